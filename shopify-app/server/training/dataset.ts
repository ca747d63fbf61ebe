import { EVENT_RETENTION_DAYS } from '@kindred/shared/event-policy';
import type { Database, Sql } from '../ports.ts';
import type { DatasetPart } from './trainer-messages.ts';

/** Events that say something about products; the others do not enter training. */
const LEARNED_FROM = [
  'product_viewed',
  'product_added_to_cart',
  'product_removed_from_cart',
  'checkout_completed',
];
/** Memory bound of the trainer: the newest so many events are learned from (about 350 bytes each there). */
const MAX_EVENTS = 2_000_000;
/** Memory bound of the server: about 1 MB of JSON text at a time. */
const EVENTS_A_PART = 5_000;
const ROWS_A_PART = 1_000;
const DAY_MILLISECONDS = 86_400_000;
const FIRST_UUID = '00000000-0000-0000-0000-000000000000';

/**
 * Everything a training of this shop may look at, in parts: products by id, then events and orders from before
 * `until`, newest first. Each part is a short transaction as this shop: none can see another's rows, and none
 * stands in the way of those who write.
 */
export async function* datasetParts(
  database: Database,
  shopId: number,
  until: Date,
): AsyncGenerator<DatasetPart> {
  const asShop = <T>(work: (sql: Sql) => Promise<T>) => database.asShop(shopId, work);
  yield* paged('products', { after: '' }, (cursor) => asShop((sql) => productsPage(sql, shopId, cursor)));
  const since = new Date(until.getTime() - EVENT_RETENTION_DAYS * DAY_MILLISECONDS);
  let left = MAX_EVENTS;
  yield* paged('events', { at: until, id: FIRST_UUID }, async (cursor) => {
    if (left <= 0) return null;
    const page = await asShop((sql) => eventsPage(sql, shopId, since, cursor));
    left -= EVENTS_A_PART;
    return page;
  });
  yield* paged('orders', { at: until, id: '' }, (cursor) => asShop((sql) => ordersPage(sql, shopId, cursor)));
}

interface Page<Cursor> {
  json: string;
  /** Of the page's last row. */
  next: Cursor;
}

async function* paged<Cursor>(
  kind: DatasetPart['kind'],
  first: Cursor,
  read: (cursor: Cursor) => Promise<Page<Cursor> | null>,
): AsyncGenerator<DatasetPart> {
  for (let cursor = first; ;) {
    const page = await read(cursor);
    if (page === null) return;
    yield { kind, json: page.json };
    cursor = page.next;
  }
}

async function productsPage(
  sql: Sql,
  shopId: number,
  { after }: { after: string },
): Promise<Page<{ after: string }> | null> {
  const [row] = await sql.query<{ json: string | null; last: string }>(
    `select json_agg(product order by product_id)::text as json, max(product_id) as last
     from (select product_id, product from products
       where shop_id = $1 and deleted_at is null and product_id > $2 order by product_id limit $3) page`,
    [shopId, after, ROWS_A_PART],
  );
  return row?.json ? { json: row.json, next: { after: row.last } } : null;
}

interface TimeCursor {
  at: Date;
  id: string;
}

/** The second comparison lets PostgreSQL leave out the days that are past already. */
async function eventsPage(
  sql: Sql,
  shopId: number,
  since: Date,
  { at, id }: TimeCursor,
): Promise<Page<TimeCursor> | null> {
  const [row] = await sql.query<{ json: string | null; at: Date; id: string }>(
    `select json_agg(json_build_array(session_id, name, (extract(epoch from occurred_at) * 1000)::bigint, data)
         order by occurred_at desc, event_id desc)::text as json,
       min(occurred_at) as at, (array_agg(event_id order by occurred_at, event_id))[1] as id
     from (select session_id, name, occurred_at, event_id, data from events
       where shop_id = $1 and (occurred_at, event_id) < ($2::timestamptz, $3::uuid) and occurred_at <= $2
         and occurred_at >= $4 and name = any($5::text[])
       order by occurred_at desc, event_id desc limit $6) page`,
    [shopId, at, id, since, LEARNED_FROM, EVENTS_A_PART],
  );
  return row?.json ? { json: row.json, next: { at: row.at, id: row.id } } : null;
}

async function ordersPage(
  sql: Sql,
  shopId: number,
  { at, id }: TimeCursor,
): Promise<Page<TimeCursor> | null> {
  const [row] = await sql.query<{ json: string | null; at: Date; id: string }>(
    `select json_agg(json_build_object('orderId', order_id,
         'createdAt', (extract(epoch from created_at) * 1000)::bigint, 'cancelled', cancelled_at is not null,
         'productIds', (select coalesce(json_agg(line->'productId'), '[]') from jsonb_array_elements(lines) line))
         order by created_at desc, order_id desc)::text as json,
       min(created_at) as at, (array_agg(order_id order by created_at, order_id))[1] as id
     from (select order_id, created_at, cancelled_at, lines from orders
       where shop_id = $1 and (created_at, order_id) < ($2::timestamptz, $3)
       order by created_at desc, order_id desc limit $4) page`,
    [shopId, at, id, ROWS_A_PART],
  );
  return row?.json ? { json: row.json, next: { at: row.at, id: row.id } } : null;
}

/** An index finds one; counting all would read a large shop's whole history. */
export async function hasVisits(sql: Sql, shopId: number): Promise<boolean> {
  const rows = await sql.query('select 1 from events where shop_id = $1 and name = any($2::text[]) limit 1', [
    shopId,
    LEARNED_FROM,
  ]);
  return rows.length > 0;
}

/** Visits that began after `since`: what a new training would add. */
export async function sessionsSince(sql: Sql, shopId: number, since: Date): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    `select count(distinct session_id)::int as count from events
     where shop_id = $1 and occurred_at >= $2 and name = any($3::text[])`,
    [shopId, since, LEARNED_FROM],
  );
  return row?.count ?? 0;
}
