import type { Sessions } from './scorer.ts';

/** A label that training does not know. */
export const UNKNOWN = -1;
/** The same, where the visit had met it before: no new product, though its row is in no prefix. */
export const UNKNOWN_REVISIT = -2;

/** Predictions to be judged: what was seen so far, and the item that came next. Flat arrays, views only. */
export interface EvaluationPairs {
  items: Int32Array;
  /** [pairs] prefix p is `items[starts[p] .. ends[p])`, oldest first. May be empty: then nobody can know. */
  starts: Int32Array;
  ends: Int32Array;
  /** [pairs] row of the item that came next; UNKNOWN or UNKNOWN_REVISIT, both below 0, when training knows no such item. */
  labels: Int32Array;
  /** [pairs] number of the visit a pair comes from, ascending: pairs of one visit are not independent. */
  visits: Int32Array;
}

export function prefixOf(pairs: EvaluationPairs, pair: number): Int32Array {
  return pairs.items.subarray(pairs.starts[pair], pairs.ends[pair]);
}

/** Every session expanded into all its prefixes, as SR-GNN's and NARM's test files are. */
export function expandSessions({ offsets, items }: Sessions): EvaluationPairs {
  const starts: number[] = [];
  const ends: number[] = [];
  const visits: number[] = [];
  for (let session = 0; session + 1 < offsets.length; session++) {
    for (let end = offsets[session]! + 1; end < offsets[session + 1]!; end++) {
      starts.push(offsets[session]!);
      ends.push(end);
      visits.push(session);
    }
  }
  return {
    items,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    labels: Int32Array.from(ends, (end) => items[end]!),
    visits: Int32Array.from(visits),
  };
}

/** At most `limit` pairs, evenly spread over the held-out time: the bound on what a judgement costs. */
export function limitPairs(pairs: EvaluationPairs, limit: number): EvaluationPairs {
  const total = pairs.labels.length;
  return total <= limit ? pairs : pickPairs(pairs, spread(total, limit));
}

/** At most `limit` of the numbers below `total`, evenly spread, ascending. */
export function spread(total: number, limit: number): Int32Array {
  const count = Math.min(total, limit);
  return Int32Array.from({ length: count }, (_, i) => Math.floor((i * total) / count));
}

/** Numbers of the pairs whose label the visit does not hold yet. */
export function firstVisitsOf(pairs: EvaluationPairs): Int32Array {
  const numbers: number[] = [];
  pairs.labels.forEach((label, pair) => {
    if (label !== UNKNOWN_REVISIT && !prefixOf(pairs, pair).includes(label)) numbers.push(pair);
  });
  return Int32Array.from(numbers);
}

/** The pairs with these numbers, ascending. */
export function pickPairs(pairs: EvaluationPairs, numbers: Int32Array): EvaluationPairs {
  const pick = (column: Int32Array): Int32Array => numbers.map((pair) => column[pair]!);
  return {
    items: pairs.items,
    starts: pick(pairs.starts),
    ends: pick(pairs.ends),
    labels: pick(pairs.labels),
    visits: pick(pairs.visits),
  };
}

/** Labels no training session contains: the ceiling of every behavioural model. */
export function countUnseenLabels(pairs: EvaluationPairs, training: Sessions, itemCount: number): number {
  const seen = new Uint8Array(itemCount);
  for (const item of training.items) seen[item] = 1;
  return pairs.labels.reduce((unseen, label) => unseen + (label < 0 || seen[label] !== 1 ? 1 : 0), 0);
}
