import type { Context } from '../../shopify-app/server/context.ts';
import { BodyCache } from '../../shopify-app/server/http/compressed.ts';
import { ensurePartitions } from '../../shopify-app/server/ingest/event-store.ts';
import { createShopStore, type Shop } from '../../shopify-app/server/shops/shop-store.ts';
import { createBlobStore } from '../../shopify-app/server/storage/blob-store.ts';
import { openDatabase } from '../../shopify-app/server/storage/database.ts';
import { recordTrainingConsent } from '../../shopify-app/server/training/consent-store.ts';
import { embeddedServer, quiet, random } from './database-servers.ts';

export interface ShopContext {
  /** Only what needs no Shopify is there. */
  context: Context;
  /** Queues that were sent something, oldest first. */
  sent: string[];
  /** Another shop each time, whose merchant has agreed to training. */
  install(): Promise<Shop>;
  /** The clock goes on by so much. */
  advance(milliseconds: number): void;
  close(): Promise<void>;
}

/** Jobs of a shop on a database of their own, without a server and without Shopify. Events fit the last `daysBack` days. */
export async function openShopContext(daysBack = 5): Promise<ShopContext> {
  const server = await embeddedServer();
  const database = await openDatabase({ owner: server.owner, logger: quiet });
  await database.asSystem((sql) => ensurePartitions(sql, Date.now(), daysBack));
  const sent: string[] = [];
  let ahead = 0;
  let serial = 0;
  const send = async (name: string) => {
    sent.push(name);
    return null;
  };
  const needed: Pick<Context, 'database' | 'blobs' | 'bodies' | 'queue' | 'random' | 'clock' | 'logger'> = {
    database,
    blobs: createBlobStore(database),
    bodies: new BodyCache(1_000),
    queue: {
      send,
      work: async () => {},
      schedule: async () => {},
      dead: async () => [],
      retry: async () => {},
      stop: async () => {},
    },
    random,
    clock: { now: () => Date.now() + ahead },
    logger: quiet,
  };
  const context = needed as Context;
  return {
    context,
    sent,
    async install() {
      const shop = await createShopStore(context).install(`shop-${serial++}.myshopify.com`);
      const decision = { granted: true, textVersion: 'v1', decidedBy: null };
      await database.asShop(shop.shopId, (sql) => recordTrainingConsent(sql, shop.shopId, decision));
      return shop;
    },
    advance: (milliseconds) => void (ahead += milliseconds),
    async close() {
      await database.close();
      await server.stop();
    },
  };
}
