import type { Sql } from '../ports.ts';
import { lockVisitors } from '../segments/segment-store.ts';
import type { Members } from './buyers.ts';

export interface Member {
  customerId: string;
  segmentId: string;
}

/** Customers by the device that tells of them. */
export async function knownCustomers(sql: Sql): Promise<Map<string, string>> {
  const rows = await sql.query<{ visitorId: string; customerId: string }>(
    `select visitor_id as "visitorId", customer_id as "customerId" from customer_segments
     where shop_id = current_shop_id()`,
  );
  return new Map(rows.map(({ visitorId, customerId }) => [visitorId, customerId]));
}

/**
 * These and no others, before Shopify is told: whatever interrupts the writing, there is no metafield without a row. Who
 * was erased meanwhile is not among them. Under lockVisitors.
 */
export async function keepMembers(sql: Sql, shopId: number, members: Members): Promise<void> {
  const rows = [...members].map(([customerId, member]) => ({ customerId, ...member }));
  const customerIds = rows.map(({ customerId }) => customerId);
  await removeMembers(sql, 'not (customer_id = any($1::text[]))', [customerIds]);
  await sql.query(
    `insert into customer_segments (shop_id, customer_id, visitor_id, segment_id)
     select $1, member.* from unnest($2::text[], $3::text[], $4::uuid[]) as member(customer_id, visitor_id, segment_id)
     where exists (select from visitor_segments known where known.shop_id = $1 and known.visitor_id = member.visitor_id)
     on conflict (shop_id, customer_id) do update set visitor_id = excluded.visitor_id, segment_id = excluded.segment_id,
       written_at = case when customer_segments.segment_id = excluded.segment_id then customer_segments.written_at end`,
    [shopId, customerIds, rows.map(({ visitorId }) => visitorId), rows.map(({ segmentId }) => segmentId)],
  );
}

/** Rows go at once, and the metafields by the next job. `condition` is of customer_segments. Answers how many went. */
export async function removeMembers(sql: Sql, condition: string, values: unknown[]): Promise<number> {
  const [row] = await sql.query<{ removed: number }>(
    `with gone as (
       delete from customer_segments where shop_id = current_shop_id() and ${condition} returning shop_id, customer_id
     ), noted as (
       insert into customer_segment_removals (shop_id, customer_id, since)
       select shop_id, customer_id, clock_timestamp() from gone on conflict do nothing
     )
     select count(*) as removed from gone`,
    values,
  );
  return row?.removed ?? 0;
}

export async function unwritten(sql: Sql, limit: number): Promise<Member[]> {
  return await sql.query<Member>(
    `select customer_id as "customerId", segment_id as "segmentId" from customer_segments
     where shop_id = current_shop_id() and written_at is null order by customer_id limit $1`,
    [limit],
  );
}

/** `gone`: customers whom Shopify refused; what they carried before must not stay. */
export async function noteMembersWritten(
  sql: Sql,
  shopId: number,
  batch: readonly Member[],
  gone: readonly string[],
  now: number,
): Promise<void> {
  await lockVisitors(sql, shopId);
  await removeMembers(sql, 'customer_id = any($1)', [gone]);
  await sql.query(
    `update customer_segments set written_at = $2 where shop_id = current_shop_id() and customer_id = any($1)`,
    [batch.map(({ customerId }) => customerId), new Date(now)],
  );
}

/** Customers whose metafield has to go, and who are not written anew. */
export async function removalsLeft(sql: Sql, limit: number): Promise<string[]> {
  await sql.query(
    `delete from customer_segment_removals removal using customer_segments member
     where removal.shop_id = current_shop_id() and member.shop_id = current_shop_id()
       and member.customer_id = removal.customer_id`,
  );
  const rows = await sql.query<{ customerId: string }>(
    `select customer_id as "customerId" from customer_segment_removals
     where shop_id = current_shop_id() order by customer_id limit $1`,
    [limit],
  );
  return rows.map(({ customerId }) => customerId);
}

export async function noteRemoved(sql: Sql, customerIds: readonly string[]): Promise<void> {
  await sql.query(
    'delete from customer_segment_removals where shop_id = current_shop_id() and customer_id = any($1)',
    [customerIds],
  );
}
