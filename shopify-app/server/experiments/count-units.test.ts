import type { NewExperiment } from '@kindred/shared/api/experiments';
import type { EventBase, ShopperEvent } from '@kindred/shared/event';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { uuidAt } from '../../../test/contracts/database-servers.ts';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import { insertEvents, utcDay } from '../ingest/event-store.ts';
import { upsertOrders } from '../orders/orders.ts';
import type { Sql } from '../ports.ts';
import { eraseVisitor } from '../privacy/erasure.ts';
import { findBots } from './bots.ts';
import { forgetSegmentsMet } from './count-units.ts';
import { endPast, HOLDOUT_DAYS } from './experiment-store.ts';
import { countInbox } from './inbox.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
let shops: ShopContext;
let shopId: number;

beforeAll(async () => {
  shops = await openShopContext(40);
});
afterAll(() => shops.close());
beforeEach(async () => {
  ({ shopId } = await shops.install());
  await shops.context.database.asSystem((sql) =>
    sql.query(`update shops set currency = 'EUR' where shop_id = $1`, [shopId]),
  );
});

const inShop = <T>(work: (sql: Sql) => Promise<T>): Promise<T> => shops.context.database.asShop(shopId, work);
const send = (...events: ShopperEvent[]) => inShop((sql) => insertEvents(sql, shopId, events));
const count = () => countInbox(shops.context, shopId);

const definition = (variations: number): NewExperiment => ({
  name: 'Test',
  hypothesis: '',
  share: 1,
  group: null,
  audience: {},
  variations: Array.from({ length: variations }, (_, nth) => ({
    name: `Variation ${nth}`,
    weight: 1 / variations,
    content: { kind: 'as_is' as const },
  })),
  goal: 'revenue',
  method: 'fixed',
  days: 14,
  smallestEffect: 0.1,
});

interface Times {
  startedAt?: number;
  endsAt?: number;
  revenueCap?: number | null;
  variations?: number;
}

async function run(experimentId: string, times: Times = {}): Promise<void> {
  const { startedAt = Date.now() - 10 * DAY, endsAt = Date.now() + 4 * DAY, variations = 2 } = times;
  await inShop((sql) =>
    sql.query(
      `insert into experiments (shop_id, experiment_id, definition, state, seed, created_at, started_at, ends_at, revenue_cap)
       values ($1, $2, $3, 'running', $2, $4, $4, $5, $6)`,
      [
        shopId,
        experimentId,
        JSON.stringify(definition(variations)),
        new Date(startedAt),
        new Date(endsAt),
        times.revenueCap ?? null,
      ],
    ),
  );
}

type Of<Name> = Extract<ShopperEvent, { name: Name }>['data'];
function event<Name extends ShopperEvent['name']>(
  name: Name,
  visitorId: string,
  occurredAt: number,
  data: Of<Name>,
): ShopperEvent {
  const base: EventBase = {
    eventId: uuidAt(occurredAt),
    visitorId,
    sessionId: `${visitorId} ${utcDay(occurredAt, 0)}`,
    occurredAt,
    consent: { analytics: true, preferences: true, marketing: false },
  };
  return { ...base, name, data } as ShopperEvent;
}
const meets = (visitorId: string, at: number, variation = 0, experimentId = 'e', propensity = 0.5) =>
  event('experiment_exposed', visitorId, at, { experimentId, variation, propensity });
let orders = 0;
const buys = (
  visitorId: string,
  at: number,
  priceMinorUnits = 1000,
  currency = 'EUR',
  orderId = `${++orders}`,
) =>
  event('checkout_completed', visitorId, at, {
    orderId,
    currency,
    lines: [{ productId: '1', quantity: 1, priceMinorUnits }],
  });
const adds = (visitorId: string, at: number) =>
  event('product_added_to_cart', visitorId, at, { productId: '1', quantity: 1 });
const clicks = (visitorId: string, at: number) =>
  event('recommendation_clicked', visitorId, at, {
    impressionId: 'i',
    releaseId: 'r',
    placementId: 'p',
    productId: '1',
    position: 0,
  });
