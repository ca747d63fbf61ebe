import { DEFAULT_RANKING_SETTINGS, DEFAULT_RANKING_WEIGHTS } from '@kindred/shared/placement';
import type { ItemTable } from '@kindred/shared/release';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { random } from '../../../test/contracts/database-servers.ts';
import { fakeCandidate } from '../../../test/contracts/fake-candidate.ts';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import { productOf } from '../../../test/world/small-shop.ts';
import { upsertProducts } from '../catalog/catalog-store.ts';
import type { Context } from '../context.ts';
import type { Sql } from '../ports.ts';
import { purchaseCountsOf } from '../ranking/ranking-store.ts';
import { decideRanking, rankingOf } from '../ranking/ranking.ts';
import type { Shop } from '../shops/shop-store.ts';
import { refreshItemTable } from './item-table.ts';
import { activeManifest } from './release-store.ts';
import { activeBytes, keepCandidate } from './releases.ts';

let shops: ShopContext;
let context: Context;
let sent: string[] = [];
let shop: Shop;

const made = fakeCandidate(new Uint8Array([1, 2, 3]));
const candidate = {
  ...made,
  itemTable: { ...made.itemTable, productIds: ['1', '2', '3'], popular: [0, 1, 2] },
};

const inShop = <T>(work: (sql: Sql) => Promise<T>): Promise<T> => context.database.asShop(shop.shopId, work);
const product = (
  productId: string,
  over: object = {},
  facts?: { stockUnits: number | null; marginShare: number | null },
) => ({
  updatedAt: new Date(),
  ...(facts && { facts }),
  product: productOf(0, { productId, ...over }),
});
const put = (...entries: ReturnType<typeof product>[]) =>
  inShop((sql) => upsertProducts(sql, shop.shopId, entries));

async function table(): Promise<ItemTable> {
  const manifest = await inShop((sql) => activeManifest(sql, shop.shopId));
  const bytes = await context.blobs.get(manifest!.itemTable.sha256);
  expect(bytes?.length).toBe(manifest!.itemTable.bytes);
  return JSON.parse(Buffer.from(bytes!).toString('utf8')) as ItemTable;
}

beforeAll(async () => {
  shops = await openShopContext();
  ({ context, sent } = shops);
});

afterAll(() => shops.close());

beforeEach(async () => {
  sent.length = 0;
  shop = await shops.install();
  await put(product('1'), product('2'), product('3'));
  await keepCandidate(context, shop.shopId, candidate, {
    forgetsUntil: null,
    endRun: async () => true,
  });
});

describe('the item table of the active release', () => {
  it('follows what sold out, what is excluded and what counts, without a training', async () => {
    await put(product('2', { available: false }));
    const weights = { ...DEFAULT_RANKING_WEIGHTS, novelty: 1 };
    await decideRanking(context, shop.shopId, {
      weights,
      excludedProductIds: ['3'],
      pinnedProductIds: [],
    });
    expect(sent).toContain('release.item_table');
    await put(product('1', { createdAt: Date.now() }));
    await refreshItemTable(context, shop);
    const made = await table();
    expect(made.hidden).toEqual([1, 2]);
    expect(made.popular).toEqual([0]);
    expect(made.ranking?.boosts).toEqual([8, 0, 0]);
  });

  it('takes in a pinned product that came after the model, and lets it go again', async () => {
    await put(product('4'));
    const pin = (pinnedProductIds: string[]) =>
      decideRanking(context, shop.shopId, { ...DEFAULT_RANKING_SETTINGS, pinnedProductIds });
    await pin(['4', '2']);
    await refreshItemTable(context, shop);
    expect(await table()).toMatchObject({ productIds: ['1', '2', '3', '4'], rows: 3, pinned: [3, 1] });
    const active = await activeBytes(context, shop.shopId);
    expect(active?.itemTable.productIds).toEqual(['1', '2', '3']);
    await pin(['2']);
    await refreshItemTable(context, shop);
    const after = await table();
    expect([after.productIds, after.rows, after.pinned]).toEqual([['1', '2', '3'], undefined, [1]]);
  });

  it('stays as it is, and its bytes too, where nothing changed', async () => {
    await refreshItemTable(context, shop);
    const before = await inShop((sql) => activeManifest(sql, shop.shopId));
    await refreshItemTable(context, shop);
    expect(await inShop((sql) => activeManifest(sql, shop.shopId))).toEqual(before);
    expect(await inShop((sql) => sql.query('select 1 from blobs'))).toHaveLength(2);
  });

  it('says how much counts of stock and margin, never how much there is', async () => {
    await put(
      product('1', {}, { stockUnits: 500, marginShare: 0.61 }),
      product('2', {}, { stockUnits: 3, marginShare: null }),
      product('3', {}, { stockUnits: null, marginShare: 0.2 }),
    );
    expect((await inShop((sql) => rankingOf(sql, shop.shopId))).known).toEqual({ stock: true, margin: true });
    const weights = { variety: 0, novelty: 0, stock: 1, margin: 0 };
    await decideRanking(context, shop.shopId, {
      weights,
      excludedProductIds: [],
      pinnedProductIds: [],
    });
    await refreshItemTable(context, shop);
    const made = await table();
    expect(made.ranking?.boosts).toEqual([8, -8, 0]);
    expect(JSON.stringify(made)).not.toMatch(/500|0\.61/);
  });
});

describe('purchases', () => {
  it('are counted by device, and again only on another day', async () => {
    const buy = (visitor: string, daysAgo: number, ...ids: string[]) =>
      inShop((sql) =>
        sql.query(
          `insert into events (shop_id, occurred_at, event_id, visitor_id, session_id, name, consent, data)
           values ($1, date_trunc('day', now(), 'UTC') - make_interval(days => $2), $3, $4, 's', 'checkout_completed', 1, $5)`,
          [
            shop.shopId,
            daysAgo,
            random.uuid(),
            visitor,
            JSON.stringify({ orderId: '1', lines: ids.map((productId) => ({ productId, quantity: 1 })) }),
          ],
        ),
      );
    await buy('a', 3, '1', '2');
    await buy('a', 2, '1');
    await buy('b', 2, '1');
    await buy('b', 2, '1');
    expect(await inShop((sql) => purchaseCountsOf(sql, shop.shopId, new Date()))).toEqual([
      { productId: '1', buyers: 2, repeatBuyers: 1 },
      { productId: '2', buyers: 1, repeatBuyers: 0 },
    ]);
  });
});
