import type { CustomerSegments } from '@kindred/shared/api/understanding';
import type { Sql } from '../ports.ts';
import { removeMembers } from './member-store.ts';

/** Why it ended without the merchant. */
type Lost = NonNullable<CustomerSegments['lost']>;

interface Setting extends Pick<CustomerSegments, 'state' | 'lost' | 'writtenAt'> {
  /** Since then something may have changed; null: nothing did. */
  dueAt: Date | null;
}

const NEVER_ON: Setting = { state: 'off', lost: null, writtenAt: null, dueAt: null };

export async function settingOf(sql: Sql): Promise<Setting> {
  const [row] = await sql.query<Setting>(
    `select state, lost, due_at as "dueAt", (extract(epoch from written_at) * 1000)::bigint as "writtenAt"
     from customer_segment_settings where shop_id = current_shop_id()`,
  );
  return row ?? NEVER_ON;
}

/** Whether anything of it may stand in Shopify. */
export async function standsWithCustomers(sql: Sql): Promise<boolean> {
  const { state, lost } = await settingOf(sql);
  return state !== 'off' || lost === 'scopes';
}

/** The row stays as it is to the end of the transaction. */
export async function isOn(sql: Sql): Promise<boolean> {
  const [row] = await sql.query<{ state: string }>(
    'select state from customer_segment_settings where shop_id = current_shop_id() for update',
  );
  return row?.state === 'on';
}

export async function switchOn(
  sql: Sql,
  shopId: number,
  decision: { decidedBy: string | null; now: number },
): Promise<void> {
  await sql.query(
    `insert into customer_segment_settings (shop_id, state, changed_at, decided_by, due_at) values ($1, 'on', $2, $3, $2)
     on conflict (shop_id) do update set state = 'on', lost = null, changed_at = excluded.changed_at,
       decided_by = excluded.decided_by, due_at = excluded.due_at, written_at = null`,
    [shopId, new Date(decision.now), decision.decidedBy],
  );
}

/**
 * Customers are looked at again, within a minute; where it is off, nothing happens. Whole milliseconds, because the time
 * travels as a JavaScript date.
 */
export async function markDue(sql: Sql, shopId: number): Promise<void> {
  await sql.query(
    `update customer_segment_settings set due_at = greatest(
       due_at + interval '1 millisecond', date_trunc('milliseconds', clock_timestamp()))
     where shop_id = $1 and state = 'on'`,
    [shopId],
  );
}

export async function noteWritten(sql: Sql, shopId: number, dueAt: Date, now: number): Promise<void> {
  await sql.query(
    `update customer_segment_settings set written_at = $3, due_at = case when due_at > $2 then due_at end
     where shop_id = $1`,
    [shopId, dueAt, new Date(now)],
  );
}

/**
 * From now on nobody is written, and everything that was is to be removed. `decidedBy` is the staff member who wanted it;
 * what else ended it is `lost`. Where it is off already, nothing happens.
 */
export async function switchOff(
  sql: Sql,
  shopId: number,
  { decidedBy = null, lost = null }: { decidedBy?: string | null; lost?: Lost | null },
): Promise<void> {
  await removeMembers(sql, 'true', []);
  await sql.query(
    `update customer_segment_settings set state = case when $3 = 'scopes' then 'off' else 'ending' end, lost = $3,
       changed_at = clock_timestamp(), decided_by = $2, due_at = null, written_at = null
     where shop_id = $1 and (state = 'on' or (state = 'ending' and $3 = 'scopes'))`,
    [shopId, decidedBy, lost],
  );
}

/** All that was written is gone. */
export async function endSwitchingOff(sql: Sql, shopId: number): Promise<void> {
  await sql.query(
    `update customer_segment_settings set state = 'off' where shop_id = $1 and state = 'ending'`,
    [shopId],
  );
}

/** An uninstall took every way to Shopify: what is left is forgotten. */
export async function forgetCustomerSegments(sql: Sql, shopId: number): Promise<void> {
  const tables = ['customer_segments', 'customer_segment_removals', 'shopify_segments'];
  for (const table of [...tables, 'customer_segment_settings'])
    await sql.query(`delete from ${table} where shop_id = $1`, [shopId]);
}

/** Something is to be written or removed, and nothing stands in its way. */
export async function isWorkLeft(sql: Sql): Promise<boolean> {
  const rows = await sql.query(
    `select 1 from customer_segment_settings where shop_id = current_shop_id() and lost is distinct from 'scopes'
       and (state = 'ending' or due_at is not null
         or exists (select from customer_segment_removals where shop_id = current_shop_id()))`,
  );
  return rows.length > 0;
}
