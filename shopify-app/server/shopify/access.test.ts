import { HttpResponseError, Session as ShopifySession } from '@shopify/shopify-api';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type DatabaseServer,
  embeddedServer,
  quiet,
  random,
} from '../../../test/contracts/database-servers.ts';
import type { Database } from '../ports.ts';
import { createShopStore, type Shop } from '../shops/shop-store.ts';
import { openDatabase } from '../storage/database.ts';
import { createShopAccess, type ShopAccess } from './access.ts';
import { AccessLostError } from './errors.ts';
import type { ShopifyLibrary } from './library.ts';
import { createTokenCipher } from './token-cipher.ts';

const HOUR = 3_600_000;
let server: DatabaseServer;
let database: Database;
let second: Database;
let shop: Shop;
let now = Date.now();
let serial = 0;

/** Hands out tokens as Shopify does: each refresh token works once. */
function tokenServer() {
  let valid = '';
  const state = { refreshes: 0, isRevoked: false };
  const session = (domain: string): { session: ShopifySession } => {
    valid = `refresh-${serial++}`;
    return {
      session: new ShopifySession({
        id: domain,
        shop: domain,
        state: '',
        isOnline: false,
        accessToken: `access-${serial}`,
        scope: 'read_orders',
        expires: new Date(now + HOUR),
        refreshToken: valid,
        refreshTokenExpires: new Date(now + 90 * 24 * HOUR),
      }),
    };
  };
  const auth = {
    tokenExchange: async ({ shop: domain }: { shop: string }) => session(domain),
    async refreshToken({ shop: domain, refreshToken }: { shop: string; refreshToken: string }) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      if (state.isRevoked || refreshToken !== valid) {
        throw new HttpResponseError({ message: 'invalid_grant', code: 400, statusText: 'Bad Request' });
      }
      state.refreshes += 1;
      return session(domain);
    },
  };
  return { library: { auth } as unknown as ShopifyLibrary, state };
}

const KEY = new Uint8Array(32).fill(3);

const accessOver = (
  library: ShopifyLibrary,
  over: Database = database,
  [key, former]: [Uint8Array, Uint8Array?] = [KEY],
): ShopAccess =>
  createShopAccess(library, createTokenCipher(key, random, former), {
    database: over,
    clock: { now: () => now },
  });

beforeAll(async () => {
  server = await embeddedServer();
  database = await openDatabase({ owner: server.owner, logger: quiet });
  second = await openDatabase({ owner: server.owner, logger: quiet });
});

afterAll(async () => {
  await database.close();
  await second.close();
  await server.stop();
});

beforeEach(async () => {
  const shops = createShopStore({ database, random, clock: { now: () => now } });
  shop = await shops.install(`shop-${serial++}.myshopify.com`);
});

describe('access to a shop', () => {
  it('is not there before an exchange', async () => {
    const access = accessOver(tokenServer().library);
    expect(await access.has(shop)).toBe(false);
    await expect(access.accessToken(shop)).rejects.toThrow(AccessLostError);
  });

  it('outlives a change of the encryption key, and needs the former one no more once it was renewed', async () => {
    const { library } = tokenServer();
    const next = new Uint8Array(32).fill(4);
    await accessOver(library).exchange(shop, 'session token');
    await expect(accessOver(library, database, [next]).accessToken(shop)).rejects.toThrow('authenticate');
    const changing = accessOver(library, database, [next, KEY]);
    const token = await changing.accessToken(shop);
    now += HOUR;
    const renewed = await changing.accessToken(shop);
    expect(renewed).not.toBe(token);
    expect(await accessOver(library, database, [next]).accessToken(shop)).toBe(renewed);
  });

  it('lasts an hour and is then renewed once, however many ask, in however many processes', async () => {
    const { library, state } = tokenServer();
    const processes = [accessOver(library), accessOver(library, second)] as const;
    await processes[0].exchange(shop, 'session token');
    const first = await processes[0].accessToken(shop);
    expect(await processes[1].accessToken(shop)).toBe(first);
    now += HOUR;
    const tokens = await Promise.all(
      Array.from({ length: 6 }, (_, index) => processes[index % 2 ? 1 : 0].accessToken(shop)),
    );
    expect(new Set(tokens).size).toBe(1);
    expect(tokens[0]).not.toBe(first);
    expect(state.refreshes).toBe(1);
  });

  it('is renewed when Shopify refuses the token before its time', async () => {
    const { library, state } = tokenServer();
    const access = accessOver(library);
    await access.exchange(shop, 'session token');
    const token = await access.accessToken(shop);
    await access.reject(shop, token);
    const renewed = await access.accessToken(shop);
    expect(renewed).not.toBe(token);
    // Another request that still held the old token must not throw the new one away.
    await access.reject(shop, token);
    expect(await access.accessToken(shop)).toBe(renewed);
    expect(state.refreshes).toBe(1);
  });

  it('is lost, and known to be, when Shopify takes the refresh token no more', async () => {
    const { library, state } = tokenServer();
    const access = accessOver(library);
    await access.exchange(shop, 'session token');
    now += HOUR;
    state.isRevoked = true;
    await expect(access.accessToken(shop)).rejects.toThrow(AccessLostError);
    expect(await access.has(shop)).toBe(false);
  });
});
