import { BEHAVIOUR_VERSION, behaviourFeatures } from '@kindred/models/features';
import { loadSegmentGraph } from '@kindred/models/runtime';
import { TRAINING_CONSENT_TEXT_VERSION } from '@kindred/shared/api/admin';
import type { DeviceSegments } from '@kindred/shared/api/storefront';
import { inEnglish } from '@kindred/shared/said';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plantShop } from '../../../test/contracts/planted-shop.ts';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import { upsertProducts } from '../catalog/catalog-store.ts';
import type { Context } from '../context.ts';
import { storefrontRoutes } from '../http/storefront-routes.ts';
import type { Sql } from '../ports.ts';
import type { Shop } from '../shops/shop-store.ts';
import { decideTrainingConsent } from '../training/consent.ts';
import { deviceSegments } from './device-segments.ts';
import { addRuleSegment, editSegment } from './edits.ts';
import { understand } from './job.ts';
import { segmentationOf, segmentsOf } from './segment-store.ts';
import { setSensitiveTypes } from './sensitive-types.ts';

let shops: ShopContext;
let shop: Shop;

beforeAll(async () => {
  shops = await openShopContext(94);
  ({ shop } = await plantShop(shops, { seed: 1, shoppers: 1_200, days: 60 }));
  await night();
}, 120_000);
afterAll(() => shops.close());

const asShop = <T>(work: (sql: Sql) => Promise<T>) => shops.context.database.asShop(shop.shopId, work);
const night = () => understand(shops.context, shop, new AbortController().signal);
const told = (language = 'en') => asShop((sql) => deviceSegments(shops.context, sql, shop, language));
const change = (text: string, values: unknown[] = []) => asShop((sql) => sql.query(text, values));
/** In the order of the model's segments. */
const segments = async () => {
  const { model } = (await asShop(segmentationOf))!;
  const all = await asShop(segmentsOf);
  return model.assigner.segmentIds.map((id) => all.find(({ segmentId }) => segmentId === id)!);
};

test('a device gets a small model that runs, and what it needs to feed it', async () => {
  const { model, names, types, prices, others, ...rest } = (await told()) as DeviceSegments;
  expect(others).toEqual({ types: [], prices: [] });
  expect(rest).toEqual({
    behaviourVersion: BEHAVIOUR_VERSION,
    utcOffsetMinutes: 0,
    hasReduced: true,
    currency: 'EUR',
  });
  expect(JSON.stringify(await told()).length).toBeLessThan(20_000);
  const run = await loadSegmentGraph(Buffer.from(model, 'base64'));
  const features = behaviourFeatures(types).filter(({ onDevice }) => onDevice);
  const { gap } = await run(new Float32Array(features.length));
  expect(gap).toBeGreaterThanOrEqual(0);
  expect(types).toHaveLength(8);
  expect(names.length).toBeGreaterThan(2);
  expect(prices.map(([type]) => type)).toEqual(expect.arrayContaining(types));
  for (const [, some] of prices) {
    expect(some).toHaveLength(24);
    expect(some).toEqual(some.toSorted((a, b) => a - b));
  }
});

test('segments are called by what stands out, in the shopper’s language, never by the merchant’s name', async () => {
  const [first] = await segments();
  const rename = { action: 'rename', name: 'Misers' } as const;
  await asShop((sql) => editSegment(sql, shop.shopId, first!.segmentId, rename, 0));
  const names = (await segments()).map(({ name }) => inEnglish(name));
  expect((await told())!.names).toEqual(names);
  const german = (await told('de'))!.names;
  expect(german).toHaveLength(names.length);
  expect(german.filter((name, i) => name === names[i])).toEqual([]);
});

test('a merged segment is called as it is counted; one that is too small or a rule of the merchant’s is not told', async () => {
  const [first, second, third] = await segments();
  const merge = (segmentId: string, into: string) =>
    asShop((sql) => editSegment(sql, shop.shopId, segmentId, { action: 'merge', into }, 0));
  const names = async () => (await told())!.names;
  const before = await names();
  await merge(first!.segmentId, second!.segmentId);
  expect(await names()).toEqual([before[1], before[1], ...before.slice(2)]);
  await change('update segments set visitors = null where segment_id = $1', [third!.segmentId]);
  expect((await names())[2]).toBeNull();
  const rule = [{ feature: 'visits', is: 'at_least' as const, value: 3 }];
  await asShop((sql) => addRuleSegment(sql, shops.context, shop.shopId, { name: 'Whales', rule }));
  const own = (await asShop(segmentsOf)).find((segment) => segment.rule !== null)!;
  await merge(second!.segmentId, own.segmentId);
  expect((await names()).slice(0, 3)).toEqual([null, null, null]);
  await asShop((sql) => editSegment(sql, shop.shopId, own.segmentId, { action: 'remove' }, 0));
});

