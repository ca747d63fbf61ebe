import { isImplausible } from '@kindred/models/features';
import type { QualityCheck } from '@kindred/shared/api/understanding';
import type { ShopperEvent } from '@kindred/shared/event';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { quiet } from '../../../test/contracts/database-servers.ts';
import { productView } from '../../../test/contracts/sample-events.ts';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import { createWorld } from '../../../test/world/create-world.ts';
import { dirtAround } from '../../../test/world/dirt.ts';
import { createRandom } from '../../../test/world/random.ts';
import { utcDay } from '../ingest/event-store.ts';
import { type Ingest, openIngest } from '../ingest/ingest.ts';
import { countKpis } from '../kpis/kpi-store.ts';
import { type ShopOrder, upsertOrders } from '../orders/orders.ts';
import { createShopStore, type Shop } from '../shops/shop-store.ts';
import { qualityReportOf } from './quality-report.ts';
import { countQuality, qualityDaysOf } from './quality-store.ts';
import { CHECKS } from './registry.ts';

const DAY = 86_400_000;
/** When the nightly job runs; the last day that is over is 2026-11-21. */
const NIGHT = Date.UTC(2026, 10, 22, 3, 41);
const LAST_DAY = '2026-11-21';
const PLANTED_DAYS = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19'];
const DAYS = 24;
const PHONE =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36';

const world = createWorld({ seed: 7, now: NIGHT, products: 40, days: DAYS, visits: 1_000 });
const human = world.visits.flatMap(({ kind, events }) => (kind === 'human' ? events : []));
const random = createRandom(9);

let shops: ShopContext;
let ingest: Ingest;
let shop: Shop;
let now = NIGHT;
let minutes = 0;

beforeAll(async () => {
  shops = await openShopContext();
  const { database } = shops.context;
  const clock = { now: () => now };
  const rateLimit = { eventsPerSecond: 1e9, burstEvents: 1e9 };
  ingest = await openIngest({
    database,
    clock,
    logger: quiet,
    rateLimit,
    // Its clock hurries: it looks again for each shop that it does not know.
    shops: createShopStore({ ...shops.context, clock: { now: () => (minutes += 60_000) } }),
  });
});
afterAll(async () => {
  await ingest.close();
  await shops.close();
});
beforeEach(async () => {
  shop = await shops.install();
});

const mine = <T>(work: (sql: Parameters<typeof qualityReportOf>[0]) => Promise<T>): Promise<T> =>
  shops.context.database.asShop(shop.shopId, work);
const dayOf = ({ occurredAt }: { occurredAt: number }) => utcDay(occurredAt, 0);

/** As devices send them, at the end of each day. */
async function send(items: (day: string) => readonly unknown[], userAgent = PHONE): Promise<void> {
  for (let ago = DAYS + 1; ago >= 1; ago--) {
    const day = utcDay(NIGHT, -ago);
    now = Date.parse(day) + DAY - 1;
    const all = items(day);
    for (let at = 0; at < all.length; at += 100) {
      const events = all.slice(at, at + 100);
      const body = JSON.stringify({ shop: shop.domain, key: shop.publicKey, events });
      expect(await ingest.collect(body, userAgent)).not.toHaveProperty('refusal');
    }
  }
  await ingest.stats.persist();
}

const usual = (day: string): ShopperEvent[] => human.filter((event) => dayOf(event) === day);
const onPlanted =
  (items: (events: readonly ShopperEvent[], at: number) => readonly unknown[]) => (day: string) =>
    PLANTED_DAYS.includes(day) ? items(usual(day), Date.parse(day) + DAY - 1) : [];
const tenth = <Item>(items: readonly Item[]): Item[] => items.filter((_, nth) => nth % 10 === 0);

const placed = (events: readonly ShopperEvent[], later = () => 4_000): ShopOrder[] =>
  events.flatMap((event) => {
    if (event.name !== 'checkout_completed') return [];
    const createdAt = new Date(event.occurredAt - later());
    return [
      {
        orderId: event.data.orderId,
        createdAt,
        updatedAt: createdAt,
        cancelledAt: null,
        isReturned: false,
        lines: [],
      },
    ];
  });
