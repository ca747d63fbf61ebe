/**
 * How every model is judged: training ends where the held-out time begins; each held-out visit is replayed
 * prefix by prefix; all items are ranked, those already seen included (a shopper does go back to a product)
 * unless `maskSeen`; tied scores count with their expected rank; a prefix a model knows nothing about and a
 * label that training does not know are misses.
 */
import { setImmediate } from 'node:timers/promises';
import { bootstrapMean, type Interval } from './bootstrap.ts';
import { expectedMrr, expectedNdcg, expectedRecall, markTop, rankInterval } from './metrics.ts';
import { prefixOf, type EvaluationPairs } from './pairs.ts';
import type { Ranker } from './scorer.ts';

/** Per cent. */
export interface Metrics {
  recall5: number;
  recall10: number;
  recall20: number;
  mrr5: number;
  mrr10: number;
  mrr20: number;
  hr10: number;
  ndcg10: number;
  /** Share of all items that stand in at least one top 20 with a score above 0. */
  coverage20: number;
}

export interface Measured {
  model: string;
  metrics: Metrics;
  recall20Interval: Interval;
  /** [pairs] expected recall@20 of each pair, 0..1: models are compared pair by pair. */
  recall20: Float32Array;
}

export interface EvaluateOptions {
  /** Items of the prefix cannot be the answer: right for leave-last-out over purchases, wrong for visits. */
  maskSeen?: boolean;
  onProgress?: (fraction: number) => void;
  signal?: AbortSignal;
}

/** Pairs between two breaths of the event loop. */
const PAIRS_PER_TURN = 256;

export async function evaluate(
  ranker: Ranker,
  pairs: EvaluationPairs,
  itemCount: number,
  options: EvaluateOptions = {},
): Promise<Measured> {
  const count = pairs.labels.length;
  const tally = new Tally(count, itemCount);
  const scores = new Float32Array(itemCount);
  for (let pair = 0; pair < count; pair++) {
    if (pair % PAIRS_PER_TURN === 0) await breathe(options, pair / count);
    const prefix = prefixOf(pairs, pair);
    if (prefix.length === 0) continue;
    const known = ranker.score(prefix, scores);
    if (!(typeof known === 'boolean' ? known : await known)) continue;
    if (options.maskSeen) for (const item of prefix) scores[item] = -Infinity;
    tally.add(pair, scores, pairs.labels[pair]!);
  }
  return tally.finish(ranker.name, pairs.visits);
}

async function breathe(options: EvaluateOptions, fraction: number): Promise<void> {
  options.onProgress?.(fraction);
  await setImmediate();
  options.signal?.throwIfAborted();
}

class Tally {
  readonly #recall20: Float32Array;
  readonly #shown: Uint8Array;
  readonly #sums = { recall5: 0, recall10: 0, recall20: 0, mrr5: 0, mrr10: 0, mrr20: 0, ndcg10: 0 };

  constructor(pairs: number, items: number) {
    this.#recall20 = new Float32Array(pairs);
    this.#shown = new Uint8Array(items);
  }

  add(pair: number, scores: Float32Array, label: number): void {
    markTop(scores, 20, this.#shown);
    if (label < 0) return;
    const rank = rankInterval(scores, label);
    const sums = this.#sums;
    const recall20 = expectedRecall(rank, 20);
    this.#recall20[pair] = recall20;
    if (recall20 === 0) return;
    sums.recall5 += expectedRecall(rank, 5);
    sums.recall10 += expectedRecall(rank, 10);
    sums.recall20 += recall20;
    sums.mrr5 += expectedMrr(rank, 5);
    sums.mrr10 += expectedMrr(rank, 10);
    sums.mrr20 += expectedMrr(rank, 20);
    sums.ndcg10 += expectedNdcg(rank, 10);
  }

  finish(model: string, visits: Int32Array): Measured {
    const of = this.#recall20.length;
    const s = this.#sums;
    const shown = this.#shown.reduce((sum, one) => sum + one, 0);
    const { low, high } = bootstrapMean(this.#recall20, visits);
    return {
      model,
      metrics: {
        recall5: perCent(s.recall5, of),
        recall10: perCent(s.recall10, of),
        recall20: perCent(s.recall20, of),
        mrr5: perCent(s.mrr5, of),
        mrr10: perCent(s.mrr10, of),
        mrr20: perCent(s.mrr20, of),
        hr10: perCent(s.recall10, of),
        ndcg10: perCent(s.ndcg10, of),
        coverage20: perCent(shown, this.#shown.length),
      },
      recall20Interval: { low: 100 * low, high: 100 * high },
      recall20: this.#recall20,
    };
  }
}

function perCent(sum: number, of: number): number {
  return of === 0 ? 0 : (100 * sum) / of;
}
