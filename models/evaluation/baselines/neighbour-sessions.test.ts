import { expect, test } from 'vitest';
import { kthLargest, type Neighbours, SessionIndex } from './neighbour-sessions.ts';

/** Sessions 0..3: {0, 1}, {1}, {0, 1, 2}, {2}. */
const index = new SessionIndex(
  { offsets: Int32Array.of(0, 3, 4, 7, 8), items: Int32Array.of(0, 1, 0, 1, 0, 1, 2, 2) },
  4,
);
const sum = (similarity: number): number => similarity;

/** [session, similarity] pairs. */
function pairsOf({ count, sessions, similarities }: Neighbours): [number, number][] {
  return Array.from({ length: count }, (_, i) => [sessions[i]!, similarities[i]!]);
}

test('lists each item once a session, and the sessions of each item oldest first', () => {
  expect([...index.offsets]).toEqual([0, 2, 3, 6, 7]);
  expect([...index.items]).toEqual([0, 1, 1, 0, 1, 2, 2]);
  expect([...index.places]).toEqual([0, 1, 0, 0, 1, 2, 0]);
  expect([...index.sessionsOf(1)]).toEqual([0, 1, 2]);
  expect([...index.sessionsOf(3)]).toEqual([]);
  expect(index.idf()[2]).toBeCloseTo(Math.log(2), 12);
});

test('searches the newest sessions only, and adds up what they share', () => {
  const weights = new Map([
    [0, 1],
    [1, 0.5],
  ]);
  expect(pairsOf(index.nearest(weights, 2, 9, sum))).toEqual([
    [2, 1.5],
    [1, 0.5],
  ]);
  expect(pairsOf(index.nearest(weights, 9, 9, (shared, items) => shared / items))).toEqual([
    [2, 0.5],
    [1, 0.5],
    [0, 0.75],
  ]);
});

test('keeps the most similar, of equals the newest', () => {
  const weights = new Map([[1, 1]]);
  expect(pairsOf(index.nearest(weights, 9, 2, sum))).toEqual([
    [2, 1],
    [1, 1],
  ]);
  expect(pairsOf(index.nearest(weights, 9, 1, (_, items) => 1 / items))).toEqual([[1, 1]]);
  expect(index.nearest(new Map([[3, 1]]), 9, 2, sum).count).toBe(0);
});

test('selects what sorting selects', () => {
  for (let length = 1; length < 25; length++) {
    const values = Float64Array.from({ length }, (_, at) => (at * 7_919) % 23);
    const sorted = values.toSorted((a, b) => b - a);
    expect(sorted.map((_, k) => kthLargest(values.slice(), k + 1))).toEqual(sorted);
  }
});
