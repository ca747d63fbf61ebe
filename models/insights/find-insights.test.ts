import { inEnglish } from '@kindred/shared/said';
import { describe, expect, test } from 'vitest';
import { isFound, plantedShop, type PlantedKind } from '../../test/world/planted-insights.ts';
import { compareWeeks } from './compare-weeks.ts';
import { findInsights, INSIGHT_KINDS } from './find-insights.ts';
import type { GroupCell } from './cells.ts';
import type { InsightInput, InsightKind } from './insight.ts';
import { segmentFavourites } from './segment-favourites.ts';
import { segmentLeaks } from './segment-leaks.ts';
import { slots } from './slots.ts';
import { compareStrata } from './strata.ts';

const NOTHING: InsightInput = {
  cells: [],
  days: [],
  slots: [],
  weeks: ['2026-11-02'],
  segments: new Map(),
  nameOfProduct: (productId) => productId,
  typeOfProduct: () => '',
  kFloor: 25,
};

/** A smaller form of `npm run bench -- insight-alarms`. */
describe('shops of 12 weeks', () => {
  test('are left in silence where nothing happens', { timeout: 120_000 }, () => {
    let tempting = 0;
    for (let seed = 500; seed < 510; seed++) {
      const { input } = plantedShop(seed, 1_000, null);
      const { insights, comparisons } = findInsights(input);
      expect(insights).toEqual([]);
      expect(comparisons).toBeGreaterThan(10);
      tempting += INSIGHT_KINDS.flatMap((kind) => kind.compute(input)).filter(
        ({ p, finding }) => p < 0.05 && finding !== null,
      ).length;
    }
    // Each alone would pass for evidence.
    expect(tempting).toBeGreaterThan(0);
  });

  test.each(INSIGHT_KINDS.map(({ id }) => id as PlantedKind))(
    'are told of %s where it was planted',
    { timeout: 120_000 },
    (kind) => {
      const { input, truth } = plantedShop(900, 5_000, kind);
      const { insights } = findInsights(input);
      expect(isFound(insights, kind, truth)).toBe(true);
      for (const { kind: found, title, text, evidence, atStake } of insights) {
        expect(inEnglish(title) + inEnglish(text)).not.toMatch(/[{}]|NaN|undefined/);
        for (const { low, value, high, n } of evidence.map(({ estimate }) => estimate)) {
          expect(low).toBeLessThanOrEqual(value);
          expect(high).toBeGreaterThanOrEqual(value);
          expect(n).toBeGreaterThan(0);
          expect(found !== 'segment-favourites' || n % 5 === 0).toBe(true);
        }
        expect(atStake === null || (atStake.low <= atStake.value && atStake.value <= atStake.high)).toBe(
          true,
        );
      }
      const stakes = insights.map(({ atStake }) => atStake?.value ?? -1);
      expect(stakes).toEqual(stakes.toSorted((a, b) => b - a));
    },
  );

  test('are not told that a segment is what it was made of', { timeout: 120_000 }, () => {
    const { input, truth } = plantedShop(900, 5_000, 'segment-leaks');
    const segments = new Map(input.segments);
    segments.set(truth.segmentId!, { name: 'Leaves early', definedBy: { funnel: true, types: [] } });
    expect(isFound(findInsights({ ...input, segments }).insights, 'segment-leaks', truth)).toBe(false);
  });
});

