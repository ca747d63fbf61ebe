import { NO_SHOP_SUMS, type ShopSums } from '@kindred/models/kpi';
import type { CartInteraction, ShopperEvent } from '@kindred/shared/event';
import { NO_RELEASE } from '@kindred/shared/event';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { uuidAt } from '../../../test/contracts/database-servers.ts';
import { checkout, productView } from '../../../test/contracts/sample-events.ts';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import { createWorld } from '../../../test/world/create-world.ts';
import { ensurePartitions, insertEvents, utcDay } from '../ingest/event-store.ts';
import { type ShopOrder, upsertOrders } from '../orders/orders.ts';
import { eraseVisitor } from '../privacy/erasure.ts';
import type { Shop } from '../shops/shop-store.ts';
import { countKpis, kpiDaysOf } from './kpi-store.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 22, 12);
const TODAY = '2026-11-22';
let shops: ShopContext;
let shop: Shop;

beforeAll(async () => {
  shops = await openShopContext();
  await shops.context.database.asSystem((sql) => ensurePartitions(sql, NOW, 90, 5));
});
afterAll(() => shops.close());
beforeEach(async () => {
  shop = await shops.install();
  await mine((sql) => sql.query(`update shops set currency = 'EUR' where shop_id = $1`, [shop.shopId]));
});

const mine: <T>(work: Parameters<ShopContext['context']['database']['asShop']>[1]) => Promise<T> = (work) =>
  shops.context.database.asShop(shop.shopId, work) as Promise<never>;
const store = async (events: ShopperEvent[]) => {
  for (let at = 0; at < events.length; at += 5_000)
    await mine((sql) => insertEvents(sql, shop.shopId, events.slice(at, at + 5_000)));
};
const count = (now = NOW) => mine<void>((sql) => countKpis(sql, shop.shopId, now));
const days = (from: string, to: string, now = NOW) =>
  mine<Awaited<ReturnType<typeof kpiDaysOf>>>((sql) => kpiDaysOf(sql, shop.shopId, { from, to }, now));
const shopDay = async (day: string) => (await days(day, day)).shop[0]?.shop;

/** A new release every ten days, at noon; some devices keep the old one for a while. */
function releaseAt(at: number, impressionId: string): string {
  const isLate = at % (10 * DAY) < DAY && impressionId.endsWith('3');
  return `r${(Math.floor((at - DAY / 2) / (10 * DAY)) + (isLate ? 1 : 0)) % 2}`;
}

/** `shown` products at a moment; with `clicked`, also a click on that one a second later. */
function slate(about: ShopperEvent, impressionId: string, shown: string[], clicked?: string): ShopperEvent[] {
  const { visitorId, sessionId, occurredAt, consent } = about;
  const base = (later: number) => ({
    eventId: uuidAt(occurredAt + later),
    visitorId,
    sessionId,
    consent,
    occurredAt: occurredAt + later,
  });
  const about_ = {
    impressionId,
    releaseId: releaseAt(occurredAt, impressionId),
    placementId: 'product-related',
  };
  return [
    { ...base(1), name: 'slate_viewed', data: { ...about_, engine: 'graph', productIds: shown } },
    ...(clicked === undefined
      ? []
      : [
          {
            ...base(2),
            name: 'recommendation_clicked' as const,
            data: { ...about_, productId: clicked, position: 0 },
          },
        ]),
  ];
}

const order = (orderId: string, createdAt: number, fields: Partial<ShopOrder> = {}): ShopOrder => ({
  orderId,
  createdAt: new Date(createdAt),
  updatedAt: new Date(createdAt),
  cancelledAt: null,
  isReturned: false,
  lines: [{ productId: '1', variantId: null, quantity: 2, priceMinorUnits: 500 }],
  ...fields,
});
const bought = (orderId: string, occurredAt: number, base: object = {}) =>
  checkout({
    orderId,
    occurredAt,
    lines: [{ productId: '1', quantity: 2, priceMinorUnits: 450 }],
    ...base,
  });

