import { setImmediate } from 'node:timers/promises';
import type { RankingCost, WithAndWithout } from '@kindred/shared/gate';
import type { RankingWeights } from '@kindred/shared/placement';
import type { ItemRanking } from '@kindred/shared/release';
import { said } from '@kindred/shared/said';
import {
  bootstrapMean,
  type EvaluationPairs,
  limitPairs,
  MIN_PAIRS,
  MIN_VISITS,
  prefixOf,
} from '../evaluation/index.ts';
import { type EngineSession, rankedRows, type RankedRow, rerank } from '../runtime/index.ts';
import type { TrainingHooks } from '../training/index.ts';
import { inputOfRows } from './measure.ts';
import { costSentences } from './rank-cost-words.ts';

export interface RankCostInput {
  /** The exported model that has not seen the pairs. */
  session: EngineSession;
  pairs: EvaluationPairs;
  weights: RankingWeights;
  /** What `weights` come to for these rows (itemRanking); undefined changes nothing. */
  ranking: ItemRanking | undefined;
  /** [items] as in ItemRanking.groups.type; to count types by, whether or not variety has a weight. */
  types: readonly number[];
}

/** A bound on what it costs: a run of the model each. */
const MAX_PAIRS = 5_000;
const PAIRS_PER_TURN = 128;
const TOP = 20;
/** A row of cards as themes show it. */
const SLATE = 4;

/**
 * What the merchant's weights cost: each held-out pair's own top list, ordered by the function that devices use, with
 * the weights and without, so that all that differs is the weights. Null where too few visits are there to tell.
 * Rejects with the signal's reason when aborted.
 */
export async function rankCost(input: RankCostInput, hooks: TrainingHooks = {}): Promise<RankingCost | null> {
  const pairs = limitPairs(input.pairs, MAX_PAIRS);
  const count = pairs.labels.length;
  if (count < MIN_PAIRS || new Set(pairs.visits).size < MIN_VISITS) return null;
  const recall = new Paired(count);
  const mrr = new Paired(count);
  const types = new Paired(count);
  for (let pair = 0; pair < count; pair++) {
    if (pair % PAIRS_PER_TURN === 0) await breathe(hooks, pair / count);
    const label = pairs.labels[pair]!;
    const ranked = await rankedFor(input.session, prefixOf(pairs, pair));
    const sides = {
      with: rerank(ranked, input.ranking, TOP),
      without: ranked.slice(0, TOP),
    };
    for (const side of ['with', 'without'] as const) {
      const shown = sides[side].map(({ row }) => row);
      const place = shown.indexOf(label);
      recall[side][pair] = place < 0 ? 0 : 100;
      mrr[side][pair] = place < 0 ? 0 : 100 / (place + 1);
      types[side][pair] = distinct(shown.slice(0, SLATE), input.types);
    }
  }
  const [recall20, mrr20, typesInFour] = [recall, mrr, types].map((each) => each.summary(pairs.visits));
  const cost = {
    weights: input.weights,
    pairs: count,
    recall20: recall20!,
    mrr20: mrr20!,
    typesInFour: typesInFour!,
  };
  return { ...cost, sentences: costSentences(cost) };
}

/** [pairs] one number each, with the weights and without. */
class Paired {
  readonly with: Float32Array;
  readonly without: Float32Array;

  constructor(pairs: number) {
    this.with = new Float32Array(pairs);
    this.without = new Float32Array(pairs);
  }

  summary(visits: Int32Array): WithAndWithout {
    const { low, high } = bootstrapMean(
      this.with.map((value, pair) => value - this.without[pair]!),
      visits,
    );
    return { with: mean(this.with), without: mean(this.without), difference: [low, high] };
  }
}

function mean(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

async function rankedFor(session: EngineSession, prefix: Int32Array): Promise<RankedRow[]> {
  const input = inputOfRows(prefix);
  return input === null ? [] : rankedRows(await session.run(input));
}

/** A product alone in its type (0) is a type of its own. */
function distinct(rows: readonly number[], types: readonly number[]): number {
  return new Set(rows.map((row) => types[row] || -1 - row)).size;
}

async function breathe(hooks: TrainingHooks, fraction: number): Promise<void> {
  hooks.onProgress?.(fraction, said('Measuring what the ranking weights cost'));
  await setImmediate();
  hooks.signal?.throwIfAborted();
}
