import { K_FLOOR } from '@kindred/shared/api/browser-extension';
import type { ShopperEvent } from '@kindred/shared/event';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkout, productView } from '../../../test/contracts/sample-events.ts';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import { ensurePartitions, insertEvents } from '../ingest/event-store.ts';
import type { Shop } from '../shops/shop-store.ts';
import { pageInsights } from './insights.ts';
import { countInsights } from './insights-store.ts';
import { createKeptCounts } from './kept-counts.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 22, 12);
const CUP = { productId: '1', title: 'Cup' };
let shops: ShopContext;
let shop: Shop;

beforeAll(async () => {
  shops = await openShopContext();
  await shops.context.database.asSystem((sql) => ensurePartitions(sql, NOW, 60, 2));
});
afterAll(() => shops.close());
beforeEach(async () => {
  shop = await shops.install();
});

const store = (events: ShopperEvent[]) =>
  shops.context.database.asShop(shop.shopId, (sql) => insertEvents(sql, shop.shopId, events));
const count = () => shops.context.database.asShop(shop.shopId, (sql) => countInsights(sql, shop.shopId, NOW));
const about = async (product: typeof CUP | null = CUP) => {
  const { groups } = pageInsights(await count(), product);
  return Object.fromEntries(groups.map(({ group, ...figures }) => [group, figures]));
};

type Did = 'view' | 'add' | 'buy';
interface Visit {
  visitor: string;
  /** Days before NOW. */
  ago?: number;
  did?: Partial<Record<Did, string[]>>;
}
let serial = 0;

/** Each thing twice: what counts is whether a visit did it. */
function eventsOf({ visitor, ago = 1, did = { view: ['9'] } }: Visit): ShopperEvent[] {
  const at = NOW - ago * DAY;
  const base = (after: number) => ({
    visitorId: visitor,
    sessionId: `session-${serial}`,
    occurredAt: at + after * 1000,
  });
  serial += 1;
  const bought = did.buy ?? [];
  const once = (after: number): ShopperEvent[] => [
    ...(did.view ?? []).map((productId) => productView({ ...base(after), productId })),
    ...(did.add ?? []).map((productId): ShopperEvent => {
      const { data, ...event } = productView({ ...base(after + 1), productId }) as ShopperEvent & {
        name: 'product_viewed';
      };
      return { ...event, name: 'product_added_to_cart', data: { ...data, quantity: 1 } };
    }),
    ...(bought.length > 0
      ? [
          checkout({
            ...base(after + 2),
            orderId: String(5000 + serial),
            lines: bought.map((productId) => ({ productId, quantity: 2 })),
          }),
        ]
      : []),
  ];
  return [...once(0), ...once(5)];
}

const visits = (n: number, visit: Omit<Visit, 'visitor'> = {}, name = 'v'): ShopperEvent[] =>
  Array.from({ length: n }, (_, at) => eventsOf({ visitor: `${name}${at}`, ...visit })).flat();

