import type { RankedSlate } from '../recommender/contract.ts';
import { readJson, SESSION_KEYS, writeJson } from '../storage/device-store.ts';

/** Prices and stock in a kept card may be this old; after that the row starts from Liquid again. */
const TTL_MILLISECONDS = 15 * 60 * 1000;

export interface KeptSlate {
  ranked: RankedSlate;
  /** Of what it was computed from: with nothing new there is nothing to compute. */
  mark: string;
  /** Epoch milliseconds. */
  at: number;
  /** Country, language, what is tried and, where the slot is about certain products, which: for others it is not fit. */
  fitFor: string;
  /** Whether its impression was told already: a slate is seen once. */
  viewed?: true;
}

/** Broken entries are the caller's to survive: another script may write there too. */
export function readSlate(slotId: string, fitFor: string, now: number): KeptSlate | null {
  const kept = all()[slotId];
  return kept?.fitFor === fitFor && Math.abs(now - kept.at) < TTL_MILLISECONDS ? kept : null;
}

export function keepSlate(slotId: string, kept: KeptSlate): void {
  writeJson('sessionStorage', SESSION_KEYS.slates, { ...all(), [slotId]: kept });
}

function all(): Record<string, KeptSlate | undefined> {
  return (readJson('sessionStorage', SESSION_KEYS.slates) ?? {}) as Record<string, KeptSlate | undefined>;
}
