/** A server as far as tokens go, in a process of its own: asked by IPC, it wants a valid token several times at once. */
import { setAbstractFetchFunc } from '@shopify/shopify-api/runtime';
import type { AppConfig } from '../../shopify-app/server/config.ts';
import { createShopAccess, type ShopRef } from '../../shopify-app/server/shopify/access.ts';
import { createShopifyLibrary } from '../../shopify-app/server/shopify/library.ts';
import { createTokenCipher } from '../../shopify-app/server/shopify/token-cipher.ts';
import type { Connection } from '../../shopify-app/server/storage/connection.ts';
import { openDatabase } from '../../shopify-app/server/storage/database.ts';
import { reroute } from '../shopify/reroute.ts';
import { quiet, random } from './database-servers.ts';

export interface TokenTask {
  owner: Connection;
  shopifyOrigin: string;
  config: Pick<AppConfig, 'apiKey' | 'apiSecret' | 'appUrl'>;
  shop: ShopRef;
  wanted: number;
}

export interface TokenAnswer {
  tokens: string[];
  /** Refreshes that this process asked Shopify for. */
  refreshes: number;
}

const task = JSON.parse(process.argv[2] ?? '') as TokenTask;
let refreshes = 0;
const send = reroute(task.shopifyOrigin);
const database = await openDatabase({ owner: task.owner, logger: quiet });
const library = createShopifyLibrary(task.config as AppConfig, quiet);
setAbstractFetchFunc(async (input, init) => {
  refreshes += 1;
  return send(input, init);
});
const access = createShopAccess(library, createTokenCipher(new Uint8Array(32).fill(7), random), {
  database,
  clock: { now: () => Date.now() },
});

async function answer(): Promise<TokenAnswer> {
  const tokens = await Promise.all(Array.from({ length: task.wanted }, () => access.accessToken(task.shop)));
  return { tokens, refreshes };
}

process.on('message', () => void answer().then((tokens) => process.send?.(tokens)));
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
