import { NO_COUNTS } from '@kindred/models/insights';
import { TRAINING_CONSENT_TEXT_VERSION } from '@kindred/shared/api/admin';
import type { KpiReport, SavedView } from '@kindred/shared/api/understanding';
import type { ShopperEvent } from '@kindred/shared/event';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ApiEnvironment } from '../../shopify-app/server/http/api-routes.ts';
import { kpiRoutes } from '../../shopify-app/server/http/kpi-routes.ts';
import { savedViewRoutes } from '../../shopify-app/server/http/saved-view-routes.ts';
import { ensurePartitions, insertEvents, utcDay } from '../../shopify-app/server/ingest/event-store.ts';
import { countEveryShop } from '../../shopify-app/server/kpis/job.ts';
import { upsertOrders } from '../../shopify-app/server/orders/orders.ts';
import { MAX_SAVED_VIEWS } from '../../shopify-app/server/saved-views/saved-view-store.ts';
import type { Sql } from '../../shopify-app/server/ports.ts';
import { keepBucket } from '../../shopify-app/server/segments/cell-store.ts';
import { dayOf, startOfWeek, weekAt } from '../../shopify-app/server/segments/weeks.ts';
import { createShopStore, type Shop } from '../../shopify-app/server/shops/shop-store.ts';
import { recordTrainingConsent } from '../../shopify-app/server/training/consent-store.ts';
import { checkout, productView } from './sample-events.ts';
import { openShopContext, type ShopContext } from './shop-context.ts';

/** The routes as they stand behind the admin's session token, with the token's shop. */
let shops: ShopContext;
let shop: Shop;
let app: Hono<ApiEnvironment>;

beforeAll(async () => {
  shops = await openShopContext(40);
  await shops.context.database.asSystem((sql) => ensurePartitions(sql, Date.now(), 90));
  app = new Hono<ApiEnvironment>();
  app.use(async (c, next) => {
    c.set('shop', shop);
    await next();
  });
  app.route('/', kpiRoutes(shops.context));
  app.route('/', savedViewRoutes(shops.context));
});
afterAll(() => shops.close());
beforeEach(async () => {
  shop = { ...(await shops.install()), currency: 'EUR' };
  const { database } = shops.context;
  await database.asSystem((sql) =>
    sql.query(`update shops set currency = 'EUR' where shop_id = $1`, [shop.shopId]),
  );
});

const DAY = 86_400_000;
const today = () => utcDay(Date.now(), 0);
const ago = (days: number) => utcDay(Date.now(), -days);
const get = async (path: string) => app.request(path);
const post = async (path: string, body: object) =>
  app.request(path, { method: 'POST', body: JSON.stringify(body) });
const report = async (from: string, to: string): Promise<KpiReport> =>
  (await get(`/api/kpis?from=${from}&to=${to}`)).json() as Promise<KpiReport>;
const figure = ({ kpis }: KpiReport, id: string) => kpis.find((kpi) => kpi.id === id)!;

