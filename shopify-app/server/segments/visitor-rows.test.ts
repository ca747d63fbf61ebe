import type { ShopperEvent } from '@kindred/shared/event';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import { insertEvents } from '../ingest/event-store.ts';
import type { VisitorRow } from './night.ts';
import { MAX_VISITOR_BYTES, PART_BYTES, visitorParts } from './visitor-rows.ts';

/** A cart of so many products is about 3 kB. */
const CART = Array.from({ length: 200 }, (_, i) => String(9_000_000_000 + i));
const ORDINARY = 100;
let shops: ShopContext;

beforeAll(async () => {
  shops = await openShopContext();
});
afterAll(() => shops.close());

test('visitors come in parts of few bytes however much each did, without those who did what nobody can', async () => {
  const { shopId } = await shops.install();
  const [{ now }, uuid] = [shops.context.clock, shops.context.random.uuid];
  const cartsOf = (nth: number): number => (nth === ORDINARY ? 500 : nth % 3 === 0 ? 40 : 1);
  const events = Array.from({ length: ORDINARY + 1 }, (_, nth) =>
    Array.from({ length: cartsOf(nth) }, (): ShopperEvent => ({
      name: 'cart_viewed',
      eventId: uuid(),
      visitorId: `visitor-${String(nth).padStart(4, '0')}`,
      sessionId: 'session-0001',
      occurredAt: now() - 1000,
      consent: { analytics: true, preferences: true, marketing: false },
      data: { productIds: CART },
    })),
  );
  const parts: string[] = [];
  await shops.context.database.asShop(shopId, async (sql) => {
    for (const own of events) await insertEvents(sql, shopId, own);
    for await (const part of visitorParts(sql, now())) parts.push(part);
  });
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) expect(part.length).toBeLessThanOrEqual(PART_BYTES + MAX_VISITOR_BYTES);
  const rows = parts.flatMap((part) => JSON.parse(part) as VisitorRow[]);
  expect(rows.map(([visitorId, , own]) => [visitorId, own.length])).toEqual(
    events.slice(0, ORDINARY).map((own) => [own[0]!.visitorId, own.length]),
  );
});
