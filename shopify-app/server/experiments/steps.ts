import { isLost } from '../orders/rules.ts';

/** Of these the index events_counted_by_experiments is made. */
export const COUNTED_NAMES = `('experiment_exposed', 'recommendation_clicked', 'product_added_to_cart', 'checkout_completed')`;

/**
 * Queries of a `with`, after one that is called `read` (visitor_id, at, event_id, name, data): what visitors did, one row a
 * step. Orders and revenue as key figures count them (kpis/count-days.ts); `cancelled` are also those of which
 * something came back. $1 is the shop.
 */
export const STEPS = `
  told as (
    select distinct on (visitor_id, data->>'orderId') visitor_id, data->>'orderId' as order_id, at, data->'lines' as lines,
      data->>'currency' = (select currency from shops where shop_id = $1) as is_ours
    from read where name = 'checkout_completed'
    order by visitor_id, data->>'orderId', at, event_id
  ), steps as materialized (
    select visitor_id, at, 1 as orders, (is_ours and priced)::int as priced,
      case when is_ours and priced then revenue else 0 end as revenue,
      case when is_ours and priced then margin else 0 end as margin,
      coalesce(is_lost, false)::int as cancelled, 0 as added, 0 as clicked
    from told left join (select order_id, ${isLost('orders')} as is_lost from orders where shop_id = $1) as placed using (order_id), lateral (
      select coalesce(bool_and(line ? 'priceMinorUnits'), false) as priced,
        coalesce(sum((line->'priceMinorUnits')::float8 * (line->'quantity')::float8), 0) as revenue,
        coalesce(sum(round((line->'priceMinorUnits')::float8 * (line->'quantity')::float8 * margin_share)), 0) as margin
      from jsonb_array_elements(told.lines) line
        left join products on products.shop_id = $1 and product_id = line->>'productId'
    ) as of_order
    union all
    select visitor_id, at, 0, 0, 0, 0, 0, (name = 'product_added_to_cart')::int, (name = 'recommendation_clicked')::int
    from read where name in ('recommendation_clicked', 'product_added_to_cart')
  )`;
