import { afterAll, beforeAll, expect, test } from 'vitest';
import { plantShop } from '../../../test/contracts/planted-shop.ts';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import type { Sql } from '../ports.ts';
import type { Shop } from '../shops/shop-store.ts';
import { publishedCells } from './cell-store.ts';
import { sumOf } from './figures.ts';
import { understand } from './job.ts';
import { segmentationOf } from './segment-store.ts';
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

test('a type that the merchant leaves out is told by segment no more, and the next night makes no segment of it', async () => {
  const { always, added, others } = await asShop(sensitiveTypesReport);
  expect([always, added]).toEqual([[], []]);
  const used = (await asShop(segmentationOf))!.model.types;
  expect(others).toEqual(expect.arrayContaining([...used]));
  const before = await cells();
  const bySegment = (all: typeof before, type: string) =>
    all.filter(({ subject, key, segmentId }) => subject === 'type' && key === type && segmentId !== null);
  const type = used.find((each) => bySegment(before, each).length > 0)!;
  const products = new Set(
    (
      await asShop((sql) =>
        sql.query<{ id: string }>(
          `select product_id as id from products where product->>'productType' = $1`,
          [type],
        ),
      )
    ).map(({ id }) => id),
  );
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
