import { bootstrapMean, type Interval } from './bootstrap.ts';
import { expectedMrr, expectedNdcg, expectedRecall, type RankInterval } from './metrics.ts';

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
  /** 95 %, per cent. */
  recall20Interval: Interval;
  mrr20Interval: Interval;
  /** [pairs] expected recall@20 of each pair, 0..1: models are compared pair by pair. */
  recall20: Float32Array;
  /** [pairs] expected reciprocal rank of each pair, 0 below the top 20. */
  mrr20: Float32Array;
  /** [items] in how many top 20s an item stood with a score above 0. */
  shown: Int32Array;
}

/** Adds up what a model did on one set of pairs. */
export class Tally {
  readonly #recall20: Float32Array;
  readonly #mrr20: Float32Array;
  readonly #shown: Int32Array;
  readonly #sums = { recall5: 0, recall10: 0, recall20: 0, mrr5: 0, mrr10: 0, mrr20: 0, ndcg10: 0 };

  constructor(pairs: number, items: number) {
    this.#recall20 = new Float32Array(pairs);
    this.#mrr20 = new Float32Array(pairs);
    this.#shown = new Int32Array(items);
  }

  /**
   * `top`: the best items, at most 20. `rank`: the label's, null when no item can be the answer. A pair that is
   * never added is a miss.
   */
  add(pair: number, top: readonly number[], rank: RankInterval | null): void {
    for (const item of top) this.#shown[item]!++;
    if (rank === null) return;
    const recall20 = expectedRecall(rank, 20);
    if (recall20 === 0) return;
    const mrr20 = expectedMrr(rank, 20);
    this.#recall20[pair] = recall20;
    this.#mrr20[pair] = mrr20;
    const sums = this.#sums;
    sums.recall5 += expectedRecall(rank, 5);
    sums.recall10 += expectedRecall(rank, 10);
    sums.recall20 += recall20;
    sums.mrr5 += expectedMrr(rank, 5);
    sums.mrr10 += expectedMrr(rank, 10);
    sums.mrr20 += mrr20;
    sums.ndcg10 += expectedNdcg(rank, 10);
  }

  /** `visits` [pairs]: see EvaluationPairs. */
  finish(model: string, visits: Int32Array): Measured {
    const of = this.#recall20.length;
    const s = this.#sums;
    const covered = this.#shown.reduce((sum, times) => sum + (times > 0 ? 1 : 0), 0);
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
        coverage20: perCent(covered, this.#shown.length),
      },
      recall20Interval: intervalOf(this.#recall20, visits),
      mrr20Interval: intervalOf(this.#mrr20, visits),
      recall20: this.#recall20,
      mrr20: this.#mrr20,
      shown: this.#shown,
    };
  }
}

function intervalOf(values: Float32Array, visits: Int32Array): Interval {
  const { low, high } = bootstrapMean(values, visits);
  return { low: 100 * low, high: 100 * high };
}

function perCent(sum: number, of: number): number {
  return of === 0 ? 0 : (100 * sum) / of;
}