describe('key figures of a world', () => {
  const world = createWorld({ seed: 7, now: NOW, products: 120, days: 40, visits: 1500 });
  const seen = world.visits.flatMap(({ events }) => events);
  /** Slates on every third product page; every second of those is clicked, on what comes next. */
  const slates = world.visits
    .filter(({ kind }) => kind === 'human')
    .flatMap(({ events }) => {
      const views = events.filter((event) => event.name === 'product_viewed');
      return views.slice(0, -1).flatMap((view, nth) => {
        if (nth % 3 !== 0) return [];
        const { productId } = views[nth + 1]!.data;
        return slate(
          view,
          `${view.sessionId}-${nth}`,
          [productId, '7'],
          nth % 2 === 0 ? productId : undefined,
        );
      });
    });
  const events = [...seen, ...slates];

  test('are what the raw events say, worked out one by one', async () => {
    await store(events);
    await count();
    const [from, to] = [utcDay(NOW, -45), TODAY];
    const told = await days(from, to);
    const expected = referenceOf(events);
    expect(told.shop.length).toBeGreaterThan(35);
    for (const { day, shop: sums } of told.shop)
      expect([day, sums]).toEqual([day, expected.shop.get(day) ?? NO_SHOP_SUMS]);
    expect(told.releases).toEqual(expected.releases);
    expect(new Set(told.releases.values())).toEqual(new Set(['r0', 'r1', null]));
    const all = told.shop.map(({ shop: sums }) => sums);
    // The world has all of it, or the test would prove nothing.
    for (const name of Object.keys(NO_SHOP_SUMS) as (keyof ShopSums)[])
      expect([name, name === 'products' || all.some((sums) => sums[name] > 0)]).toEqual([name, true]);
  });

  test('are the same before the first hour has counted', async () => {
    await store(events);
    const live = await days(utcDay(NOW, -20), TODAY);
    expect(await mine((sql) => sql.query('select 1 from kpi_days'))).toEqual([]);
    await count();
    expect(await days(utcDay(NOW, -20), TODAY)).toEqual(live);
  });

  test('are the same, counted hour by hour or once', async () => {
    const order_ = events.toSorted((a, b) => a.occurredAt - b.occurredAt);
    for (let at = NOW - 6 * DAY; at <= NOW; at += 7 * HOUR) {
      const arrived = order_.splice(0, order_.filter(({ occurredAt }) => occurredAt < at).length);
      await store(arrived);
      await count(at);
    }
    await store(order_);
    await count(NOW);
    const stepwise = await days(utcDay(NOW, -39), TODAY);
    shop = await shops.install();
    await mine((sql) => sql.query(`update shops set currency = 'EUR' where shop_id = $1`, [shop.shopId]));
    await store(events);
    await count();
    expect(stepwise).toEqual(await days(utcDay(NOW, -39), TODAY));
  });
});

