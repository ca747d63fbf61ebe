import type { Sql } from '../ports.ts';

/**
 * Data of a shopper was erased, so models must forget it: a training without it follows within a day, and every
 * release that may have learned from it goes. See docs/privacy.md.
 */

/** Further erasures may be on their way; one training does for all of them. */
const QUIET_MINUTES = 60;
const START_AFTER_HOURS = 12;
/** Whatever stands in the way of a training by then: no model that remembers is kept longer. */
export const FORGET_AFTER_HOURS = 24;

/**
 * In the transaction that erases. The later time is made under the row's lock and never stands still: a training
 * that saw the row as it was did not see this erasure. Whole milliseconds, because it travels as a JavaScript date.
 */
export async function noteRemoval(sql: Sql, shopId: number): Promise<void> {
  await sql.query(
    `insert into removals_due (shop_id, first_at, last_at)
     select $1, at, at from date_trunc('milliseconds', clock_timestamp()) at
     on conflict (shop_id) do update set last_at = greatest(
       removals_due.last_at + interval '1 millisecond', date_trunc('milliseconds', clock_timestamp()))`,
    [shopId],
  );
}

export type RemovalState = 'none' | 'waiting' | 'due' | 'overdue';

export async function removalState(sql: Sql, shopId: number): Promise<RemovalState> {
  const [row] = await sql.query<{ state: RemovalState }>(
    `select case when first_at < now() - make_interval(hours => $2) then 'overdue'
       when first_at < now() - make_interval(hours => $3) or last_at < now() - make_interval(mins => $4) then 'due'
       else 'waiting' end as state
     from removals_due where shop_id = $1`,
    [shopId, FORGET_AFTER_HOURS, START_AFTER_HOURS, QUIET_MINUTES],
  );
  return row?.state ?? 'none';
}

/** Nothing that remembers is left. An erasure after `until` stays due; without `until` none does. */
export async function settleRemovals(sql: Sql, shopId: number, until: Date | null): Promise<void> {
  await sql.query(
    `delete from removals_due where shop_id = $1 and ($2::timestamptz is null or last_at <= $2)`,
    [shopId, until],
  );
}

/** Of the last erasure that some training has not followed yet; epoch milliseconds, null: there is none. */
export async function lastRemovalAt(sql: Sql, shopId: number): Promise<number | null> {
  const [row] = await sql.query<{ at: number }>(
    `select (extract(epoch from last_at) * 1000)::bigint as at from removals_due where shop_id = $1`,
    [shopId],
  );
  return row?.at ?? null;
}
