/** Results on parts of a test: how long the visit was, how popular the item that came next. */
import type { ResultSlice } from '@kindred/shared/model-card';
import { bootstrapMean } from './bootstrap.ts';
import type { EvaluationPairs } from './pairs.ts';
import type { Sessions } from './scorer.ts';
import type { Measured } from './tally.ts';

/** Items of the prefix, from each number up to the next. */
const LENGTHS: readonly [from: number, name: string][] = [
  [1, '1'],
  [2, '2'],
  [3, '3-4'],
  [5, '5-9'],
  [10, '10+'],
];

export const POPULARITY_GROUPS = ['head', 'middle', 'tail', 'unseen'] as const;
export type PopularityGroup = (typeof POPULARITY_GROUPS)[number];

/** Prefixes of which training knows no item stand in no slice. */
export function lengthSlices(measured: Measured, pairs: EvaluationPairs): ResultSlice[] {
  const groups = pairs.labels.map((_, pair) => {
    const length = pairs.ends[pair]! - pairs.starts[pair]!;
    return LENGTHS.findLastIndex(([from]) => length >= from);
  });
  return LENGTHS.map(([, name], group) => sliceOf(name, group, groups, measured, pairs.visits));
}

/** By the item that came next: a third of all interactions each for head, middle and tail. */
export function popularitySlices(
  measured: Measured,
  pairs: EvaluationPairs,
  training: Sessions,
  itemCount: number,
): ResultSlice[] {
  const groupOf = popularityThirds(training, itemCount);
  const groups = pairs.labels.map((label) => (label < 0 ? UNSEEN : groupOf[label]!));
  return POPULARITY_GROUPS.map((name, group) => sliceOf(name, group, groups, measured, pairs.visits));
}

const UNSEEN = POPULARITY_GROUPS.indexOf('unseen');

/**
 * [items] index into POPULARITY_GROUPS. The most popular items that make up a third of all interactions are the
 * head, the next third is the middle; of items that are equally popular the smaller row stands first.
 */
export function popularityThirds({ items }: Sessions, itemCount: number): Uint8Array {
  const counts = new Int32Array(itemCount);
  for (const item of items) counts[item]!++;
  const order = Int32Array.from({ length: itemCount }, (_, item) => item).sort(
    (a, b) => counts[b]! - counts[a]! || a - b,
  );
  const groups = new Uint8Array(itemCount);
  let before = 0;
  for (const item of order) {
    groups[item] = counts[item] === 0 ? UNSEEN : Math.min(2, Math.floor((3 * before) / items.length));
    before += counts[item]!;
  }
  return groups;
}

/** Per cent. A model without popularity bias gives the groups the share of places that visitors give them. */
export interface PopularityBias {
  /** Of the places in the top 20s. */
  shown: Record<PopularityGroup, number>;
  /** Of the items that came next. */
  wanted: Record<PopularityGroup, number>;
}

export function popularityBias(
  { shown }: Measured,
  { labels }: EvaluationPairs,
  training: Sessions,
  itemCount: number,
): PopularityBias {
  const groupOf = popularityThirds(training, itemCount);
  const places = [0, 0, 0, 0];
  const wanted = [0, 0, 0, 0];
  shown.forEach((times, item) => (places[groupOf[item]!]! += times));
  for (const label of labels) wanted[label < 0 ? UNSEEN : groupOf[label]!]!++;
  return { shown: shares(places), wanted: shares(wanted) };
}

function shares(counts: readonly number[]): Record<PopularityGroup, number> {
  const sum = counts.reduce((total, count) => total + count, 0);
  const of = (group: PopularityGroup): number =>
    sum === 0 ? 0 : (100 * counts[POPULARITY_GROUPS.indexOf(group)]!) / sum;
  return { head: of('head'), middle: of('middle'), tail: of('tail'), unseen: of('unseen') };
}

function sliceOf(
  name: string,
  group: number,
  groups: ArrayLike<number>,
  { recall20, mrr20 }: Measured,
  visits: Int32Array,
): ResultSlice {
  const inside = (_: number, pair: number): boolean => groups[pair] === group;
  const recalls = recall20.filter(inside);
  const { low, high } = bootstrapMean(recalls, visits.filter(inside));
  return {
    name,
    pairs: recalls.length,
    recall20: meanPerCent(recalls),
    mrr20: meanPerCent(mrr20.filter(inside)),
    recall20Interval: [100 * low, 100 * high],
  };
}

function meanPerCent(values: Float32Array): number {
  return values.length === 0 ? 0 : (100 * values.reduce((sum, value) => sum + value, 0)) / values.length;
}
