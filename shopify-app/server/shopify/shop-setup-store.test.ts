import { said, type Said } from '@kindred/shared/said';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import { noteSetup, setupOf } from './shop-setup-store.ts';

let shops: ShopContext;

beforeAll(async () => {
  shops = await openShopContext();
});

afterAll(() => shops.close());

test('why set-up stands still is kept as it was said, and forgotten when it goes on', async () => {
  const { shopId } = await shops.install();
  const { database } = shops.context;
  const noted = (problem: Said | null) =>
    database.asShop(shopId, async (sql) => {
      await noteSetup(sql, shopId, { problem });
      return (await setupOf(sql, shopId))?.problem;
    });
  const sentence = said('Shopify answered with an error (HTTP {status}).', { status: '503' });
  expect(await noted(sentence)).toEqual(sentence);
  expect(await noted('A sentence from before.')).toBe('A sentence from before.');
  expect(await noted(null)).toBeNull();
});
