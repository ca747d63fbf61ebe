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
const TIMEOUT = 240_000;
let shopify: EmulatedShopify;

beforeAll(async () => {
  shopify = await startShopifyFor(shop);
});

afterAll(() => shopify.close());

test(
  'a shop is read as if nothing had happened after a kill among its products and one among its orders',
  { timeout: TIMEOUT },
  async () => {
    const disturbed = await read(async ({ seen, killAndStartAgain }) => {
      await seen(`select 1 from products having count(*) between 1 and ${SIZE.products - 1}`);
      await killAndStartAgain();
      await seen(`select 1 from orders having count(*) between 1 and ${SIZE.orders - 1}`);
      await killAndStartAgain();
    });
    const lines = [...shop.orders.values()].reduce((sum, order) => sum + order.lines.length, 0);
    expect(disturbed).toMatchObject({ ...SIZE, lines });
    expect(disturbed).toEqual(await read(async () => {}));
  },
);

interface Reading {
  /** Waits until this query finds a row. */
  seen(query: string): Promise<void>;
  killAndStartAgain(): Promise<void>;
}

/** Installs into a new database and waits until products and orders were read. */
async function read(disturb: (reading: Reading) => Promise<void>): Promise<SyncedShop> {
  const database = await embeddedServer();
  const options = { shopifyOrigin: shopify.origin, database: database.owner };
  let server = await startServerProcess(options);
  const owner = await openSession(database.owner);
  try {
    shopify.setAppUrl(server.url);
    await shopify.install(shop.domain);
    await disturb({
      seen: (query) => seen(owner, query),
      async killAndStartAgain() {
        await server.kill();
        // What the queue waits for before it believes that a process is gone.
        await owner.query(
          `update pgboss.job set heartbeat_on = now() - interval '1 hour' where state = 'active'`,
        );
        server = await startServerProcess({ ...options, port: Number(new URL(server.url).port) });
      },
    });
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

/** Asks every few milliseconds: the stages are short. Jobs that wait for their next try need not wait long here. */
async function seen(owner: OwnerSession, query: string): Promise<void> {
  while ((await owner.query(query)).rowCount === 0) {
    await owner.query(
      `update pgboss.job set start_after = now() where state = 'retry' and start_after > now()`,
    );
    await sleep(5);
  }
}
