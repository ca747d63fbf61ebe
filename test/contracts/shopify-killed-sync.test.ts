import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSession } from '../../shopify-app/server/storage/connection.ts';
import type { EmulatedShopify } from '../shopify/index.ts';
import { createBigShop } from '../world/big-shop.ts';
import { embeddedServer } from './database-servers.ts';
import { startServerProcess, startShopifyFor } from './server-process.ts';
import { type OwnerSession, type SyncedShop, syncedShop } from './synced-shop.ts';

/** kill -9 of a whole server while it reads a shop; at random moments of a larger one: `npm run bench -- sync`. */
const SIZE = { products: 3_000, variants: 7_000, orders: 8_000 };
const shop = createBigShop(SIZE);
const TIMEOUT = 900_000;
let shopify: EmulatedShopify;

beforeAll(async () => {
  shopify = await startShopifyFor(shop);
});

afterAll(() => shopify.close());

test(
  'a shop is read as if nothing had happened after a kill among its products and one among its orders',
  { timeout: TIMEOUT },
  async () => {
    const disturbed = await read(['products', 'orders']);
    const lines = [...shop.orders.values()].reduce((sum, order) => sum + order.lines.length, 0);
    expect(disturbed).toMatchObject({ ...SIZE, lines });
    expect(disturbed).toEqual(await read([]));
  },
);

/** What is stored by several statements, each committed by itself. */
type Stored = 'products' | 'orders';

/** Installs into a new database and waits until all was read; kills the server once among the rows of each of these. */
async function read(killsAmong: readonly Stored[]): Promise<SyncedShop> {
  const database = await embeddedServer();
  const options = { shopifyOrigin: shopify.origin, database: database.owner };
  let server = await startServerProcess(options);
  const owner = await openSession(database.owner);
  try {
    shopify.setAppUrl(server.url);
    for (const [lock, table] of killsAmong.entries()) await holdAfterFirstStatement(owner, table, lock);
    await shopify.install(shop.domain);
    for (const [lock, table] of killsAmong.entries()) {
      await seen(owner, `select 1 from ${table} having count(*) between 1 and ${SIZE[table] - 1}`);
      await server.kill();
      await owner.query(`select pg_advisory_unlock(${lock})`);
      // What the queue waits for before it believes that a process is gone.
      await owner.query(
        `update pgboss.job set heartbeat_on = now() - interval '1 hour' where state = 'active'`,
      );
      server = await startServerProcess({ ...options, port: Number(new URL(server.url).port) });
    }
    await seen(
      owner,
      'select 1 from shop_setup where products_synced_at is not null and orders_synced_at is not null',
    );
    return await syncedShop(owner);
  } finally {
    await owner.end();
    await server.stop();
    await database.stop();
  }
}

/** However fast or slow a machine is, there is a time at which some rows are stored: later statements wait for the lock. */
async function holdAfterFirstStatement(owner: OwnerSession, table: Stored, lock: number): Promise<void> {
  await owner.query(`select pg_advisory_lock(${lock})`);
  await owner.query(`
    create function hold_${table}() returns trigger language plpgsql as $$
      begin
        if exists (select from ${table}) then perform pg_advisory_xact_lock_shared(${lock}); end if;
        return null;
      end $$`);
  await owner.query(`create trigger hold before insert on ${table} execute function hold_${table}()`);
}

/** Asks every few milliseconds. Jobs that wait for their next try need not wait long here. */
async function seen(owner: OwnerSession, query: string): Promise<void> {
  while ((await owner.query(query)).rowCount === 0) {
    await owner.query(
      `update pgboss.job set start_after = now() where state = 'retry' and start_after > now()`,
    );
    await sleep(5);
  }
}