describe('insights of a product', () => {
  test('count visits that did something with it, once each, however often', async () => {
    await store([
      ...visits(10, { did: { view: ['1', '2'], add: ['1'], buy: ['1'] } }, 'a'),
      ...visits(20, { did: { view: ['1'] } }, 'b'),
      ...visits(10, { did: { view: ['2'], buy: ['2', '3'] } }, 'c'),
    ]);
    const { everyone } = await about();
    expect(everyone?.here).toMatchObject({ visits: 40, views: 30, adds: 10, purchases: 10 });
    // Wilson's interval of 10 in 30 with z = 1.96, worked out apart from this code.
    expect(everyone?.here?.conversion?.rate).toBeCloseTo(1 / 3, 12);
    expect(everyone?.here?.conversion?.low).toBeCloseTo(0.1923, 4);
    expect(everyone?.here?.conversion?.high).toBeCloseTo(0.5122, 4);
  });

  test('compare with the products of which enough is known, and pool their conversion', async () => {
    await store([
      ...visits(10, { did: { view: ['1', '2'], add: ['1'], buy: ['1'] } }, 'a'),
      ...visits(20, { did: { view: ['1'] } }, 'b'),
      ...visits(16, { did: { view: ['2'], buy: ['2', '3'] } }, 'c'),
      ...visits(K_FLOOR - 1, { did: { view: ['4'], add: ['4'], buy: ['4'] } }, 'd'),
    ]);
    const { everyone } = await about();
    // Products 1 and 2: 30 and 26 views, 10 and 0 adds, 10 and 16 purchases. Nobody viewed 3, and too few viewed 4.
    expect(everyone?.usual).toMatchObject({ visits: 70, views: 28, adds: 5, purchases: 13 });
    expect(everyone?.usual?.conversion?.rate).toBeCloseTo(26 / 56, 12);
  });

  test('leave a purchase without a view out of the conversion', async () => {
    await store([...visits(30, { did: { view: ['1'] } }, 'a'), ...visits(5, { did: { buy: ['1'] } }, 'b')]);
    expect((await about()).everyone?.here).toMatchObject({
      visits: 35,
      views: 30,
      purchases: 5,
      conversion: { rate: 0 },
    });
  });

  test('tell a first visit from one of somebody who came back, also after longer than is counted', async () => {
    await store([
      ...visits(30, { ago: 40, did: { view: ['1'] } }, 'old'),
      ...visits(25, { ago: 3, did: { view: ['1'] } }, 'old'),
      ...visits(26, { ago: 2, did: { view: ['1'] } }, 'new'),
      ...visits(20, { ago: 1, did: { view: ['1'], buy: ['1'] } }, 'new'),
    ]);
    const { everyone, first_visit: first, came_back: again } = await about();
    expect(everyone?.here).toMatchObject({ visits: 71, views: 71, purchases: 20 });
    expect(first?.here).toMatchObject({ visits: 26, views: 26, purchases: 0 });
    expect(again?.here).toMatchObject({ visits: 45, views: 45, purchases: 20 });
  });
});

describe('insights of the whole shop', () => {
  test('count visits with any product, and compare with nothing', async () => {
    await store([
      ...visits(10, { did: { view: ['1', '2'], buy: ['3'] } }, 'a'),
      ...visits(15, { did: { view: ['2'] } }, 'b'),
    ]);
    const { everyone } = await about(null);
    expect(everyone?.here).toMatchObject({ visits: 25, views: 25, adds: 0, purchases: 10 });
    expect(everyone?.here?.conversion?.rate).toBeCloseTo(10 / 25, 12);
    expect(everyone?.usual).toBeNull();
  });

  test('count 28 UTC days, the present one among them', async () => {
    await store([
      ...visits(20, { ago: 0 }, 'today'),
      ...visits(20, { ago: 27 }, 'first'),
      ...visits(20, { ago: 28 }, 'before'),
    ]);
    expect((await about(null)).everyone?.here?.visits).toBe(40);
    expect(pageInsights(await count(), null).days).toBe(28);
  });

  test('count a visit that viewed no product', async () => {
    const plain = visits(K_FLOOR).map((event): ShopperEvent => ({
      ...event,
      name: 'page_viewed',
      data: { pageType: 'home' },
    }));
    await store(plain);
    expect((await about(null)).everyone?.here).toMatchObject({ visits: K_FLOOR, views: 0, conversion: null });
  });
});