describe('days', () => {
  test('of an empty shop are none', async () => {
    await count();
    expect(await days('2026-11-01', TODAY)).toEqual({ shop: [], releases: new Map() });
  });

  test('are UTC, and a visit over midnight belongs to the day it began on', async () => {
    const midnight = Date.UTC(2026, 9, 25);
    await store([
      productView({ sessionId: 'late', visitorId: 'a', occurredAt: midnight - 60_000 }),
      bought('1', midnight + 60_000, { sessionId: 'late', visitorId: 'a' }),
      productView({ sessionId: 'early', visitorId: 'b', occurredAt: midnight }),
      // The night on which clocks in Europe are turned back has 24 hours here as any other.
      productView({ sessionId: 'last', visitorId: 'b', occurredAt: midnight + DAY - 1 }),
    ]);
    await count();
    expect(await shopDay('2026-10-24')).toMatchObject({ visits: 1, orders: 1, visitsBought: 1 });
    expect(await shopDay('2026-10-25')).toMatchObject({ visits: 2, visitors: 1, orders: 0 });
    expect(await shopDay('2026-10-26')).toMatchObject({ visits: 0 });
  });

  test('on which nothing was ranked are no release’s', async () => {
    const unranked = slate(productView({ occurredAt: NOW }), 'popular', ['1', '2'], '1').map((event) => ({
      ...event,
      data: { ...event.data, releaseId: NO_RELEASE },
    })) as ShopperEvent[];
    await store([productView({ occurredAt: NOW }), ...unranked]);
    await count();
    expect((await days(TODAY, TODAY)).releases).toEqual(new Map([[TODAY, null]]));
    expect(await shopDay(TODAY)).toMatchObject({ impressions: 1, clickedImpressions: 1 });
  });

  test('that are over are not counted again, and those where something came late are', async () => {
    const at = NOW - 5 * DAY;
    const day = utcDay(at, 0);
    await store([productView({ occurredAt: at }), productView({ occurredAt: NOW, sessionId: 'now' })]);
    await count();
    await mine((sql) =>
      sql.query(`update kpi_days set sums = sums || '{"visits": 99}' where day = $1 and subject = 'shop'`, [
        day,
      ]),
    );
    await store([productView({ occurredAt: NOW + HOUR, sessionId: 'again' })]);
    await count(NOW + HOUR);
    expect(await shopDay(day)).toMatchObject({ visits: 99 });
    expect(await shopDay(TODAY)).toMatchObject({ visits: 2 });
    await store([productView({ occurredAt: at + HOUR, sessionId: 'late' })]);
    await count(NOW + HOUR);
    expect(await shopDay(day)).toMatchObject({ visits: 2 });
  });

  test('of long ago are looked at in the night, the newest each hour', async () => {
    const at = NOW - 20 * DAY;
    const hourly = () => mine<void>((sql) => countKpis(sql, shop.shopId, NOW, 7));
    await store([productView({ occurredAt: at })]);
    await hourly();
    expect(await shopDay(utcDay(at, 0))).toMatchObject({ visits: 1 });
    await store([
      productView({ occurredAt: at, sessionId: 'late' }),
      productView({ occurredAt: NOW, sessionId: 'now' }),
    ]);
    await hourly();
    expect(await shopDay(utcDay(at, 0))).toMatchObject({ visits: 1 });
    expect(await shopDay(TODAY)).toMatchObject({ visits: 1 });
    await count();
    expect(await shopDay(utcDay(at, 0))).toMatchObject({ visits: 2 });
  });

  test('of yesterday and today are told as they stand, of a big shop as the last hour counted them', async () => {
    await store([
      productView({ occurredAt: NOW - 2 * DAY, sessionId: 'before' }),
      productView({ occurredAt: NOW }),
    ]);
    await count();
    await store([productView({ occurredAt: NOW, sessionId: 'new' })]);
    expect(await shopDay(TODAY)).toMatchObject({ visits: 2 });
    await mine((sql) =>
      sql.query(`update kpi_days set sums = '{"events": 20001}' where subject = 'events' and day = $1`, [
        TODAY,
      ]),
    );
    expect(await shopDay(TODAY)).toMatchObject({ visits: 1 });
    expect((await days('2026-11-19', TODAY)).shop.map(({ day }) => day)).toEqual([
      '2026-11-20',
      '2026-11-21',
      TODAY,
    ]);
  });

  test('outlive their events, but not the erasure of a visitor', async () => {
    const gone = NOW - 89 * DAY;
    await store([
      productView({ occurredAt: gone, visitorId: 'a' }),
      productView({ occurredAt: NOW, visitorId: 'a' }),
      productView({ occurredAt: NOW, visitorId: 'b', sessionId: 'b' }),
    ]);
    await count();
    await mine((sql) => sql.query('delete from events where occurred_at < $1', [new Date(NOW - 80 * DAY)]));
    await count(NOW + 3 * DAY);
    expect(await shopDay(utcDay(gone, 0))).toMatchObject({ visits: 1 });
    await eraseVisitor(shops.context.database, shop.shopId, 'a');
    await count(NOW + 3 * DAY);
    expect(await shopDay(TODAY)).toMatchObject({ visits: 1 });
  });

  test('leave out visits that no person can have made', async () => {
    const views = (sessionId: string, n: number, every: number) =>
      Array.from({ length: n }, (_, nth) => productView({ sessionId, occurredAt: NOW - DAY + nth * every }));
    await store([...views('fast', 41, 1_499), ...views('slow', 41, 1_500), ...views('endless', 301, 20_000)]);
    await count();
    expect(await shopDay('2026-11-21')).toMatchObject({ visits: 1 });
  });

  test('count an order once, and only what is in the shop’s currency as money', async () => {
    await store([
      bought('1', NOW - DAY, { sessionId: 'x' }),
      bought('1', NOW - DAY + 1_000, { sessionId: 'x' }),
      bought('1', NOW, { sessionId: 'reloaded' }),
      bought('2', NOW - DAY, { sessionId: 'y', visitorId: 'v2', currency: 'USD' }),
      checkout({ orderId: '3', occurredAt: NOW - DAY, sessionId: 'z', visitorId: 'v3' }),
    ]);
    await count();
    expect(await shopDay('2026-11-21')).toMatchObject({
      orders: 3,
      pricedOrders: 1,
      revenue: 900,
      visitorsBought: 3,
    });
    expect(await shopDay(TODAY)).toMatchObject({ orders: 0, visits: 1, visitsBought: 0 });
  });

  test('of another shop are not told', async () => {
    await store([productView({ occurredAt: NOW })]);
    await count();
    shop = await shops.install();
    await count();
    expect((await days('2026-11-01', TODAY)).shop).toEqual([]);
  });
});

