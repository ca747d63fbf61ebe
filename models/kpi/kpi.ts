import { said, type Said } from '@kindred/shared/said';
import {
  type Estimate,
  meanEstimate,
  shareDifference,
  shareEstimate,
  studentQuantile,
} from '../statistics/index.ts';
import type { KpiDay, ShopSums } from './sums.ts';

/** A key figure with everything needed to judge it; one file each. */
export interface Kpi {
  /** The name of its file. */
  id: string;
  title: Said;
  /** `share` is 0..1; `money` is minor units of the shop's currency; `count` may be a mean. */
  unit: 'count' | 'share' | 'money';
  numerator: Said;
  /** Null for a plain count or sum. */
  denominator: Said | null;
  window: Said;
  attribution: Said;
  /** What it is known to get wrong. */
  bias: Said;
  /** Whether more is better; null where neither is. */
  better: 'more' | 'less' | null;
  /** Of these days together; null where there is nothing to tell it from. */
  of(days: readonly KpiDay[]): Estimate | null;
  /** How days make it, where it is no share or mean of visits, visitors or orders. */
  daysAre?: 'added up' | 'averaged';
}

export const WINDOW = {
  visits: said('Visits that began on these days (UTC)'),
  eachDay: said('Each day (UTC) by itself: who comes on two days counts twice'),
  orders: said('Orders placed in visits that began on these days (UTC)'),
  shopOrders: said('Orders that Shopify dates to these days (UTC), of the last 60 days'),
};

export const ATTRIBUTION = {
  none: said('None is needed'),
  visit: said('To the visit in which it happened'),
  click: said(
    'To a recommendation of the same product that the same visitor clicked in the 24 hours before the order',
  ),
};

/** By what `changeOf` tells chance. */
export const comparisonOf = ({ daysAre }: Kpi): Said =>
  daysAre === undefined
    ? said('Both 95 % intervals as one (Newcombe)')
    : said(
        'How much the days of each period differ among themselves (Welch). Weekends are part of that; what lasts for days, such as a sale, is not.',
      );

/**
 * By how much the first days differ from the others. What was counted whole has no interval of its own, but the next
 * days would bring another count: how far, days tell by how much they differ. Null where a period has a single day.
 */
export function changeOf(
  { of, daysAre }: Kpi,
  days: readonly KpiDay[],
  others: readonly KpiDay[],
): Estimate | null {
  const [now, before] = [of(days), of(others)];
  if (now === null || before === null) return null;
  // Made of two intervals as Newcombe's, whatever these are of (Zou and Donner, 2008).
  if (daysAre === undefined) return shareDifference(now, before);
  const [a, b] = [days, others].map((each) =>
    spreadOf(
      each.flatMap((day) => of([day])?.value ?? []),
      daysAre,
    ),
  );
  if (!a || !b) return null;
  const variance = a.variance + b.variance;
  const freedom = variance ** 2 / (a.variance ** 2 / (a.n - 1) + b.variance ** 2 / (b.n - 1));
  const half = variance === 0 ? 0 : studentQuantile(0.975, freedom) * Math.sqrt(variance);
  const value = now.value - before.value;
  return { value, low: value - half, high: value + half, n: a.n + b.n };
}

/** Variance of the sum or the mean of so many days. */
function spreadOf(
  values: number[],
  daysAre: 'added up' | 'averaged',
): { n: number; variance: number } | null {
  const n = values.length;
  if (n < 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const ofOne = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  return { n, variance: daysAre === 'added up' ? ofOne * n : ofOne / n };
}

export const sumOf = (days: readonly KpiDay[], name: keyof ShopSums): number =>
  days.reduce((sum, { shop }) => sum + shop[name], 0);

/** With Wilson's interval. */
export const shareOf = (days: readonly KpiDay[], hits: keyof ShopSums, of: keyof ShopSums): Estimate | null =>
  shareEstimate(sumOf(days, hits), sumOf(days, of));

/** What was counted whole leaves nothing open: its interval has no width. */
export const exactly = (value: number, n: number): Estimate => ({ value, low: value, high: value, n });

/** Of one number a day; the interval tells how much days differ, and has no width for a single day. */
export function dailyMean(values: readonly number[]): Estimate | null {
  if (values.length === 1) return exactly(values[0]!, 1);
  const sum = values.reduce((total, value) => total + value, 0);
  const squares = values.reduce((total, value) => total + value * value, 0);
  const mean = meanEstimate({ n: values.length, sum, squares });
  return mean && { ...mean, low: Math.max(0, mean.low) };
}
