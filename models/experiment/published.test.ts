import { expect, test } from 'vitest';
import gbstats from '../../test/fixtures/experiments/gbstats.json' with { type: 'json' };
import { chiSquareUpperTail } from '../statistics/index.ts';
import publicOnes from '../../test/fixtures/experiments/public-experiments.json' with { type: 'json' };
import sequences from '../../test/fixtures/experiments/sequences.json' with { type: 'json' };
import { type Arm, meanArm, ratioArm, shareArm } from './arm.ts';
import { believe } from './bayes.ts';
import {
  boundary,
  boundaryAbove,
  logMixture,
  logMixtureAbove,
  sharpBoundaryAbove,
  tunedRho,
} from './boundary.ts';
import { compare, type CompareOptions } from './compare.ts';
import { cupedRatio } from './cuped-ratio.ts';
import { cuped } from './cuped.ts';
import { absoluteEffect, relativeEffect } from './effect.ts';
import { sampleRatio } from './sample-ratio.ts';
import { shareSequence } from './share-sequence.ts';

const WITHIN = 1e-5;

function near(actual: number | undefined, expected: number, within = WITHIN): void {
  expect(actual === expected || Math.abs(actual! - expected) <= within, `${actual} for ${expected}`).toBe(
    true,
  );
}

type Case = (typeof gbstats.comparisons)[number];

function armsOf({ kind, control, treatment }: Case): [Arm, Arm] {
  const sums = [control, treatment] as never[];
  if (kind === 'history') return cuped(sums[0]!, sums[1]!);
  if (kind === 'ratioHistory') return cupedRatio(sums[0]!, sums[1]!);
  return sums.map(kind === 'share' ? shareArm : meanArm) as [Arm, Arm];
}

test.each(gbstats.comparisons)('compares as GrowthBook publishes it: $title', (published) => {
  const within = published.within ?? WITHIN;
  const [control, treatment] = armsOf(published);
  const got = compare(control, treatment, published.options as CompareOptions)!;
  near(got.value, published.value, within);
  near(got.low, published.low ?? Number.NEGATIVE_INFINITY, within);
  near(got.high, published.high ?? Number.POSITIVE_INFINITY, within);
  if (published.p !== null) near(got.p, published.p, within);
  if (published.error !== undefined) near(got.error, published.error, within);
});

test.each(gbstats.beliefs)('believes what GrowthBook publishes: $title', (published) => {
  const [control, treatment] = [published.control, published.treatment].map((sums) =>
    sums.kind === 'share' ? shareArm(sums as never) : meanArm(sums as never),
  ) as [Arm, Arm];
  const belief = believe(relativeEffect(control, treatment)!, 'more', published.prior);
  near(belief.value, published.value);
  near(belief.low, published.low);
  near(belief.high, published.high);
  near(belief.chanceToWin, published.chanceToWin);
  near(belief.risk.keep, published.risk[0]!);
  near(belief.risk.take, published.risk[1]!);
});

test.each(sequences.splits.cases)('bounds the chance of a split of $observed for $weights', (wanted) => {
  const { p, isBroken } = sampleRatio(wanted.observed, wanted.weights);
  near(p, wanted.p, 1e-9);
  expect(isBroken).toBe(wanted.p < 0.005);
});

test('tells a broken split where GrowthBook does, whose chi-square test is for one look', () => {
  const { observed, p } = gbstats.sampleRatio;
  const [a = 0, b = 0] = observed;
  near(chiSquareUpperTail((a - b) ** 2 / (a + b), 1) / p, 1, 1e-6);
  expect(sampleRatio(observed, [0.5, 0.5]).isBroken).toBe(true);
});

test('leaves out of a split what shall get nobody, and says nothing of one variation or of no visitors', () => {
  near(sampleRatio([1_000, 1_200, 900], [0.5, 0.5, 0]).p, sampleRatio([1_000, 1_200], [0.5, 0.5]).p, 1e-12);
  for (const [observed, weights] of [
    [
      [1_000, 900],
      [1, 0],
    ],
    [
      [0, 0],
      [0.5, 0.5],
    ],
  ] as const)
    expect(sampleRatio(observed, weights)).toEqual({ p: 1, isBroken: false });
});

test('takes p(1 - p) as the variance of a share, and one visitor less for a mean', () => {
  const { mean, share } = gbstats.variances;
  const [sum, squares] = [1, 2].map((power) => mean.values.reduce((total, each) => total + each ** power, 0));
  near(meanArm({ n: 4, sum: sum!, squares: squares! }).variance, 114.90916666666665, 1e-9);
  expect(shareArm(share).variance).toBe(share.variance);
});

