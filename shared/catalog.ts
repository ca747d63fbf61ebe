/** What the product knows of a shop's goods. Ids are Shopify's numeric ids as decimal strings. */

export type ProductId = string;
export type VariantId = string;

export interface ProductVariant {
  variantId: VariantId;
  title: string;
  priceMinorUnits: number;
  available: boolean;
}

export interface Product {
  productId: ProductId;
  handle: string;
  title: string;
  productType: string;
  vendor: string;
  tags: string[];
  /** Handles of the collections it stands in. */
  collections: string[];
  /** Option names with their values, e.g. `{ name: 'Size', values: ['S', 'M'] }`. */
  options: { name: string; values: string[] }[];
  variants: ProductVariant[];
  /** Lowest price of its variants, in the shop currency's minor units (cents). */
  priceMinorUnits: number;
  /** What that price was before, where it is reduced (Shopify's compare-at price). */
  compareAtMinorUnits?: number;
  /** Active, published to the online store and with something to sell. */
  available: boolean;
  imageUrl: string | null;
  /** Epoch milliseconds. */
  createdAt: number;
}

const GID = /^gid:\/\/shopify\/[A-Za-z]+\/(\d{1,20})(?:\?.*)?$/;

/** `gid://shopify/Product/123` -> `123`; null when it is not a Shopify gid. */
export function idFromGid(gid: string): string | null {
  return GID.exec(gid)?.[1] ?? null;
}

export function gidOf(
  kind: 'Product' | 'ProductVariant' | 'Order' | 'Collection' | 'InventoryItem' | 'Customer',
  id: string,
): string {
  return `gid://shopify/${kind}/${id}`;
}
