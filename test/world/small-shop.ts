import type { Product } from '@kindred/shared/catalog';
import type { Interaction, TrainingSession } from '@kindred/models/features';

/** A shop that can be reasoned about: product i is of the type i mod 4, and visitors walk on within a type. */
export const DAY = 86_400_000;
const TYPES = ['mug', 'lamp', 'rug', 'chair'];

export function productOf(i: number, change: Partial<Product> = {}, types = TYPES): Product {
  const productType = types[i % types.length]!;
  return {
    productId: `p${i}`,
    handle: `p${i}`,
    title: `${productType} ${i}`,
    productType,
    vendor: 'v',
    tags: [productType],
    collections: [],
    options: [],
    variants: [],
    priceMinorUnits: 1000 + i,
    available: true,
    imageUrl: null,
    createdAt: i,
    ...change,
  };
}

export const productsOf = (count: number): Product[] => Array.from({ length: count }, (_, i) => productOf(i));

/** Shoppers walk from product i to i + 4 (of the same type) and on; a visit every ten minutes or so, for `days`. */
export function visits(count: number, items: number, days: number): TrainingSession[] {
  return Array.from({ length: count }, (_visit, visit) => {
    const start = (visit * 7) % items;
    const length = 2 + (visit % 4);
    const at = Math.floor((visit / count) * days * DAY);
    const interactions = Array.from({ length }, (_, step): Interaction => ({
      productId: `p${(start + 4 * step) % items}`,
      kind: 'viewed',
      at: at + step * 1000,
    }));
    return { interactions };
  }).sort((a, b) => a.interactions.at(-1)!.at - b.interactions.at(-1)!.at);
}
