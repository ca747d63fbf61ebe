import { said } from '@kindred/shared/said';
import { type Estimate, normalUpperTail, shareEstimate } from '../statistics/index.ts';
import type { GroupCell } from './cells.ts';
import type { Comparison, Finding, InsightInput, InsightKind } from './insight.ts';
import {
  compareStrata,
  dispersionOf,
  type Judge,
  type StrataResult,
  type Stratum,
  twoSided,
} from './strata.ts';
import { bucketOf, grouped, medianOf, rangeOf, returning, rounded, totalOf, visitorsOf } from './weeks.ts';

/** The most viewed: each product more asks all others for stronger evidence. */
const MOST_PRODUCTS = 40;
/** Of what the segment's other products let expect, at least, or at most one over it. */
const LEAST_LIFT = 1.5;
/** Of a segment, to know how much of everything it looks at. */
const LEAST_PRODUCTS = 5;

interface Taste {
  productId: string;
  segmentId: string;
  strata: (Stratum & { from: string })[];
  result: StrataResult;
  /** Of the product, by the bucket. */
  buckets: Map<string, GroupCell[]>;
}

export const segmentFavourites: InsightKind = {
  id: 'segment-favourites',
  title: said('Products that one segment loves and another ignores'),
  unit: 'share',
  requires: said('Segments, and products that enough visitors of a segment had to do with'),
  method: said(
    'Each week the share of a segment’s visitors who have to do with the product is compared with everyone else’s of that week (Mantel-Haenszel test). People who come again, and weeks that differ, count for less.',
  ),
  wouldChange: said(
    'The product was shown to this segment only, in a newsletter for example; or the difference is gone in the weeks to come.',
  ),
  compute(input) {
    const shop = grouped(
      input.cells.filter(({ subject }) => subject === 'shop'),
      ({ from }) => from,
    );
    const tastes = [...mostViewed(input.cells)].flatMap(([productId, cells]) =>
      tastesOf(productId, cells, shop, input),
    );
    const judge = dispersionOf(tastes.map(({ result }) => result));
    return [...grouped(tastes, ({ segmentId }) => segmentId).values()].flatMap((own) =>
      judged(own, judge, input),
    );
  },
};

/** Some segments look at more of everything: a product stands out beside the segment's other products only. */
function judged(own: Taste[], judge: (own: StrataResult) => Judge, input: InsightInput): Comparison[] {
  if (own.length < LEAST_PRODUCTS) return [];
  const people = returning(input);
  const usual = medianOf(own.map(({ result }) => result.logOdds));
  return own.map((taste): Comparison => {
    const { dispersion, freedom } = judge(taste.result);
    const effect = dispersion * people;
    const p = twoSided(taste.result.logOdds - usual, taste.result.variance * effect, freedom);
    const seen = seenChance(taste.strata, effect, input.kFloor);
    return {
      p: seen === 0 ? 1 : Math.min(1, p / seen),
      finding: findingOf(taste, usual, effect, input),
    };
  });
}

function mostViewed(cells: readonly GroupCell[]): [string, GroupCell[]][] {
  const products = grouped(
    cells.filter(({ subject }) => subject === 'product'),
    ({ key }) => key,
  );
  return [...products].sort(([, a], [, b]) => visitorsOf(b) - visitorsOf(a)).slice(0, MOST_PRODUCTS);
}

/** By segment, in the buckets in which the product is told of it by itself. */
function tastesOf(
  productId: string,
  cells: GroupCell[],
  shop: Map<string, GroupCell[]>,
  { segments, typeOfProduct }: InsightInput,
): Taste[] {
  const buckets = grouped(cells, bucketOf);
  return [...segments].flatMap(([segmentId, { definedBy }]): Taste[] => {
    if (definedBy.types.includes(typeOfProduct(productId))) return [];
    const strata = [...buckets.values()].flatMap((bucket) => stratumOf(bucket, segmentId, shop));
    const result = compareStrata(strata);
    return result === null ? [] : [{ productId, segmentId, strata, result, buckets }];
  });
}

