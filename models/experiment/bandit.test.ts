import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { MeanSums } from '../statistics/index.ts';
import { chanceBest } from './bandit-best.ts';
import { asOfOneDay } from './bandit-days.ts';
import { pooledPosteriors } from './bandit-pooling.ts';
import { chanceBelow, meanOf, type Posterior, quantileOf } from './bandit-posterior.ts';
import { aboveFloors, rounded, sharpened } from './bandit-weights.ts';
import { type BanditInput, banditStep } from './bandit.ts';

interface Case {
  oracle: string;
  kind: 'share' | 'mean';
  arms?: [number, number][];
  normal?: [number, number][];
  sums?: [number, number, number][];
  chances: number[];
}
const fixture = JSON.parse(
  readFileSync(new URL('../../test/fixtures/bandit.json', import.meta.url), 'utf8'),
) as {
  tolerance: number;
  chanceBest: Case[];
  floors: { chances: number[]; floor: number; weights: number[] }[];
};

const posteriorsOf = ({ arms, normal, sums }: Case): Posterior[] => [
  ...(arms ?? []).map(([a, b]) => ({ kind: 'share' as const, a, b })),
  ...(normal ?? []).map(([mean, error]) => ({ kind: 'mean' as const, mean, error })),
  ...(sums ?? []).map(([n, sum, squares]) => ({
    kind: 'mean' as const,
    mean: sum / n,
    error: Math.sqrt((squares - (sum * sum) / n) / (n - 1) / n),
  })),
];

