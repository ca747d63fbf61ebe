import { EVENT_RETENTION_DAYS } from '@kindred/shared/event-policy';
import type { Sql } from '../ports.ts';
import { DAY_MILLISECONDS } from './weeks.ts';

/** What a night reads. Of a slate only its place: what was shown is no behaviour. */
const READ = [
  'page_viewed',
  'product_viewed',
  'collection_viewed',
  'search_submitted',
  'product_added_to_cart',
  'product_removed_from_cart',
  'cart_viewed',
  'checkout_completed',
  'slate_viewed',
  'recommendation_clicked',
];
/** Memory bound, of JSON text. */
export const PART_BYTES = 2_000_000;
/** About 9,000 events: nobody does so much in 90 days; what does is no shopper. */
export const MAX_VISITOR_BYTES = 1_000_000;

/** From then on all events of a shop are still there. */
export const keptSince = (now: number): number => now - (EVENT_RETENTION_DAYS - 1) * DAY_MILLISECONDS;

/**
 * Every visitor with what it did (`VisitorRow`), in JSON arrays of PART_BYTES and at most one visitor more, by the
 * order of their ids. One transaction from beginning to end, so that no visitor is seen half.
 */
export async function* visitorParts(sql: Sql, now: number): AsyncGenerator<string> {
  await sql.query(`set local work_mem = '64MB'`);
  await sql.query(
    `declare parts no scroll cursor for
     with visitor as (
       select visitor_id, json_agg(json_build_array(name, (extract(epoch from occurred_at) * 1000)::bigint,
         case name when 'slate_viewed' then jsonb_build_object('placementId', data->'placementId') else data end)) as events
       from events where shop_id = current_shop_id() and occurred_at >= $1 and occurred_at <= $2 and name = any($3)
       group by visitor_id
     ), known as (
       select visitor_id, cluster_id from visitor_segments where shop_id = current_shop_id()
     ), row as (
       select visitor_id, json_build_array(visitor_id, cluster_id, events)::text as json
       from visitor left join known using (visitor_id)
     ), numbered as (
       select visitor_id, json, sum(octet_length(json)) over (order by visitor_id) / $5::bigint as part
       from row where octet_length(json) <= $4
     )
     select '[' || string_agg(json, ',' order by visitor_id) || ']' as part from numbered group by part order by part`,
    [new Date(keptSince(now)), new Date(now), READ, MAX_VISITOR_BYTES, PART_BYTES],
  );
  for (;;) {
    const [row] = await sql.query<{ part: string }>('fetch 1 from parts');
    if (row === undefined) return;
    yield row.part;
  }
}
