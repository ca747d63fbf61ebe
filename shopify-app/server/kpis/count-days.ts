import { MAX_INTERACTIONS_PER_VISIT, MAX_VIEWS_PER_MINUTE } from '@kindred/models/features';
import type { DayRange } from '@kindred/shared/api/understanding';
import type { Sql } from '../ports.ts';
import type { KpiRow } from './kpi-row.ts';

/** Repeat visits and orders that are told again are looked for so far back. */
export const LOOK_BACK_DAYS = 7;
/** A day is a release's where so much of what was seen came from it; where it changed, the day is nobody's. */
const MAIN_SHARE = 0.9;
/** A visit belongs to the day it began on; what it does so long after that day still counts. */
const AFTER_MIDNIGHT_HOURS = 3;

/**
 * Counts these UTC days from the events, `from` and `to` included. Reads the events of seven days before them, too: a
 * hundred thousand events took 0.2 s of a core, a million 4 s (test/bench/kpis.ts). Only sums leave the database.
 */
export async function countDays(sql: Sql, shopId: number, { from, to }: DayRange): Promise<KpiRow[]> {
  // Of what was just written the planner knows nothing, takes it for a row or two, and would read everything once for each.
  await sql.query(`select set_config('enable_nestloop', 'off', true)`);
  const rows = await sql.query<KpiRow>(COUNTED, [shopId, from, to]);
  await sql.query(`select set_config('enable_nestloop', 'on', true)`);
  return rows;
}

