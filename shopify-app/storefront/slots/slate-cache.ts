import type { RankedSlate } from '../recommender/contract.ts';
import { readJson, SESSION_KEYS, writeJson } from '../storage/device-store.ts';

/** Prices and stock in a kept card may be this old; after that the row starts from Liquid again. */
const TTL_MILLISECONDS = 15 * 60 * 1000;

export interface KeptSlate {
  ranked: RankedSlate;
  /** The trail's mark when it was computed. */
  mark: string;
  /** Epoch milliseconds. */
  at: number;
  /** Country and locale that the prices and links are for. */
  market: string;
  /** Whether its impression was told already: a slate is seen once. */
  viewed: boolean;
}

export function readSlate(placementId: string, market: string, now: number): KeptSlate | null {
  const kept = all()[placementId];
  const usable =
    kept?.market === market &&
    Math.abs(now - kept.at) < TTL_MILLISECONDS &&
    Array.isArray(kept.ranked?.slate?.items) &&
    Array.isArray(kept.ranked.cards) &&
    kept.ranked.cards.every((card) => typeof card?.productId === 'string');
  return usable ? kept : null;
}

export function keepSlate(placementId: string, kept: KeptSlate): void {
  writeJson('sessionStorage', SESSION_KEYS.slates, { ...all(), [placementId]: kept });
}

function all(): Record<string, KeptSlate | undefined> {
  return (readJson('sessionStorage', SESSION_KEYS.slates) ?? {}) as Record<string, KeptSlate | undefined>;
}
