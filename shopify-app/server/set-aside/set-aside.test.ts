import { afterAll, beforeAll, expect, test } from 'vitest';
import { embeddedServer, quiet, random } from '../../../test/contracts/database-servers.ts';
import type { DatabaseServer } from '../../../test/contracts/database-servers.ts';
import type { Database, Queue } from '../ports.ts';
import { QUEUES } from '../jobs/queues.ts';
import { fail, MAX_ATTEMPTS, pending, receive, settle } from '../shopify/webhook-inbox.ts';
import { createShopStore, type Shop } from '../shops/shop-store.ts';
import { openDatabase } from '../storage/database.ts';
import { openQueue } from '../storage/queue.ts';
import { setAsideOf, tryAgain, tryAllAgain } from './set-aside.ts';

let server: DatabaseServer;
let database: Database;
let queue: Queue;
let shop: Shop;
let neighbour: Shop;

beforeAll(async () => {
  server = await embeddedServer();
  database = await openDatabase({ owner: server.owner, logger: quiet });
  queue = await openQueue({ owner: server.owner, logger: quiet, pollingSeconds: 0.5, retries: 0 });
  const shops = createShopStore({ database, random, clock: { now: () => Date.now() } });
  shop = await shops.install('one.myshopify.com');
  neighbour = await shops.install('two.myshopify.com');
});

afterAll(async () => {
  await queue.stop();
  await database.close();
  await server.stop();
});

async function failFor(domain: string, webhookId: string, topic: string): Promise<void> {
  await receive(database, { webhookId, shop: domain, topic, subject: { id: '1' } });
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++)
    await fail(database, webhookId, `No: ${webhookId}`);
}

const listed = async (of: Shop) =>
  (await setAsideOf({ database, queue }, of)).map(({ kind, count, lastError }) => [kind, count, lastError]);

test('a delivery that was tried in vain is told to its own shop, by what it is about', async () => {
  await failFor(shop.domain, 'a', 'PRODUCTS_UPDATE');
  await failFor(shop.domain, 'b', 'COLLECTIONS_UPDATE');
  await failFor(shop.domain, 'c', 'CUSTOMERS_REDACT');
  await failFor(neighbour.domain, 'd', 'ORDERS_CREATE');
  expect(await listed(shop)).toEqual([
    ['privacy_news', 1, 'No: c'],
    ['product_news', 2, 'No: b'],
  ]);
  expect(await listed(neighbour)).toEqual([['order_news', 1, 'No: d']]);
});

test('trying again opens those of one kind and one shop, with all their attempts', async () => {
  await tryAgain({ database, queue }, shop, 'product_news');
  expect((await pending(database, shop.domain)).map(({ webhookId }) => webhookId)).toEqual(['a', 'b']);
  expect(await listed(shop)).toEqual([['privacy_news', 1, 'No: c']]);
  expect(await pending(database, neighbour.domain)).toEqual([]);
  expect(await fail(database, 'a', 'Again.')).toBe(false);
  await settle(database, ['a', 'b']);
  expect(await listed(shop)).toEqual([['privacy_news', 1, 'No: c']]);
});

test('a job that was tried in vain is told, and tried again by its shop or by the operator', async () => {
  const sentence = { text: 'Shopify answered with an error (HTTP {status}).', gaps: { status: '503' } };
  let isBroken = true;
  let done = 0;
  await queue.work(QUEUES.syncCatalog, async () => {
    if (isBroken) throw Object.assign(new Error('For the log.'), { sentence });
    done += 1;
  });
  for (const { shopId } of [shop, neighbour])
    await queue.send(QUEUES.syncCatalog, { shopId }, { singletonKey: String(shopId) });
  const catalogue = ['catalogue', 1, sentence];
  await expect.poll(() => listed(shop)).toContainEqual(catalogue);
  await expect.poll(() => listed(neighbour), { timeout: 20_000 }).toContainEqual(catalogue);
  isBroken = false;
  await tryAgain({ database, queue }, shop, 'catalogue');
  await expect.poll(() => done, { timeout: 20_000 }).toBe(1);
  expect(await listed(neighbour)).toContainEqual(catalogue);
  expect(await tryAllAgain({ database, queue })).toEqual({ jobs: 1, webhooks: 2 });
  await expect.poll(() => done, { timeout: 20_000 }).toBe(2);
  expect([await listed(shop), await listed(neighbour)]).toEqual([[], []]);
});
