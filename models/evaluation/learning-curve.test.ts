import { expect, test } from 'vitest';
import { curveSizes, newestSessions } from './learning-curve.ts';
import { prefixOf } from './pairs.ts';

const question = {
  training: { offsets: Int32Array.of(0, 2, 4, 7), items: Int32Array.of(0, 1, 1, 2, 3, 2, 3) },
  itemCount: 5,
  pairs: {
    items: Int32Array.of(0, 2, 3, 1),
    starts: Int32Array.of(0, 2, 3),
    ends: Int32Array.of(2, 3, 4),
    labels: Int32Array.of(3, -1, 4),
    visits: Int32Array.of(0, 1, 2),
  },
  maskSeen: false,
};

test('asks the same test of a shop that has only the newest sessions', () => {
  const { training, itemCount, pairs } = newestSessions(question, 2);
  expect(itemCount).toBe(3);
  expect([...training.offsets]).toEqual([0, 2, 5]);
  // Rows 1, 2, 3 are 0, 1, 2 now; rows 0 and 4 are unknown.
  expect([...training.items]).toEqual([0, 1, 2, 1, 2]);
  expect([0, 1, 2].map((pair) => [...prefixOf(pairs, pair)])).toEqual([[1], [2], [0]]);
  expect([...pairs.labels]).toEqual([2, -1, -1]);
  expect([...pairs.visits]).toEqual([0, 1, 2]);
});

test('remembers of a product that it no longer knows whether the visit had met it', () => {
  const pairs = { ...question.pairs, labels: Int32Array.of(0, -2, 0) };
  expect([...newestSessions({ ...question, pairs }, 2).pairs.labels]).toEqual([-2, -2, -1]);
});

test('keeps everything where there are no more sessions than asked for', () => {
  expect([...newestSessions(question, 9).training.offsets]).toEqual([0, 2, 4, 7]);
});

test('draws the curve up to all there is', () => {
  expect(curveSizes(10_000)).toEqual([1_000, 3_000, 10_000]);
  expect(curveSizes(116_167)).toEqual([1_000, 3_000, 10_000, 30_000, 116_167]);
  expect(curveSizes(7)).toEqual([7]);
});
