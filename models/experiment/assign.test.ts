import { expect, test } from 'vitest';
import cases from '../../test/fixtures/experiments/assignment.json' with { type: 'json' };
import { chooseVariation, fnv1a, hash, inRange } from './assign.ts';

type Range = readonly number[];

/** GrowthBook's first version, here only: it shows that FNV-1a is theirs. */
const versionOne = (seed: string, value: string): number => (fnv1a(value + seed) % 1_000) / 1_000;

/** Ranges with gaps between them as weights side by side: each range, then what is free behind it. */
const sideBySide = (ranges: readonly Range[]): number[] =>
  ranges.flatMap(([from, to], at) => [to! - from!, (ranges[at + 1]?.[0] ?? 1) - to!]);

function chosenOf(n: number, ranges: readonly Range[]): number {
  const place = chooseVariation(n, sideBySide(ranges));
  return place === null || place % 2 === 1 ? -1 : place / 2;
}

const isPublished = ([, , version]: (typeof cases.hash)[number]): boolean => version === 1 || version === 2;

test.each(cases.hash.filter(isPublished))(
  'hashes %s and %s by version %i to %f',
  (seed, value, version, n) => {
    const made = version === 2 ? hash : versionOne;
    expect(made(String(seed), String(value))).toBe(n);
  },
);

test('knows of no other version, as the public suite’s fifteenth case wants', () => {
  expect(cases.hash.filter((each) => !isPublished(each))).toEqual([['abc', 'def', 99, null]]);
  expect(hash).toHaveLength(2);
});

test.each(cases.chooseVariation)('chooses a variation: %s', (_, n, ranges, variation) => {
  expect(chosenOf(n as number, ranges as Range[])).toBe(variation);
});

/** Impossible settings, which GrowthBook mends in the page; here the server refuses them. */
const REFUSED = [
  'negative coverage',
  'coverage above 1',
  'weights sum below 1',
  'weights sum above 1',
  'weights.length not equal to num variations',
];
type Bucket = [name: string, settings: [count: number, coverage: number, weights: number[] | null], Range[]];
const possible = (cases.bucketRanges as Bucket[]).filter(([name]) => !REFUSED.includes(name));

test.each(possible)('lays out buckets: %s', (_, [count, coverage, given], ranges) => {
  const weights = given ?? Array.from({ length: count }, () => 1 / count);
  const covered = weights.flatMap((weight) => [weight * coverage, weight * (1 - coverage)]);
  for (let n = 0.00005; n < 1; n += 0.0001) {
    const place = chooseVariation(n, covered);
    const chosen = place === null || place % 2 === 1 ? -1 : place / 2;
    expect(chosen).toBe(ranges.findIndex(([from, to]) => n >= from! && n < to!));
  }
});

test.each(cases.inNamespace)('has visitor %s in %s from %f to %f: %s', (visitor, name, from, to, isIn) => {
  const n = versionOne(`__${String(name)}`, String(visitor));
  expect(inRange(n, Number(from), Number(to))).toBe(isIn);
});

test('keeps two experiments apart: who is in one’s second half is not more often in the other’s', () => {
  const seeds = ['kQ3', 'kQ4'] as const;
  let alike = 0;
  for (let visitor = 0; visitor < 20_000; visitor++) {
    const [a, b] = seeds.map((seed) => chooseVariation(hash(seed, String(visitor)), [0.5, 0.5]));
    if (a === b) alike++;
  }
  expect(Math.abs(alike / 20_000 - 0.5)).toBeLessThan(0.011);
});

test('gives each its share of visitors, the holdout its twentieth', () => {
  const weights = [0.05, 0.35, 0.6];
  const counts = [0, 0, 0];
  for (let visitor = 0; visitor < 50_000; visitor++)
    counts[chooseVariation(hash('holdout', `v${visitor}`), weights)!]!++;
  counts.forEach((count, at) => expect(Math.abs(count / 50_000 - weights[at]!)).toBeLessThan(0.006));
});
