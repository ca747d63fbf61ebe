import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setAbstractFetchFunc } from '@shopify/shopify-api/runtime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AppConfig } from '../../shopify-app/server/config.ts';
import { createShopAccess, type ShopAccess } from '../../shopify-app/server/shopify/access.ts';
import { createAdminClient } from '../../shopify-app/server/shopify/admin-client.ts';
import { createShopifyLibrary } from '../../shopify-app/server/shopify/library.ts';
import { createTokenCipher } from '../../shopify-app/server/shopify/token-cipher.ts';
import { createShopStore, type Shop } from '../../shopify-app/server/shops/shop-store.ts';
import { openDatabase } from '../../shopify-app/server/storage/database.ts';
import type { Database } from '../../shopify-app/server/ports.ts';
import { createTestShop } from '../shopify/admin/test-shop.ts';
import type { EmulatedShopify } from '../shopify/index.ts';
import { type DatabaseServer, embeddedServer, quiet, random } from './database-servers.ts';
import { startShopifyFor } from './server-process.ts';
import { API_KEY, API_SECRET } from './shopify-harness.ts';
import type { TokenAnswer, TokenTask } from './token-refresh.worker.ts';

const PROCESSES = 2;
const WANTED = 8;
const config = { apiKey: API_KEY, apiSecret: API_SECRET, appUrl: 'http://127.0.0.1:1' };
const clock = { now: () => Date.now() };

let shopify: EmulatedShopify;
let server: DatabaseServer;
let database: Database;
let access: ShopAccess;
let shop: Shop;
const children: ChildProcess[] = [];

const library = createShopifyLibrary(config as AppConfig, quiet);

beforeAll(async () => {
  const state = createTestShop();
  shopify = await startShopifyFor(state);
  setAbstractFetchFunc(shopify.fetch);
  server = await embeddedServer();
  database = await openDatabase({ owner: server.owner, logger: quiet });
  access = createShopAccess(library, createTokenCipher(new Uint8Array(32).fill(7), random), {
    database,
    clock,
  });
  shop = await createShopStore({ database, random, clock }).install(state.domain);
  // Nobody answers at the app's address: only the scopes are granted.
  await shopify.install(state.domain).catch(() => {});
  await access.exchange(shop, shopify.mintSessionToken(state.domain));
});

afterAll(async () => {
  for (const child of children) child.disconnect();
  await database.close();
  await shopify.close();
  await server.stop();
});

async function startProcess(): Promise<ChildProcess> {
  const { shopId, domain } = shop;
  const task: TokenTask = {
    owner: server.owner,
    shopifyOrigin: shopify.origin,
    config,
    shop: { shopId, domain },
    wanted: WANTED,
  };
  const child = fork(new URL('./token-refresh.worker.ts', import.meta.url), [JSON.stringify(task)]);
  children.push(child);
  await once(child, 'message');
  return child;
}

test('of two processes that want a token at the same time, one refreshes and both get the same', async () => {
  const before = await access.accessToken(shop);
  await database.asShop(shop.shopId, (sql) =>
    sql.query(`update shop_tokens set expires_at = now() + interval '10 seconds'`),
  );
  const processes = await Promise.all(Array.from({ length: PROCESSES }, startProcess));
  const answers = await Promise.all(
    processes.map(async (child): Promise<TokenAnswer> => {
      const answered = once(child, 'message') as Promise<[TokenAnswer]>;
      child.send('go');
      return (await answered)[0];
    }),
  );
  const tokens = new Set(answers.flatMap((answer) => answer.tokens));
  expect(answers.flatMap((answer) => answer.tokens)).toHaveLength(PROCESSES * WANTED);
  expect(tokens.size).toBe(1);
  expect(tokens.has(before)).toBe(false);
  expect(answers.reduce((sum, { refreshes }) => sum + refreshes, 0)).toBe(1);
  const client = createAdminClient(library, access, shop);
  expect(await client.request('shopInfo')).toMatchObject({ shop: { currencyCode: 'EUR' } });
});