describe('Shopify’s orders', () => {
  const yesterday = NOW - DAY;
  const ordersOf = async (day = '2026-11-21') => (await days(day, day)).shop[0]?.orders;

  test('stand beside the measured ones, by number', async () => {
    await store([bought('1', yesterday), bought('1', yesterday + 5_000), bought('9', yesterday)]);
    await mine((sql) =>
      // 2: without consent. 3: cancelled, and measured. 9: not known (yet).
      upsertOrders(sql, shop.shopId, [
        order('1', yesterday),
        order('2', yesterday),
        order('3', yesterday, { cancelledAt: new Date(NOW) }),
      ]),
    );
    await store([bought('3', yesterday)]);
    await count();
    expect(await ordersOf()).toEqual({
      shopOrders: 2,
      shopRevenue: 2000,
      coveredOrders: 1,
      measuredOrders: 2,
      measuredRevenue: 1800,
      unknownOrders: 1,
    });
  });

  test('that are cancelled later are left out from the next hour on', async () => {
    await store([bought('1', yesterday)]);
    await mine((sql) => upsertOrders(sql, shop.shopId, [order('1', yesterday)]));
    await count();
    expect(await ordersOf()).toMatchObject({ shopOrders: 1, coveredOrders: 1 });
    const cancelled = { cancelledAt: new Date(NOW), updatedAt: new Date(NOW) };
    await mine((sql) => upsertOrders(sql, shop.shopId, [order('1', yesterday, cancelled)]));
    await count();
    expect((await ordersOf())?.shopOrders ?? 0).toBe(0);
    // What the visit did stays.
    expect(await shopDay('2026-11-21')).toMatchObject({ orders: 1 });
  });

  test('have Shopify’s day also where the device’s was another', async () => {
    await store([bought('1', Date.UTC(2026, 10, 21) - 1_000)]);
    await mine((sql) => upsertOrders(sql, shop.shopId, [order('1', Date.UTC(2026, 10, 21) + 1_000)]));
    await count();
    expect(await ordersOf('2026-11-20')).toBeNull();
    expect(await ordersOf()).toMatchObject({ shopOrders: 1, coveredOrders: 1, unknownOrders: 0 });
  });

  test('are known of days without a visit, and kept when Shopify’s orders are forgotten', async () => {
    await store([
      productView({ occurredAt: NOW - 55 * DAY, sessionId: 'first' }),
      productView({ occurredAt: NOW }),
    ]);
    await mine((sql) => upsertOrders(sql, shop.shopId, [order('1', NOW - 50 * DAY)]));
    await count();
    await mine((sql) => sql.query('delete from orders'));
    await count(NOW + 15 * DAY);
    expect(await ordersOf(utcDay(NOW, -50))).toMatchObject({ shopOrders: 1, coveredOrders: 0 });
  });
});

describe('a shop’s first weeks', () => {
  test('begin with the first measured visit, however far back Shopify’s orders go', async () => {
    await mine((sql) => upsertOrders(sql, shop.shopId, [order('1', NOW - 40 * DAY), order('2', NOW - DAY)]));
    const told = async () => (await days(utcDay(NOW, -55), TODAY)).shop.map(({ day }) => day);
    await count();
    expect(await told()).toEqual([]);
    await store([productView({ occurredAt: NOW - 2 * DAY, sessionId: 'first' })]);
    const weeks = ['2026-11-20', '2026-11-21', TODAY];
    await count();
    expect(await told()).toEqual(weeks);
    expect((await days(TODAY, TODAY)).shop[0]?.shop).toEqual(NO_SHOP_SUMS);
  });

  test('are the same before the first hour has counted', async () => {
    await mine((sql) => upsertOrders(sql, shop.shopId, [order('1', NOW - 40 * DAY)]));
    await store([productView({ occurredAt: NOW - DAY })]);
    expect((await days(utcDay(NOW, -55), TODAY)).shop.map(({ day }) => day)).toEqual(['2026-11-21', TODAY]);
  });
});

