import type { HealthReport } from '@kindred/shared/api/admin';
import type { DeviceFailed, EventBase, ShopperEvent } from '@kindred/shared/event';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { productView } from '../../../test/contracts/sample-events.ts';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import { insertEvents } from '../ingest/event-store.ts';
import { createIngestStats, type IngestStats } from '../ingest/ingest-stats.ts';
import { eraseVisitor } from '../privacy/erasure.ts';
import type { Shop } from '../shops/shop-store.ts';
import { healthReportOf } from './health-report.ts';

const DAY = 86_400_000;
let shops: ShopContext;
let stats: IngestStats;
let shop: Shop;

beforeAll(async () => {
  shops = await openShopContext(10);
  stats = createIngestStats(shops.context);
});
afterAll(async () => {
  await stats.close();
  await shops.close();
});
beforeEach(async () => {
  shop = await shops.install();
});

const report = (): Promise<HealthReport> => healthReportOf(shops.context, stats, shop);
const store = (events: ShopperEvent[], { shopId } = shop) =>
  shops.context.database.asShop(shopId, (sql) => insertEvents(sql, shopId, events));

type Base = Partial<EventBase>;
const baseOf = (base: Base): EventBase => productView(base);

const failed = (data: DeviceFailed, base: Base = {}): ShopperEvent => ({
  ...baseOf(base),
  name: 'device_failed',
  data,
});
const slate = (base: Base = {}): ShopperEvent => ({
  ...baseOf(base),
  name: 'slate_viewed',
  data: {
    impressionId: baseOf({}).eventId,
    releaseId: 'r1',
    placementId: 'p',
    engine: 'graph',
    productIds: ['1'],
  },
});

test('counts nothing where nothing was measured', async () => {
  const { days, total, failures } = await report();
  expect(days).toHaveLength(7);
  expect(days.at(-1)?.day).toBe(new Date().toISOString().slice(0, 10));
  expect(total).toEqual({ slates: 0, visits: 0, failures: 0, failingVisits: 0, failingShare: null });
  expect(failures).toEqual([]);
});

test('counts failing visits beside those that saw recommendations, by day and by what failed', async () => {
  const yesterday = Date.now() - DAY;
  await store([
    slate({ sessionId: 'a' }),
    slate({ sessionId: 'b' }),
    failed({ phase: 'run', engine: 'graph', releaseId: 'r1' }, { sessionId: 'b' }),
    failed({ phase: 'run', engine: 'graph', releaseId: 'r1' }, { sessionId: 'b' }),
    failed({ phase: 'run', engine: 'graph', releaseId: 'r1' }, { sessionId: 'c', occurredAt: yesterday }),
    failed({ phase: 'manifest' }, { sessionId: 'b' }),
    productView({ sessionId: 'd' }),
  ]);
  const { days, total, failures } = await report();
  expect(total).toMatchObject({ slates: 2, visits: 3, failures: 4, failingVisits: 2 });
  expect(days.slice(-2)).toMatchObject([
    { slates: 0, visits: 1, failures: 1, failingVisits: 1 },
    { slates: 2, visits: 2, failures: 3, failingVisits: 1 },
  ]);
  expect(failures).toMatchObject([
    { phase: 'run', engine: 'graph', releaseId: 'r1', failures: 3, visits: 2 },
    { phase: 'manifest', engine: null, releaseId: null, failures: 1, visits: 1 },
  ]);
  expect(failures[0]?.lastAt).toBeGreaterThan(yesterday);
});

test('leaves out older days, other shops and visitors that were erased', async () => {
  await store([failed({ phase: 'paint' }, { occurredAt: Date.now() - 8 * DAY })]);
  await store([failed({ phase: 'paint' })], await shops.install());
  await store([failed({ phase: 'paint' }, { visitorId: 'gone' })]);
  await eraseVisitor(shops.context.database, shop.shopId, 'gone');
  expect((await report()).total.failures).toBe(0);
});

test('says which events were refused', async () => {
  stats.count(shop.shopId, { accepted: 5, duplicates: 0, refused: { malformed: 2 } });
  expect(await report()).toMatchObject({ accepted: 5, refused: { malformed: 2 } });
});
