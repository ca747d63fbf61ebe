import { type GroupCell, type GroupCounts, NO_COUNTS } from '@kindred/models/insights';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { productView } from '../../../test/contracts/sample-events.ts';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import { previewableSegments } from '../extension-data/previewable-segments.ts';
import { insertEvents } from '../ingest/event-store.ts';
import type { Sql } from '../ports.ts';
import type { Shop } from '../shops/shop-store.ts';
import { decideTrainingConsent } from '../training/consent.ts';
import { keepBucket } from './cell-store.ts';
import { editSegment } from './edits.ts';
import { productsReport } from './products-report.ts';
import { segmentReport } from './segment-report.ts';
import { segmentsOf } from './segment-store.ts';
import { segmentsReport, TREND_WEEKS } from './segments-report.ts';
import { mondayOf, weekOf } from './weeks.ts';

const [SEEKERS, REGULARS, GUESTS, OWN] = ['1', '2', '3', '4'].map(
  (digit) => `5eea0000-0000-4000-8000-00000000000${digit}`,
) as [string, string, string, string];
const FIRST = weekOf('2026-08-31');
let shops: ShopContext;
let shop: Shop;

beforeAll(async () => {
  shops = await openShopContext();
});
afterAll(() => shops.close());
beforeEach(async () => {
  shop = await shops.install();
});

const asShop = <T>(work: (sql: Sql) => Promise<T>): Promise<T> =>
  shops.context.database.asShop(shop.shopId, work);
const options = (weeks = 4) => ({ weeks, now: Date.now(), currency: 'EUR' });
const report = (weeks?: number) => asShop((sql) => segmentsReport(sql, shop.shopId, options(weeks)));
const details = (segmentId: string, weeks = TREND_WEEKS) =>
  asShop((sql) => segmentReport(sql, shop.shopId, segmentId, options(weeks)));
const edit = (segmentId: string, change: Parameters<typeof editSegment>[3]) =>
  asShop((sql) => editSegment(sql, shop.shopId, segmentId, change, Date.now()));

const night = (visitors: number, unassigned: number | null) =>
  asShop((sql) =>
    sql.query(
      'insert into segment_nights (shop_id, ran_at, visitors, unassigned) values ($1, now(), $2, $3)',
      [shop.shopId, visitors, unassigned],
    ),
  );
const segment = (segmentId: string, visitors: number | null, { isOwn = false } = {}) =>
  asShop((sql) =>
    sql.query(
      `insert into segments (shop_id, segment_id, name, rule, defining, visitors, created_at)
       values ($1, $2, $3, $4, '[]', $5, now())`,
      [shop.shopId, segmentId, JSON.stringify(`Name ${segmentId.at(-1)}`), isOwn ? '[]' : null, visitors],
    ),
  );

type Cell = Pick<GroupCell, 'subject' | 'key' | 'segmentId'> & { counts: Partial<GroupCounts> };
const ofShop = (segmentId: string | null, counts: Partial<GroupCounts>): Cell => ({
  subject: 'shop',
  key: '',
  segmentId,
  counts,
});
/** Looked at by so many visitors, once each. */
const ofProduct = (key: string, segmentId: string | null, viewed: number, visitors = viewed): Cell => ({
  subject: 'product',
  key,
  segmentId,
  counts: { visitors, visits: viewed, viewed },
});
const count = (week: number, cells: Cell[]) =>
  asShop((sql) =>
    keepBucket(
      sql,
      shop.shopId,
      { from: mondayOf(FIRST + week), weeks: 1 },
      cells.map((cell) => ({ ...cell, counts: { ...NO_COUNTS, ...cell.counts } })),
      new Date(),
    ),
  );