test('bounds sums as the reference in R does', () => {
  const { twoSided, oneSided } = sequences;
  const rho = tunedRho(twoSided.tuning, twoSided.alpha);
  near(rho, twoSided.rho);
  near(boundary(100, twoSided.alpha, rho), twoSided.bound100);
  near(logMixture(10, 100, rho), twoSided.logMixture10at100);
  const oneRho = tunedRho(oneSided.tuning, 2 * oneSided.alpha);
  near(sharpBoundaryAbove(100, oneSided.alpha, oneRho), oneSided.bound100);
  near(logMixtureAbove(10, 100, oneRho), oneSided.logMixture10at100);
  const closed = boundaryAbove(100, oneSided.alpha, oneRho);
  expect(closed).toBeGreaterThan(oneSided.bound100);
  expect(closed).toBeLessThan(1.01 * oneSided.bound100);
});

test.each(sequences.shares)('bounds a share at any time: $hits of $of', ({ hits, of, tuning, low, high }) => {
  const got = shareSequence(hits, of, tuning);
  near(got[0], low);
  near(got[1], high);
});

test.each(['dayOne', 'daySeven'] as const)('reads the players of Cookie Cats on %s', (day) => {
  const { control, treatment, pooledZ, exact } = publicOnes.cookieCats;
  const arms = [control, treatment].map((each) => shareArm({ n: each.n, hits: each[day] })) as [Arm, Arm];
  const { value, error } = absoluteEffect(...arms)!;
  near(-value / error, exact[day][0]!);
  near(-value / error, pooledZ[day][0]!, 5e-4);
  const { p } = compare(...arms, { method: 'fixed', difference: 'absolute' })!;
  near(p, exact[day][1]!);
  near(p, pooledZ[day][1]!, 5e-5);
});

test('does not stop Cookie Cats for how it split its players, though one look in a hundred is as uneven', () => {
  const { control, treatment, split } = publicOnes.cookieCats;
  expect(split.p).toBeLessThan(0.01);
  expect(sampleRatio([control.n, treatment.n], [0.5, 0.5]).isBroken).toBe(false);
});

test('reads Hillstrom’s e-mails: visits, purchases and spend', () => {
  const { control, treatments, percent, spendAgainstNone } = publicOnes.hillstrom;
  const all = [control, ...treatments];
  for (const [at, { n, visit, conversion, spend, spendSquares }] of all.entries()) {
    near(shareArm({ n, hits: visit }).mean * 100, percent.visit[at]!, 5e-4);
    near(shareArm({ n, hits: conversion }).mean * 100, percent.conversion[at]!, 5e-4);
    near(meanArm({ n, sum: spend, squares: spendSquares }).mean, percent.spend[at]!, 5e-5);
  }
  const spent = all.map(({ n, spend, spendSquares }) => meanArm({ n, sum: spend, squares: spendSquares }));
  for (const [at, p] of spendAgainstNone.p.entries())
    near(compare(spent[0]!, spent[at + 1]!, { method: 'fixed', difference: 'absolute' })!.p, p, p * 1e-6);
  expect(
    sampleRatio(
      all.map(({ n }) => n),
      [1, 1, 1],
    ).isBroken,
  ).toBe(false);
});

test('makes a ratio linear around its own means', () => {
  const pairs = [
    [3, 1],
    [5, 2],
    [4, 1],
    [8, 2],
    [10, 3],
  ] as const;
  const total = (of: (x: number, y: number) => number): number =>
    pairs.reduce((sum, [x, y]) => sum + of(x, y), 0);
  const arm = ratioArm({
    n: 5,
    x: total((x) => x),
    y: total((_, y) => y),
    xx: total((x) => x * x),
    yy: total((_, y) => y * y),
    xy: total((x, y) => x * y),
  });
  near(arm.mean, 30 / 9, 1e-12);
  near(arm.variance, total((x, y) => (x - (30 / 9) * y) ** 2) / 4 / (9 / 5) ** 2, 1e-12);
});

test('stops where more than one visitor in ten met two variations, however even the split', () => {
  const half = [0.5, 0.5];
  expect(sampleRatio([495, 495], half, [45, 40]).isBroken).toBe(false);
  expect(sampleRatio([500, 500], half, [60, 55])).toEqual({ p: 1, isBroken: true });
  expect(sampleRatio([25, 25], half, [5, 5]).isBroken).toBe(false);
  expect(sampleRatio([1_005, 1_200], half, [5, 200]).p).toBeLessThan(0.005);
});
