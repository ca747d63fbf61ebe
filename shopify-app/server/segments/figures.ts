import { type GroupCell, type GroupCounts, NO_COUNTS } from '@kindred/models/insights';
import { meanEstimate, shareEstimate } from '@kindred/models/statistics';
import type {
  Coverage,
  DayRange,
  Estimate,
  GroupFunnel,
  Influenced,
} from '@kindred/shared/api/understanding';
import { ORDER_HISTORY_DAYS } from '../orders/rules.ts';
import type { Sql } from '../ports.ts';
import { rounded } from './night-store.ts';
import { DAY_MILLISECONDS, dayOf } from './weeks.ts';

export interface ReportOptions {
  /** The last so many that were counted. */
  weeks: number;
  /** Epoch milliseconds. */
  now: number;
  currency: string | null;
}

type Counted = Pick<GroupCell, 'counts'>;

const FIGURES = Object.keys(NO_COUNTS) as (keyof GroupCounts)[];

/** In place: reports add up tens of thousands of cells. */
export function sumOf(cells: Counted[]): GroupCounts {
  const sum = { ...NO_COUNTS };
  for (const { counts } of cells) for (const figure of FIGURES) sum[figure] += counts[figure];
  return sum;
}

/** Null where nothing is told. Visitors of several weeks count once in each. */
export function funnelOf(cells: Counted[]): GroupFunnel | null {
  if (cells.length === 0) return null;
  const { visitors, visits, viewed, added, sawCart, bought } = sumOf(cells);
  return { visitors: rounded(visitors), visits, viewed, added, sawCart, bought };
}

/** What recommendations led to. */
export function influencedOf(cells: Counted[]): Influenced {
  const { clicks, influencedOrders, influencedMinorUnits } = sumOf(cells);
  return { clicks, orders: influencedOrders, revenue: influencedMinorUnits };
}

/** Visits with an order, of all. */
export function conversionOf(cells: Counted[]): Estimate | null {
  const { bought, visits } = sumOf(cells);
  return shareEstimate(bought, visits);
}

/**
 * Revenue a visitor; the interval takes orders for independent. Where nobody ordered it ends at what could be missed by
 * chance: Wilson's upper end of no order, at the price of the shop's usual one.
 */
export function valueOf(cells: Counted[], shop: Counted[] = cells): Estimate | null {
  const { visitors, orders, revenueMinorUnits, revenueSquared } = sumOf(cells);
  const mean = meanEstimate({ n: visitors, sum: revenueMinorUnits, squares: revenueSquared });
  if (mean === null) return null;
  const all = sumOf(shop);
  const missed = shareEstimate(0, visitors)!.high * (all.revenueMinorUnits / Math.max(1, all.orders));
  return {
    value: mean.value,
    low: Math.max(0, mean.low),
    high: orders === 0 ? missed : mean.high,
    n: rounded(visitors),
  };
}

/** How much of the shop's orders the cells know of; of weeks whose orders Shopify still shows. */
export async function coverageOf(
  sql: Sql,
  shopCells: GroupCell[],
  range: DayRange | null,
  now: number,
): Promise<Coverage> {
  if (range === null) return { measuredOrders: 0, orders: 0 };
  const since = dayOf(now - (ORDER_HISTORY_DAYS - 1) * DAY_MILLISECONDS);
  const weeks = [...new Set(shopCells.map(({ from }) => from))].filter((from) => from >= since);
  const [row] = await sql.query<{ orders: number }>(
    `select count(*) as orders from orders
     where shop_id = current_shop_id() and cancelled_at is null and date_trunc('week', created_at)::date = any($1::date[])`,
    [weeks],
  );
  const measured = shopCells.filter(({ from }) => weeks.includes(from));
  return { measuredOrders: sumOf(measured).orders, orders: row?.orders ?? 0 };
}
