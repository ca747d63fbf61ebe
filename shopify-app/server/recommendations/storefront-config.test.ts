import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import type { Context } from '../context.ts';
import { QUEUES } from '../jobs/queues.ts';
import { setUpShop } from '../jobs/setup.ts';
import { noteSetup, setupOf } from '../shopify/shop-setup-store.ts';
import type { Shop } from '../shops/shop-store.ts';
import { takeUpStorefront, tellStorefront } from './storefront-config.ts';

let shops: ShopContext;
beforeAll(async () => {
  shops = await openShopContext();
});
afterAll(() => shops.close());

const ANSWERS: Record<string, object> = {
  shopInfo: {
    shop: { name: 'Shop', currencyCode: 'EUR', ianaTimezone: 'Europe/Berlin' },
    currentAppInstallation: { id: 'gid://shopify/AppInstallation/1' },
  },
  metafieldsSet: { metafieldsSet: { userErrors: [] } },
  webPixel: { webPixel: { id: 'gid://shopify/WebPixel/1' } },
  webPixelUpdate: { webPixelUpdate: { webPixel: { id: 'gid://shopify/WebPixel/1' }, userErrors: [] } },
};

/** With a Shopify that lets the app in or does not, and notes what was asked of it. */
function contextOf(asked: string[], isLetIn = true): Context {
  const request = async (operation: string) => {
    asked.push(operation);
    return ANSWERS[operation];
  };
  return {
    ...shops.context,
    config: { appUrl: 'https://kindred.example' },
    shops: { setCurrency: async () => {} },
    entitlements: { planOf: async () => ({ plan: null, appHandle: null }) },
    access: { has: async () => isLetIn },
    adminOf: () => ({ request }),
  } as unknown as Context;
}
const setup = ({ shopId }: Shop) => shops.context.database.asShop(shopId, (sql) => setupOf(sql, shopId));
const sentBy = async (work: () => Promise<void>): Promise<string[]> => {
  const before = shops.sent.length;
  await work();
  return shops.sent.slice(before);
};

test('what pages print is written by one job only: set-up asks for it', async () => {
  const shop = await shops.install();
  const asked: string[] = [];
  const context = contextOf(asked);
  expect(await sentBy(() => setUpShop(context, shop))).toContain(QUEUES.storefront);
  expect(asked).not.toContain('metafieldsSet');
  expect(await setup(shop)).toMatchObject({ storefrontConfigAt: null });
  await tellStorefront(context, shop);
  expect(asked).toContain('metafieldsSet');
  expect(await setup(shop)).toMatchObject({ storefrontConfigAt: expect.any(Date) });
});

test('what was never written is tried again, also where nothing is tried yet', async () => {
  const shop = await shops.install();
  await shops.context.database.asShop(shop.shopId, (sql) =>
    noteSetup(sql, shop.shopId, { appInstallationGid: 'gid' }),
  );
  expect(await sentBy(() => takeUpStorefront(contextOf([]), shop))).toEqual([QUEUES.storefront]);
});

test('nobody tries again to write into a shop that lets the app in no more', async () => {
  const shop = await shops.install();
  await shops.context.database.asShop(shop.shopId, (sql) =>
    noteSetup(sql, shop.shopId, { appInstallationGid: 'gid', storefrontConfigSha256: 'of another day' }),
  );
  expect(await sentBy(() => takeUpStorefront(contextOf([], false), shop))).toEqual([]);
  expect(await sentBy(() => takeUpStorefront(contextOf([]), shop))).toEqual([QUEUES.storefront]);
});
