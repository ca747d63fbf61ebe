/**
 * How every model is judged: training ends where the held-out time begins; each held-out visit is replayed
 * prefix by prefix; all items are ranked, those already seen included (a shopper does go back to a product)
 * unless `maskSeen`; tied scores count with their expected rank; a prefix a model knows nothing about and a
 * label that training does not know are misses.
 */
import { setImmediate } from 'node:timers/promises';
import { type RankInterval, rankInterval, topItems } from './metrics.ts';
import { type EvaluationPairs, firstVisitsOf, pickPairs, prefixOf } from './pairs.ts';
import type { Ranker } from './scorer.ts';
import { type Measured, Tally } from './tally.ts';

export type { Measured, Metrics } from './tally.ts';

export interface EvaluateOptions {
  /** Items of the prefix cannot be the answer: right for leave-last-out over purchases, wrong for visits. */
  maskSeen?: boolean;
  onProgress?: (fraction: number) => void;
  signal?: AbortSignal;
}

const TOP = 20;

/** Pairs between two breaths of the event loop. */
const PAIRS_PER_TURN = 256;

export async function evaluate(
  ranker: Ranker,
  pairs: EvaluationPairs,
  itemCount: number,
  options: EvaluateOptions = {},
): Promise<Measured> {
  const tally = new Tally(pairs.labels.length, itemCount);
  await replay(ranker, pairs, itemCount, options, (pair, scores, prefix) => {
    if (options.maskSeen) for (const item of prefix) scores[item] = -Infinity;
    tally.add(pair, topItems(scores, TOP), rankOf(scores, pairs.labels[pair]!));
  });
  return tally.finish(ranker.name, pairs.visits);
}

/** Both questions of a strip of recommendations, from one run of the model. */
export interface MeasuredTwice {
  all: Measured;
  /** Only new products: pairs whose label the visit already holds are left out, and so are its items as answers. */
  newOnly: Measured;
  /** The pairs of `newOnly`. */
  newPairs: EvaluationPairs;
}

export async function evaluateTwice(
  ranker: Ranker,
  pairs: EvaluationPairs,
  itemCount: number,
  options: Omit<EvaluateOptions, 'maskSeen'> = {},
): Promise<MeasuredTwice> {
  const numbers = firstVisitsOf(pairs);
  const newPairs = pickPairs(pairs, numbers);
  const [all, newOnly] = [new Tally(pairs.labels.length, itemCount), new Tally(numbers.length, itemCount)];
  let next = 0;
  await replay(ranker, pairs, itemCount, options, (pair, scores, prefix) => {
    const seen = new Set(prefix);
    const best = topItems(scores, TOP + seen.size);
    const rank = rankOf(scores, pairs.labels[pair]!);
    all.add(pair, best.slice(0, TOP), rank);
    while (next < numbers.length && numbers[next]! < pair) next++;
    if (numbers[next] !== pair) return;
    const fresh = best.filter((item) => !seen.has(item)).slice(0, TOP);
    newOnly.add(next, fresh, rank && rankAmongOthers(rank, scores, pairs.labels[pair]!, seen));
  });
  return {
    all: all.finish(ranker.name, pairs.visits),
    newOnly: newOnly.finish(ranker.name, newPairs.visits),
    newPairs,
  };
}

/** Calls `judge` for every pair whose prefix the ranker knows something about; it may write into the scores. */
async function replay(
  ranker: Ranker,
  pairs: EvaluationPairs,
  itemCount: number,
  options: EvaluateOptions,
  judge: (pair: number, scores: Float32Array, prefix: Int32Array) => void,
): Promise<void> {
  const count = pairs.labels.length;
  const scores = new Float32Array(itemCount);
  for (let pair = 0; pair < count; pair++) {
    if (pair % PAIRS_PER_TURN === 0) await breathe(options, pair / count);
    const prefix = prefixOf(pairs, pair);
    if (prefix.length === 0) continue;
    const known = ranker.score(prefix, scores);
    if (typeof known === 'boolean' ? known : await known) judge(pair, scores, prefix);
  }
}

function rankOf(scores: Float32Array, label: number): RankInterval | null {
  return label < 0 ? null : rankInterval(scores, label);
}

/** The label's rank when `left` items, of which it is none, are no candidates: no second look at all scores. */
function rankAmongOthers(
  { above, ties }: RankInterval,
  scores: Float32Array,
  label: number,
  left: ReadonlySet<number>,
): RankInterval {
  const own = scores[label]!;
  for (const item of left) {
    if (scores[item]! > own) above--;
    else if (scores[item] === own) ties--;
  }
  return { above, ties };
}

async function breathe(options: EvaluateOptions, fraction: number): Promise<void> {
  options.onProgress?.(fraction);
  await setImmediate();
  options.signal?.throwIfAborted();
}
