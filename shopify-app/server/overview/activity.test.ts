import type { ShopperEvent } from '@kindred/shared/event';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { uuidAt } from '../../../test/contracts/database-servers.ts';
import { checkout, productView } from '../../../test/contracts/sample-events.ts';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import { insertEvents } from '../ingest/event-store.ts';
import type { IngestStats } from '../ingest/ingest-stats.ts';
import { activityOf } from './activity.ts';

const HOUR = 3_600_000;
const START = Date.now() - 30 * HOUR;
let shops: ShopContext;

beforeAll(async () => void (shops = await openShopContext()));
afterAll(() => shops.close());

/** A slate of two products; the visitor clicks on those of `clicked`, a minute apart. */
function slate(
  visitorId: string,
  at: number,
  ...clicked: string[]
): { impressionId: string; events: ShopperEvent[] } {
  const impressionId = uuidAt(at);
  const about = { impressionId, releaseId: 'r1', placementId: 'product-related' };
  const base = (occurredAt: number) => ({ ...productView({ visitorId, occurredAt }), occurredAt });
  const events: ShopperEvent[] = [
    { ...base(at), name: 'slate_viewed', data: { ...about, engine: 'graph', productIds: ['7', '8'] } },
    ...clicked.map((productId, nth): ShopperEvent => ({
      ...base(at + (nth + 1) * 60_000),
      name: 'recommendation_clicked',
      data: { ...about, productId, position: 0 },
    })),
  ];
  return { impressionId, events };
}

const bought = (visitorId: string, occurredAt: number, ...productIds: string[]) =>
  checkout({
    visitorId,
    occurredAt,
    orderId: String(occurredAt),
    lines: productIds.map((productId) => ({ productId, quantity: 1 })),
  });

test('a purchase belongs to the slate of the visitor’s last click on it, a day long, whatever the device remembers', async () => {
  const shop = await shops.install();
  const early = slate('a', START, '7');
  const later = slate('a', START + HOUR, '7', '8');
  const others = slate('b', START + 2 * HOUR, '7');
  const events = [
    ...early.events,
    ...later.events,
    ...others.events,
    bought('a', START + 3 * HOUR, '7', '9'),
    // Clicked on more than a day before.
    bought('a', START + 26 * HOUR, '8'),
    bought('c', START + 4 * HOUR, '7'),
  ];
  const { database } = shops.context;
  await database.asShop(shop.shopId, (sql) => insertEvents(sql, shop.shopId, events));
  const stats = { since: async () => ({}) } as unknown as IngestStats;
  const { slates } = await activityOf(shops.context, stats, shop);
  const told = slates.map(({ impressionId, clicks, purchases }) => ({ impressionId, clicks, purchases }));
  expect(told).toEqual([
    { impressionId: others.impressionId, clicks: 1, purchases: 0 },
    { impressionId: later.impressionId, clicks: 2, purchases: 1 },
    { impressionId: early.impressionId, clicks: 1, purchases: 0 },
  ]);
});
