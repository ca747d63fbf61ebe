import { changeOf, comparisonOf, type Kpi, type KpiDay, KPIS, type OrderSums } from '@kindred/models/kpi';
import { shareEstimate } from '@kindred/models/statistics';
import type { DayRange, KpiFigure, KpiReport, PlacementFigures } from '@kindred/shared/api/understanding';
import { utcDay } from '../ingest/event-store.ts';
import type { Sql } from '../ports.ts';
import type { Shop } from '../shops/shop-store.ts';
import { kpiDaysOf, type SlateDay } from './kpi-store.ts';

/** Every key figure of these days and of as many days before, with what Shopify knows beside it. */
export async function kpiReportOf(
  sql: Sql,
  { shopId, currency }: Pick<Shop, 'shopId' | 'currency'>,
  range: DayRange,
  now: number,
): Promise<KpiReport> {
  const compared = daysBefore(range);
  const { shop, placements, releases } = await kpiDaysOf(
    sql,
    shopId,
    { from: compared.from, to: range.to },
    now,
  );
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
    placements: figuresOf(placements.filter(inRange)),
    releases: figuresOf(releases.filter(inRange)),
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

/** The most seen first. */
function figuresOf(rows: readonly SlateDay[]): PlacementFigures[] {
  const figures = new Map<string, PlacementFigures & { clicked: number }>();
  for (const { key, sums } of rows) {
    const figure = figures.get(key) ?? {
      id: key,
      impressions: 0,
      clicked: 0,
      clickThrough: null,
      influencedOrders: 0,
      influencedRevenue: 0,
    };
    figure.impressions += sums.impressions;
    figure.clicked += sums.clickedImpressions;
    figure.influencedOrders += sums.influencedOrders;
    figure.influencedRevenue += sums.influencedRevenue;
    figures.set(key, figure);
  }
  return [...figures.values()]
    .map(({ clicked, ...figure }) => ({
      ...figure,
      clickThrough: shareEstimate(clicked, figure.impressions),
    }))
    .sort((a, b) => b.impressions - a.impressions || (a.id < b.id ? -1 : 1));
}