const measures = (visitorId: string, at: number, lcpMilliseconds: number) =>
  event('page_measured', visitorId, at, { lcpMilliseconds });

interface Row {
  segment: string;
  metric: string;
  day: string;
  variation: number;
  n: number;
  y: number;
  yy: number;
  x: number;
  xx: number;
  xy: number;
}
const sums = (experimentId = 'e') =>
  inShop((sql) =>
    sql.query<Row>(
      `select segment, metric, to_char(day, 'YYYY-MM-DD') as day, variation, n, y, yy, x, xx, xy from experiment_sums
       where experiment_id = $1 and (n <> 0 or y <> 0 or x <> 0) order by segment, metric, day, variation`,
      [experimentId],
    ),
  );
/** Of everyone, whatever the day: [n, y, x] of each variation. */
async function told(metric: string, experimentId = 'e') {
  const answer: Record<number, [n: number, y: number, x: number]> = {};
  for (const row of await sums(experimentId)) {
    if (row.metric !== metric || row.segment !== '') continue;
    const [n, y, x] = answer[row.variation] ?? [0, 0, 0];
    answer[row.variation] = [n + row.n, y + row.y, x + row.x];
  }
  return answer;
}

describe('an experiment counts', () => {
  const met = Date.now() - 2 * DAY;

  test('what visitors did from when they met it, and beside it what they did before', async () => {
    await run('e');
    await send(
      buys('a', met - DAY, 700),
      meets('a', met, 1),
      buys('a', met + HOUR),
      buys('a', met + HOUR, 500),
    );
    await send(
      meets('b', met),
      clicks('b', met + 1),
      adds('b', met + 2),
      adds('b', met + 3),
      buys('nobody', met),
    );
    await count();
    expect(await told('bought')).toEqual({ 0: [1, 0, 0], 1: [1, 1, 1] });
    expect(await told('revenue')).toEqual({ 0: [1, 0, 0], 1: [1, 1500, 700] });
    expect(await told('orders')).toEqual({ 0: [1, 0, 0], 1: [1, 2, 1] });
    expect(await told('order_value')).toEqual({ 0: [1, 0, 0], 1: [1, 1500, 2] });
    expect(await told('added')).toEqual({ 0: [1, 1, 0], 1: [1, 0, 0] });
    expect(await told('clicked')).toEqual({ 0: [1, 1, 0], 1: [1, 0, 0] });
  });

  test('nothing twice, and nothing that comes after its end', async () => {
    const end = met + 5 * HOUR;
    await run('e', { endsAt: end });
    const [exposure, order] = [meets('a', met), buys('a', met + HOUR)];
    const told_again = { ...order, eventId: uuidAt(met), occurredAt: met + 2 * HOUR } as ShopperEvent;
    await send(exposure, order);
    await count();
    await send(exposure, order, told_again);
    await send(buys('a', end), buys('a', end + HOUR), meets('late', end));
    await count();
    expect(await told('orders')).toEqual({ 0: [1, 1, 0] });
  });

  test('what comes late in the order in which it happened', async () => {
    await run('e');
    await send(buys('a', met + HOUR), buys('a', met + 3 * HOUR));
    await count();
    expect(await told('orders')).toEqual({});
    await send(meets('a', met + 2 * HOUR));
    await count();
    expect(await told('orders')).toEqual({ 0: [1, 1, 1] });
    await send(meets('a', met));
    await count();
    expect(await told('orders')).toEqual({ 0: [1, 2, 0] });
  });

  test('who met two variations in the first, and apart', async () => {
    await run('e');
    await send(meets('a', met, 0), buys('a', met + 1), meets('b', met, 1));
    await count();
    await send(meets('a', met + HOUR, 1));
    await count();
    expect(await told('orders')).toEqual({ 0: [1, 1, 0], 1: [1, 0, 0] });
    expect(await told('crossed')).toEqual({ 0: [1, 0, 0] });
  });

  test('one visitor beyond the cap only up to it', async () => {
    await run('e', { revenueCap: 5000 });
    await send(
      meets('a', met),
      buys('a', met + 1, 4000),
      buys('a', met + 2, 4000),
      meets('b', met),
      buys('b', met + 1, 100),
    );
    await count();
    expect(await told('revenue')).toEqual({ 0: [2, 5100, 0] });
    expect((await sums()).find(({ metric }) => metric === 'revenue')).toMatchObject({
      yy: 5000 ** 2 + 100 ** 2,
    });
  });

  test('money in the shop’s currency only, and margin where costs are known', async () => {
    await run('e');
    await inShop((sql) =>
      sql.query(
        `insert into products (shop_id, product_id, updated_at, product, margin_share) values ($1, '1', now(), '{}', 0.25)`,
        [shopId],
      ),
    );
    await send(meets('a', met), buys('a', met + 1, 1000), buys('a', met + 2, 3000, 'USD'));
    await count();
    expect(await told('orders')).toEqual({ 0: [1, 2, 0] });
    expect(await told('order_value')).toEqual({ 0: [1, 1000, 1] });
    expect(await told('margin')).toEqual({ 0: [1, 250, 0] });
  });

  test('orders that Shopify says are cancelled, from when it says so', async () => {
    await run('e');
    await send(meets('a', met), buys('a', met + HOUR, 1000, 'EUR', '77'), buys('a', met + HOUR));
    await count();
    expect(await told('cancelled')).toEqual({ 0: [1, 0, 2] });
    const placed = { orderId: '77', createdAt: new Date(met + HOUR + 5000), lines: [] };
    const kept = { ...placed, updatedAt: new Date(met + HOUR), cancelledAt: null };
    await inShop((sql) => upsertOrders(sql, shopId, [kept]));
    expect(await count()).toBe(0);
    const cancelled = { ...placed, updatedAt: new Date(met + DAY), cancelledAt: new Date(met + DAY) };
    for (let nth = 0; nth < 2; nth++) await inShop((sql) => upsertOrders(sql, shopId, [cancelled]));
    expect(await count()).toBe(1);
    expect(await told('cancelled')).toEqual({ 0: [1, 1, 2] });
  });

  test('how fast pages were, each once', async () => {
    await run('e');
    const page = measures('a', met + 2, 1800);
    await send(measures('a', met - 1, 9000), meets('a', met), measures('a', met + 1, 1200), page);
    await count();
    await send(page, measures('b', met, 500));
    await count();
    expect(await told('lcp')).toEqual({ 0: [1, 3000, 2] });
  });

  test('whoever stopped it, events from before the stop that come later', async () => {
    await run('e');
    await send(meets('a', met));
    await count();
    await inShop((sql) =>
      sql.query(`update experiments set state = 'stopped', stopped_at = $1`, [new Date(met + 4 * HOUR)]),
    );
    await send(buys('a', met + HOUR), buys('a', met + 5 * HOUR));
    await count();
    expect(await told('orders')).toEqual({ 0: [1, 1, 0] });
  });

  test('nothing of drafts, of other experiments, of variations that it has not, and of draws by other weights', async () => {
    await run('e');
    await run('draft');
    await inShop((sql) =>
      sql.query(`update experiments set state = 'draft', started_at = null where experiment_id = 'draft'`),
    );
    await send(
      meets('a', met, 0, 'draft'),
      meets('a', met, 0, 'unknown'),
      meets('b', met, 2),
      meets('c', met, 1),
      meets('d', met, 1, 'e', 0.25),
    );
    await count();
    expect(await told('orders')).toEqual({ 1: [1, 0, 0] });
    expect(await told('orders', 'draft')).toEqual({});
  });

  test('no program that opens pages as no person does', async () => {
    await run('e');
    const views = (visitorId: string, every: number) =>
      Array.from({ length: 45 }, (_, nth) =>
        event('product_viewed', visitorId, Date.now() - HOUR + nth * every, { productId: '1' }),
      );
    await send(meets('a', met), meets('b', met), ...views('a', 1_000), ...views('b', 3_000));
    await count();
    expect(await inShop((sql) => findBots(sql, shopId, Date.now()))).toBe(1);
    expect(await inShop((sql) => findBots(sql, shopId, Date.now()))).toBe(0);
    await send(buys('a', met + HOUR), buys('b', met + HOUR));
    await count();
    expect(await told('orders')).toEqual({ 0: [1, 1, 0] });
  });

  test('by the segment of the night before, and by none once that is not allowed any more', async () => {
    const segment = crypto.randomUUID();
    const assign = (visitorId: string) =>
      inShop((sql) =>
        sql.query(`insert into visitor_segments values ($1, $2, null, $3, 1, now())`, [
          shopId,
          visitorId,
          segment,
        ]),
      );
    await run('e');
    await assign('a');
    await send(meets('a', met), meets('b', met));
    await count();
    // What a visitor became afterwards may be what the variation made of them.
    await assign('b');
    await send(buys('a', met + 1), buys('b', met + 1));
    await count();
    const bySegment = async () =>
      (await sums()).filter((row) => row.segment === segment && row.metric === 'orders');
    expect(await bySegment()).toMatchObject([{ n: 1, y: 1 }]);
    await inShop((sql) => forgetSegmentsMet(sql, shopId));
    await send(buys('a', met + 2));
    await count();
    expect((await sums()).filter((row) => row.segment !== '')).toEqual([]);
    expect(await told('orders')).toEqual({ 0: [2, 3, 0] });
  });

  test('nobody any more who was erased, nor what of them waited to be counted', async () => {
    await run('e');
    await send(meets('a', met), buys('a', met + 1), meets('b', met, 1), measures('b', met + 1, 700));
    await count();
    await send(buys('a', met + 2), buys('b', met + 2));
    const receipt = await eraseVisitor(shops.context.database, shopId, 'a');
    expect(receipt).toMatchObject({ experiment_units: 1, experiment_inbox: 1, events: 3 });
    expect(await told('orders')).toEqual({ 1: [1, 0, 0] });
    await count();
    expect(await told('orders')).toEqual({ 1: [1, 1, 0] });
    expect(await told('lcp')).toEqual({ 1: [1, 700, 1] });
  });

  test('the shop’s own visitors only', async () => {
    await run('e');
    await send(meets('a', met));
    const mine = shopId;
    ({ shopId } = await shops.install());
    await run('e');
    await send(meets('a', met, 1), buys('a', met + 1));
    await count();
    expect(await told('orders')).toEqual({ 1: [1, 1, 0] });
    shopId = mine;
    await count();
    expect(await told('orders')).toEqual({ 0: [1, 0, 0] });
  });

  test('of the holdout everyone anew after eight weeks, and keeps what was counted', async () => {
    const start = Date.now() - (HOLDOUT_DAYS + 1) * DAY;
    await run('holdout', { startedAt: start, endsAt: start + HOLDOUT_DAYS * DAY });
    const before = start + (HOLDOUT_DAYS - 1) * DAY;
    await send(meets('a', before, 1, 'holdout'), buys('a', before + 1));
    await count();
    await inShop((sql) => endPast(sql, shopId, Date.now() - 1000));
    await send(meets('a', Date.now(), 1, 'holdout'), buys('a', Date.now()));
    await count();
    expect(await told('orders', 'holdout')).toEqual({ 1: [2, 2, 1] });
  });

  test('without anybody being written down while nothing runs', async () => {
    await send(meets('a', met), buys('a', met + 1));
    expect(await inShop((sql) => sql.query('select from experiment_inbox'))).toEqual([]);
  });
});

