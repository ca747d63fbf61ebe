import type { CustomerSegments } from '@kindred/shared/api/understanding';
import type { Sql } from '../ports.ts';
import { lockVisitors } from '../segments/segment-store.ts';
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
  return state !== 'off' || lost === 'scopes' || (await isLeftInShopify(sql));
}

/** The row stays as it is to the end of the transaction. Who writes rows of customers, too, takes lockVisitors before. */
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
     where shop_id = $1 and state = 'on'`,
    [shopId, dueAt, new Date(now)],
  );
}

/**
 * From now on nobody is written, and everything that was is to be removed. `decidedBy` is the staff member who wanted it;
 * what else ended it is `lost`. Where it is off already, nothing happens, unless what was written still stands.
 * Waits for a job that is just noting customers: else their rows would stay.
 */
export async function switchOff(
  sql: Sql,
  shopId: number,
  { decidedBy = null, lost = null }: { decidedBy?: string | null; lost?: Lost | null },
): Promise<void> {
  await lockVisitors(sql, shopId);
  await removeMembers(sql, 'true', []);
  await sql.query(
    `update customer_segment_settings set state = case when $3 = 'scopes' then 'off' else 'ending' end, lost = $3,
       changed_at = clock_timestamp(), decided_by = $2, due_at = null, written_at = null
     where shop_id = $1
       and (state = 'on' or (state = 'ending' and $3 = 'scopes') or (lost = 'scopes' and $3 is null))`,
    [shopId, decidedBy, lost],
  );
}

/** All that was written is gone: also what Shopify kept us from removing for a while. */
export async function endSwitchingOff(sql: Sql, shopId: number): Promise<void> {
  await sql.query(
    `update customer_segment_settings set state = 'off', lost = nullif(lost, 'scopes')
     where shop_id = $1 and (state = 'ending' or (state = 'off' and lost = 'scopes'))`,
    [shopId],
  );
}

/**
 * An uninstall took every way to Shopify. What is to be removed there stays noted until shop/redact: a merchant who comes
 * back before may open the way again.
 */
export async function forgetCustomerSegments(sql: Sql, shopId: number): Promise<void> {
  await lockVisitors(sql, shopId);
  await removeMembers(sql, 'true', []);
  await sql.query('delete from customer_segment_settings where shop_id = $1', [shopId]);
}

/** Something of ours stands in Shopify that is noted here: metafields to be removed, or segments. */
export async function isLeftInShopify(sql: Sql): Promise<boolean> {
  const rows = await sql.query(
    `select shop_id from customer_segment_removals where shop_id = current_shop_id()
     union all select shop_id from shopify_segments where shop_id = current_shop_id() limit 1`,
  );
  return rows.length > 0;
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
