import { COLLECT_PATH } from '@kindred/shared/api/collect';
import type { Context } from '../context.ts';
import { notePlan } from '../entitlements/plan-use.ts';
import type { Shop } from '../shops/shop-store.ts';
import { noteSetup, setupOf } from '../shopify/shop-setup-store.ts';
import { activateWebPixel } from '../shopify/web-pixel.ts';
import { installedShops } from './installed-shops.ts';
import { QUEUES } from './queues.ts';

interface ShopInfo {
  shop: { name: string; currencyCode: string; ianaTimezone: string };
  currentAppInstallation: { id: string };
}

/** Everything that follows an install. Each step may run again and then changes nothing. */
export async function setUpShop(context: Context, shop: Shop): Promise<void> {
  const { config, database, queue, shops } = context;
  const client = context.adminOf(shop);
  const note = (done: Parameters<typeof noteSetup>[2]) =>
    database.asShop(shop.shopId, (sql) => noteSetup(sql, shop.shopId, done));

  const before = await database.asShop(shop.shopId, (sql) => setupOf(sql, shop.shopId));
  const info = await client.request<ShopInfo>('shopInfo');
  await shops.setCurrency(shop.shopId, info.shop.currencyCode);
  const appInstallationGid = info.currentAppInstallation.id;
  const { name, ianaTimezone: timeZone } = info.shop;
  await note({ name, timeZone, appInstallationGid, problem: null });

  const singletonKey = String(shop.shopId);
  await queue.send(QUEUES.storefront, { shopId: shop.shopId }, { singletonKey });
  // A shop that came back has models and pinned products, but its metafields went with the uninstall.
  if (!before?.storefrontConfigAt)
    await queue.send(QUEUES.related, { shopId: shop.shopId }, { singletonKey });

  await queue.send(QUEUES.syncCatalog, { shopId: shop.shopId }, { singletonKey });
  await queue.send(QUEUES.syncOrders, { shopId: shop.shopId }, { singletonKey });

  const pixel = { collectUrl: config.appUrl + COLLECT_PATH, key: shop.publicKey };
  await note({ pixelGid: await activateWebPixel(client, pixel), appUrl: config.appUrl });
  await notePlan(context, shop);
}

/** A server that moved to another address must tell every shop's pixel and Liquid. */
export async function setUpWhereMoved({ config, database, queue, shops }: Context): Promise<void> {
  for (const { shopId } of await installedShops(shops)) {
    const setup = await database.asShop(shopId, (sql) => setupOf(sql, shopId));
    if (setup?.appUrl == null || setup.appUrl === config.appUrl) continue;
    await queue.send(QUEUES.setup, { shopId }, { singletonKey: String(shopId) });
  }
}
