import { type ItemSessions, sessionCount } from '../item-sessions.ts';
import type { FitSettings } from './train-network.ts';

/** All that a network's training needs to know. */
export interface NetworkFit extends FitSettings {
  sessionHalfLife: number;
  /** Added after training to what having been seen adds to an item's score, in logits: see fit-network.ts. */
  repeatBonus: number;
  /** Of the `sequence` family; the others have none. */
  blocks: number;
  heads: number;
}

/** Telling each example apart from all items costs items x width; from here on a sample of them is as good. */
const MAX_FULL_CANDIDATES = 2_000;

/**
 * Where a search begins. Small shops read their few examples more often, in smaller batches: about as many
 * steps as keep validation rising on YooChoose 1/64 (newest 1,000 sessions to all) and Diginetica.
 */
export function suggestNetwork(sessions: ItemSessions, items: number): NetworkFit {
  const steps = Math.max(1, sessions.items.length - sessionCount(sessions));
  const batch = steps < 20_000 ? 128 : steps < 500_000 ? 512 : 1_024;
  return {
    width: 64,
    temperature: 0.07,
    dropout: 0.2,
    batch,
    candidates: items <= MAX_FULL_CANDIDATES ? 0 : Math.min(items, batch <= 512 ? 3_072 : 4_096),
    epochs: Math.round(Math.min(Math.max(5 * (400_000 / steps) ** 0.4, 5), 40)),
    learningRate: batch === 1_024 ? 0.004 : 0.003,
    weightDecay: 0,
    seed: 1,
    threads: 1,
    sessionHalfLife: 80_000,
    repeatBonus: 0,
    blocks: 1,
    heads: 2,
  };
}