const place = (orders: ShopOrder[]) => mine((sql) => upsertOrders(sql, shop.shopId, orders));

async function night(at = NIGHT): Promise<Map<string, QualityCheck>> {
  await mine((sql) => countKpis(sql, shop.shopId, at));
  await mine((sql) => countQuality(sql, shop.shopId, at));
  const report = await mine((sql) => qualityReportOf(sql, shop.shopId));
  return new Map(report.checks.map((check) => [check.id, check]));
}
const states = (checks: Map<string, QualityCheck>) =>
  Object.fromEntries([...checks].map(([id, { state }]) => [id, state]));
const ALL_FINE = Object.fromEntries(CHECKS.map(({ id }) => [id, 'fine']));
const countsOf = async (id: string, days: readonly string[]) =>
  (await mine((sql) => qualityDaysOf(sql, shop.shopId)))
    .filter(({ checkId, day }) => checkId === id && days.includes(day))
    .map(({ counts }) => counts['found'] ?? 0);

test('a clean shop is fine in every way', async () => {
  await send(usual);
  await place(placed(human));
  const checks = await night();
  expect(states(checks)).toEqual(ALL_FINE);
  expect(checks.get('volume')).toMatchObject({ found: 'The last 7 days were as usual.', unit: 'count' });
  const last = checks.get('volume')!.days.at(-1)!;
  expect(last).toEqual({ day: LAST_DAY, value: usual(LAST_DAY).length });
});

describe('what was planted is found, and nothing else', () => {
  const plantedFaults = (kinds: string[]) =>
    onPlanted((events, at) => {
      const faults: unknown[] = [];
      while (faults.length < events.length / 10)
        for (const event of events)
          faults.push(
            ...dirtAround(event, at, random).flatMap(({ expected, item }) =>
              kinds.includes(expected) ? [item] : [],
            ),
          );
      return faults;
    });

  test.each([
    ['duplicates', onPlanted(tenth)],
    ['unknown-forms', plantedFaults(['malformed'])],
    ['clocks', plantedFaults(['future_dated', 'too_old'])],
  ])('%s', async (id, faults) => {
    const planted = new Map(PLANTED_DAYS.map((day) => [day, faults(day)]));
    await send(usual);
    await send((day) => planted.get(day) ?? []);
    await place(placed(human));
    const checks = await night();
    expect(states(checks)).toEqual({ ...ALL_FINE, [id]: 'attention' });
    expect(await countsOf(id, PLANTED_DAYS)).toEqual([...planted.values()].map((items) => items.length));
  });

  test('orders by another clock than Shopify’s', async () => {
    await send(usual);
    let nth = 0;
    await place(placed(human, () => (nth++ % 5 === 0 ? -30 * 60_000 : 4_000)));
    expect(states(await night())).toEqual({ ...ALL_FINE, clocks: 'attention' });
  });

  test('programs that say what they are, or nothing', async () => {
    await send((day) =>
      PLANTED_DAYS.includes(day) ? usual(day).filter((_, nth) => nth % 10 !== 0) : usual(day),
    );
    await send(
      onPlanted((events) => tenth(events).filter((_, nth) => nth % 2 === 0)),
      'Mozilla/5.0 (compatible; bingbot/2.0)',
    );
    await send(
      onPlanted((events) => tenth(events).filter((_, nth) => nth % 2 === 1)),
      '',
    );
    await place(placed(human));
    expect(states(await night())).toEqual({ ...ALL_FINE, 'bot-agents': 'attention' });
    expect(await countsOf('bot-agents', PLANTED_DAYS)).toEqual(
      PLANTED_DAYS.map((day) => tenth(usual(day)).length),
    );
    // They are kept, and nobody is told that they were refused.
    const { minutes, since } = { minutes: ingest.stats.minutesSince, since: ingest.stats.since };
    expect((await minutes(shop.shopId, 0)).reduce((sum, { refused }) => sum + refused, 0)).toBe(0);
    expect(await since(shop.shopId, 0)).toEqual({
      accepted: human.filter((event) => dayOf(event) <= LAST_DAY).length,
      duplicates: 0,
      refused: {},
    });
  });

  test('programs that hurry, as many as models leave out', async () => {
    const interactions = Array.from({ length: 45 }, (_, nth) => ({
      productId: '1',
      at: nth * 1_000,
      kind: 'viewed' as const,
    }));
    expect(isImplausible(interactions)).toBe(true);
    const hurried = onPlanted((_, end) =>
      Array.from({ length: 5 }, (_each, bot) =>
        interactions.map(({ at }) => {
          const id = `bot-${end}-${bot}`;
          return productView({ occurredAt: end - DAY / 2 + at, sessionId: id, visitorId: id });
        }),
      ).flat(),
    );
    await send(usual);
    await send(hurried);
    await place(placed(human));
    const checks = await night();
    expect(checks.get('bot-visits')!.state).toBe('attention');
    expect(await countsOf('bot-visits', PLANTED_DAYS)).toEqual(PLANTED_DAYS.map(() => 5));
  });

  test('a day on which nothing came', async () => {
    const silent = PLANTED_DAYS[2]!;
    await send((day) => (day === silent ? [] : usual(day)));
    await place(placed(human.filter((event) => dayOf(event) !== silent)));
    const checks = await night();
    expect(states(checks)).toEqual({ ...ALL_FINE, volume: 'attention' });
    expect(checks.get('volume')!.found).toMatchObject({
      text: expect.stringMatching(/^Fewer than usual/) as string,
      gaps: { events: 0, day: { day: Date.parse(silent) + DAY / 2 } },
    });
  });

  test('orders that Shopify does not know, and not those without a visit', async () => {
    const orders = placed(human);
    const unknown = orders.filter(
      ({ createdAt }, nth) =>
        nth % 3 === 0 && PLANTED_DAYS.includes(dayOf({ occurredAt: createdAt.getTime() })),
    );
    const elsewhere = orders.map((order) => ({ ...order, orderId: `9${order.orderId}` }));
    await send(usual);
    await place([...orders.filter((order) => !unknown.includes(order)), ...elsewhere]);
    expect(states(await night())).toEqual({ ...ALL_FINE, 'unknown-orders': 'attention' });
    const found = await countsOf('unknown-orders', PLANTED_DAYS);
    expect(found.reduce((sum, count) => sum + count, 0)).toBe(unknown.length);
  });
});

