import { said, type Gap } from '@kindred/shared/said';
import { type Estimate, shareDifference, shareEstimate } from '../statistics/index.ts';
import type { GroupCell, GroupCounts } from './cells.ts';
import type { Comparison, Finding, InsightInput, InsightKind } from './insight.ts';
import { compareStrata, dispersionOf, type StrataResult, type Stratum, twoSided } from './strata.ts';
import { bucketOf, grouped, rangeOf, returning, totalOf } from './weeks.ts';

/** Visits that did `to` beside those that did `of`: mostly of these, but some buy at once or from an older cart. */
const STEPS = [
  {
    of: 'visits',
    to: 'viewed',
    title: (segment: Gap) => said('{segment}: few visits come to a product', { segment }),
  },
  {
    of: 'viewed',
    to: 'added',
    title: (segment: Gap) => said('{segment}: little is put into the cart', { segment }),
  },
  {
    of: 'added',
    to: 'bought',
    title: (segment: Gap) => said('{segment}: carts are left behind', { segment }),
  },
] as const;
type Step = (typeof STEPS)[number];

/** Of everyone else's share. */
const MOST_OF_EVERYONE = 0.75;
const LEAST_TRIALS = 100;

interface Leak {
  segmentId: string;
  step: Step;
  own: GroupCounts;
  rest: GroupCounts;
  /** Mondays of the weeks that these are of. */
  weeks: string[];
  result: StrataResult;
}

export const segmentLeaks: InsightKind = {
  id: 'segment-leaks',
  title: said('Where a segment turns back'),
  unit: 'share',
  requires: said('Segments, and a hundred visits of a segment that came to a step'),
  method: said(
    'Each week the segment is compared with everyone else of the same week (Mantel-Haenszel test). Visits of one person, and weeks that differ, count for less.',
  ),
  wouldChange: said(
    'Shoppers of this segment come for something else than buying here; or the difference is gone in the weeks to come.',
  ),
  compute(input) {
    const leaks = leaksOf(input);
    const people = returning(input);
    const judge = dispersionOf(leaks.map(({ result }) => result));
    return leaks.map((leak): Comparison => {
      const { dispersion, freedom } = judge(leak.result);
      const effect = people * dispersion;
      const p = twoSided(leak.result.logOdds, leak.result.variance * effect, freedom);
      return {
        p: leak.result.logOdds < 0 ? p / 2 : 1 - p / 2,
        finding: findingOf(leak, effect, input),
      };
    });
  },
};

function leaksOf({ cells, segments }: InsightInput): Leak[] {
  const shop = cells.filter(({ subject }) => subject === 'shop');
  const buckets = [...grouped(shop, bucketOf).values()];
  return [...segments].flatMap(([segmentId, { definedBy }]) => {
    const told = buckets.flatMap((bucket) => split(bucket, segmentId));
    if (definedBy.funnel || told.length === 0) return [];
    const own = totalOf(told.map(({ own: cell }) => cell));
    const rest = totalOf(told.flatMap(({ rest: others }) => others));
    const weeks = told.map(({ own: cell }) => cell.from);
    return STEPS.flatMap((step): Leak[] => {
      const strata = told.map((week) => stratumOf(week, step));
      if (!strata.every(isShare)) return [];
      const result = compareStrata(strata);
      const isEnough = own[step.of] >= LEAST_TRIALS && rest[step.of] >= LEAST_TRIALS;
      return result && isEnough ? [{ segmentId, step, own, rest, weeks, result }] : [];
    });
  });
}

interface Week {
  own: GroupCell;
  rest: GroupCell[];
}

/** None where the segment is counted with everyone else. */
function split(bucket: GroupCell[], segmentId: string): Week[] {
  const own = bucket.find((cell) => cell.segmentId === segmentId);
  const rest = bucket.filter((cell) => cell !== own);
  return own && rest.length > 0 ? [{ own, rest }] : [];
}

function stratumOf({ own, rest }: Week, { of, to }: Step): Stratum {
  const others = totalOf(rest);
  return { hits: own.counts[to], of: own.counts[of], restHits: others[to], restOf: others[of] };
}

/** Where more visits order than fill a cart, say, orders do not come from carts. */
const isShare = ({ hits, of, restHits, restOf }: Stratum): boolean => hits <= of && restHits <= restOf;

function findingOf(
  { segmentId, step, own, rest, weeks, result }: Leak,
  effect: number,
  input: InsightInput,
): Finding | null {
  const here = shareEstimate(own[step.to], own[step.of], effect);
  const others = shareEstimate(rest[step.to], rest[step.of], effect);
  if (here === null || others === null || result.hits / result.expected > MOST_OF_EVERYONE) return null;
  const segment = input.segments.get(segmentId)!.name;
  return {
    title: step.title(segment),
    text: TEXTS[step.to](here.value, others.value),
    evidence: [
      { label: said('This segment'), unit: 'share', estimate: here },
      { label: said('Everyone else'), unit: 'share', estimate: others },
    ],
    atStake: moneyOf(step, own, rest, shareDifference(others, here), weeks.length),
    range: rangeOf(weeks),
    about: { segmentId },
  };
}

const TEXTS = {
  viewed: (here: number, others: number) =>
    said('Of its visits {here} come to a product, of everyone else’s {others}.', gaps(here, others)),
  added: (here: number, others: number) =>
    said(
      'Its visits that put something into the cart are {here} of those that look at a product, everyone else’s {others}.',
      gaps(here, others),
    ),
  bought: (here: number, others: number) =>
    said(
      'Its visits with an order are {here} of those that put something into the cart, everyone else’s {others}. Orders from an older cart count, too.',
      gaps(here, others),
    ),
};

const gaps = (here: number, others: number): { here: Gap; others: Gap } => ({
  here: { percent: here * 100 },
  others: { percent: others * 100 },
});

/** What a week's orders would be worth more if the step were as everyone else's, and what follows as it is. */
function moneyOf(
  { of, to }: Step,
  own: GroupCounts,
  rest: GroupCounts,
  gap: Estimate,
  weeks: number,
): Estimate | null {
  const orders = own.orders + rest.orders;
  const [hits, bought] =
    own.bought >= 20 ? [own[to], own.bought] : [own[to] + rest[to], own.bought + rest.bought];
  if (orders === 0 || hits === 0) return null;
  const worthOfHit = (bought / hits) * ((own.revenueMinorUnits + rest.revenueMinorUnits) / orders);
  const worth = (share: number): number => Math.max(0, ((share * own[of]) / weeks) * worthOfHit);
  return { value: worth(gap.value), low: worth(gap.low), high: worth(gap.high), n: own[of] };
}
