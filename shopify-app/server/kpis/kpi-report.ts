import {
  changeOf,
  comparisonOf,
  type Kpi,
  type KpiDay,
  KPIS,
  type OrderSums,
  sumOf,
} from '@kindred/models/kpi';
import { shareEstimate } from '@kindred/models/statistics';
import type { DayRange, KpiFigure, KpiReport, ReleaseFigures } from '@kindred/shared/api/understanding';
import { utcDay } from '../ingest/event-store.ts';
import type { Sql } from '../ports.ts';
import type { Shop } from '../shops/shop-store.ts';
import { placementsReport } from '../segments/placements-report.ts';
import { type KpiDays, kpiDaysOf } from './kpi-store.ts';

/** Every key figure of these days and of as many days before, with what Shopify knows beside it. */
export async function kpiReportOf(
  sql: Sql,
  { shopId, currency }: Pick<Shop, 'shopId' | 'currency'>,
  range: DayRange,
  now: number,
): Promise<KpiReport> {
  const compared = daysBefore(range);
  const { shop, releases } = await kpiDaysOf(sql, shopId, { from: compared.from, to: range.to }, now);
  const inRange = ({ day }: { day: string }) => day >= range.from;
  const [present, before] = [shop.filter(inRange), shop.filter((day) => !inRange(day))];
  // Of fewer days it would compare what cannot be compared.
  const comparable = before.length < lengthOf(compared) ? [] : before;
  const { coveredOrders, ...reconciliation } = ordersOf(present);
  return {
    range,
    compared,
    currency,
    coverage: { measuredOrders: coveredOrders, orders: reconciliation.shopOrders },
    kpis: KPIS.map((kpi) => figureOf(kpi, range, present, comparable)),
    reconciliation,
    placements: await placementsReport(sql, shopId, range),
    releases: releasesOf(present, releases),
    mixedDays: present.filter(({ day }) => releases.get(day) === null).length,
  };
}

function figureOf(kpi: Kpi, range: DayRange, present: KpiDay[], before: KpiDay[]): KpiFigure {
  const { of, daysAre: _, ...definition } = kpi;
  const known = new Map(present.map((day) => [day.day, day]));
  return {
    ...definition,
    now: of(present),
    before: of(before),
    change: changeOf(kpi, present, before),
    comparison: comparisonOf(kpi),
    days: daysOf(range).map((day) => ({ day, estimate: of([known.get(day) ?? []].flat()) })),
  };
}

/** As many days, up to the one before. */
function daysBefore({ from, to }: DayRange): DayRange {
  const days = lengthOf({ from, to });
  return { from: utcDay(Date.parse(from), -days), to: utcDay(Date.parse(from), -1) };
}

const daysOf = (range: DayRange): string[] =>
  Array.from({ length: lengthOf(range) }, (_, nth) => utcDay(Date.parse(range.from), nth));

export const lengthOf = ({ from, to }: DayRange): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;

const ordersOf = (days: readonly KpiDay[]): OrderSums =>
  days.reduce<OrderSums>(
    (sum, { orders }) => ({
      shopOrders: sum.shopOrders + (orders?.shopOrders ?? 0),
      shopRevenue: sum.shopRevenue + (orders?.shopRevenue ?? 0),
      coveredOrders: sum.coveredOrders + (orders?.coveredOrders ?? 0),
      measuredOrders: sum.measuredOrders + (orders?.measuredOrders ?? 0),
      measuredRevenue: sum.measuredRevenue + (orders?.measuredRevenue ?? 0),
      unknownOrders: sum.unknownOrders + (orders?.unknownOrders ?? 0),
    }),
    {
      shopOrders: 0,
      shopRevenue: 0,
      coveredOrders: 0,
      measuredOrders: 0,
      measuredRevenue: 0,
      unknownOrders: 0,
    },
  );

/** Newest first. */
function releasesOf(days: readonly KpiDay[], releases: KpiDays['releases']): ReleaseFigures[] {
  const byRelease = new Map<string, KpiDay[]>();
  for (const day of days) {
    const release = releases.get(day.day);
    if (release != null) byRelease.set(release, [...(byRelease.get(release) ?? []), day]);
  }
  return [...byRelease].toReversed().map(([releaseId, own]) => {
    const impressions = sumOf(own, 'impressions');
    return {
      releaseId,
      range: { from: own[0]!.day, to: own.at(-1)!.day },
      days: own.length,
      impressions,
      clickThrough: shareEstimate(sumOf(own, 'clickedImpressions'), impressions),
      influencedOrders: sumOf(own, 'influencedOrders'),
      influencedRevenue: sumOf(own, 'influencedRevenue'),
    };
  });
}
