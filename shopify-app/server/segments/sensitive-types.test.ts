import { NO_COUNTS } from '@kindred/models/insights';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plantShop } from '../../../test/contracts/planted-shop.ts';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import type { Database, Sql } from '../ports.ts';
import type { Shop } from '../shops/shop-store.ts';
import { keepBucket, publishedCells } from './cell-store.ts';
import { sumOf } from './figures.ts';
import { understand } from './job.ts';
import { segmentationOf, segmentsOf } from './segment-store.ts';
import { sensitiveTypesReport, setSensitiveTypes } from './sensitive-types.ts';

const ALWAYS = { from: '2000-01-01', to: '2100-01-01' };
let shops: ShopContext;
let shop: Shop;

beforeAll(async () => {
  shops = await openShopContext(92);
  ({ shop } = await plantShop(shops, { seed: 4, shoppers: 600, days: 40 }));
  await night();
});
afterAll(() => shops.close());

const asShop = <T>(work: (sql: Sql) => Promise<T>) => shops.context.database.asShop(shop.shopId, work);
const night = () => understand(shops.context, shop, new AbortController().signal);
const cells = () => asShop((sql) => publishedCells(sql, shop.shopId, ALWAYS));
const productsOf = async (type: string) => {
  const rows = await asShop((sql) =>
    sql.query<{ id: string }>(`select product_id as id from products where product->>'productType' = $1`, [
      type,
    ]),
  );
  return new Set(rows.map(({ id }) => id));
};

test('a type that the merchant leaves out is told by segment no more, and the next night makes no segment of it', async () => {
  const { always, added, others } = await asShop(sensitiveTypesReport);
  expect([always, added]).toEqual([[], []]);
  const used = (await asShop(segmentationOf))!.model.types;
  expect(others).toEqual(expect.arrayContaining([...used]));
  const before = await cells();
  const bySegment = (all: typeof before, type: string) =>
    all.filter(({ subject, key, segmentId }) => subject === 'type' && key === type && segmentId !== null);
  const type = used.find((each) => bySegment(before, each).length > 0)!;
  const products = await productsOf(type);
  const ofIt = ({ subject, key }: (typeof before)[number]) =>
    (subject === 'type' && key === type) || (subject === 'product' && products.has(key));
  await asShop((sql) => setSensitiveTypes(sql, shop.shopId, [type]));
  expect((await asShop(sensitiveTypesReport)).added).toEqual([type]);
  const folded = await cells();
  expect(folded.filter((cell) => ofIt(cell) && cell.segmentId !== null)).toEqual([]);
  expect(sumOf(folded.filter(ofIt))).toEqual(sumOf(before.filter(ofIt)));
  expect(folded.filter((cell) => !ofIt(cell))).toEqual(before.filter((cell) => !ofIt(cell)));

  // As if the weeks came only now.
  await asShop((sql) => sql.query('delete from counted_weeks'));
  await night();
  const { model } = (await asShop(segmentationOf))!;
  expect(model.types).not.toContain(type);
  expect(model.assigner.features.join(' ')).not.toContain(type);
  const after = await cells();
  expect(after.filter(ofIt).length).toBeGreaterThan(0);
  expect(after.some(({ segmentId }) => segmentId !== null)).toBe(true);
  expect(after.filter((cell) => ofIt(cell) && cell.segmentId !== null)).toEqual([]);

  await asShop((sql) => setSensitiveTypes(sql, shop.shopId, []));
  await night();
  expect((await asShop(segmentationOf))!.model.types).toContain(type);
});

test('a type that is left out while a night runs is in nothing that the night keeps', async () => {
  const before = (await asShop(segmentationOf))!;
  await asShop((sql) => sql.query('update segmentations set must_forget = true'));
  const type = before.model.types[0]!;
  let transactions = 0;
  const database: Database = {
    ...shops.context.database,
    asShop: async (shopId, work) => {
      const answer = await shops.context.database.asShop(shopId, work);
      transactions += 1;
      if (transactions === 1) await asShop((sql) => setSensitiveTypes(sql, shopId, [type]));
      return answer;
    },
  };
  const during = understand({ ...shops.context, database }, shop, new AbortController().signal);
  await expect(during).rejects.toThrow('meanwhile');
  expect(await asShop(segmentationOf)).toMatchObject({ version: before.version, mustForget: true });
  await night();
  const after = (await asShop(segmentationOf))!;
  expect([after.version, after.mustForget]).toEqual([before.version + 1, false]);
  expect(after.model.types).not.toContain(type);
});

test('what becomes sensitive later is told by segment no more from the next night on, also of weeks before', async () => {
  const type = (await asShop(sensitiveTypesReport)).others[0]!;
  const [productId] = await productsOf(type);
  const [segment] = await asShop(segmentsOf);
  const counts = { ...NO_COUNTS, visitors: 40, visits: 60 };
  const told = [segment!.segmentId, null].map((segmentId) => ({
    subject: 'product' as const,
    key: productId!,
    segmentId,
    counts,
  }));
  const week = { from: '2026-01-05', weeks: 1 as const };
  await asShop((sql) => keepBucket(sql, shop.shopId, week, told, new Date()));
  const before = await cells();
  const isOfIt = ({ key, from }: (typeof before)[number]) => key === productId && from === week.from;
  expect(before.filter(isOfIt)).toHaveLength(2);
  await night();
  expect(await cells()).toEqual(before);
  await asShop((sql) =>
    sql.query(
      `update products set product = jsonb_set(product, '{productType}', '"Wine"') where product_id = $1`,
      [productId],
    ),
  );
  await night();
  const after = await cells();
  expect(after.filter((cell) => cell.key === productId && cell.segmentId !== null)).toEqual([]);
  expect(sumOf(after.filter(isOfIt))).toEqual(sumOf(before.filter(isOfIt)));
  expect(after.filter(({ key }) => key !== productId)).toEqual(before.filter(({ key }) => key !== productId));
});
