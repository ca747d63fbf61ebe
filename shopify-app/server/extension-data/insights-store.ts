import type { ProductId } from '@kindred/shared/catalog';
import { utcDay } from '../ingest/event-store.ts';
import type { Sql } from '../ports.ts';

/** The present UTC day is one of them. */
export const INSIGHT_DAYS = 28;

/** Of so many distinct visits; `viewedAndBought`: those that did both with the same product, or in the shop at all. */
export interface Counts {
  visits: number;
  views: number;
  adds: number;
  purchases: number;
  viewedAndBought: number;
}

/** `first_visit`: the earliest visit of this visitor among all events that are kept; else the visitor came back. */
export const VISIT_GROUPS = ['first_visit', 'came_back'] as const;
export type VisitGroup = (typeof VISIT_GROUPS)[number];
export type ByGroup = Record<VisitGroup, Counts>;

export interface ShopCounts {
  /** Of any product. */
  shop: ByGroup;
  /** Those that somebody viewed, added or bought; their `visits` is 0: all visits stand in `shop`. */
  products: ReadonlyMap<ProductId, ByGroup>;
}

export const NO_COUNTS: Counts = { visits: 0, views: 0, adds: 0, purchases: 0, viewedAndBought: 0 };

interface Row extends Counts {
  productId: ProductId | null;
  first: boolean;
}

/**
 * All products of the shop at once, as what is usual needs them all. Reads each kept event: a million
 * took 2 to 3 s on two quiet cores, 6 to 11 s on busy ones (test/bench/insights.ts). Only sums leave the database. A visit that began before the days counts with what it did in them.
 */
export async function countInsights(sql: Sql, shopId: number, now: number): Promise<ShopCounts> {
  const from = new Date(`${utcDay(now, 1 - INSIGHT_DAYS)}T00:00:00Z`);
  const products = new Map<ProductId, ByGroup>();
  const shop = nothing();
  for (const { productId, first, ...counts } of await sql.query<Row>(COUNTED, [shopId, from])) {
    const groups = productId === null ? shop : (products.get(productId) ?? nothing());
    groups[first ? 'first_visit' : 'came_back'] = counts;
    if (productId !== null) products.set(productId, groups);
  }
  return { shop, products };
}

const nothing = (): ByGroup => ({ first_visit: NO_COUNTS, came_back: NO_COUNTS });

/**
 * `did`: 1 viewed, 2 added, 4 bought; 0 nothing of these; null nothing in the days. A visit is of one visitor: the device
 * makes its number up. Hashes group faster than texts.
 */
const COUNTED = `
  with visits as materialized (
    select hashtextextended(session_id, 0) as visit, hashtextextended(visitor_id, 0) as visitor,
      min(occurred_at) as began,
      bit_or(case when occurred_at < $2 then null when name = 'product_viewed' then 1
        when name = 'product_added_to_cart' then 2 when name = 'checkout_completed' then 4 else 0 end) as did
    from events where shop_id = $1 group by 1, 2
  ), firsts as materialized (
    select distinct on (visitor) visit from visits order by visitor, began, visit
  ), seen as (
    select hashtextextended(session_id, 0) as visit, data->>'productId' as product_id,
      case name when 'product_viewed' then 1 else 2 end as did
    from events
    where shop_id = $1 and occurred_at >= $2 and name in ('product_viewed', 'product_added_to_cart')
    union all
    select hashtextextended(session_id, 0), line->>'productId', 4
    from events, jsonb_array_elements(data->'lines') line
    where shop_id = $1 and occurred_at >= $2 and name = 'checkout_completed'
  ), met as (
    select visit, product_id, bit_or(did) as did from seen group by 1, 2
  ), counted as (
    select product_id, did, visit in (select visit from firsts) as first, count(*) as n from met group by 1, 2, 3
    union all
    select null, did, visit in (select visit from firsts), count(*) from visits where did is not null group by 2, 3
  )
  select product_id as "productId", first,
    coalesce(sum(n) filter (where product_id is null), 0)::int as visits,
    coalesce(sum(n) filter (where did & 1 > 0), 0)::int as views,
    coalesce(sum(n) filter (where did & 2 > 0), 0)::int as adds,
    coalesce(sum(n) filter (where did & 4 > 0), 0)::int as purchases,
    coalesce(sum(n) filter (where did & 5 = 5), 0)::int as "viewedAndBought"
  from counted group by 1, 2`;
