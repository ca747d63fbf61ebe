import { shownSegments } from '../segments/cell-store.ts';
import { K_FLOOR } from '../segments/publication.ts';
import { segmentsOf } from '../segments/segment-store.ts';
import { keptSince } from '../segments/visitor-rows.ts';
import type { Sql } from '../ports.ts';

/** A device that ordered. */
export interface Buyer {
  visitorId: string;
  /** As it is shown: what it was merged into. Null: a visit of it did not allow marketing, so nothing is told of its customer. */
  segmentId: string | null;
  /** Those that Shopify still shows. */
  orderIds: string[];
  /** Epoch milliseconds. */
  lastOrderAt: number;
}

/** By customer. */
export type Members = Map<string, { visitorId: string; segmentId: string }>;

/** Consent bits of ingest/event-store.ts: analytics and marketing. */
const MARKETING = 1 | 4;

/**
 * Devices in a shown segment whose every visit allowed marketing, and those of which one did not. Only orders that
 * Kindred has read itself: an event may name anything.
 */
export async function buyersOf(sql: Sql, now: number): Promise<Buyer[]> {
  const shown = shownSegments(await segmentsOf(sql));
  const rows = await sql.query<Omit<Buyer, 'segmentId'> & { segmentId: string; allows: boolean }>(
    `with checkouts as (
       select visitor_id, occurred_at, order_id from events
       left join orders on orders.shop_id = current_shop_id() and order_id = data->>'orderId'
       where events.shop_id = current_shop_id() and occurred_at >= $1 and name = 'checkout_completed'
     ), devices as (
       select visitor_id, bool_and(consent & $2 = $2) as allows from events
       where shop_id = current_shop_id() and occurred_at >= $1 group by visitor_id
     )
     select visitor_id as "visitorId", segment_id as "segmentId", allows,
       coalesce(array_agg(distinct order_id) filter (where order_id is not null), '{}') as "orderIds",
       (extract(epoch from max(occurred_at)) * 1000)::bigint as "lastOrderAt"
     from checkouts join devices using (visitor_id)
     left join (select visitor_id, segment_id from visitor_segments where shop_id = current_shop_id()) placed
       using (visitor_id)
     where segment_id is not null or not allows
     group by visitor_id, segment_id, allows order by visitor_id`,
    [new Date(keptSince(now)), MARKETING],
  );
  return rows.flatMap(({ allows, ...row }) => {
    const segmentId = allows ? shown.get(row.segmentId) : null;
    return segmentId === undefined ? [] : [{ ...row, segmentId }];
  });
}

/**
 * Who is written to: the device that ordered last speaks for its customer, and one that refused marketing keeps all its
 * customers out. A device that ordered for two customers tells of neither; and nobody is written of a segment with fewer
 * customers than the floor. `known` is whose a device was when Shopify still showed its order, 60 days at most.
 */
export function membersOf(
  buyers: readonly Buyer[],
  customerOfOrder: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, string>,
): Members {
  const members: Members = new Map();
  const refused = new Set<string>();
  for (const { visitorId, segmentId, orderIds } of buyers.toSorted((a, b) => a.lastOrderAt - b.lastOrderAt)) {
    const told = new Set(orderIds.flatMap((orderId) => customerOfOrder.get(orderId) ?? []));
    if (told.size === 0) told.add(known.get(visitorId) ?? '');
    const [customerId] = told;
    if (segmentId === null) for (const each of told) refused.add(each);
    else if (told.size === 1 && customerId) members.set(customerId, { visitorId, segmentId });
  }
  for (const customerId of refused) members.delete(customerId);
  const sizes = new Map<string, number>();
  for (const { segmentId } of members.values()) sizes.set(segmentId, (sizes.get(segmentId) ?? 0) + 1);
  return new Map([...members].filter(([, { segmentId }]) => sizes.get(segmentId)! >= K_FLOOR));
}
