import { expect, test } from 'vitest';
import { niceTicks, scaleOf } from './scale.ts';

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
