import type { Shop, ShopStore } from '../shops/shop-store.ts';

export async function installedShops(shops: ShopStore): Promise<Shop[]> {
  return (await shops.list()).filter((shop) => shop.uninstalledAt === null);
}
