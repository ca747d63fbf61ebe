import { expect, test } from 'vitest';
import { driftOf, driftReference, REFIT_DRIFT, stabilityIndex } from './drift.ts';
import { matrixOf } from './matrix.ts';
import { seededRandom } from './random.ts';

/** One feature; weekdays one to five are of low values, the weekend of high ones. */
function week(seed: number, size: number, shift = 0) {
  const random = seededRandom(seed);
  const days = Array.from({ length: size }, () => Math.floor(random() * 7));
  const isWeekend = (day: number): boolean => day % 6 === 0;
  return {
    days,
    behaviour: days.map((day) => [(isWeekend(day) ? 10 : 0) + shift + random(), random()]),
    segments: days.map((day) => (isWeekend(day) ? 1 : 0)),
  };
}
const bits = (days: number[], only: number[]): number[] =>
  days.map((day) => (only.includes(day) ? 1 << day : 0));
const ALL = [0, 1, 2, 3, 4, 5, 6];
const before = week(1, 3000);
const reference = driftReference(matrixOf(before.behaviour), bits(before.days, ALL), before.segments, 2, [
  true,
  true,
]);
const drift = (now: ReturnType<typeof week>, only = ALL) =>
  driftOf(reference, matrixOf(now.behaviour), bits(now.days, only), now.segments);

test('the stability index is that of the textbook, less what chance makes', () => {
  const [a, b] = [
    [5000, 3000, 2000],
    [4000, 3500, 2500],
  ];
  const textbook = 0.1 * Math.log(0.5 / 0.4) + 0.05 * Math.log(0.35 / 0.3) + 0.05 * Math.log(0.25 / 0.2);
  expect(stabilityIndex(a, b)).toBeCloseTo(textbook - 2 * (2 / 10_000), 4);
  expect(stabilityIndex(a, a)).toBe(0);
  expect(stabilityIndex([0, 0], [3, 4])).toBe(0);
});

test('visitors as they were are no drift, nor is a weekend, which is like weekends are', () => {
  expect(drift(week(2, 1000))!.index).toBeLessThan(0.1);
  expect(drift(week(3, 1000), [0, 6])!.index).toBeLessThan(0.1);
});

test('a feature that moves is named', () => {
  const { index, feature } = drift(week(4, 1000, 0.5))!;
  expect(index).toBeGreaterThan(REFIT_DRIFT);
  expect(feature).toBe(0);
});

test('segments that change their shares are drift, too', () => {
  const now = week(5, 1000);
  const { index, feature } = driftOf(
    reference,
    matrixOf(now.behaviour.map(([, other]) => [0.5, other!])),
    bits(now.days, ALL),
    now.segments.map(() => -1),
  )!;
  expect(index).toBeGreaterThan(REFIT_DRIFT);
  expect(feature).toBeNull();
});

test('few visitors tell nothing', () => {
  expect(drift(week(6, 60))).toBeNull();
});

test('a feature that depends on when one looks is left out', () => {
  const timeless = driftReference(matrixOf(before.behaviour), bits(before.days, ALL), before.segments, 2, [
    false,
    true,
  ]);
  const moved = week(7, 1000, 0.5);
  expect(
    driftOf(timeless, matrixOf(moved.behaviour), bits(moved.days, ALL), moved.segments)!.index,
  ).toBeLessThan(0.1);
});
