import { removeMembers } from '../customer-segments/member-store.ts';
import { markDue } from '../customer-segments/setting-store.ts';
import { lockUnits } from '../experiments/count-units.ts';
import { removeUnits } from '../experiments/sums.ts';
import type { Database, Sql } from '../ports.ts';
import { lockVisitors, noteForgotten } from '../segments/segment-store.ts';
import { noteRemoval } from '../training/removals.ts';

/** Rows deleted, a table: what an erasure can be proven with. */
export type ErasureReceipt = Record<string, number>;

/** Runs in the erasing transaction, so that what was deleted is proven or not deleted. */
export type Prove = (sql: Sql, receipt: ErasureReceipt) => Promise<void>;
const unproven: Prove = async () => {};

/** Everything that one device sent. */
export async function eraseVisitor(
  database: Database,
  shopId: number,
  visitorId: string,
  prove = unproven,
): Promise<ErasureReceipt> {
  const selection = [...TOLD_BY_DEVICES, 'events'].map((table) => ({ table, condition: 'visitor_id = $1' }));
  return await erase(database, shopId, async () => selection, visitorId, prove);
}

/** `customers/redact`: Shopify names the customer's orders. */
export async function eraseOrders(
  database: Database,
  shopId: number,
  orderIds: string[],
  prove = unproven,
): Promise<ErasureReceipt> {
  return await erase(database, shopId, selectionOfOrders, orderIds, prove);
}

/** By visitor, made of what was sent. */
const TOLD_BY_DEVICES = ['customer_segments', 'visitor_segments', 'experiment_units', 'experiment_inbox'];

/** Where more follows than that rows go. */
const REMOVED_BY: Record<string, (sql: Sql, condition: string, values: unknown[]) => Promise<number>> = {
  customer_segments: removeMembers,
  experiment_units: removeUnits,
};

/** Rows of one table; `$1` stands for whose they are. */
export interface Selection {
  table: string;
  condition: string;
}

/**
 * Of the orders in `$1`: each order's checkout names the visit's device, so all that those devices sent belongs to them,
 * and every row that names the order. What a customer may ask for is what an erasure deletes.
 */
export async function selectionOfOrders(sql: Sql): Promise<Selection[]> {
  const device = `visitor_id in (select visitor_id from events
    where shop_id = current_shop_id() and name = 'checkout_completed' and data->>'orderId' = any($1::text[]))`;
  const naming = await referencingFirst(sql, await tablesWith(sql, 'order_id'));
  return [
    // Events last: they tell which devices.
    ...[...TOLD_BY_DEVICES, 'events'].map((table) => ({ table, condition: device })),
    ...naming.map((table) => ({ table, condition: 'order_id::text = any($1::text[])' })),
  ];
}

async function erase(
  database: Database,
  shopId: number,
  select: (sql: Sql) => Promise<Selection[]>,
  whose: string | string[],
  prove: Prove,
): Promise<ErasureReceipt> {
  return await database.asShop(shopId, async (sql) => {
    const receipt: ErasureReceipt = {};
    await lockVisitors(sql, shopId);
    await lockUnits(sql, shopId);
    for (const { table, condition } of await select(sql))
      receipt[table] = await (REMOVED_BY[table]?.(sql, condition, [whose]) ??
        remove(sql, table, condition, [whose]));
    // Those who stay may be too few now to be written to.
    if (receipt['customer_segments']) await markDue(sql, shopId);
    if (isMore(receipt)) {
      await noteRemoval(sql, shopId);
      await noteForgotten(sql);
    }
    await prove(sql, receipt);
    return receipt;
  });
}

/** `shop/redact`: every row that carries the shop's id, in whatever table, and the shop itself. */
export async function eraseShop(database: Database, shopId: number): Promise<ErasureReceipt> {
  return await database.asShop(shopId, async (sql) => {
    const receipt: ErasureReceipt = {};
    for (const table of await referencingFirst(sql, await tablesWith(sql, 'shop_id')))
      receipt[table] = await remove(sql, table, 'true', []);
    return receipt;
  });
}

/** What was never there taught no model. */
const isMore = (receipt: ErasureReceipt): boolean => Object.values(receipt).some((rows) => rows > 0);

async function remove(sql: Sql, table: string, condition: string, values: unknown[]): Promise<number> {
  const [row] = await sql.query<{ removed: number }>(
    `with gone as (delete from ${table} where shop_id = current_shop_id() and ${condition} returning 1)
     select count(*) as removed from gone`,
    values,
  );
  return row?.removed ?? 0;
}

/** From the catalogue, not from a list: a table that is added later cannot be forgotten. */
export async function tablesWith(sql: Sql, column: string): Promise<string[]> {
  const rows = await sql.query<{ name: string }>(
    `select table_.relname as name from pg_class table_
     where table_.relnamespace = 'kindred'::regnamespace and table_.relkind in ('r', 'p') and not table_.relispartition
       and (select count(*) from pg_attribute where attrelid = table_.oid and attname in ('shop_id', $1) and not attisdropped)
         = case when $1 = 'shop_id' then 1 else 2 end
     order by 1`,
    [column],
  );
  return rows.map(({ name }) => name);
}

/** Shop tables in an order in which each is emptied before the tables that it refers to. */
async function referencingFirst(sql: Sql, tables: string[]): Promise<string[]> {
  const references = await sql.query<{ from: string; to: string }>(
    `select conrelid::regclass::text as from, confrelid::regclass::text as to from pg_constraint
     where contype = 'f' and conrelid <> confrelid and connamespace = 'kindred'::regnamespace`,
  );
  const remaining = new Set(tables);
  const ordered: string[] = [];
  while (remaining.size > 0) {
    const free = [...remaining].filter(
      (table) => !references.some(({ from, to }) => to === table && remaining.has(from)),
    );
    if (free.length === 0)
      throw new Error(`Tables refer to each other in a circle: ${[...remaining].join(', ')}`);
    for (const table of free) remaining.delete(table);
    ordered.push(...free);
  }
  return ordered;
}