test.each(fixture.chanceBest)('knows the chance to be best: $oracle', (given) => {
  const chances = chanceBest(posteriorsOf(given), 'more');
  for (const [at, chance] of chances.entries())
    expect(Math.abs(chance - given.chances[at]!)).toBeLessThan(fixture.tolerance);
  expect(chances.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
});

test('what is twice as likely to be the best gets four times as much of what is left', () => {
  expect(sharpened([0.6, 0.3, 0.1])).toEqual(
    [36 / 46, 9 / 46, 1 / 46].map((each) => expect.closeTo(each, 12)),
  );
  expect(sharpened([0.25, 0.25, 0.25, 0.25])).toEqual([0.25, 0.25, 0.25, 0.25]);
  expect(sharpened([1, 0])).toEqual([1, 0]);
});

test('the best is the smallest where less is better', () => {
  const arms: Posterior[] = [0, 1, 2].map((mean) => ({ kind: 'mean', mean, error: 0.3 }));
  const most = chanceBest(arms, 'more').toReversed();
  for (const [at, chance] of chanceBest(arms, 'less').entries()) expect(chance).toBeCloseTo(most[at]!, 12);
  const [few, many] = [
    { kind: 'share' as const, a: 5, b: 95 },
    { kind: 'share' as const, a: 10, b: 90 },
  ];
  expect(chanceBest([few, many], 'less')[0]).toBeCloseTo(chanceBest([few, many], 'more')[1]!, 12);
});

test.each([
  // scipy 1.17.1, beta.cdf and norm.cdf
  [{ kind: 'share', a: 0.3, b: 50 }, 0.001, 0.44759508],
  [{ kind: 'share', a: 1000, b: 50_000 }, 0.021, 0.98703353],
  [{ kind: 'share', a: 1, b: 1 }, 0.3, 0.3],
  [{ kind: 'mean', mean: 2, error: 0.5 }, 2.979982, 0.975],
] as [Posterior, number, number][])('knows how much of %o lies below %f', (posterior, value, chance) => {
  expect(chanceBelow(posterior, value)).toBeCloseTo(chance, 6);
  expect(quantileOf(posterior, chance)).toBeCloseTo(value, 6);
});

test.each(fixture.floors)('keeps a floor of $floor under $chances', ({ chances, floor, weights }) => {
  const floors = chances.map(() => floor);
  for (const [at, weight] of aboveFloors(chances, floors).entries())
    expect(weight).toBeCloseTo(weights[at]!, 12);
});

test('keeps a floor of its own for each, and shares what is left by the chances', () => {
  const told = (floors: number[]) => aboveFloors([0.5, 0.5, 0], floors).map((each) => each.toFixed(4));
  expect(told([0.2, 0.1, 0.1])).toEqual(['0.5000', '0.4000', '0.1000']);
  expect(told([0.5, 0.3, 0.2])).toEqual(['0.5000', '0.3000', '0.2000']);
});

test('writes weights with four decimals that add up to 1', () => {
  expect(rounded([1, 1, 1])).toEqual([0.3334, 0.3333, 0.3333]);
  expect(rounded([0.05, 0.05, 0.9])).toEqual([0.05, 0.05, 0.9]);
  for (let seed = 1; seed < 300; seed++) {
    const weights = rounded(
      Array.from({ length: 2 + (seed % 5) }, (_, at) => Math.sin(seed * (at + 1)) ** 2 + 0.01),
    );
    expect(weights.reduce((sum, each) => sum + Math.round(each * 10_000), 0)).toBe(10_000);
  }
});

const hits = (n: number, sum: number): MeanSums => ({ n, sum, squares: sum });

test('a small segment borrows from all visitors, a large one speaks for itself', () => {
  const others = [hits(5_000, 100), hits(5_000, 150)];
  const large = [hits(5_000, 200), hits(5_000, 100)];
  const small = [hits(20, 1), hits(20, 0)];
  const pooled = pooledPosteriors([others, large, small], 'share')!;
  const [, best] = chanceBest(pooled.bySegment[0]!, 'more');
  expect(best).toBeLessThan(0.01);
  const [first, second] = pooled.bySegment[1]!.map(meanOf);
  expect(first! / second!).toBeLessThan(2);
  const without = pooledPosteriors([others, large], 'share')!;
  expect(meanOf(without.everyone[0]!) / meanOf(pooled.everyone[0]!)).toBeCloseTo(1, 1);
});

test('a variation looks no better for having been drawn for those who buy much anyway', () => {
  // Segment 1 buys five times as much; the second variation is as good as the first in both.
  const pooled = pooledPosteriors(
    [
      [hits(9_000, 180), hits(1_000, 20)],
      [hits(1_000, 100), hits(9_000, 900)],
    ],
    'share',
  )!;
  const [first, second] = pooled.everyone.map(meanOf);
  expect(second! / first!).toBeGreaterThan(0.95);
  expect(second! / first!).toBeLessThan(1.05);
});

test('tells means of money as it tells shares', () => {
  const money = (n: number, mean: number): MeanSums => ({
    n,
    sum: n * mean,
    squares: n * (mean * mean + 90_000),
  });
  const pooled = pooledPosteriors(
    [
      [money(2_000, 100), money(2_000, 140)],
      [money(50, 300), money(50, 200)],
    ],
    'mean',
  )!;
  expect(chanceBest(pooled.everyone, 'more')[1]).toBeGreaterThan(0.99);
  expect(chanceBest(pooled.bySegment[0]!, 'more')[1]).toBeGreaterThan(0.5);
  expect(pooledPosteriors([[money(0, 0), money(0, 0)]], 'mean')).toBe(null);
});

const input = (others: MeanSums[], more: Partial<BanditInput> = {}): BanditInput => ({
  kind: 'share',
  better: 'more',
  days: [{ others, bySegment: {} }],
  segments: [],
  hits: others.reduce((total, { sum }) => total + sum, 0),
  floors: [0.05, 0.05],
  current: { weights: [0.5, 0.5], bySegment: {} },
  hoursHeld: 24,
  freezeHours: 24,
  ...more,
});

test('prefers none until each variation has met a hundred visitors and something was counted', () => {
  for (const others of [
    [hits(99, 90), hits(5_000, 100)],
    [hits(5_000, 10), hits(5_000, 14)],
  ])
    expect(banditStep(input(others))).toEqual({
      weights: [0.5, 0.5],
      bySegment: {},
      state: 'learning',
      chances: null,
    });
});

test('gives the better variation more, the other one its floor, in each segment by itself', () => {
  const day = {
    others: [hits(4_000, 80), hits(4_000, 160)],
    bySegment: { 3: [hits(4_000, 300), hits(4_000, 100)] },
  };
  const given = input(day.others, { days: [day], segments: [3] });
  const step = banditStep(given);
  expect(step.state).toBe('adapted');
  expect(step.bySegment).toEqual({ 3: [0.95, 0.05] });
  expect(step.weights[0]! + step.weights[1]!).toBe(1);
  expect(banditStep(given)).toEqual(step);
});

test('lets the first win as any other, and never draws it more seldom than its own floor', () => {
  const floors = [0.2, 0.05, 0.05];
  const step = (others: MeanSums[]) => banditStep(input(others, { floors }));
  expect(step([hits(4_000, 300), hits(4_000, 80), hits(4_000, 160)]).weights).toEqual([0.9, 0.05, 0.05]);
  expect(step([hits(4_000, 80), hits(4_000, 80), hits(4_000, 300)]).weights).toEqual([0.2, 0.05, 0.75]);
  expect(step([hits(40, 3), hits(4_000, 80), hits(4_000, 160)])).toMatchObject({
    weights: [0.4334, 0.2833, 0.2833],
    state: 'learning',
  });
});

test('has something to choose between two', () => {
  const two = [hits(4_000, 80), hits(4_000, 160)];
  expect(banditStep(input(two, { floors: [0.2, 0.05] })).weights).toEqual([0.2, 0.8]);
  expect(banditStep(input(two.toReversed(), { floors: [0.2, 0.05] })).weights).toEqual([0.95, 0.05]);
});

test('holds weights for as long as they are frozen', () => {
  const others = [hits(4_000, 80), hits(4_000, 160)];
  const current = { weights: [0.3, 0.7], bySegment: { 1: [0.6, 0.4] } };
  const step = banditStep(input(others, { current, hoursHeld: 23 }));
  expect(step).toMatchObject({ ...current, state: 'frozen' });
  expect(step.chances![1]).toBeGreaterThan(0.99);
});

test('a variation looks no better for having been drawn mostly on days on which everything sells', () => {
  // All are alike. The second had a fifth of a usual day, and most of a day of sales, on which twice as many buy.
  const usual = [hits(4_000, 80), hits(2_000, 40), hits(4_000, 80)];
  const sale = [hits(1_000, 40), hits(8_000, 320), hits(1_000, 40)];
  const days = [usual, sale].map((others) => ({ others, bySegment: {} }));
  const chances = banditStep(input(usual, { days, floors: [0.05, 0.05, 0.05] })).chances!;
  expect(Math.max(...chances)).toBeLessThan(0.45);
  const asOne = banditStep(input(addedUp(usual, sale), { floors: [0.05, 0.05, 0.05] })).chances!;
  expect(asOne[1]).toBeGreaterThan(0.95);
});

const addedUp = (a: MeanSums[], b: MeanSums[]): MeanSums[] =>
  a.map((each, at) => hits(each.n + b[at]!.n, each.sum + b[at]!.sum));

test('days that are alike are added up as they are, and a day on which little was done says little', () => {
  const day = [[hits(500, 10), hits(700, 21)]];
  for (const [at, each] of asOfOneDay([day, day])[0]!.entries()) {
    expect(each.n).toBeCloseTo(2 * day[0]![at]!.n, 6);
    expect(each.sum).toBe(2 * day[0]![at]!.sum);
  }
  const [[first]] = asOfOneDay([day, [[hits(10, 1), hits(0, 0)]]]) as [[MeanSums]];
  expect(first!.n).toBeGreaterThan(505);
  expect(first!.n).toBeLessThan(530);
  expect(asOfOneDay([[[hits(0, 0)]]])).toEqual([[hits(0, 0)]]);
});

test('money is learned from once 25 visitors bought, however much two of them spent', () => {
  const money = (n: number, mean: number): MeanSums => ({ n, sum: n * mean, squares: n * mean * mean * 90 });
  const spent = [money(5_000, 100), money(5_000, 300)];
  expect(banditStep(input(spent, { kind: 'mean', hits: 24 })).state).toBe('learning');
  expect(banditStep(input(spent, { kind: 'mean', hits: 25 })).weights[1]).toBeGreaterThan(0.5);
});
