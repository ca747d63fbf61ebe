import { expect, test } from 'vitest';
import { gainAtAnyTime } from './bandit-calls.ts';
import { atAnyTime, honestEffects } from './bandit-effects.ts';
import { drawnSplit } from './bandit-split.ts';
import { gainOverFirst } from './bandit-worth.ts';
import type { LoggedSums } from './off-policy.ts';

const drawn = (ofEach: [visitors: number, hits: number, propensity: number][]): LoggedSums[] =>
  ofEach.map(([n, hits, propensity], variation) => ({
    context: '',
    variation,
    propensity,
    n,
    sum: hits,
    squares: hits,
  }));
const width = ({ low, high }: { low: number; high: number }): number => high - low;

test('an interval that holds whenever one looks is about half as wide again, around the same estimate', () => {
  const once = { value: 0.1, low: 0.002, high: 0.198, n: 20_000 };
  const always = atAnyTime(once);
  expect(always.value).toBe(0.1);
  // rho = 5,000 / (5.99 + ln 6.99): 630; √(20,630 (ln 32.7 + 5.99) / 20,000) = 3.13 standard errors of 0.05
  expect(width(always) / 2).toBeCloseTo(3.13 * 0.05, 3);
  expect(width(atAnyTime(once, 0.025))).toBeGreaterThan(width(always));
});

test('what a look on one day would call is not called where one looks on all of them', () => {
  const log = drawn([
    [10_000, 300, 0.5],
    [10_000, 360, 0.5],
  ]);
  const once = gainOverFirst(log);
  const always = gainAtAnyTime(log, [300, 360]);
  expect(once.isTold && once.change.low > 0).toBe(true);
  expect(always.isTold && always.change.low < 0).toBe(true);
  expect(honestEffects(log, 2)[1]!.effect!.low).toBeLessThan(0);
});

test('is told from 25 conversions on: of the first and of all others together, of a content and the first', () => {
  const log = drawn([
    [4_000, 24, 0.4],
    [3_000, 300, 0.3],
    [3_000, 24, 0.3],
  ]);
  const lacks = (has: number) => ({
    isTold: false,
    reason: 'too_few',
    lacking: { of: 'conversions', has, needs: 25 },
  });
  expect(gainAtAnyTime(log, [22, 300, 24])).toEqual(lacks(22));
  expect(gainAtAnyTime(log, [25, 20, 4])).toEqual(lacks(24));
  expect(gainAtAnyTime(log, [25, 20, 5]).isTold).toBe(true);
  expect(honestEffects(log, 3).map((each) => each!.effect)).toEqual([null, null, null]);
  const [, second, third] = honestEffects(log, 3, [25, 300, 24]);
  expect(second!.effect!.low).toBeGreaterThan(0);
  expect(third!.effect).toBeNull();
});

test('finds a content of which a twelfth of the visitors is lost, whatever weights held when, and nothing else', () => {
  const periods = [
    { weights: [0.4, 0.3, 0.3], visitors: 20_000 },
    { weights: [0.2, 0.1, 0.7], visitors: 30_000 },
  ];
  const met = (kept: number[]) =>
    periods.flatMap(({ weights, visitors }) =>
      weights.map((weight, variation) => ({ variation, weights, met: weight * visitors * kept[variation]! })),
    );
  expect(drawnSplit(met([1, 1, 1]), 3).isBroken).toBe(false);
  expect(drawnSplit(met([0.92, 1, 1]), 3).isBroken).toBe(true);
  expect(drawnSplit(met([1, 1, 0.92]), 3).isBroken).toBe(true);
  const unknown = met([1, 1, 0.5]).map((each) => ({ ...each, weights: [] }));
  expect(drawnSplit(unknown, 3)).toEqual({ p: 1, isBroken: false });
});