describe('what is at stake in a week', () => {
  const { input, truth } = plantedShop(900, 5_000, 'segment-leaks');
  const lately = input.weeks.slice(-5);
  const isLate = ({ from }: GroupCell): boolean => lately.includes(from);
  const findings = (kind: InsightKind, of: InsightInput) =>
    kind.compute(of).flatMap(({ finding }) => finding ?? []);

  test.each([segmentLeaks, segmentFavourites, slots])(
    'goes by the weeks that are counted, however many are looked at ($id)',
    (kind) => {
      const planted = plantedShop(900, 5_000, kind.id as PlantedKind).input;
      const late = {
        ...planted,
        cells: planted.cells.filter(isLate),
        slots: planted.slots.filter(({ day }) => day >= lately[0]!),
      };
      const known = findings(kind, { ...late, weeks: lately });
      expect(known.some(({ atStake }) => (atStake?.value ?? 0) > 0)).toBe(true);
      expect(findings(kind, late)).toEqual(known);
    },
  );

  test('goes by the weeks in which the segment was told by itself', () => {
    const cells = input.cells.map((cell) => (isLate(cell) ? cell : { ...cell, segmentId: null }));
    const leak = (of: InsightInput) =>
      findings(segmentLeaks, of).find(({ about }) => about.segmentId === truth.segmentId)!;
    const [always, sometimes] = [leak(input), leak({ ...input, cells })];
    const ratio = sometimes.atStake!.value / always.atStake!.value;
    expect(Math.abs(Math.log(ratio))).toBeLessThan(Math.log(1.3));
    expect(sometimes.range).toEqual({ from: lately[0], to: always.range.to });
  });
});

test('tells of carts that are left behind, unless more visits order than fill one', () => {
  const { input } = plantedShop(900, 5_000, null);
  const segmentId = [...input.segments.keys()][0]!;
  const titles = (ordersOfCarts: number): string[] => {
    // In the last week everyone else orders that often, before and in this segment seldom.
    const cells = input.cells.map((cell) => {
      const share =
        cell.segmentId === segmentId ? 0.3 : cell.from === input.weeks.at(-1) ? ordersOfCarts : 0.9;
      return { ...cell, counts: { ...cell.counts, bought: Math.round(share * cell.counts.added) } };
    });
    return segmentLeaks
      .compute({ ...input, cells })
      .flatMap(({ finding }) => (finding?.about.segmentId === segmentId ? inEnglish(finding.title) : []));
  };
  expect(titles(0.9)).toEqual([expect.stringContaining('carts are left behind')]);
  expect(titles(1.1)).toEqual([]);
});

test('a shop without weeks has nothing to compare', () => {
  expect(findInsights(NOTHING)).toEqual({ insights: [], comparisons: 0 });
});

test('compares strata as Mantel and Haenszel do', () => {
  // Two strata by hand: expected 8 * 10 / 20 = 4 and 10 * 12 / 40 = 3, variance 4 * 12 * 10 / (20 * 19) and
  // 3 * 30 * 28 / (40 * 39).
  const result = compareStrata([
    { hits: 6, of: 8, restHits: 4, restOf: 12 },
    { hits: 5, of: 10, restHits: 7, restOf: 30 },
  ])!;
  const information = (4 * 12 * 10) / (20 * 19) + (3 * 30 * 28) / (40 * 39);
  expect(result).toMatchObject({ hits: 11, expected: 7, freedom: 1 });
  expect(result.logOdds).toBeCloseTo(4 / information, 12);
  expect(result.variance).toBeCloseTo(1 / information, 12);
  expect(compareStrata([{ hits: 0, of: 8, restHits: 0, restOf: 12 }])).toBe(null);
});

test('asks for five weeks before, and measures the last one by how much they differ', () => {
  const week = (value: number) => ({ value, low: value, high: value, n: 1 });
  const calm = [100, 102, 98, 101, 99, 100].map(week);
  const wild = [60, 160, 80, 150, 70, 140].map(week);
  expect(compareWeeks([...calm.slice(2), week(50)], 1)).toBe(null);
  expect(compareWeeks([...calm, week(50)], 1)!.p).toBeLessThan(1e-4);
  expect(compareWeeks([...calm, week(50)], 1)!.ratio.value).toBeCloseTo(0.5, 2);
  expect(compareWeeks([...wild, week(50)], 1)!.p).toBeGreaterThan(0.05);
});