describe('groups that are too small', () => {
  test('tell nothing below the floor', async () => {
    await store(visits(K_FLOOR - 1));
    const insights = pageInsights(await count(), CUP);
    expect(insights.kFloor).toBe(K_FLOOR);
    for (const { here, usual } of insights.groups) expect([here, usual]).toEqual([null, null]);
  });

  test('keep the other group silent, too: the difference to everyone would tell', async () => {
    await store([...visits(40, { ago: 5 }), ...visits(K_FLOOR - 1, { ago: 2 })]);
    const { everyone, first_visit: first, came_back: again } = await about(null);
    expect(everyone?.here?.visits).toBe(40 + K_FLOOR - 1);
    expect([first?.here, again?.here]).toEqual([null, null]);
  });

  test('do so only where somebody is in them', async () => {
    await store(visits(40));
    const { first_visit: first, came_back: again } = await about(null);
    expect(first?.here?.visits).toBe(40);
    expect(again?.here).toBeNull();
  });

  test('are counted by who saw the product, however many visits there were', async () => {
    await store([...visits(200), ...visits(K_FLOOR - 1, { did: { view: ['1'] } }, 'saw')]);
    for (const { here } of Object.values(await about())) expect(here).toBeNull();
    await store(visits(1, { did: { view: ['1'] } }, 'one more'));
    expect((await about()).everyone?.here).toMatchObject({ visits: 200 + K_FLOOR, views: K_FLOOR });
  });

  test('say nothing of a product that nobody saw, or that was only bought', async () => {
    await store([...visits(40), ...visits(40, { did: { buy: ['1'] } }, 'bought')]);
    for (const { here } of Object.values(await about())) expect(here).toBeNull();
  });

  test('keep the other group of a product silent where few saw it, or some bought it unseen', async () => {
    const many = [...visits(60, { ago: 5 }), ...visits(40, { ago: 3 })];
    const saw = visits(30, { did: { view: ['1', '2', '3'] } }, 'first');
    const few = visits(4, { did: { view: ['2'], buy: ['3'] } }, 'v');
    await store([...many, ...saw, ...few]);
    // Of those who came back nobody met 1, four saw 2, and four bought 3 without a look.
    expect((await about(CUP)).first_visit?.here?.views).toBe(30);
    for (const productId of ['2', '3']) {
      const { everyone, first_visit: first, came_back: again } = await about({ productId, title: '' });
      expect(everyone?.here?.views).toBe(productId === '2' ? 34 : 30);
      expect([first?.here, again?.here]).toEqual([null, null]);
    }
  });

  test('cannot be had from what is usual and the products that tell', async () => {
    const told = [...visits(40, { did: { view: ['1'], add: ['1'] } }, 'a'), ...visits(40, {}, 'b')];
    await store(told);
    const { usual } = (await about()).everyone!;
    await store(visits(K_FLOOR - 1, { did: { view: ['2'], add: ['2'], buy: ['2'] } }, 'c'));
    expect((await about()).everyone?.usual).toEqual({ ...usual, visits: 80 + K_FLOOR - 1 });
  });
});

test('another shop is not counted', async () => {
  await store(visits(40));
  shop = await shops.install();
  expect((await about(null)).everyone?.here).toBeNull();
});

describe('counts that are kept', () => {
  test('are counted once for all who ask meanwhile, and anew when they have become old', async () => {
    const kept = createKeptCounts(shops.context);
    const [first, second] = await Promise.all([kept.of(shop.shopId), kept.of(shop.shopId)]);
    expect(second).toBe(first);
    shops.advance(11 * 60_000);
    expect(await kept.of(shop.shopId)).not.toBe(first);
  });

  test('of very many events are told as they were while they are counted anew', async () => {
    const { database, clock } = shops.context;
    const slow: typeof database.asShop = async (shopId, work) => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      return database.asShop(shopId, work);
    };
    const kept = createKeptCounts({ clock, database: { ...database, asShop: slow } });
    const first = await kept.of(shop.shopId);
    await store([productView()]);
    expect(await kept.of(shop.shopId)).toBe(first);
    shops.advance(5 * 60_000);
    expect(await kept.of(shop.shopId)).toBe(first);
    await expect.poll(async () => (await kept.of(shop.shopId)) === first, { timeout: 20_000 }).toBe(false);
    expect((await kept.of(shop.shopId)).products.size).toBe(1);
  });

  test('are not kept where counting failed', async () => {
    let failing = true;
    const { database, clock } = shops.context;
    const kept = createKeptCounts({
      clock,
      database: {
        ...database,
        asShop: (shopId, work) =>
          failing ? Promise.reject(new Error('away')) : database.asShop(shopId, work),
      },
    });
    await expect(kept.of(shop.shopId)).rejects.toThrow('away');
    failing = false;
    expect((await kept.of(shop.shopId)).products.size).toBe(0);
  });
});
