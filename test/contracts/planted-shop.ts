import type { Product } from '@kindred/shared/catalog';
import { upsertProducts } from '../../shopify-app/server/catalog/catalog-store.ts';
import { insertEvents } from '../../shopify-app/server/ingest/event-store.ts';
import type { Shop } from '../../shopify-app/server/shops/shop-store.ts';
import { plantedShoppers, type PlantedOptions, type PlantedShoppers } from '../world/planted-segments.ts';
import type { ShopContext } from './shop-context.ts';

const EVENTS_AT_ONCE = 5_000;

/** A shop with a catalogue and shoppers of known segments, who end now. */
export async function plantShop(
  shops: ShopContext,
  options: Omit<PlantedOptions, 'now'>,
): Promise<{ shop: Shop; planted: PlantedShoppers }> {
  const { database, clock } = shops.context;
  const shop = { ...(await shops.install()), currency: 'EUR' };
  const planted = plantedShoppers({ ...options, now: clock.now() });
  const events = planted.shoppers.flatMap((shopper) => shopper.events);
  await database.asShop(shop.shopId, async (sql) => {
    const entries = planted.products.map((product) => ({
      product: productOf(product),
      updatedAt: new Date(0),
      facts: { stockUnits: null, marginShare: null },
    }));
    await upsertProducts(sql, shop.shopId, entries);
    for (let start = 0; start < events.length; start += EVENTS_AT_ONCE)
      await insertEvents(sql, shop.shopId, events.slice(start, start + EVENTS_AT_ONCE));
  });
  return { shop, planted };
}

function productOf({
  productId,
  productType,
  priceMinorUnits,
  compareAtMinorUnits,
}: PlantedShoppers['products'][number]): Product {
  return {
    productId,
    productType,
    priceMinorUnits,
    ...(compareAtMinorUnits !== null && { compareAtMinorUnits }),
    handle: `product-${productId}`,
    title: `Product ${productId}`,
    vendor: '',
    tags: [],
    collections: [],
    options: [],
    variants: [],
    available: true,
    imageUrl: null,
    createdAt: 0,
  };
}
