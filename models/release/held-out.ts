import { said, type Said } from '@kindred/shared/said';
import {
  type EvaluationPairs,
  expandSessions,
  limitPairs,
  MIN_VISITS,
  splitByDays,
  splitByShare,
} from '../evaluation/index.ts';
import { type ItemSessions, splitSessions } from '../training/index.ts';
import type { DatasetRows } from './dataset-rows.ts';
import { canCompare } from './gate.ts';

/** The part of the past that a candidate is trained on, and the later part that it is judged by. */
export interface HeldOut {
  training: ItemSessions;
  pairs: EvaluationPairs;
  /** [held-out sessions] epoch milliseconds; `pairs.visits` are its indices. */
  endedAt: number[];
  description: Said;
}

/** Tried in this order: recent days are what the next release will meet, but there must be enough visits in them. */
const HELD_OUT_DAYS = [7, 14, 28];
const MIN_TRAINING_SHARE = 0.7;
/** Where the history is too short for whole weeks. */
const HELD_OUT_SHARE = 0.2;

/** Ranking one pair reads every item's score: a bound of some seconds a model, however large the shop. */
const MAX_SCORES_READ = 2e8;
const MAX_PAIRS = 20_000;

export function holdOut(rows: DatasetRows): HeldOut {
  const { first, description } = chooseSplit(rows.endedAt);
  return heldOutFrom(rows, first, description);
}

/** The newest half of the visits that ended after `since`, epoch milliseconds; null where these are too few to judge by. */
export function holdOutSince(rows: DatasetRows, since: number): HeldOut | null {
  const unseen = rows.endedAt.filter((at) => at > since).length;
  const first = rows.endedAt.length - Math.ceil(unseen / 2);
  const description = said(
    'newest half of the visits since the last full training held out, all products ranked, each step counted as a view, expected rank under ties',
  );
  const heldOut = heldOutFrom(rows, first, description);
  return canCompare(heldOut.pairs.visits) ? heldOut : null;
}

function heldOutFrom(
  { products, sessions, endedAt }: DatasetRows,
  first: number,
  description: Said,
): HeldOut {
  const [training, late] = splitSessions(sessions, first);
  const limit = Math.min(MAX_PAIRS, Math.ceil(MAX_SCORES_READ / Math.max(1, products.length)));
  const pairs = limitPairs(expandSessions(late), limit);
  return { training, pairs, endedAt: endedAt.slice(first), description };
}

function chooseSplit(endedAt: number[]): Pick<HeldOut, 'description'> & { first: number } {
  for (const days of HELD_OUT_DAYS) {
    const first = splitByDays(endedAt, days);
    const enough = endedAt.length - first >= MIN_VISITS && first >= MIN_TRAINING_SHARE * endedAt.length;
    if (!enough) continue;
    const description = said(
      'last {n} days held out, all products ranked, each step counted as a view, expected rank under ties',
      { n: days },
    );
    return { first, description };
  }
  return {
    first: splitByShare(endedAt.length, HELD_OUT_SHARE),
    description: said(
      'newest {share} % of visits held out, all products ranked, each step counted as a view, expected rank under ties',
      { share: 100 * HELD_OUT_SHARE },
    ),
  };
}
