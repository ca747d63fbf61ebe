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
/** Memory bound: about 2 MB of JSON text at a time. */
const VISITORS_A_PART = 1_500;
/** Nobody does so much in 90 days; what does is no shopper, and would not fit into memory. */
const MAX_EVENTS_A_VISITOR = 20_000;

/** From then on all events of a shop are still there. */
export const keptSince = (now: number): number => now - (EVENT_RETENTION_DAYS - 1) * DAY_MILLISECONDS;

/**
 * Every visitor with what it did (`VisitorRow`), in JSON arrays, by the order of their ids. One transaction from
 * beginning to end, so that no visitor is seen half.
 */
export async function* visitorParts(sql: Sql, now: number): AsyncGenerator<string> {
  await sql.query(`set local work_mem = '64MB'`);
  await sql.query(
    `declare visitors no scroll cursor for
     select json_build_array(visitor_id, cluster_id, events)::text as row
     from (
       select visitor_id, json_agg(json_build_array(name, (extract(epoch from occurred_at) * 1000)::bigint,
         case name when 'slate_viewed' then jsonb_build_object('placementId', data->'placementId') else data end)) as events
       from events where shop_id = current_shop_id() and occurred_at >= $1 and occurred_at <= $2 and name = any($3)
       group by visitor_id having count(*) <= $4
     ) as visitor left join (
       select visitor_id, cluster_id from visitor_segments where shop_id = current_shop_id()
     ) as known using (visitor_id)
     order by visitor_id`,
    [new Date(keptSince(now)), new Date(now), READ, MAX_EVENTS_A_VISITOR],
  );
  for (;;) {
    const rows = await sql.query<{ row: string }>(`fetch ${VISITORS_A_PART} from visitors`);
    if (rows.length === 0) return;
    yield `[${rows.map(({ row }) => row).join(',')}]`;
  }
}
