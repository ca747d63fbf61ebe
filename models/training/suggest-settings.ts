import { sessionCount, type ItemSessions } from './item-sessions.ts';
import type { SparseLinearSettings } from './linear-settings.ts';
import { DEFAULT_INPUT_DECAY } from './sparse-linear-model.ts';

/**
 * Found on validation splits (the newest tenth of training) of YooChoose 1/64 and Diginetica with 1,000, 3,000,
 * 36,000 and all sessions: input dropout and the walk together gain 0.5 to 2 points of recall@20 on each of them,
 * and most on the small ones. Around them recall@20 changes by less than half a point.
 */
const VISITS: Omit<SparseLinearSettings, 'togetherShare'> = {
  positionDecay: 1,
  sessionHalfLife: 80_000,
  // Set by judgement: the public visits tell their order, not their days.
  dayHalfLife: 60,
  ridge: 20,
  inputDropout: 0.8,
  candidates: 100,
  neighbours: 50,
  walkShare: 1,
  inputDecay: DEFAULT_INPUT_DECAY,
};

/** Found on the second-last purchases of Amazon Beauty: a history of purchases is long, and each of them was meant. */
const HISTORIES: SparseLinearSettings = {
  ...VISITS,
  togetherShare: 0.3,
  sessionHalfLife: 1_000_000,
  dayHalfLife: 365,
  ridge: 50,
  inputDropout: 0.25,
  walkShare: 0.3,
  inputDecay: 4,
};

/** Newest sessions read: enough for a share, and a bound on memory. */
const MAX_SESSIONS_READ = 200_000;
const NEWEST_SHARE = 0.1;

/** Visitors come back to a product within a visit (YooChoose and Diginetica: in a fifth of all steps); buyers hardly do. */
const MAX_HISTORY_RETURNS = 0.01;
/** Fewer steps without a return may be chance. */
const MIN_HISTORY_STEPS = 500;

/**
 * Settings for a shop, from one look at its sessions. Where most steps from product to product were seen
 * before, their order is worth learning; where most are new, as in a young shop or a long tail, whole visits
 * generalise better. togetherShare = (share of new steps)^1.5 met the best value on all six validation splits:
 * new 0.26 -> 0.13 (best 0.1), 0.49 -> 0.34 (0.15-0.4), 0.62 -> 0.49 (0.5-0.8), 0.74 -> 0.64 (0.4-0.65),
 * 0.85 -> 0.79 (0.65-0.9), 0.97 -> 0.95 (0.9).
 */
export function suggestSettings(sessions: ItemSessions): SparseLinearSettings {
  if (areHistories(sessions)) return HISTORIES;
  const togetherShare = Math.min(Math.max(newStepShare(sessions) ** 1.5, 0.1), 0.9);
  return { ...VISITS, togetherShare: Number(togetherShare.toFixed(2)) };
}

/** Whether these are what customers bought over time rather than what visitors looked at. */
function areHistories({ offsets, items }: ItemSessions): boolean {
  let [stepsRead, returns] = [0, 0];
  for (
    let session = Math.max(0, offsets.length - 1 - MAX_SESSIONS_READ);
    session + 1 < offsets.length;
    session++
  ) {
    const own = items.subarray(offsets[session], offsets[session + 1]);
    stepsRead += Math.max(0, own.length - 1);
    returns += own.length - new Set(own).size;
  }
  return stepsRead >= MIN_HISTORY_STEPS && returns < MAX_HISTORY_RETURNS * stepsRead;
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
