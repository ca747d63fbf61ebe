import { type GroupCell, type GroupCounts, NO_COUNTS } from '@kindred/models/insights';
import { K_FLOOR } from '@kindred/shared/api/browser-extension';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { productView } from '../../../test/contracts/sample-events.ts';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import { insertEvents } from '../ingest/event-store.ts';
import type { Sql } from '../ports.ts';
import { keepBucket } from '../segments/cell-store.ts';
import { mondayOf, weekOf } from '../segments/weeks.ts';
import type { Shop } from '../shops/shop-store.ts';
import { recordTrainingConsent } from '../training/consent-store.ts';
import { pageInsights } from './insights.ts';
import { previewableSegments } from './previewable-segments.ts';

const [SEEKERS, REGULARS] = ['5eea0000-0000-4000-8000-000000000001', '5eea0000-0000-4000-8000-000000000002'];
/** A block of four, and the week after it. */
const WEEKS = [0, 1, 2, 3, 4].map((at) => mondayOf(weekOf('2026-08-24') + at));
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
const about = (productId: string | null = null) => asShop((sql) => pageInsights(sql, shop.shopId, productId));
const journeys = () => asShop((sql) => previewableSegments(sql, shop.shopId));

type Cell = Pick<GroupCell, 'subject' | 'key' | 'segmentId'> & { counts: Partial<GroupCounts> };

const count = (week: number, cells: Cell[], weeks: 1 | 4 = 1) =>
  asShop((sql) =>
    keepBucket(
      sql,
      shop.shopId,
      { from: WEEKS[week]!, weeks },
      cells.map((cell) => ({ ...cell, counts: { ...NO_COUNTS, ...cell.counts } })),
      new Date(),
    ),
  );
const ofShop = (segmentId: string | null, counts: Partial<GroupCounts>): Cell => ({
  subject: 'shop',
  key: '',
  segmentId,
  counts,
});
const ofProduct = (key: string, segmentId: string | null, counts: Partial<GroupCounts>): Cell => ({
  subject: 'product',
  key,
  segmentId,
  counts,
});

const segment = (segmentId: string, name: string, { givenName = null as string | null, into = '' } = {}) =>
  asShop((sql) =>
    sql.query(
      `insert into segments (shop_id, segment_id, name, given_name, merged_into, defining, created_at)
       values ($1, $2, $3, $4, nullif($5, '')::uuid, '[]', now())`,
      [shop.shopId, segmentId, JSON.stringify(name), givenName, into],
    ),
  );

test('tell of everyone and of each segment by its name, beside what everyone does', async () => {
  await segment(SEEKERS!, 'Searches');
  await segment(REGULARS!, 'Often here', { givenName: 'Regulars' });
  await count(0, [
    ofShop(SEEKERS!, { visitors: 43, visits: 60, viewed: 50, added: 20, bought: 6 }),
    ofShop(null, { visitors: 100, visits: 140, viewed: 90, added: 10, bought: 4 }),
  ]);
  const { range, product, kFloor, groups } = await about();
  expect({ range, product, kFloor }).toEqual({
    range: { from: '2026-08-24', to: '2026-08-30' },
    product: null,
    kFloor: K_FLOOR,
  });
  expect(groups.map(({ segment: named }) => named)).toEqual([
    null,
    { segmentId: SEEKERS, name: 'Searches', givenName: null },
    { segmentId: REGULARS, name: 'Often here', givenName: 'Regulars' },
  ]);
  const [everyone, seekers, regulars] = groups;
  expect(everyone).toMatchObject({ here: { funnel: { visits: 200, added: 30, bought: 10 } }, usual: null });
  expect(seekers?.here?.funnel).toMatchObject({ visitors: 45, visits: 60, viewed: 50, added: 20 });
  // Wilson's interval of 6 in 60 with z = 1.96, worked out apart from this code.
  expect(seekers?.here?.conversion?.low).toBeCloseTo(0.0466, 4);
  expect(seekers?.here?.conversion?.high).toBeCloseTo(0.2015, 4);
  expect(seekers?.usual).toEqual(everyone?.here);
  // Too few to tell: part of everyone else.
  expect(regulars).toMatchObject({ here: null, usual: null });
});

