/** What a smaller shop would see: the same test, after only the newest of the training sessions. */
import type { Question } from './family.ts';
import { type EvaluationPairs, prefixOf, UNKNOWN, UNKNOWN_REVISIT } from './pairs.ts';
import type { Sessions } from './scorer.ts';

/** Training sessions; what a set has fewer of is left out, and all of it comes last. */
export const CURVE_SESSIONS = [1_000, 3_000, 10_000, 30_000];

export function curveSizes(sessions: number): number[] {
  return [...CURVE_SESSIONS.filter((size) => size < sessions), sessions];
}

/**
 * The question as a shop asks it that has only the newest `count` sessions: items that they do not hold are
 * gone from the table, from prefixes and from labels (which are UNKNOWN then).
 */
export function newestSessions(question: Question, count: number): Question {
  const { offsets, items } = question.training;
  const first = Math.max(0, offsets.length - 1 - count);
  const start = offsets[first]!;
  const kept = items.subarray(start);
  const rowOf = new Int32Array(question.itemCount).fill(-1);
  let itemCount = 0;
  for (const item of kept) if (rowOf[item] === -1) rowOf[item] = itemCount++;
  const training: Sessions = {
    offsets: offsets.slice(first).map((offset) => offset - start),
    items: kept.map((item) => rowOf[item]!),
  };
  return { ...question, training, itemCount, pairs: renumbered(question.pairs, rowOf) };
}

function renumbered(pairs: EvaluationPairs, rowOf: Int32Array): EvaluationPairs {
  const count = pairs.labels.length;
  const [starts, ends] = [new Int32Array(count), new Int32Array(count)];
  const items: number[] = [];
  for (let pair = 0; pair < count; pair++) {
    starts[pair] = items.length;
    for (let at = pairs.starts[pair]!; at < pairs.ends[pair]!; at++) {
      const row = rowOf[pairs.items[at]!]!;
      if (row >= 0) items.push(row);
    }
    ends[pair] = items.length;
  }
  const labels = pairs.labels.map((label, pair) => {
    if (label < 0) return label;
    if (rowOf[label]! >= 0) return rowOf[label]!;
    return prefixOf(pairs, pair).includes(label) ? UNKNOWN_REVISIT : UNKNOWN;
  });
  return { items: Int32Array.from(items), starts, ends, labels, visits: pairs.visits };
}
