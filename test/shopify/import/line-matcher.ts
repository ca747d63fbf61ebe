import type { ShopProduct } from '../state.ts';

export interface MatchedLine {
  productId: string;
  /** Null when the product is known and its variant is not. */
  variantId: string | null;
}

/**
 * Which product an order line speaks of. A SKU that one variant has decides; otherwise the line's name, which Shopify
 * writes as "Title" or "Title - Variant" (and titles may hold " - " themselves, so every cut is tried, longest first).
 */
export function createLineMatcher(
  products: readonly ShopProduct[],
): (sku: string, name: string) => MatchedLine | null {
  const bySku = indexSkus(products);
  const byTitle = new Map(products.map((product) => [product.title.toLowerCase(), product]));
  return (sku, name) => bySku.get(sku) ?? matchName(name.toLowerCase(), byTitle);
}

function indexSkus(products: readonly ShopProduct[]): Map<string, MatchedLine> {
  const index = new Map<string, MatchedLine>();
  const shared = new Set<string>();
  for (const product of products) {
    for (const variant of product.variants) {
      if (index.has(variant.sku)) shared.add(variant.sku);
      index.set(variant.sku, { productId: product.id, variantId: variant.id });
    }
  }
  for (const sku of [...shared, '']) index.delete(sku);
  return index;
}

function matchName(name: string, byTitle: ReadonlyMap<string, ShopProduct>): MatchedLine | null {
  const parts = name.split(' - ');
  for (let cut = parts.length; cut > 0; cut--) {
    const product = byTitle.get(parts.slice(0, cut).join(' - '));
    if (product === undefined) continue;
    const title = parts.slice(cut).join(' - ');
    const variants = title === '' ? product.variants.slice(0, 1) : product.variants;
    const variant = variants.find((candidate) => title === '' || candidate.title.toLowerCase() === title);
    return { productId: product.id, variantId: variant?.id ?? null };
  }
  return null;
}
