import { setTimeout as sleep } from 'node:timers/promises';
import { abstractFetch } from '@shopify/shopify-api/runtime';
import type { Database } from '../ports.ts';
import type { ShopRef } from './access.ts';
import { assertDone, type AdminClient } from './admin-client.ts';
import { ShopifyRefusedError } from './errors.ts';
import { bulkObjects, type BulkObject } from './jsonl.ts';
import { BULK_QUERIES } from './operations.ts';

export type BulkKind = keyof typeof BULK_QUERIES;

export type BulkOutcome =
  | { state: 'ready'; objects: AsyncIterable<BulkObject>; startedAt: Date }
  /** Shopify is still writing: come back later, or when the webhook says it is finished. */
  | { state: 'running' };

interface BulkOperation {
  id: string;
  status: 'CREATED' | 'RUNNING' | 'CANCELING' | 'CANCELED' | 'COMPLETED' | 'EXPIRED' | 'FAILED';
  errorCode: string | null;
  url: string | null;
}

/** Small shops are ready within a second or two: cheaper to wait here than through the queue. */
const PATIENCE_MILLISECONDS = 15_000;

/**
 * Runs a query as a bulk operation. Which operation is under way is stored, so that a restarted server
 * goes on with it instead of asking Shopify for the same work again.
 */
export async function runBulk(
  database: Database,
  client: AdminClient,
  shop: ShopRef,
  kind: BulkKind,
  query: string,
  signal: AbortSignal,
): Promise<BulkOutcome> {
  const { id, startedAt } =
    (await underWay(database, shop, kind)) ?? (await start(database, client, shop, kind, query));
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  for (let wait = 200; ; wait = Math.min(wait * 2, 3000)) {
    const operation = await statusOf(client, id);
    if (operation?.status === 'COMPLETED') {
      return { state: 'ready', objects: download(operation.url), startedAt };
    }
    if (!operation || !['CREATED', 'RUNNING'].includes(operation.status)) {
      await finishBulk(database, shop, kind);
      const reason = operation?.errorCode ?? operation?.status ?? 'unknown operation';
      throw new ShopifyRefusedError(`the bulk export of ${kind}`, [reason]);
    }
    if (Date.now() > deadline) return { state: 'running' };
    await sleep(wait, undefined, { signal });
  }
}

/** Call when its objects are stored: the next run starts a new operation. */
export async function finishBulk(database: Database, shop: ShopRef, kind: BulkKind): Promise<void> {
  await database.asShop(shop.shopId, (sql) =>
    sql.query('delete from bulk_operations where shop_id = $1 and kind = $2', [shop.shopId, kind]),
  );
}

/** Which of our exports a finished operation was; null when it is none that is waited for. */
export async function bulkKindOf(database: Database, shop: ShopRef, id: string): Promise<BulkKind | null> {
  const [row] = await database.asShop(shop.shopId, (sql) =>
    sql.query<{ kind: BulkKind }>('select kind from bulk_operations where operation_id = $1', [id]),
  );
  return row?.kind ?? null;
}

interface Started {
  id: string;
  startedAt: Date;
}

async function underWay(database: Database, shop: ShopRef, kind: BulkKind): Promise<Started | null> {
  const [row] = await database.asShop(shop.shopId, (sql) =>
    sql.query<Started>(
      'select operation_id as id, started_at as "startedAt" from bulk_operations where shop_id = $1 and kind = $2',
      [shop.shopId, kind],
    ),
  );
  return row ?? null;
}

async function start(
  database: Database,
  client: AdminClient,
  shop: ShopRef,
  kind: BulkKind,
  query: string,
): Promise<Started> {
  // Taken before asking: whatever is looked at from here on is at least as new as the export.
  const startedAt = await databaseTime(database);
  const { bulkOperationRunQuery: answer } = await client.request<{
    bulkOperationRunQuery: { bulkOperation: { id: string } | null; userErrors: { message: string }[] };
  }>('bulkOperationRunQuery', { query });
  assertDone(`the bulk export of ${kind}`, answer.userErrors);
  const [row] = await database.asShop(shop.shopId, (sql) =>
    sql.query<Started>(
      `insert into bulk_operations (shop_id, kind, operation_id, started_at) values ($1, $2, $3, $4)
       on conflict (shop_id, kind) do update
         set operation_id = excluded.operation_id, started_at = excluded.started_at
       returning operation_id as id, started_at as "startedAt"`,
      [shop.shopId, kind, answer.bulkOperation?.id, startedAt],
    ),
  );
  if (!row) throw new Error('The bulk operation was not stored.');
  return row;
}

async function databaseTime(database: Database): Promise<Date> {
  const [row] = await database.asSystem((sql) => sql.query<{ now: Date }>('select now()'));
  return row?.now ?? new Date();
}

async function statusOf(client: AdminClient, id: string): Promise<BulkOperation | null> {
  const { bulkOperation } = await client.request<{ bulkOperation: BulkOperation | null }>('bulkOperation', {
    id,
  });
  return bulkOperation;
}

/** An operation that found nothing has no file. */
async function* download(url: string | null): AsyncGenerator<BulkObject> {
  if (url === null) return;
  const response = await abstractFetch(url);
  if (!response.ok || !response.body) {
    throw new ShopifyRefusedError('the download of a bulk result', [`HTTP ${response.status}`]);
  }
  yield* bulkObjects(response.body);
}