/** Hashes group faster than texts. The names of sums are those of `ShopSums`. */
const COUNTED = `
  with read as materialized (
    select hashtextextended(session_id, 0) as visit, hashtextextended(visitor_id, 0) as visitor, occurred_at as at, event_id, name,
      case when name in ('checkout_completed', 'recommendation_clicked', 'slate_viewed', 'search_submitted') then data end as data
    from events
    where shop_id = $1 and occurred_at >= ($2::date - ${LOOK_BACK_DAYS})::timestamp at time zone 'UTC'
      and occurred_at < ($3::date + 1)::timestamp at time zone 'UTC' + interval '${AFTER_MIDNIGHT_HOURS} hours'
  ), every_visit as materialized (
    select visit, visitor, min(at) as began,
      count(*) filter (where name = 'product_viewed') as views,
      count(*) filter (where name in ('product_viewed', 'product_added_to_cart')) as interactions,
      bool_or(name = 'product_added_to_cart') as added,
      bool_or(name = 'slate_viewed') as saw_slate,
      count(*) filter (where name = 'search_submitted') as searches,
      count(*) filter (where name = 'search_submitted' and (data->'resultCount')::numeric = 0) as empty_searches
    from read group by 1, 2
  ), fast as materialized (
    select distinct visit from (
      select visit, at - lag(at, ${MAX_VIEWS_PER_MINUTE}) over (partition by visit order by at) as took
      from read where name = 'product_viewed'
        and visit in (select visit from every_visit where views > ${MAX_VIEWS_PER_MINUTE})
    ) as view where took < interval '60 seconds'
  ), human as materialized (
    select *, (began at time zone 'UTC')::date as day,
      began - lag(began) over (partition by visitor order by began, visit) <= interval '${LOOK_BACK_DAYS} days' as again
    from every_visit
    where interactions <= ${MAX_INTERACTIONS_PER_VISIT} and visit not in (select visit from fast)
  ), visits as materialized (
    select * from human where day between $2::date and $3::date
  ), told as (
    select distinct on (data->>'orderId') data->>'orderId' as order_id, visit, visitor, at, data->'lines' as lines,
      data->>'currency' = (select currency from shops where shop_id = $1) as is_ours
    from read where name = 'checkout_completed'
    order by data->>'orderId', at, event_id
  ), orders as materialized (
    select told.*, visits.day, several,
      case when is_ours and priced then revenue end as revenue
    from told join visits using (visit, visitor), lateral (
      select count(distinct line->>'productId') > 1 as several, coalesce(bool_and(line ? 'priceMinorUnits'), false) as priced,
        sum((line->'priceMinorUnits')::numeric * (line->'quantity')::numeric) as revenue
      from jsonb_array_elements(told.lines) line
    ) as of_order
  ), clicks as materialized (
    select visit, visitor, at, data->>'productId' as product_id, data->>'impressionId' as impression_id
    from read where name = 'recommendation_clicked'
  ), influenced as materialized (
    select distinct on (order_id, nth) order_id, day,
      case when revenue is not null then (line->'priceMinorUnits')::numeric * (line->'quantity')::numeric else 0 end as revenue
    from orders cross join jsonb_array_elements(lines) with ordinality as each(line, nth)
    join clicks on clicks.visitor = orders.visitor and product_id = line->>'productId'
      and clicks.at <= orders.at and clicks.at >= orders.at - interval '24 hours'
    order by order_id, nth, clicks.at desc
  ), slates as materialized (
    select day, visit, data->>'impressionId' as impression_id, data->>'releaseId' as release_id,
      data->'productIds' as product_ids
    from read join visits using (visit, visitor) where name = 'slate_viewed'
  ), impressions as materialized (
    select distinct on (visit, impression_id) day, release_id,
      (visit, impression_id) in (select visit, impression_id from clicks) as clicked
    from slates order by visit, impression_id
  ), of_visits as (
    select day, count(*) as visits, count(*) filter (where again) as repeat_visits, count(*) filter (where added) as added,
      count(*) filter (where saw_slate) as with_slate, sum(searches) as searches, sum(empty_searches) as empty_searches,
      count(*) filter (where bought) as bought, count(*) filter (where added and bought) as added_and_bought
    from (select *, visit in (select visit from orders) as bought from visits) as visit group by day
  ), of_visitors as (
    select day, count(*) as visitors, count(*) filter (where bought) as bought, sum(revenue * revenue) as squares
    from (
      select visits.day, visits.visitor, bool_or(order_id is not null) as bought, coalesce(sum(revenue), 0) as revenue
      from visits left join orders using (visit, visitor) group by 1, 2
    ) as visitor group by day
  ), of_orders as (
    select day, count(*) as orders, count(*) filter (where several) as several, count(revenue) as priced,
      sum(revenue) as revenue, sum(revenue * revenue) as squares
    from orders group by day
  ), of_shown as (
    select day, count(distinct product_id) as shown
    from slates, jsonb_array_elements_text(product_ids) as each(product_id) group by day
  ), of_slates as (
    select day, count(*) as impressions, count(*) filter (where clicked) as clicked from impressions group by day
  ), of_clicks as (
    select day, count(distinct order_id) as orders, sum(revenue) as revenue from influenced group by day
  ), of_releases as (
    select impressions.day, release_id from impressions join of_slates using (day)
    group by impressions.day, release_id, of_slates.impressions having count(*) >= ${MAIN_SHARE} * of_slates.impressions
  )
  select to_char(of_visits.day, 'YYYY-MM-DD') as day, 'shop' as subject, '' as key,
    jsonb_build_object('visits', visits, 'visitors', visitors, 'visitorsBought', of_visitors.bought,
      'repeatVisits', repeat_visits, 'visitsAdded', added, 'visitsAddedAndBought', added_and_bought,
      'visitsBought', of_visits.bought, 'visitsWithSlate', with_slate, 'searches', searches, 'emptySearches', empty_searches,
      'orders', coalesce(of_orders.orders, 0), 'ordersOfSeveral', coalesce(several, 0), 'pricedOrders', coalesce(priced, 0),
      'revenue', coalesce(of_orders.revenue, 0), 'revenueSquared', coalesce(of_orders.squares, 0),
      'visitorRevenueSquared', of_visitors.squares, 'shownProducts', coalesce(shown, 0),
      'products', (select count(*) from products where shop_id = $1 and deleted_at is null),
      'impressions', coalesce(impressions, 0), 'clickedImpressions', coalesce(clicked, 0),
      'influencedOrders', coalesce(of_clicks.orders, 0), 'influencedRevenue', coalesce(of_clicks.revenue, 0),
      'release', release_id) as sums
  from of_visits join of_visitors using (day) left join of_orders using (day) left join of_shown using (day)
    left join of_slates using (day) left join of_clicks using (day) left join of_releases using (day)`;