function stratumOf(bucket: GroupCell[], segmentId: string, shop: Map<string, GroupCell[]>): Taste['strata'] {
  const [{ weeks, from }] = bucket as [GroupCell];
  const everyone = shop.get(from);
  const own = bucket.find((cell) => cell.segmentId === segmentId);
  const ownShop = everyone?.find((cell) => cell.segmentId === segmentId);
  // Blocks of four weeks have no visitors of the shop beside them who were counted once for the block.
  if (weeks !== 1 || everyone === undefined || own === undefined || ownShop === undefined) return [];
  const hits = own.counts.visitors;
  const of = ownShop.counts.visitors;
  return [{ from, hits, of, restHits: visitorsOf(bucket) - hits, restOf: visitorsOf(everyone) - of }];
}

/**
 * A segment is told of a product only in weeks with enough of its visitors, so weeks of few are missing, and those that
 * there are seem more than usual. Chance that all of them would be told if there were nothing: no p-value of what is
 * seen can be larger by more than one over it.
 */
function seenChance(strata: readonly Stratum[], effect: number, kFloor: number): number {
  return strata.reduce((chance, { of, restHits, restOf, hits }) => {
    const expected = (of * (hits + restHits)) / (of + restOf);
    return chance * normalUpperTail((kFloor - 0.5 - expected) / Math.sqrt(expected * effect));
  }, 1);
}

function findingOf(
  { productId, segmentId, strata, buckets }: Taste,
  usual: number,
  effect: number,
  input: InsightInput,
): Finding | null {
  const sum = (of: (stratum: Stratum) => number): number =>
    strata.reduce((total, each) => total + of(each), 0);
  const here = shareEstimate(
    sum(({ hits }) => hits),
    sum(({ of }) => of),
    effect,
  );
  const others = shareEstimate(
    sum(({ restHits }) => restHits),
    sum(({ restOf }) => restOf),
    effect,
  );
  if (here === null || others === null || others.value === 0) return null;
  const times = Math.exp(usual);
  const lift = here.value / others.value / times;
  if (lift < LEAST_LIFT && lift > 1 / LEAST_LIFT) return null;
  const segment = input.segments.get(segmentId)!.name;
  const product = input.nameOfProduct(productId);
  return {
    title:
      lift > 1
        ? said('{segment}: drawn to {product}', { segment, product })
        : said('{segment}: passes by {product}', { segment, product }),
    text: said(
      'Of its visitors {here} have to do with it in a week (look at it, have it in the cart or order it), of everyone else {others}. A product in the middle of the list gets {times} times as much from this segment as from everyone else.',
      { here: { percent: here.value * 100 }, others: { percent: others.value * 100 }, times },
    ),
    evidence: [
      { label: said('This segment'), unit: 'share', estimate: { ...here, n: rounded(here.n) } },
      { label: said('Everyone else'), unit: 'share', estimate: { ...others, n: rounded(others.n) } },
    ],
    atStake: moneyOf([...buckets.values()].flat(), here, others.value * times, strata),
    range: rangeOf(strata.map(({ from }) => from)),
    about: { segmentId, productId },
  };
}

/** What visitors spend on the product in a week, for those that the segment has more or fewer than expected. */
function moneyOf(
  cells: GroupCell[],
  here: Estimate,
  expected: number,
  strata: Taste['strata'],
): Estimate | null {
  const hits = strata.reduce((total, each) => total + each.hits, 0);
  const { revenueMinorUnits, visitors } = totalOf(cells);
  if (revenueMinorUnits === 0) return null;
  const worth = (share: number): number =>
    (Math.abs(1 - expected / share) * hits * revenueMinorUnits) / visitors / strata.length;
  const ends = [worth(here.low), worth(here.high)];
  return { value: worth(here.value), low: Math.min(...ends), high: Math.max(...ends), n: rounded(hits) };
}