test('prices are a sample of what the shop shows to everyone, without what is sensitive', async () => {
  const product = (id: number, productType: string, over: object = {}) => ({
    product: {
      productId: String(id),
      productType,
      priceMinorUnits: 100 * (id % 1000),
      handle: `p-${id}`,
      title: '',
      vendor: '',
      tags: [],
      collections: [],
      options: [],
      variants: [],
      available: true,
      imageUrl: null,
      createdAt: 0,
      ...over,
    },
    updatedAt: new Date(0),
  });
  const many = Array.from({ length: 100 }, (_, i) => product(50_000 + i, 'Posters'));
  const others = [
    product(60_001, 'Secret plans', { available: false }),
    product(60_002, 'Vitamins'),
    product(60_003, 'Locks'),
  ];
  const rare = Array.from({ length: 60 }, (_, i) => product(70_001 + i, `Rare ${i}`));
  await asShop((sql) => upsertProducts(sql, shop.shopId, [...many, ...others, ...rare]));
  await asShop((sql) => setSensitiveTypes(sql, shop.shopId, ['Locks']));
  // Nothing is told of what was made of a type that is sensitive now.
  expect(await told()).toBeNull();
  await night();
  const { prices: known, others: rest } = (await told())!;
  const prices = new Map(known);
  expect([prices.size, rest.types.filter((type) => prices.has(type))]).toEqual([50, []]);
  expect(rest.types.every((type) => type.startsWith('Rare '))).toBe(true);
  expect(rest.prices).toEqual(rest.prices.toSorted((a, b) => a - b));
  expect([...prices.keys()].filter((type) => /plans|Vitamins|Locks/.test(type))).toEqual([]);
  const posters = prices.get('Posters')!;
  expect(posters).toHaveLength(32);
  for (const price of [0, 17, 50, 99]) {
    const share = posters.filter((other) => other < price).length / posters.length;
    expect(Math.abs(share - price / 100)).toBeLessThan(1 / 32);
  }
});

test('everyone is told by the shop’s public key, in a language of the panel, and only of this shop', async () => {
  const other = await shops.install();
  const byKey = async (key: string) => ({ one: shop, other })[key] ?? null;
  const routes = storefrontRoutes({ ...shops.context, shops: { byKey } } as unknown as Context);
  const ask = (path: string, headers: Record<string, string> = {}) =>
    routes.request(`/shops/${path}`, { headers });
  const answer = await ask('one/segments.json?language=fr');
  expect(await answer.json()).toEqual(await told('fr'));
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
  const known = { 'if-none-match': answer.headers.get('etag')! };
  expect((await ask('one/segments.json?language=fr', known)).status).toBe(304);
  expect((await ask('one/segments.json?language=en', known)).status).toBe(200);
  for (const language of ['', 'xx', 'constructor', '../en'])
    expect(await (await ask(`one/segments.json?language=${language}`)).json()).toEqual(await told('en'));
  expect(await (await ask('other/segments.json?language=fr')).json()).toBeNull();
  expect((await ask('nobody/segments.json')).status).toBe(404);
});

test.each([
  ['a clustering of which devices can tell nothing', 'update segmentations set device_model = null'],
  [
    'a clustering of features of another version',
    `update segmentations set model = jsonb_set(model, '{behaviourVersion}', '0')`,
  ],
  ['a clustering that somebody has to be taken out of', 'update segmentations set must_forget = true'],
  ['too few visitors', 'update segment_nights set visitors = 199'],
  ['no clustering', 'delete from segmentations'],
])('nothing is told with %s', async (_, text) => {
  expect(await told()).not.toBeNull();
  await change(text);
  expect(await told()).toBeNull();
  await change('update segmentations set must_forget = true');
  await night();
});

test('nothing is told once the permission is withdrawn', async () => {
  expect(await told()).not.toBeNull();
  const withdrawn = { granted: false, textVersion: TRAINING_CONSENT_TEXT_VERSION };
  await decideTrainingConsent(shops.context, shop.shopId, withdrawn, null);
  expect(await told()).toBeNull();
});
