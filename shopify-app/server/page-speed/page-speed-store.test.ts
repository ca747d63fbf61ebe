import type { PageMeasured, ShopperEvent } from '@kindred/shared/event';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { productView } from '../../../test/contracts/sample-events.ts';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import { ensurePartitions, insertEvents, utcDay } from '../ingest/event-store.ts';
import type { Shop } from '../shops/shop-store.ts';
import { countPageSpeeds, storefrontSpeedOf } from './page-speed-store.ts';

const DAY = 86_400_000;
/** Noon: what happened an hour ago happened today. */
const NOW = Date.UTC(2026, 10, 22, 12);
let shops: ShopContext;
let shop: Shop;

beforeAll(async () => {
  shops = await openShopContext();
  await shops.context.database.asSystem((sql) => ensurePartitions(sql, NOW, 40, 5));
});
afterAll(() => shops.close());
beforeEach(async () => {
  shop = await shops.install();
});

const measured = (data: PageMeasured, occurredAt: number): ShopperEvent => {
  const { eventId, visitorId, sessionId, consent } = productView({ occurredAt });
  return { eventId, visitorId, sessionId, consent, occurredAt, name: 'page_measured', data };
};
const paints = (values: number[], occurredAt: number): ShopperEvent[] =>
  values.map((lcpMilliseconds, at) => measured({ lcpMilliseconds }, occurredAt + at));
const store = (events: ShopperEvent[], { shopId } = shop) =>
  shops.context.database.asShop(shopId, (sql) => insertEvents(sql, shopId, events));
const report = (now = NOW) =>
  shops.context.database.asShop(shop.shopId, (sql) => storefrontSpeedOf(sql, shop.shopId, now));
const night = (now: number) =>
  shops.context.database.asShop(shop.shopId, (sql) => countPageSpeeds(sql, shop.shopId, now));

test('says of a shop without a measurement that there is none, day by day', async () => {
  const nothing = ['LCP', 'INP', 'CLS'].map((name) => ({ name, p75: null, n: 0 }));
  const { metrics, days } = await report();
  expect(metrics).toEqual(nothing);
  expect(days).toHaveLength(28);
  expect(days[0]).toEqual({ day: utcDay(NOW, -27), metrics: nothing });
  expect(days.at(-1)).toEqual({ day: '2026-11-22', metrics: nothing });
});

test('takes the 75th percentile of each day and of all days', async () => {
  await store([
    ...paints([400, 800, 1200, 1600], NOW - 1000),
    ...paints([100, 100, 100, 2000], NOW - 3 * DAY),
    measured({ inpMilliseconds: 48, cls: 0.013 }, NOW - 2000),
    measured({ inpMilliseconds: 16, cls: 0 }, NOW - 3000),
    productView({ occurredAt: NOW - 4000 }),
  ]);
  const { metrics, days } = await report();
  expect(metrics).toEqual([
    { name: 'LCP', p75: 1200, n: 8 },
    { name: 'INP', p75: 48, n: 2 },
    { name: 'CLS', p75: 0.015, n: 2 },
  ]);
  expect(days.at(-1)?.metrics[0]).toEqual({ name: 'LCP', p75: 1200, n: 4 });
  expect(days.at(-4)?.metrics[0]).toEqual({ name: 'LCP', p75: 100, n: 4 });
  expect(days.at(-2)?.metrics[0]).toEqual({ name: 'LCP', p75: null, n: 0 });
});

test('says the same whether the nights counted or only the report did', async () => {
  const events = [20, 9, 2, 1, 0].flatMap((ago) =>
    paints([300 + ago * 100, 900, 2600], NOW - ago * DAY - 5000),
  );
  await store(events);
  const atOnce = await report();
  shop = await shops.install();
  for (const ago of [20, 9, 2, 1, 0]) {
    await store(events.filter(({ occurredAt }) => utcDay(occurredAt, 0) === utcDay(NOW, -ago)));
    await night(NOW - ago * DAY + 16 * 3_600_000);
  }
  expect(await report()).toEqual(atOnce);
});

test('still takes what comes some hours late, and counts a day that is over once', async () => {
  const midnight = Date.UTC(2026, 10, 22);
  const HOUR = 3_600_000;
  await store(paints([500], midnight - 60_000));
  await night(midnight + 2 * HOUR);
  await store(paints([700], midnight - 30_000));
  expect((await report(midnight + 2 * HOUR)).metrics[0]).toMatchObject({ n: 2 });
  await night(midnight + 4 * HOUR);
  await night(midnight + 4 * HOUR);
  await store(paints([900], midnight - 20_000));
  expect((await report(midnight + 5 * HOUR)).metrics[0]).toMatchObject({ n: 2 });
});

test('reads what no night has counted', async () => {
  await store(paints([500], NOW - 9 * DAY));
  await night(NOW - 8 * DAY);
  await store(paints([900], NOW - 4 * DAY));
  expect((await report()).metrics[0]).toMatchObject({ n: 2, p75: 900 });
});

test('leaves out older days and other shops', async () => {
  await store(paints([900], NOW - 28 * DAY));
  await store(paints([900], NOW - DAY), await shops.install());
  expect((await report()).metrics[0]).toMatchObject({ n: 0 });
});