describe('in a shop where much happens', () => {
  /** The same numbers each time. */
  function chances(seed: number): () => number {
    let state = seed;
    return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
  }
  const CAP = 6000;
  const end = Date.now() - HOUR;
  const start = end - 6 * DAY;

  /** What 300 visitors did around three variations; of the later ones more is sold. */
  function world(): ShopperEvent[] {
    const chance = chances(11);
    return Array.from({ length: 300 }, (_, nth) => {
      const visitorId = `v${nth}`;
      const variation = Math.floor(chance() * 3);
      const at = () => start - 16 * DAY + chance() * (end - start + 18 * DAY);
      const some = (most: number, make: (at: number) => ShopperEvent) =>
        Array.from({ length: Math.floor(chance() * most) }, () => make(Math.floor(at())));
      return [
        ...some(5, (when) => meets(visitorId, when, variation, 'e', 0.3333)),
        ...(chance() < 0.15 ? [meets(visitorId, Math.floor(at()), (variation + 1) % 3, 'e', 0.3333)] : []),
        ...some(3 + variation, (when) => buys(visitorId, when, Math.floor(chance() * 5000))),
        ...some(4, (when) => adds(visitorId, when)),
        ...some(3, (when) => clicks(visitorId, when)),
      ];
    }).flat();
  }

  /** One visitor after the other, as the words of the design say it. */
  function countedOneByOne(events: ShopperEvent[]): Map<string, number[]> {
    const counted = new Map<string, number[]>();
    for (const visitorId of new Set(events.map((each) => each.visitorId))) {
      const mine = events.filter((each) => each.visitorId === visitorId);
      const exposures = mine
        .filter(
          (each) => each.name === 'experiment_exposed' && each.occurredAt >= start && each.occurredAt < end,
        )
        .sort((a, b) => a.occurredAt - b.occurredAt);
      const [first] = exposures;
      if (first?.name !== 'experiment_exposed') continue;
      const from = first.occurredAt;
      const between = (low: number, high: number) =>
        mine.filter((each) => each.occurredAt >= low && each.occurredAt < high);
      const figures = (events: ShopperEvent[]) => {
        const checkouts = events.filter((each) => each.name === 'checkout_completed');
        const spent = checkouts.reduce((sum, { data }) => sum + data.lines[0]!.priceMinorUnits!, 0);
        const did = (name: string) => (events.some((each) => each.name === name) ? 1 : 0);
        return {
          orders: checkouts.length,
          revenue: Math.min(CAP, spent),
          bought: did('checkout_completed'),
          added: did('product_added_to_cart'),
          clicked: did('recommendation_clicked'),
        };
      };
      const now = figures(between(from, end));
      const before = figures(between(from - 14 * DAY, from));
      const crossed =
        new Set(exposures.map(({ data }) => (data as { variation: number }).variation)).size > 1;
      const add = (metric: string, y: number, x: number) => {
        const key = [metric, utcDay(from, 0), first.data.variation].join(' ');
        const old = counted.get(key) ?? [0, 0, 0, 0, 0, 0];
        counted.set(
          key,
          [1, y, y * y, x, x * x, x * y].map((each, at) => each + old[at]!),
        );
      };
      if (crossed) add('crossed', 0, 0);
      for (const metric of ['bought', 'revenue', 'orders', 'added', 'clicked'] as const)
        add(metric, now[metric], before[metric]);
      add('order_value', now.revenue, now.orders);
      add('cancelled', 0, now.orders);
      add('margin', 0, 0);
      add('lcp', 0, 0);
    }
    return counted;
  }

  test('sums are those that counting visitor by visitor gives, in whatever order and how often events come, and by two processes at once', async () => {
    await run('e', { startedAt: start, endsAt: end, revenueCap: CAP, variations: 3 });
    const events = world();
    const chance = chances(5);
    const shuffled = [...events, ...events.filter(() => chance() < 0.2)]
      .map((each) => ({ each, key: chance() }))
      .sort((a, b) => a.key - b.key)
      .map(({ each }) => each);
    for (let at = 0; at < shuffled.length; at += 250) {
      await Promise.all([send(...shuffled.slice(at, at + 250)), count(), count()]);
    }
    await Promise.all([count(), count()]);
    const stored = (await sums()).filter(({ segment }) => segment === '');
    const expected = countedOneByOne(events);
    expect(expected.size).toBeGreaterThan(150);
    expect([...expected].filter(([key]) => key.startsWith('crossed')).length).toBeGreaterThan(2);
    expect(
      new Map(
        stored.map(({ metric, day, variation, n, y, yy, x, xx, xy }) => [
          [metric, day, variation].join(' '),
          [n, y, yy, x, xx, xy],
        ]),
      ),
    ).toEqual(expected);
  }, 60_000);
});
