import type { ShopCollection, ShopProduct, ShopState, ShopVariant } from '../state.ts';
import { toSubunits } from './money.ts';

/** Active and published: what the online store shows at all. */
export function isVariantAvailable(variant: ShopVariant): boolean {
  return !variant.tracked || variant.inventoryPolicy === 'CONTINUE' || variant.inventoryQuantity > 0;
}

export function isAvailable(product: ShopProduct): boolean {
  return product.variants.some(isVariantAvailable);
}

export function lowestPrice(product: ShopProduct): number {
  return Math.min(...product.variants.map((variant) => toSubunits(variant.price)));
}

export interface VariantWithProduct {
  product: ShopProduct;
  variant: ShopVariant;
}

/** Look-ups over the shop's state. Reads it anew each time: the Admin API may have changed it meanwhile. */
export class Catalog {
  readonly shop: ShopState;
  /** Of the market that this page is in (ISO 3166). */
  readonly country: string;

  constructor(shop: ShopState, country = 'US') {
    this.shop = shop;
    this.country = country;
  }

  #isHere(product: ShopProduct): boolean {
    const isSold = !product.notSoldIn?.includes(this.country);
    return isSold && product.status === 'ACTIVE' && product.publishedAt !== null;
  }

  published(): ShopProduct[] {
    return [...this.shop.products.values()].filter((product) => this.#isHere(product));
  }

  productById(id: string): ShopProduct | null {
    const product = this.shop.products.get(id);
    return product && this.#isHere(product) ? product : null;
  }

  productByHandle(handle: string): ShopProduct | null {
    return this.published().find((product) => product.handle === handle) ?? null;
  }

  variantById(id: string): VariantWithProduct | null {
    for (const product of this.shop.products.values()) {
      if (!this.#isHere(product)) continue;
      const variant = product.variants.find((candidate) => candidate.id === id);
      if (variant) return { product, variant };
    }
    return null;
  }

  collections(): ShopCollection[] {
    return [...this.shop.collections.values()];
  }

  collectionByHandle(handle: string): ShopCollection | null {
    return this.collections().find((collection) => collection.handle === handle) ?? null;
  }

  /** Every product for the automatic collection "all", which has no id of its own. */
  productsOf(collection: ShopCollection | null): ShopProduct[] {
    const products = this.published();
    if (!collection) return products;
    return products.filter((product) => product.collectionIds.includes(collection.id));
  }
}