test('tell of a product beside the shop’s products, by the same group', async () => {
  await segment(SEEKERS!, 'Searches');
  await count(1, [
    ofProduct('1', SEEKERS!, { visitors: 30, visits: 40, bought: 8 }),
    ofProduct('1', null, { visitors: 50, visits: 60, bought: 2 }),
    ofProduct('2', SEEKERS!, { visitors: 30, visits: 60, bought: 2 }),
    ofProduct('3', null, { visitors: 30, visits: 40, bought: 8 }),
  ]);
  const { product, groups } = await about('1');
  expect(product).toEqual({ productId: '1', title: '' });
  const [everyone, seekers] = groups;
  expect(everyone?.here).toMatchObject({ funnel: { visits: 100 }, conversion: { value: 0.1 } });
  expect(everyone?.usual).toMatchObject({ funnel: { visits: 200 }, conversion: { value: 0.1 } });
  expect(seekers?.here).toMatchObject({ funnel: { visits: 40 }, conversion: { value: 0.2 } });
  expect(seekers?.usual).toMatchObject({ funnel: { visits: 100 }, conversion: { value: 0.1 } });
  const told = (await about('3')).groups;
  expect(told.map(({ here }) => here?.funnel.visits)).toEqual([40, undefined]);
  for (const { here, usual } of (await about('4')).groups) expect([here, usual]).toEqual([null, null]);
});

test('tell of a quiet product by its four weeks together', async () => {
  for (const week of [0, 1, 2, 3, 4]) await count(week, []);
  await count(0, [ofProduct('1', null, { visitors: 25, visits: 31 })], 4);
  const { range, groups } = await about('1');
  expect(range?.to).toBe('2026-09-27');
  expect(groups[0]?.here?.funnel.visits).toBe(31);
});

test('say the same however often they are asked, whatever visits come meanwhile', async () => {
  await count(0, [ofProduct('1', null, { visitors: 25, visits: 31 })]);
  const before = await about('1');
  const events = Array.from({ length: 30 }, (_, at) => productView({ productId: '1', visitorId: `v${at}` }));
  await asShop((sql) => insertEvents(sql, shop.shopId, events));
  expect(await about('1')).toEqual(before);
});

test('tell of no other shop', async () => {
  await count(0, [ofShop(null, { visitors: 25, visits: 31 })]);
  shop = await shops.install();
  expect(await about()).toEqual({ range: null, product: null, kFloor: K_FLOOR, groups: [] });
});

test('are previewed by what a segment turns to more than others do, as far as that is told', async () => {
  await segment(SEEKERS!, 'Searches');
  await segment(REGULARS!, 'Often here');
  await count(0, [
    ofShop(SEEKERS!, { visitors: 50, visits: 50, viewed: 50 }),
    ofShop(null, { visitors: 150, visits: 150, viewed: 150 }),
    ofProduct('1', SEEKERS!, { visitors: 30, visits: 30, viewed: 30 }),
    ofProduct('1', null, { visitors: 30, visits: 30, viewed: 30 }),
    ofProduct('2', SEEKERS!, { visitors: 40, visits: 40, viewed: 40 }),
    ofProduct('3', SEEKERS!, { visitors: 25, visits: 25, viewed: 25 }),
    ofProduct('3', null, { visitors: 100, visits: 100, viewed: 100 }),
  ]);
  const [seekers, regulars] = await journeys();
  expect(seekers).toEqual({ segmentId: SEEKERS, name: 'Searches', givenName: null, favourites: ['2', '1'] });
  expect(regulars?.favourites).toEqual([]);
});

test('know no segment that is part of another, and none without permission', async () => {
  await segment(SEEKERS!, 'Searches');
  await segment(REGULARS!, 'Often here', { into: SEEKERS! });
  await count(0, [
    ofShop(SEEKERS!, { visitors: 30, visits: 30 }),
    ofShop(REGULARS!, { visitors: 30, visits: 31 }),
  ]);
  expect((await about()).groups.map(({ here }) => here?.funnel.visits)).toEqual([61, 61]);
  expect(await journeys()).toHaveLength(1);
  const decision = { granted: false, textVersion: 'v1', decidedBy: null };
  await asShop((sql) => recordTrainingConsent(sql, shop.shopId, decision));
  expect((await about()).groups).toHaveLength(1);
  expect(await journeys()).toEqual([]);
});
