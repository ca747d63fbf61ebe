import { afterAll, beforeAll, expect, test } from 'vitest';
import { plantShop } from '../../../test/contracts/planted-shop.ts';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import type { Sql } from '../ports.ts';
import type { Shop } from '../shops/shop-store.ts';
import { understand } from './job.ts';
import { NightTooLargeError } from './night-in-thread.ts';
import { segmentationOf, segmentsOf } from './segment-store.ts';
import { segmentsReport } from './segments-report.ts';

let shops: ShopContext;
let shop: Shop;

beforeAll(async () => {
  shops = await openShopContext(91);
  ({ shop } = await plantShop(shops, { seed: 1, shoppers: 600, days: 60 }));
  await night();
});
afterAll(() => shops.close());

const asShop = <T>(work: (sql: Sql) => Promise<T>) => shops.context.database.asShop(shop.shopId, work);
const night = () => understand(shops.context, shop, new AbortController().signal);

test('a clustering by behaviour that means something else by now is made anew the next night', async () => {
  const before = (await asShop(segmentationOf))!;
  await asShop((sql) =>
    sql.query(`update segmentations set model = jsonb_set(model, '{behaviourVersion}', '0')`),
  );
  await night();
  const after = (await asShop(segmentationOf))!;
  expect(after.version).toBe(before.version + 1);
  expect(after.model.behaviourVersion).toBe(before.model.behaviourVersion);
});

test('of a segment that is gone its name stays, not what its visitors did', async () => {
  const gone = { id: shops.context.random.uuid(), name: JSON.stringify('Gone') };
  const defining = [{ feature: 'Recent visits', here: 9, everyone: 2, unit: 'count', deviation: 2 }];
  await asShop((sql) =>
    sql.query(
      `insert into segments (shop_id, segment_id, name, defining, visitors, created_at)
       values ($1, $2, $3, $4, 40, now())`,
      [shop.shopId, gone.id, gone.name, JSON.stringify(defining)],
    ),
  );
  await asShop((sql) => sql.query('update segmentations set must_forget = true'));
  await night();
  const segments = await asShop(segmentsOf);
  expect(segments.find(({ segmentId }) => segmentId === gone.id)).toMatchObject({
    name: 'Gone',
    isRetired: true,
    visitors: null,
    defining: [],
  });
  const kept = segments.filter(({ isRetired }) => !isRetired);
  expect(kept.length).toBeGreaterThan(1);
  for (const { defining: features } of kept) expect(features.length).toBeGreaterThan(0);
});

test('a clustering that must forget somebody goes also where a night has too little memory for another one', async () => {
  const tooLarge = async () => {
    const limits = { heapMegabytes: 1024, bufferMegabytes: 0 };
    const night = understand({ ...shops.context, limits }, shop, new AbortController().signal);
    await expect(night).rejects.toThrow(NightTooLargeError);
  };
  const before = await asShop(segmentationOf);
  await tooLarge();
  expect(await asShop(segmentationOf)).toEqual(before);
  await asShop((sql) => sql.query('update segmentations set must_forget = true'));
  await tooLarge();
  expect(await asShop(segmentationOf)).toBeNull();
  expect(await asShop((sql) => sql.query('select from visitor_segments'))).toEqual([]);
  for (const { isRetired, visitors, defining } of await asShop(segmentsOf))
    expect({ isRetired, visitors, defining }).toEqual({ isRetired: true, visitors: null, defining: [] });
  const options = { weeks: 4, now: shops.context.clock.now(), currency: 'EUR' };
  const report = () => asShop((sql) => segmentsReport(sql, shop.shopId, options));
  expect(await report()).toMatchObject({ state: 'waiting', segments: [] });
  await tooLarge();
  await night();
  expect((await report()).segments.length).toBeGreaterThan(1);
});

test('a clustering that is nothing but old stays while there are too few visitors for another one', async () => {
  const before = (await asShop(segmentationOf))!;
  await asShop((sql) => sql.query(`update segmentations set fitted_at = fitted_at - interval '40 days'`));
  await asShop((sql) =>
    sql.query(
      `delete from events where visitor_id in (select visitor_id from visitor_segments order by visitor_id offset 150)`,
    ),
  );
  await night();
  const after = (await asShop(segmentationOf))!;
  expect(after.version).toBe(before.version);
  expect((await asShop(segmentsOf)).some(({ isRetired, rule }) => !isRetired && rule === null)).toBe(true);
});
