import { findInsights, type GroupCell, type InsightInput, type SlotDay } from '@kindred/models/insights';
import type { DayRange, InsightsReport } from '@kindred/shared/api/understanding';
import { EVENT_RETENTION_DAYS } from '@kindred/shared/event-policy';
import { kpiDaysOf } from '../kpis/kpi-store.ts';
import type { Sql } from '../ports.ts';
import { countedBuckets, publishedCells } from '../segments/cell-store.ts';
import { coverageOf } from '../segments/figures.ts';
import { toldProducts } from '../segments/products-report.ts';
import { K_FLOOR } from '../segments/publication.ts';
import { closableWeeks, DAY_MILLISECONDS, lastDayOf, mondayOf } from '../segments/weeks.ts';
import type { Shop } from '../shops/shop-store.ts';
import { segmentsAllowed } from '../training/consent-store.ts';
import { insightSegments } from './insight-segments.ts';

/** Longer ago than this nothing says what is usual now. */
const LOOKED_AT_WEEKS = 12;
/** The most viewed; insights compare fewer of them, those that every week tells of. */
const MOST_PRODUCTS = 60;

/**
 * What stands out in the weeks that are over; nothing is kept, as the same weeks give the same answer. Groups come from
 * `publishedCells` alone: no insight can tell of fewer people than the floor.
 */
export async function insightsReport(
  sql: Sql,
  { shopId, currency }: Pick<Shop, 'shopId' | 'currency'>,
  now: number,
): Promise<InsightsReport> {
  const weeks = await weeksOf(sql, now);
  const range: DayRange = { from: weeks[0]!, to: lastDayOf({ from: weeks.at(-1)!, weeks: 1 }) };
  const told = await toldProducts(sql, shopId, range);
  const keys = told.slice(0, MOST_PRODUCTS);
  const shopAndTypes = await publishedCells(sql, shopId, range, ['shop', 'type']);
  const shop = shopAndTypes.filter(({ subject }) => subject === 'shop');
  const products = await publishedCells(sql, shopId, range, ['product'], keys);
  const placements = await publishedCells(sql, shopId, range, ['placement']);
  const { shop: days } = await kpiDaysOf(sql, shopId, range, now);
  const names = await productNames(sql, keys);
  const input: InsightInput = {
    cells: [...shopAndTypes, ...products],
    days,
    slots: placements.filter((cell) => cell.weeks === 1).map(slotWeek),
    weeks,
    // Without permission nothing is told of segments, also not of those by a rule.
    segments: (await segmentsAllowed(sql, shopId)) ? await insightSegments(sql) : new Map(),
    nameOfProduct: (productId) => names.get(productId)?.title ?? productId,
    typeOfProduct: (productId) => names.get(productId)?.productType ?? '',
    kFloor: K_FLOOR,
  };
  const { insights, comparisons } = findInsights(input);
  return {
    range: days.length === 0 && shop.length === 0 ? null : range,
    currency,
    coverage: await coverageOf(sql, shop, range, now),
    insights,
    comparisons,
  };
}

/** A slot's week; what was seen in the week before may be clicked in this one. */
const slotWeek = ({ key, from, counts }: GroupCell): SlotDay => ({
  day: from,
  key,
  sums: {
    impressions: counts.impressions,
    clickedImpressions: Math.min(counts.clicks, counts.impressions),
    influencedOrders: counts.influencedOrders,
    influencedRevenue: counts.influencedMinorUnits,
  },
});

/** Those that are over; the last one not before a night has counted it. Mondays, oldest first. */
async function weeksOf(sql: Sql, now: number): Promise<string[]> {
  const counted = (await countedBuckets(sql)).filter(({ weeks }) => weeks === 1).map(({ from }) => from);
  const over = closableWeeks(now, now - EVENT_RETENTION_DAYS * DAY_MILLISECONDS).map(mondayOf);
  // Without permission no night counts groups any more, and the shop's own weeks go on.
  const last = counted.at(-1) === over.at(-2) ? over.at(-2)! : over.at(-1)!;
  return over.filter((from) => from <= last).slice(-LOOKED_AT_WEEKS);
}

interface ProductName {
  productId: string;
  title: string;
  productType: string;
}

async function productNames(sql: Sql, keys: string[]): Promise<Map<string, ProductName>> {
  const rows = await sql.query<ProductName>(
    `select product_id as "productId", product->>'title' as title, product->>'productType' as "productType"
     from products where shop_id = current_shop_id() and product_id = any($1)`,
    [keys],
  );
  return new Map(rows.map((row) => [row.productId, row]));
}
