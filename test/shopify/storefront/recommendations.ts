import type { ShopProduct } from '../state.ts';
import { isAvailable, lowestPrice, type Catalog } from './catalog.ts';

export type RecommendationIntent = 'related' | 'complementary';

/** Shopify never recommends these, whatever the intent. */
function isEligible(product: ShopProduct, notThese: Set<string>): boolean {
  return !notThese.has(product.id) && !product.isGiftCard && isAvailable(product) && lowestPrice(product) > 0;
}

/**
 * Stand-in for Shopify's own ranking, which is not public: products bought in the same orders first (its documented
 * first signal), then shared type, tags and collections. Per product, never per visitor.
 */
export function recommendProducts(
  catalog: Catalog,
  product: ShopProduct,
  intent: RecommendationIntent,
  limit: number,
  inCart: string[],
): ShopProduct[] {
  // Complementary products are chosen by hand in Search & Discovery, and the emulated merchant chose none.
  if (intent === 'complementary') return [];
  const notThese = new Set([product.id, ...inCart]);
  const together = boughtTogether(catalog, product.id);
  return catalog
    .published()
    .filter((candidate) => isEligible(candidate, notThese))
    .map((candidate) => ({
      candidate,
      score: 10 * (together.get(candidate.id) ?? 0) + similarity(product, candidate),
    }))
    .filter((entry) => entry.score > 0)
    .sort((a, b) => b.score - a.score || a.candidate.id.localeCompare(b.candidate.id))
    .slice(0, limit)
    .map((entry) => entry.candidate);
}

function boughtTogether(catalog: Catalog, productId: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const order of catalog.shop.orders.values()) {
    const ids = new Set(order.lines.map((line) => line.productId));
    if (!ids.has(productId)) continue;
    for (const id of ids) if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

const shared = (left: string[], right: string[]): number => left.filter((x) => right.includes(x)).length;

function similarity(a: ShopProduct, b: ShopProduct): number {
  const sameType = a.productType !== '' && a.productType === b.productType ? 3 : 0;
  return sameType + 2 * shared(a.tags, b.tags) + shared(a.collectionIds, b.collectionIds);
}