test('what a first night waits for is what is not there', async () => {
  expect(await report()).toMatchObject({ state: 'waiting', missing: ['products', 'visits'] });
  await asShop((sql) =>
    sql.query(
      `insert into products (shop_id, product_id, updated_at, product) values ($1, '1', now(), '{}')`,
      [shop.shopId],
    ),
  );
  expect(await report()).toMatchObject({ state: 'waiting', missing: ['visits'] });
  await asShop((sql) => insertEvents(sql, shop.shopId, [productView({ productId: '1' })]));
  expect(await report()).toMatchObject({ state: 'waiting', missing: [] });
});

test('how many stand between segments is told as sizes are', async () => {
  await segment(SEEKERS, 400);
  await night(512, 112 / 512);
  // 110 of 510, both to the nearest 5.
  expect((await report()).unassigned).toBe(0.22);
});

test('a segment too small to tell is not told by subtracting either, once it is removed or merged', async () => {
  await segment(SEEKERS, 400);
  await segment(OWN, null, { isOwn: true });
  await segment(REGULARS, null);
  await night(512, null);
  await edit(OWN, { action: 'remove' });
  await edit(REGULARS, { action: 'merge', into: SEEKERS });
  expect(await report()).toMatchObject({ unassigned: null, segments: [{ visitors: 400 }] });
});

test('a segment’s worth stands beside that of the weeks before', async () => {
  await segment(SEEKERS, 400);
  await night(600, 0.3);
  const worth = (revenue: number) => [
    ofShop(SEEKERS, {
      visitors: 100,
      visits: 100,
      revenueMinorUnits: revenue,
      revenueSquared: revenue ** 2 / 50,
    }),
    ofShop(null, { visitors: 100, visits: 100 }),
  ];
  for (const [week, revenue] of [2_000, 4_000, 6_000].entries()) await count(week, worth(revenue));
  const { segments, everyone, range } = await report(1);
  expect(range).toEqual({ from: '2026-09-14', to: '2026-09-20' });
  expect(everyone?.value).toBe(30);
  expect([segments[0]?.value?.value, segments[0]?.valueBefore?.value]).toEqual([60, 40]);
  expect((await report(3)).segments[0]?.valueBefore).toBeNull();
});

test('a segment in which nobody ordered may be worth something all the same', async () => {
  await segment(SEEKERS, 400);
  await night(600, 0.3);
  await count(0, [
    ofShop(SEEKERS, { visitors: 100, visits: 100 }),
    ofShop(null, { visitors: 100, visits: 100, orders: 2, revenueMinorUnits: 10_000, revenueSquared: 5e7 }),
  ]);
  const { value } = (await report()).segments[0]!;
  // Wilson's upper end of 0 in 100 is 0.037 (scipy 1.17.1), at 50 an order.
  expect(value).toMatchObject({ value: 0, low: 0 });
  expect(value!.high).toBeCloseTo(185, 0);
});

test('segments that were merged are named, and all told apart again at once', async () => {
  for (const each of [SEEKERS, REGULARS, GUESTS]) await segment(each, 100);
  await night(400, 0.25);
  await edit(GUESTS, { action: 'merge', into: REGULARS });
  await edit(REGULARS, { action: 'merge', into: SEEKERS });
  const { segments } = await report();
  expect(segments.map(({ segmentId, visitors }) => [segmentId, visitors])).toEqual([[SEEKERS, 300]]);
  expect(segments[0]?.merged.map(({ name }) => name)).toEqual(['Name 2', 'Name 3']);
  expect((await details(SEEKERS))?.merged).toHaveLength(2);
  await edit(SEEKERS, { action: 'unmerge' });
  expect((await report()).segments.map(({ merged }) => merged)).toEqual([[], [], []]);
});

