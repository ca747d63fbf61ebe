import { expect, test } from 'vitest';
import { niceTicks, scaleEnds, scaleOf } from './scale.ts';

test('ticks are round, begin at nothing and reach the most', () => {
  expect(niceTicks(0, 0.034)).toEqual([0, 0.01, 0.02, 0.03, 0.04]);
  expect(niceTicks(12, 870)).toEqual([0, 500, 1000]);
  expect(niceTicks(-3, 8)).toEqual([-5, 0, 5, 10]);
  expect(niceTicks(0, 0.3)).toEqual([0, 0.1, 0.2, 0.3]);
});

test('ticks of nothing at all still make a scale', () => {
  const ticks = niceTicks(0, 0);
  expect(ticks[0]).toBe(0);
  expect(ticks.at(-1)).toBeGreaterThan(0);
  expect(ticks.length).toBeLessThanOrEqual(5);
});

test('a scale keeps what lies outside at its ends', () => {
  const at = scaleOf(0, 10, 100, 200);
  expect([at(-1), at(5), at(12)]).toEqual([100, 150, 200]);
  expect(scaleOf(3, 3, 0, 50)(3)).toBe(0);
});

test('a scale has room for all intervals, and for what they are read against', () => {
  expect(scaleEnds([{ low: 0.31, high: 0.87 }], 0)).toEqual([0, 1]);
  const [from, to] = scaleEnds(
    [
      { low: -0.554, high: 0.56 },
      { low: 0.1, high: 0.3 },
    ],
    0,
  );
  expect(from).toBeLessThan(-0.554);
  expect(to).toBeGreaterThan(0.56);
  expect(scaleEnds([{ low: 2, high: 3 }], 9)[1]).toBeGreaterThanOrEqual(9);
});

test('one interval that reaches far beyond the others does not press them into dots', () => {
  const wide = { low: -9, high: 17 };
  const usual = [
    { low: -0.4, high: 0.1 },
    { low: -0.1, high: 0.3 },
  ];
  expect(scaleEnds([...usual, wide], 0)).toEqual([-4, 4]);
  expect(scaleEnds([wide], 0)).toEqual([-10, 20]);
});