/** The same figures from the raw events, by other means than the store's. */
function referenceOf(events: readonly ShopperEvent[]) {
  const sorted = events.toSorted((a, b) => a.occurredAt - b.occurredAt);
  const visits = [...grouped(sorted, ({ sessionId }) => sessionId).values()].filter((visit) => !isBot(visit));
  const dayOf = (visit: readonly ShopperEvent[]) => utcDay(visit[0]!.occurredAt, 0);
  const shopDays = new Map<string, ShopSums>();
  const releases = new Map<string, string | null>();
  const toldOrders = new Set<string>();
  const seenAt = new Map<string, number>();
  for (const [day, ofDay] of grouped(visits, dayOf)) {
    const sums = { ...NO_SHOP_SUMS };
    const spent = new Map<string, number>();
    const shown = new Set<string>();
    const buyers = new Set<string>();
    const shownOf = new Map<string, number>();
    for (const visit of ofDay) {
      const { visitorId, occurredAt: began } = visit[0]!;
      const has = (name: string) => visit.some((event) => event.name === name);
      sums.visits += 1;
      if (began - (seenAt.get(visitorId) ?? -Infinity) <= 7 * DAY) sums.repeatVisits += 1;
      seenAt.set(visitorId, began);
      spent.set(visitorId, spent.get(visitorId) ?? 0);
      if (has('product_added_to_cart')) sums.visitsAdded += 1;
      if (has('slate_viewed')) sums.visitsWithSlate += 1;
      const orders = visit.flatMap((event) => (event.name === 'checkout_completed' ? [event] : []));
      for (const event of orders) {
        if (toldOrders.has(event.data.orderId)) continue;
        toldOrders.add(event.data.orderId);
        buyers.add(visitorId);
        const { lines } = event.data;
        const value = lines.reduce((sum, line) => sum + paid(line), 0);
        sums.orders += 1;
        sums.pricedOrders += 1;
        sums.revenue += value;
        sums.revenueSquared += value ** 2;
        if (new Set(lines.map(({ productId }) => productId)).size > 1) sums.ordersOfSeveral += 1;
        spent.set(visitorId, spent.get(visitorId)! + value);
        const led = lines.flatMap((line) => {
          const click = sorted.findLast(
            (each) =>
              each.name === 'recommendation_clicked' &&
              each.visitorId === visitorId &&
              each.data.productId === line.productId &&
              each.occurredAt <= event.occurredAt &&
              each.occurredAt >= event.occurredAt - DAY,
          );
          return click ? [paid(line)] : [];
        });
        if (led.length > 0) sums.influencedOrders += 1;
        sums.influencedRevenue += led.reduce((sum, revenue) => sum + revenue, 0);
      }
      if (orders.length > 0) sums.visitsBought += 1;
      if (orders.length > 0 && has('product_added_to_cart')) sums.visitsAddedAndBought += 1;
      const clicked = new Set(
        visit.flatMap((event) => (event.name === 'recommendation_clicked' ? [event.data.impressionId] : [])),
      );
      for (const event of visit) {
        if (event.name === 'search_submitted') {
          sums.searches += 1;
          if (event.data.resultCount === 0) sums.emptySearches += 1;
        }
        if (event.name !== 'slate_viewed') continue;
        sums.impressions += 1;
        sums.clickedImpressions += clicked.has(event.data.impressionId) ? 1 : 0;
        shownOf.set(event.data.releaseId, (shownOf.get(event.data.releaseId) ?? 0) + 1);
        for (const productId of event.data.productIds) shown.add(productId);
      }
    }
    sums.visitors = spent.size;
    sums.visitorsBought = buyers.size;
    sums.visitorRevenueSquared = [...spent.values()].reduce((sum, value) => sum + value ** 2, 0);
    sums.shownProducts = shown.size;
    shopDays.set(day, sums);
    const main = [...shownOf].find(([, shown]) => shown * 10 >= sums.impressions * 9);
    if (sums.impressions > 0) releases.set(day, main?.[0] ?? null);
  }
  return { shop: shopDays, releases };
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

const paid = ({ priceMinorUnits = 0, quantity }: CartInteraction): number => priceMinorUnits * quantity;

function isBot(visit: readonly ShopperEvent[]): boolean {
  const views = visit.flatMap((event) => (event.name === 'product_viewed' ? [event.occurredAt] : []));
  return views.some((at, nth) => (views[nth + 40] ?? Infinity) - at < 60_000);
}