test('a product of few views does not lead by chance', async () => {
  await segment(SEEKERS, 300);
  await night(600, 0.5);
  await count(0, [
    ofShop(SEEKERS, { visitors: 300, visits: 1000, viewed: 1000 }),
    ofShop(null, { visitors: 300, visits: 3000, viewed: 3000 }),
    // 2.4 times everyone's share, of 50 views; twice of 2,000; three times, by visitors who look ten times each.
    ofProduct('few', SEEKERS, 30),
    ofProduct('few', null, 20),
    ofProduct('many', SEEKERS, 1000),
    ofProduct('many', null, 1000),
    ofProduct('again', SEEKERS, 300, 30),
    ofProduct('again', null, 100, 25),
    // More than everyone, but who knows.
    ofProduct('unsure', SEEKERS, 25),
    ofProduct('unsure', null, 55),
  ]);
  const { favourites } = (await details(SEEKERS))!;
  expect(favourites.map(({ productId }) => productId)).toEqual(['again', 'many', 'few']);
  const [, many, few] = favourites;
  expect(many!.lift.value).toBe(2);
  // Wilson's interval of 30 in 50 is 0.462 to 0.724 (scipy 1.17.1), over a quarter.
  expect(few!.lift).toMatchObject({ value: 2.4, n: 50 });
  expect(few!.lift.low).toBeCloseTo(1.847, 2);
  expect(few!.lift.high).toBeCloseTo(2.895, 2);
});

test('the extension previews with the favourites that the admin tells, however many segments there are', async () => {
  const counted = async (work: (sql: Sql) => Promise<unknown>) => {
    let queries = 0;
    await asShop(async (sql) => {
      const query = <Row>(text: string, values?: unknown[]) => {
        queries += 1;
        return sql.query<Row>(text, values);
      };
      return await work({ ...sql, query });
    });
    return queries;
  };
  await segment(SEEKERS, 300);
  const cells = [
    ofShop(SEEKERS, { visitors: 300, visits: 1000, viewed: 1000 }),
    ofShop(REGULARS, { visitors: 300, visits: 1000, viewed: 1000 }),
    ofShop(null, { visitors: 300, visits: 2000, viewed: 2000 }),
    ...['a', 'b', 'c'].flatMap((key, at) => [
      ofProduct(key, SEEKERS, 100 * (at + 1)),
      ofProduct(key, REGULARS, 100 * (3 - at)),
      ofProduct(key, null, 100),
    ]),
  ];
  for (let week = 0; week < 6; week++) await count(week, week < 2 ? cells.toReversed() : cells.slice(0, -3));
  const previewed = (sql: Sql) => previewableSegments(sql, shop.shopId);
  const forOne = await counted(previewed);
  await segment(REGULARS, 300);
  expect(await counted(previewed)).toBe(forOne);
  const [seekers, regulars] = await asShop(previewed);
  expect(seekers!.favourites).toEqual(['c', 'b']);
  expect(regulars!.favourites).toEqual(['a', 'b']);
  for (const { segmentId, favourites } of [seekers!, regulars!])
    expect((await details(segmentId))!.favourites.map(({ productId }) => productId)).toEqual(favourites);
});

test('without permission nothing is told of segments, and the merchant’s own go with the others', async () => {
  await segment(SEEKERS, 300);
  await segment(OWN, 100, { isOwn: true });
  await night(400, 0.1);
  await count(0, [
    ofShop(SEEKERS, { visitors: 50, visits: 50 }),
    ofShop(null, { visitors: 50, visits: 50 }),
    ofProduct('1', null, 40),
  ]);
  const products = () => asShop((sql) => productsReport(sql, shop.shopId, options()));
  expect(await products()).toMatchObject({ isAllowed: true, segments: [{}, {}] });
  await decideTrainingConsent(shops.context, shop.shopId, { granted: false, textVersion: 'v1' }, null);
  expect(await report()).toMatchObject({ state: 'no_permission', segments: [] });
  expect(await asShop(segmentsOf)).toEqual([]);
  expect(await details(OWN)).toBeNull();
  expect(await products()).toMatchObject({
    isAllowed: false,
    segments: [],
    products: [{ productId: '1', bySegment: [] }],
  });
});
