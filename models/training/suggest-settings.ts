import { sessionCount, type ItemSessions } from './item-sessions.ts';
import type { SparseLinearSettings } from './sparse-linear.ts';
import { DEFAULT_INPUT_DECAY } from './sparse-linear-model.ts';

/**
 * Found on validation splits (the newest tenth of training) of YooChoose 1/64 and Diginetica with 1,000,
 * 10,000 and all sessions; recall@20 changes by less than half a point around each of them.
 */
const COMMON: Omit<SparseLinearSettings, 'togetherShare'> = {
  positionDecay: 1,
  sessionHalfLife: 80_000,
  ridge: 50,
  candidates: 100,
  neighbours: 50,
  inputDecay: DEFAULT_INPUT_DECAY,
};

/** Newest sessions read: enough for a share, and a bound on memory. */
const MAX_SESSIONS_READ = 200_000;
const NEWEST_SHARE = 0.1;

/**
 * Settings for a shop, from one look at its sessions. Where most steps from product to product were seen
 * before, their order is worth learning; where most are new, as in a young shop or a long tail, whole visits
 * generalise better. togetherShare = (share of new steps)^1.5 met the best value on all six validation splits:
 * new 0.26 -> 0.13 (best 0.1), 0.49 -> 0.34 (0.15-0.4), 0.62 -> 0.49 (0.5-0.8), 0.74 -> 0.64 (0.4-0.65),
 * 0.85 -> 0.79 (0.65-0.9), 0.97 -> 0.95 (0.9).
 */
export function suggestSettings(sessions: ItemSessions): SparseLinearSettings {
  const togetherShare = Math.min(Math.max(newStepShare(sessions) ** 1.5, 0.1), 0.9);
  return { ...COMMON, togetherShare: Number(togetherShare.toFixed(2)) };
}

/** Of the steps from one item to the next in the newest tenth of sessions: the share not seen before; 1 if there are none. */
export function newStepShare(sessions: ItemSessions): number {
  const count = sessionCount(sessions);
  const from = Math.max(0, count - MAX_SESSIONS_READ);
  const newest = count - Math.floor((count - from) * NEWEST_SHARE);
  const seen = new Set<number>();
  for (const step of steps(sessions, from, newest)) seen.add(step);
  let all = 0;
  let unseen = 0;
  for (const step of steps(sessions, newest, count)) {
    all++;
    if (!seen.has(step)) unseen++;
  }
  return all === 0 ? 1 : unseen / all;
}

/** Each pair of neighbouring items as one number: rows stay below 2^26, so that it is exact. */
function* steps({ offsets, items }: ItemSessions, from: number, to: number): Generator<number> {
  for (let session = from; session < to; session++) {
    for (let at = offsets[session]! + 1; at < offsets[session + 1]!; at++)
      yield items[at - 1]! * 2 ** 26 + items[at]!;
  }
}