test('tells nothing before there are two weeks', async () => {
  const since = utcDay(NIGHT, -10);
  await send((day) => (day >= since ? usual(day) : []));
  const checks = await night();
  expect(new Set(Object.values(states(checks)))).toEqual(new Set(['unknown']));
  expect(checks.get('volume')!.days).toHaveLength(10);
});

test('a shop without a visit, and one without a night', async () => {
  expect(await mine((sql) => qualityReportOf(sql, shop.shopId))).toMatchObject({ checkedAt: null });
  const checks = await night();
  expect(checks.get('duplicates')).toMatchObject({ state: 'unknown', days: [] });
});

test('counts a day once, on the night after it, and orders a day later', async () => {
  await send(usual);
  await place(placed(human));
  await night();
  const before = await mine((sql) => qualityDaysOf(sql, shop.shopId));
  const newest = (id: string) => before.findLast(({ checkId }) => checkId === id)!.day;
  expect(newest('volume')).toBe(LAST_DAY);
  expect(newest('unknown-orders')).toBe(utcDay(NIGHT, -2));
  await mine((sql) => sql.query('delete from events where shop_id = current_shop_id()'));
  await mine((sql) => countQuality(sql, shop.shopId, NIGHT + DAY));
  const after = await mine((sql) => qualityDaysOf(sql, shop.shopId));
  const lastOf = new Map(before.map(({ checkId, day }) => [checkId, day]));
  expect(after.filter(({ checkId, day }) => day <= lastOf.get(checkId)!)).toEqual(before);
  expect(after).toHaveLength(before.length + CHECKS.length);
});
