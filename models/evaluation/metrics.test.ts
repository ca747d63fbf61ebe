import { expect, test } from 'vitest';
import { bootstrapMean } from './bootstrap.ts';
import { expectedMrr, expectedNdcg, expectedRecall, overlap, rankInterval, topItems } from './metrics.ts';

/** Mean over every order of the tied items, counted one by one. */
function bruteForce(above: number, ties: number, gainAt: (rank: number) => number): number {
  let sum = 0;
  for (let rank = above + 1; rank <= above + ties + 1; rank++) sum += gainAt(rank);
  return sum / (ties + 1);
}

test.each([
  [0, 0],
  [4, 0],
  [3, 5],
  [18, 30],
  [20, 3],
])('takes the mean over all orders of ties: %i above, %i tied', (above, ties) => {
  const rank = { above, ties };
  for (const k of [1, 5, 20]) {
    expect(expectedRecall(rank, k)).toBeCloseTo(
      bruteForce(above, ties, (r) => (r <= k ? 1 : 0)),
      12,
    );
    expect(expectedMrr(rank, k)).toBeCloseTo(
      bruteForce(above, ties, (r) => (r <= k ? 1 / r : 0)),
      12,
    );
    expect(expectedNdcg(rank, k)).toBeCloseTo(
      bruteForce(above, ties, (r) => (r <= k ? 1 / Math.log2(r + 1) : 0)),
      12,
    );
  }
});

test('gives a constant scorer k of the items, wherever the label stands', () => {
  const scores = new Float32Array(200).fill(0.3);
  for (const label of [0, 7, 199])
    expect(expectedRecall(rankInterval(scores, label), 20)).toBeCloseTo(0.1, 12);
});

test('refuses NaN, which would rank first', () => {
  expect(() => rankInterval(Float32Array.of(1, Number.NaN, 2), 1)).toThrow(/NaN/);
  expect(() => rankInterval(Float32Array.of(1, Number.NaN, 2), 2)).toThrow(/NaN/);
});

test('lists the best items above 0, equal ones by row', () => {
  expect(topItems(Float32Array.of(0, 2, 5, 2, -1, 2), 3)).toEqual([2, 1, 3]);
  expect(topItems(Float32Array.of(0, 0, 1), 3)).toEqual([2]);
  expect(overlap([2, 1, 3], [3, 2, 9])).toBeCloseTo(2 / 3, 12);
});

test('draws an interval around the mean, wider when visits are few, the same twice', () => {
  const values = Float32Array.from({ length: 1_000 }, (_, at) => at % 2);
  const apart = Int32Array.from(values, (_, at) => at);
  const together = apart.map((at) => Math.floor(at / 100));
  const many = bootstrapMean(values, apart);
  expect(many.low).toBeGreaterThan(0.46);
  expect(many.high).toBeLessThan(0.54);
  expect(bootstrapMean(values, apart)).toEqual(many);
  const skewed = Float32Array.from({ length: 1_000 }, (_, at) => (at < 500 ? 1 : 0));
  const few = bootstrapMean(skewed, together);
  expect(few.high - few.low).toBeGreaterThan(many.high - many.low);
  expect(bootstrapMean(new Float32Array(), new Int32Array())).toEqual({ low: 0, high: 0 });
});
