import { type EventRow, sessionsFrom } from '@kindred/models/features';
import type { ShopperEvent } from '@kindred/shared/event';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type DatabaseServer,
  embeddedServer,
  quiet,
  random,
} from '../../../test/contracts/database-servers.ts';
import { createWorld } from '../../../test/world/create-world.ts';
import { upsertProducts } from '../catalog/catalog-store.ts';
import { ensurePartitions, insertEvents } from '../ingest/event-store.ts';
import { upsertOrders } from '../orders/orders.ts';
import type { Database } from '../ports.ts';
import { createShopStore } from '../shops/shop-store.ts';
import { openDatabase } from '../storage/database.ts';
import { assembleDataset } from './assemble-dataset.ts';
import { datasetParts } from './dataset.ts';

/** More events than two parts hold. */
const world = createWorld({ seed: 3, now: Date.now(), products: 120, visits: 3_000, days: 20 });
const events = world.visits.flatMap((visit) => visit.events);
const PRODUCTS = 2_300;
let server: DatabaseServer;
let database: Database;
let shopId = 0;

beforeAll(async () => {
  server = await embeddedServer();
  database = await openDatabase({ owner: server.owner, logger: quiet });
  const shops = createShopStore({ database, random, clock: { now: () => Date.now() } });
  ({ shopId } = await shops.install('read.myshopify.com'));
  const other = await shops.install('other.myshopify.com');
  await database.asSystem((sql) => ensurePartitions(sql, Date.now(), 60));
  await database.asShop(shopId, async (sql) => {
    for (let at = 0; at < events.length; at += 5_000)
      await insertEvents(sql, shopId, events.slice(at, at + 5_000));
    await upsertProducts(
      sql,
      shopId,
      Array.from({ length: PRODUCTS }, (_, at) => product(at)),
    );
    await upsertOrders(sql, shopId, [
      order('700001', ['1', null]),
      { ...order('700002', ['2']), cancelledAt: new Date() },
    ]);
  });
  await database.asShop(other.shopId, (sql) => upsertProducts(sql, other.shopId, [product(9_999)]));
}, 300_000);

afterAll(async () => {
  await database.close();
  await server.stop();
});

function product(at: number) {
  return {
    updatedAt: new Date(),
    product: {
      productId: String(8_000_000_000 + at),
      handle: `p-${at}`,
      title: 'Ölkanne "Größe 3" \\ 鞄',
      productType: '',
      vendor: '',
      tags: [],
      collections: [],
      options: [],
      variants: [],
      priceMinorUnits: 1000,
      available: true,
      imageUrl: null,
      createdAt: 0,
    },
  };
}

function order(orderId: string, productIds: (string | null)[]) {
  const at = new Date(Date.now() - 86_400_000);
  const lines = productIds.map((productId) => ({
    productId,
    variantId: null,
    quantity: 1,
    priceMinorUnits: 1,
  }));
  return { orderId, createdAt: at, updatedAt: at, cancelledAt: null, isReturned: false, lines };
}

async function read(until: Date) {
  const assembly = assembleDataset();
  let parts = 0;
  for await (const part of datasetParts(database, shopId, until)) {
    parts++;
    assembly.add(part);
  }
  return { parts, ...assembly.finish() };
}

const learnedFrom = (event: ShopperEvent): boolean =>
  /^product_(viewed|added|removed)|^checkout_completed/.test(event.name);

describe('what a training reads', () => {
  it('is all of the shop, part by part, and nothing of another', async () => {
    const until = new Date();
    const { parts, dataset } = await read(until);
    expect(events.length).toBeGreaterThan(10_000);
    expect(parts).toBeGreaterThan(6);
    expect(dataset.products).toHaveLength(PRODUCTS);
    expect(new Set(dataset.products.map(({ productId }) => productId)).size).toBe(PRODUCTS);
    expect(dataset.products[0]).toEqual(product(0).product);
    const past = events.filter((event) => learnedFrom(event) && event.occurredAt < until.getTime());
    const [kept, cancelled] = [order('700001', ['1', null]), order('700002', ['2'])];
    const orders = [kept, cancelled].map(({ orderId, createdAt, lines }) => ({
      orderId,
      createdAt: createdAt.getTime(),
      cancelled: orderId === cancelled.orderId,
      productIds: lines.map((line) => line.productId),
    }));
    const { sessions } = sessionsFrom(past as EventRow[], orders);
    expect(dataset.sessions).toHaveLength(sessions.length);
    const count = (all: typeof sessions) => all.reduce((sum, each) => sum + each.interactions.length, 0);
    expect(count(dataset.sessions)).toBe(count(sessions));
  });

  it('is the same for every attempt of a run, whatever comes in meanwhile', async () => {
    const until = new Date(Date.now() - 3 * 86_400_000);
    const { dataset, fingerprint } = await read(until);
    const newest = Math.max(...dataset.sessions.map(({ interactions }) => interactions.at(-1)?.at ?? 0));
    expect(newest).toBeLessThan(until.getTime());
    const [late] = events.filter((event) => learnedFrom(event));
    const comesIn = { ...late!, eventId: random.uuid(), occurredAt: Date.now() };
    await database.asShop(shopId, (sql) => insertEvents(sql, shopId, [comesIn]));
    expect((await read(until)).fingerprint).toBe(fingerprint);
    const erased = dataset.sessions.length;
    await database.asShop(shopId, (sql) =>
      sql.query('delete from events where visitor_id = $1', [
        events.find((event) => event.occurredAt < until.getTime() - 86_400_000)!.visitorId,
      ]),
    );
    const after = await read(until);
    expect(after.dataset.sessions.length).toBeLessThan(erased);
    expect(after.fingerprint).not.toBe(fingerprint);
  });
});
