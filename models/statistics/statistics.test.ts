import { expect, test } from 'vitest';
import {
  benjaminiHochberg,
  chiSquareUpperTail,
  holm,
  incompleteBeta,
  logBeta,
  meanEstimate,
  normalCdf,
  normalQuantile,
  normalTwoSided,
  normalUpperTail,
  ratioEstimate,
  shareDifference,
  shareEstimate,
  studentQuantile,
  studentTwoSided,
  wilson,
} from './index.ts';

/** scipy 1.17.1, `norm.sf` and `t.sf`. */
test.each([
  [0, 0.5],
  [1, 0.15865525393145705],
  [1.959963984540054, 0.025],
  [2.999, 0.0013543365337271057],
  [3.001, 0.0013454728250849653],
  [5, 2.8665157187919391e-7],
  [9, 1.1285884059538405e-19],
  [20, 2.7536241186061556e-89],
])('knows the tail beyond %f', (z, tail) => {
  expect(Math.abs(normalUpperTail(z) / tail - 1)).toBeLessThan(1e-9);
  expect(normalCdf(-z)).toBe(normalUpperTail(z));
  expect(normalTwoSided(-z)).toBe(2 * normalUpperTail(z));
});

test.each([
  [0.5, 3, 0.651447964848151],
  [2, 7, 0.08561932856297605],
  [-6.5, 7, 0.00033413336256094824],
  [3, 4.5, 0.03438086788875962],
  [12, 11, 1.1632840502619123e-7],
  [1.2, 200, 0.2315588690310659],
])('knows Student’s tails beyond %f with %f degrees of freedom', (t, freedom, tails) => {
  expect(Math.abs(studentTwoSided(t, freedom) / tails - 1)).toBeLessThan(1e-10);
});

test.each([
  [0.975, 3, 3.1824463052837078],
  [0.975, 4.5, 2.6589123472044034],
  [0.975, 7, 2.364624251592784],
  [0.025, 7, -2.364624251592784],
  [0.975, 1000, 1.9623390808264083],
])('finds Student’s quantile of %f with %f degrees of freedom', (p, freedom, t) => {
  expect(studentQuantile(p, freedom)).toBeCloseTo(t, 9);
});

test.each([1e-300, 1e-19, 1e-6, 0.025, 0.3, 0.5, 0.9, 0.999])('finds the quantile of %f back', (p) => {
  expect(Math.abs(normalCdf(normalQuantile(p)) / p - 1)).toBeLessThan(1e-10);
});

test('gives Wilson’s interval, wider where trials are alike', () => {
  const [low, high] = wilson(15, 50)!;
  expect(low).toBeCloseTo(0.191036, 6);
  expect(high).toBeCloseTo(0.437504, 6);
  expect(wilson(0, 0)).toBe(null);
  expect(wilson(0, 40)![0]).toBe(0);
  expect(wilson(30, 100, 2)).toEqual(wilson(15, 50));
});

test.each([
  // scipy 1.17.1, binomtest(k, n).proportion_ci(method='wilson'), to four digits
  [0, 10, 0, 0.2775],
  [1, 10, 0.0179, 0.4042],
  [10, 10, 0.7225, 1],
  [30, 1000, 0.0211, 0.0425],
])('gives %i of %i an interval', (hits, of, low, high) => {
  const interval = wilson(hits, of);
  expect(interval?.[0]).toBeCloseTo(low, 4);
  expect(interval?.[1]).toBeCloseTo(high, 4);
});

test('gives Newcombe’s interval of a difference, his example of 56/70 and 48/80', () => {
  const { value, low, high } = shareDifference(shareEstimate(56, 70)!, shareEstimate(48, 80)!);
  expect([value, low, high].map((each) => Number(each.toFixed(4)))).toEqual([0.2, 0.0524, 0.3339]);
});

test('gives the interval of a mean and of a ratio', () => {
  const units = [3, 5, 4, 8, 10];
  const of = [1, 2, 1, 2, 3];
  const total = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);
  const mean = meanEstimate({ n: 5, sum: total(units), squares: total(units.map((each) => each * each)) })!;
  expect([mean.value, mean.low, mean.high].map((each) => Number(each.toFixed(4)))).toEqual([
    6, 3.4445, 8.5555,
  ]);
  const ratio = ratioEstimate({
    n: 5,
    x: total(units),
    y: total(of),
    xx: total(units.map((each) => each * each)),
    yy: total(of.map((each) => each * each)),
    xy: total(units.map((each, at) => each * of[at]!)),
  })!;
  const error =
    Math.sqrt(total(units.map((each, at) => (each - ratio.value * of[at]!) ** 2)) / 4 / 5) / (9 / 5);
  expect(ratio.value).toBeCloseTo(30 / 9, 12);
  expect(ratio.high - ratio.value).toBeCloseTo(1.959963984540054 * error, 10);
  expect(meanEstimate({ n: 1, sum: 3, squares: 9 })).toBe(null);
  expect(ratioEstimate({ n: 3, x: 1, y: 0, xx: 1, yy: 0, xy: 0 })).toBe(null);
});

test('adjusts p-values for how many there are', () => {
  const rounded = (values: number[]): number[] => values.map((value) => Number(value.toFixed(12)));
  expect(rounded(benjaminiHochberg([0.01, 0.04, 0.03, 0.005, 0.2]))).toEqual([0.025, 0.05, 0.05, 0.025, 0.2]);
  expect(rounded(holm([0.01, 0.04, 0.03, 0.005, 0.2]))).toEqual([0.04, 0.09, 0.09, 0.025, 0.2]);
  expect(benjaminiHochberg([])).toEqual([]);
});

/** scipy 1.17.1, `chi2.sf`. */
test.each([
  [3.84, 1, 0.05004352124870519],
  [5.99, 2, 0.05003662708658629],
  [7.81, 3, 0.05010605635000589],
  [9.48, 4, 0.05015982910461668],
  [60, 4, 2.9008631203404573e-12],
  [400, 5, 2.9666446590828377e-84],
])('knows the tail of a chi-square beyond %f with %i degrees of freedom', (x, freedom, tail) => {
  expect(Math.abs(chiSquareUpperTail(x, freedom) / tail - 1)).toBeLessThan(1e-10);
  expect(chiSquareUpperTail(0, freedom)).toBe(1);
});

test('knows the beta function and what lies below a point of a Beta', () => {
  // scipy 1.17.1, `betaln` and `betainc`
  expect(logBeta(100, 20)).toBeCloseTo(-54.55080668172124, 10);
  expect(incompleteBeta(0.3, 2, 5)).toBeCloseTo(0.5798250000000003, 12);
});