describe('a report of key figures', () => {
  test('compares with as many days before, and shows each day', async () => {
    const visit = (days: number, nth: number) =>
      productView({ occurredAt: Date.now() - days * DAY, sessionId: `${days}-${nth}`, visitorId: `v${nth}` });
    const buying = checkout({
      orderId: '1',
      occurredAt: Date.now() - DAY,
      sessionId: '1-0',
      visitorId: 'v0',
      lines: [{ productId: '7', quantity: 3, priceMinorUnits: 1000 }],
    });
    const { database } = shops.context;
    await database.asShop(shop.shopId, async (sql) => {
      await insertEvents(sql, shop.shopId, [visit(1, 0), visit(1, 1), visit(2, 0), visit(5, 0), buying]);
      const createdAt = new Date(Date.now() - DAY);
      const lines = [{ productId: '7', variantId: null, quantity: 3, priceMinorUnits: 1200 }];
      const placed = { createdAt, updatedAt: createdAt, cancelledAt: null, isReturned: false, lines };
      await upsertOrders(sql, shop.shopId, [
        { ...placed, orderId: '1' },
        { ...placed, orderId: '2' },
      ]);
    });
    await countEveryShop(
      { ...shops.context, shops: createShopStore(shops.context) },
      AbortSignal.timeout(60_000),
    );
    const told = await report(ago(2), today());
    expect(told).toMatchObject({
      range: { from: ago(2), to: today() },
      compared: { from: ago(5), to: ago(3) },
      currency: 'EUR',
      coverage: { measuredOrders: 1, orders: 2 },
      placements: { range: null, placements: [] },
      releases: [],
      mixedDays: 0,
    });
    expect(told.reconciliation).toEqual({
      measuredOrders: 1,
      measuredRevenue: 3000,
      shopOrders: 2,
      shopRevenue: 7200,
      unknownOrders: 0,
    });
    expect(figure(told, 'visits').now).toEqual({ value: 3, low: 3, high: 3, n: 3 });
    expect(figure(told, 'visits').before).toMatchObject({ value: 1 });
    // Three visits against one: days of 1, 2 and 0 and of 1, 0 and 0 tell no difference from chance.
    const { value, low, high } = figure(told, 'visits').change!;
    expect([value, low < 0, high > 4]).toEqual([2, true, true]);
    expect(figure(told, 'visits').days.map(({ day, estimate }) => [day, estimate?.value])).toEqual([
      [ago(2), 1],
      [ago(1), 2],
      [ago(0), 0],
    ]);
    expect(figure(told, 'conversion').now?.value).toBeCloseTo(1 / 3, 12);
    expect(figure(told, 'conversion')).not.toHaveProperty('of');
    expect(figure(told, 'revenue-a-visitor').now?.value).toBe(1000);
  });

  test('of a shop where nothing happened yet says nothing, not zero', async () => {
    const told = await report(ago(27), today());
    expect(told.kpis.length).toBeGreaterThan(15);
    const days = Array.from({ length: 28 }, (_, nth) => ({ day: ago(27 - nth), estimate: null }));
    for (const kpi of told.kpis) expect(kpi).toMatchObject({ now: null, before: null, days });
    expect(told.coverage).toEqual({ measuredOrders: 0, orders: 0 });
  });

  test.each([
    ['', 'malformed'],
    ['from=2026-11-01', 'malformed'],
    ['from=2026-02-30&to=2026-03-01', 'malformed'],
    [`from=${ago(1)}&to=${ago(2)}`, 'bad_range'],
    [`from=${ago(1)}&to=${ago(-1)}`, 'bad_range'],
    [`from=${ago(90)}&to=${today()}`, 'bad_range'],
  ])('says what is wrong with %s', async (query, error) => {
    const answer = await get(`/api/kpis?${query}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error, message: expect.anything() as unknown });
  });

  test('covers ninety days, and days of which nothing is kept any more', async () => {
    expect((await get(`/api/kpis?from=${ago(89)}&to=${today()}`)).status).toBe(200);
    expect((await get('/api/kpis?from=2001-01-01&to=2001-01-31')).status).toBe(200);
  });
});

describe('recommendations', () => {
  const inShop = <T>(work: (sql: Sql) => Promise<T>) =>
    shops.context.database.asShop(shop.shopId, work as never) as Promise<T>;
  /** Seen by `visitors`; the first of them clicks. */
  const seen = (days: number, visitors: number, releaseId: string, placementId: string): ShopperEvent[] =>
    Array.from({ length: visitors }, (_, nth) => {
      const about = { impressionId: `${releaseId}-${placementId}-${days}-${nth}`, releaseId, placementId };
      const base = (later: number) => ({
        ...productView({
          visitorId: `${releaseId}-${placementId}-${nth}`,
          sessionId: about.impressionId,
          occurredAt: Date.now() - days * DAY + nth + later,
          eventId: crypto.randomUUID(),
        }),
      });
      const shown = {
        ...base(0),
        name: 'slate_viewed' as const,
        data: { ...about, engine: 'graph' as const, productIds: ['7'] },
      };
      const clicked = {
        ...base(1000),
        name: 'recommendation_clicked' as const,
        data: { ...about, productId: '7', position: 0 },
      };
      return nth === 0 ? [shown, clicked] : [shown];
    }).flat();

  test('are told by release of whole days, never of those who met a new one on the day of the change', async () => {
    await inShop((sql) =>
      insertEvents(sql, shop.shopId, [
        ...seen(3, 4, 'old', 'product-related'),
        ...seen(2, 12, 'old', 'product-related'),
        ...seen(2, 3, 'new', 'product-related'),
        ...seen(1, 8, 'new', 'product-related'),
      ]),
    );
    const told = await report(ago(3), today());
    const [last, day3] = [ago(1), ago(3)];
    expect(told.releases).toMatchObject([
      {
        releaseId: 'new',
        range: { from: last, to: last },
        days: 1,
        impressions: 8,
        clickThrough: { value: 1 / 8 },
      },
      { releaseId: 'old', range: { from: day3, to: day3 }, days: 1, impressions: 4 },
    ]);
    expect(told.mixedDays).toBe(1);
    // What is told of a release are the shop's own days, whatever days are asked for.
    const toldOn = async (day: string) =>
      (await report(day, day)).releases.map(({ impressions }) => impressions);
    expect([await toldOn(ago(3)), await toldOn(ago(2)), await toldOn(ago(1))]).toEqual([[4], [], [8]]);
  });

  test('are kept by no place of a day', async () => {
    await inShop((sql) => insertEvents(sql, shop.shopId, seen(2, 3, 'r', 'cart-for_you')));
    await countEveryShop(
      { ...shops.context, shops: createShopStore(shops.context) },
      AbortSignal.timeout(60_000),
    );
    const kept = await inShop((sql) => sql.query('select sums from kpi_days order by day, subject'));
    expect(kept.length).toBeGreaterThan(1);
    expect(JSON.stringify(kept)).not.toContain('cart-for_you');
    expect((await report(ago(20), today())).placements).toMatchObject({ range: null, placements: [] });
  });

  test('are told by place and segment of the counted weeks within the days asked for', async () => {
    const segmentId = crypto.randomUUID();
    /** So many weeks ago, and so many days later. */
    const monday = (weeks: number, days = 0) => dayOf(startOfWeek(weekAt(Date.now()) - weeks) + days * DAY);
    const cell = (visits: number, segment: string | null, key = 'product-related') => ({
      subject: 'placement' as const,
      key,
      segmentId: segment,
      counts: {
        ...NO_COUNTS,
        visitors: 41,
        visits,
        viewed: 10,
        added: 4,
        influencedOrders: 2,
        influencedMinorUnits: 1500,
        impressions: 2 * visits,
        clicks: 12,
      },
    });
    await inShop(async (sql) => {
      await recordTrainingConsent(sql, shop.shopId, {
        granted: true,
        textVersion: TRAINING_CONSENT_TEXT_VERSION,
        decidedBy: null,
      });
      await sql.query(
        `insert into segments (shop_id, segment_id, name, defining, created_at) values ($1, $2, '"Evenings"', '[]', now())`,
        [shop.shopId, segmentId],
      );
      const keep = (from: string, cells: ReturnType<typeof cell>[]) =>
        keepBucket(sql, shop.shopId, { from, weeks: 1 }, cells, new Date());
      await keep(monday(5), [cell(900, null)]);
      await keep(monday(4), [cell(100, segmentId), cell(300, null), cell(50, null, 'cart-for_you')]);
      await keep(monday(3), [cell(120, null)]);
      await keep(monday(2), [cell(900, null)]);
    });
    // The first and the last week are not in it as a whole.
    const { placements } = await report(monday(5, 1), monday(2, 5));
    expect(placements).toMatchObject({
      range: { from: monday(4), to: monday(3, 6) },
      kFloor: 25,
      segments: [{ segmentId, name: 'Evenings', givenName: null }],
    });
    expect(placements.placements).toMatchObject([
      {
        placementId: 'product-related',
        visitors: 125,
        visits: 520,
        impressions: 1040,
        clicked: { value: 30 / 520, n: 520 },
        added: 12,
        influencedOrders: 6,
        influencedRevenue: 4500,
        bySegment: [{ visitors: 40, visits: 100, clicked: { value: 0.1, n: 100 }, influencedRevenue: 1500 }],
      },
      { placementId: 'cart-for_you', visits: 50, bySegment: [null] },
    ]);
    const nothing = { range: null, placements: [] };
    expect((await report(monday(4, 1), monday(3, 1))).placements).toMatchObject(nothing);
    shop = { ...(await shops.install()), currency: 'EUR' };
    expect((await report(monday(5, 1), monday(2, 5))).placements).toMatchObject({ ...nothing, segments: [] });
  });
});

describe('saved views', () => {
  const view = { name: ' Last week ', page: '/app/insights', query: 'from=2026-11-01&to=2026-11-07' };
  const list = async () => (await get('/api/saved-views')).json() as Promise<SavedView[]>;

  test('are kept under a name, oldest first, and deleted', async () => {
    await post('/api/saved-views', view);
    const answer = await post('/api/saved-views', {
      ...view,
      name: 'Segments',
      page: '/app/segments',
      query: '',
    });
    expect(await answer.json()).toMatchObject([
      { name: 'Last week', page: '/app/insights', query: view.query },
      { name: 'Segments', page: '/app/segments', query: '' },
    ]);
    const [first] = await list();
    await post(`/api/saved-views/${first!.viewId}/delete`, {});
    expect((await list()).map(({ name }) => name)).toEqual(['Segments']);
  });

  test.each([
    [{ ...view, name: ' ' }],
    [{ ...view, name: 'x'.repeat(61) }],
    [{ ...view, page: '//elsewhere.example' }],
    [{ ...view, page: 'javascript:alert(1)' }],
    [{ ...view, query: 'a=<script>' }],
    [{ ...view, viewId: 'mine' }],
    [{}],
  ])('are refused where they are no view: %j', async (body) => {
    expect((await post('/api/saved-views', body)).status).toBe(400);
    expect(await list()).toEqual([]);
  });

  test('have an end', async () => {
    for (let nth = 0; nth < MAX_SAVED_VIEWS; nth++) await post('/api/saved-views', view);
    const answer = await post('/api/saved-views', view);
    expect(answer.status).toBe(409);
    expect(await list()).toHaveLength(MAX_SAVED_VIEWS);
  });

  test('of another shop are neither seen nor deleted', async () => {
    await post('/api/saved-views', view);
    const [mine] = await list();
    const before = shop;
    shop = await shops.install();
    expect(await list()).toEqual([]);
    await post(`/api/saved-views/${mine!.viewId}/delete`, {});
    shop = before;
    expect(await list()).toHaveLength(1);
  });
});
