import {
  DEFAULT_RANKING_SETTINGS,
  DEFAULT_RANKING_WEIGHTS,
  type RankingSettings,
} from '@kindred/shared/placement';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type DatabaseServer,
  embeddedServer,
  quiet,
  random,
} from '../../../test/contracts/database-servers.ts';
import { deleteProduct, upsertProducts } from '../catalog/catalog-store.ts';
import type { Context } from '../context.ts';
import type { Sql } from '../ports.ts';
import { createShopStore, type Shop } from '../shops/shop-store.ts';
import { openDatabase } from '../storage/database.ts';
import { decideRanking, rankingOf } from './ranking.ts';
import { rankingSettingsOf } from './ranking-store.ts';

let server: DatabaseServer;
let context: Context;
let shop: Shop;
let serial = 0;
const sent: string[] = [];

const inShop = <T>(work: (sql: Sql) => Promise<T>): Promise<T> => context.database.asShop(shop.shopId, work);
const decide = (
  excludedProductIds: string[],
  weights: RankingSettings['weights'] = DEFAULT_RANKING_WEIGHTS,
  pinnedProductIds: string[] = [],
) => decideRanking(context, shop.shopId, { weights, excludedProductIds, pinnedProductIds });

beforeAll(async () => {
  server = await embeddedServer();
  const database = await openDatabase({ owner: server.owner, logger: quiet });
  const send = async (name: string) => {
    sent.push(name);
    return null;
  };
  const needed: Pick<Context, 'database' | 'queue' | 'random' | 'clock'> = {
    database,
    queue: {
      send,
      work: async () => {},
      schedule: async () => {},
      dead: async () => [],
      retry: async () => {},
      stop: async () => {},
    },
    random,
    clock: { now: () => Date.now() },
  };
  context = needed as Context;
});

afterAll(async () => {
  await context.database.close();
  await server.stop();
});

beforeEach(async () => {
  sent.length = 0;
  shop = await createShopStore(context).install(`ranking-${serial++}.myshopify.com`);
});

describe('ranking settings', () => {
  it('are the defaults until a merchant decides, and then theirs', async () => {
    expect(await inShop((sql) => rankingSettingsOf(sql, shop.shopId))).toEqual(DEFAULT_RANKING_SETTINGS);
    const weights = { variety: 1, novelty: 0.5, stock: 0, margin: 0.25 };
    await decide(['3', '3'], weights, ['5', '4', '5']);
    expect(await inShop((sql) => rankingSettingsOf(sql, shop.shopId))).toEqual({
      weights,
      excludedProductIds: ['3'],
      pinnedProductIds: ['5', '4'],
    });
  });

  it('name what is excluded: by title, also what was deleted, and as unknown what was never seen', async () => {
    const product = (productId: string, title: string) => ({
      updatedAt: new Date(),
      product: { productId, title, priceMinorUnits: 1 } as never,
    });
    await inShop((sql) => upsertProducts(sql, shop.shopId, [product('1', 'Cup'), product('2', 'Bowl')]));
    await inShop((sql) => deleteProduct(sql, shop.shopId, '2'));
    const { excluded } = await decide(['9', '2', '1']);
    expect(excluded).toEqual([
      { productId: '9', title: null, inCatalogue: false },
      { productId: '2', title: 'Bowl', inCatalogue: false },
      { productId: '1', title: 'Cup', inCatalogue: true },
    ]);
    expect((await inShop((sql) => rankingOf(sql, shop.shopId))).excluded).toEqual(excluded);
  });

  it('have Liquid told again only where what is excluded or pinned changes', async () => {
    await decide(['1', '2']);
    expect(sent).toEqual(['release.item_table', 'release.metafields']);
    await decide(['2', '1'], { ...DEFAULT_RANKING_WEIGHTS, novelty: 1 });
    expect(sent.slice(2)).toEqual(['release.item_table']);
    await decide(['2', '1'], DEFAULT_RANKING_WEIGHTS, ['3']);
    expect(sent.slice(3)).toEqual(['release.item_table', 'release.metafields']);
  });
});
