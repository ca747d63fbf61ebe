import { DEFAULT_RANKING_SETTINGS, type RankingSettings } from '@kindred/shared/placement';
import { isItemTable } from '@kindred/shared/release';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { fakeCandidate } from '../../../test/contracts/fake-candidate.ts';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import { productOf } from '../../../test/world/small-shop.ts';
import { upsertProducts } from '../catalog/catalog-store.ts';
import type { Context } from '../context.ts';
import type { Sql } from '../ports.ts';
import { refreshItemTable } from '../releases/item-table.ts';
import { activeManifest } from '../releases/release-store.ts';
import { keepCandidate } from '../releases/releases.ts';
import type { Shop } from '../shops/shop-store.ts';
import { previewOf, relatedTo, shownProducts } from './preview.ts';
import { decideRanking } from './ranking.ts';

let shops: ShopContext;
let context: Context;
let shop: Shop;

const made = fakeCandidate(new Uint8Array([1, 2, 3]));
const candidate = {
  ...made,
  itemTable: { ...made.itemTable, productIds: ['1', '2', '3'], popular: [0, 1, 2] },
  related: [{ productId: '1', relatedProductIds: ['3', '2'] }],
};
const wished: RankingSettings = {
  ...DEFAULT_RANKING_SETTINGS,
  excludedProductIds: ['2'],
  pinnedProductIds: ['3'],
};

const inShop = <T>(work: (sql: Sql) => Promise<T>): Promise<T> => context.database.asShop(shop.shopId, work);
const release = () =>
  keepCandidate(context, shop.shopId, candidate, { forgetsUntil: null, endRun: async () => true });
const served = async () => (await inShop((sql) => activeManifest(sql, shop.shopId)))?.itemTable;

beforeAll(async () => {
  shops = await openShopContext();
  ({ context } = shops);
});

afterAll(() => shops.close());

beforeEach(async () => {
  shop = await shops.install();
  const entries = ['1', '2', '3'].map((productId) => ({
    updatedAt: new Date(),
    product: productOf(0, { productId, title: `Cup ${productId}` }),
  }));
  await inShop((sql) => upsertProducts(sql, shop.shopId, entries));
});

it('shows what devices would be told, byte for byte, and changes nothing', async () => {
  await release();
  await refreshItemTable(context, shop);
  const before = await served();
  const { release: previewed } = await previewOf(context, shop.shopId, wished);
  expect(previewed?.isLive).toBe(false);
  expect(await served()).toEqual(before);
  const table: unknown = JSON.parse(previewed!.itemTable);
  expect(isItemTable(table) && [table.hidden, table.pinned]).toEqual([[1], [2]]);

  await decideRanking(context, shop.shopId, wished);
  await refreshItemTable(context, shop);
  expect(await served()).toEqual(previewed?.manifest.itemTable);
  expect((await previewOf(context, shop.shopId, wished)).release?.isLive).toBe(true);
});

it('says that there is no release yet, and how many products there are', async () => {
  expect(await previewOf(context, shop.shopId, wished)).toEqual({ release: null, products: 3 });
});

it('names products as the shop does, and only its own', async () => {
  const { products } = await inShop((sql) => shownProducts(sql, shop.shopId, ['1', '9']));
  expect(products).toMatchObject([{ productId: '1', title: 'Cup 1', priceVaries: false, available: true }]);
  shop = await shops.install();
  expect((await inShop((sql) => shownProducts(sql, shop.shopId, ['1']))).products).toEqual([]);
});

it('knows what the active release calls related', async () => {
  await release();
  expect(await inShop((sql) => relatedTo(sql, shop.shopId, '1'))).toEqual(['3', '2']);
  expect(await inShop((sql) => relatedTo(sql, shop.shopId, '2'))).toEqual([]);
});
