import type { Product } from '@kindred/shared/catalog';
import { sessionsFrom } from '@kindred/models/features';
import type { TrainingDataset } from '@kindred/models/release';
import type { ShopProduct } from '../shopify/state.ts';
import { minorUnitsOf } from './money.ts';
import type { World } from './world.ts';

/** What a training would read after the whole history went through the circle, without the circle. */
export function trainingDatasetOf({ shop, visits }: World): TrainingDataset {
  const handleOf = (id: string): string => shop.collections.get(id)!.handle;
  return {
    products: [...shop.products.values()].map((product) => productOf(product, shop.currency, handleOf)),
    sessions: sessionsFrom(visits.flatMap(({ events }) => events)).sessions,
  };
}

function productOf(
  { id, variants, images, status, collectionIds, ...product }: ShopProduct,
  currency: string,
  handleOf: (collectionId: string) => string,
): Product {
  const offers = variants.map((variant) => ({
    variantId: variant.id,
    title: variant.title,
    priceMinorUnits: minorUnitsOf(variant.price, currency),
    available: !variant.tracked || variant.inventoryQuantity > 0 || variant.inventoryPolicy === 'CONTINUE',
  }));
  return {
    productId: id,
    handle: product.handle,
    title: product.title,
    productType: product.productType,
    vendor: product.vendor,
    tags: product.tags,
    collections: collectionIds.map(handleOf),
    options: product.options,
    variants: offers,
    priceMinorUnits: Math.min(...offers.map(({ priceMinorUnits }) => priceMinorUnits)),
    available: status === 'ACTIVE' && offers.some(({ available }) => available),
    imageUrl: images[0]?.src ?? null,
    createdAt: Date.parse(product.createdAt),
  };
}
