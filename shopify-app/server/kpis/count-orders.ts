import { utcDay } from '../ingest/event-store.ts';
import { ORDER_HISTORY_DAYS } from '../orders/rules.ts';
import type { Sql } from '../ports.ts';
import type { KpiRow } from './kpi-row.ts';

/**
 * Shopify's orders beside those that measured visits told of, by number, day by day from `oldest` on; counted anew each
 * time, as orders are cancelled and come late. An order has Shopify's day, or the visit's where Shopify does not know it.
 * Older days than the answer's `from` are left out: of these Shopify's orders are being forgotten.
 */
export async function countOrders(
  sql: Sql,
  shopId: number,
  now: number,
  oldest: string,
): Promise<{ from: string; rows: KpiRow[] }> {
  const known = utcDay(now, 1 - ORDER_HISTORY_DAYS);
  const from = known > oldest ? known : oldest;
  return { from, rows: await sql.query<KpiRow>(COUNTED, [shopId, from]) };
}

/** Lines without a price count as nothing. */
const valueOf = (lines: string) =>
  `(select coalesce(sum((line->'priceMinorUnits')::numeric * (line->'quantity')::numeric), 0)
    from jsonb_array_elements(${lines}) as line)`;

const COUNTED = `
  with told as (
    select distinct on (data->>'orderId') data->>'orderId' as order_id, occurred_at as at,
      case when data->>'currency' = (select currency from shops where shop_id = $1) then data->'lines' else '[]' end as lines
    from events
    where shop_id = $1 and name = 'checkout_completed' and occurred_at >= ($2::date - 1)::timestamp at time zone 'UTC'
    order by data->>'orderId', occurred_at, event_id
  ), beside as (
    select (coalesce(created_at, at) at time zone 'UTC')::date as day, created_at is not null as known, at is not null as measured,
      case when created_at is not null then ${valueOf('placed.lines')} end as shop_revenue,
      case when at is not null then ${valueOf('told.lines')} end as measured_revenue
    from told full join (select * from orders where shop_id = $1) as placed using (order_id)
    where cancelled_at is null
  )
  select to_char(day, 'YYYY-MM-DD') as day, 'orders' as subject, '' as key, jsonb_build_object(
    'shopOrders', count(*) filter (where known), 'shopRevenue', coalesce(sum(shop_revenue), 0),
    'coveredOrders', count(*) filter (where known and measured),
    'measuredOrders', count(*) filter (where measured), 'measuredRevenue', coalesce(sum(measured_revenue), 0),
    'unknownOrders', count(*) filter (where not known)) as sums
  from beside where day >= $2::date group by day`;
