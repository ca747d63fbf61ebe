import type { ProductId } from '@kindred/shared/catalog';
import { isSensitive } from './sensitive.ts';

/** What behaviour is read against: the shop as it is. */
export interface ShopFacts {
  /** The product types that shoppers look at most, at most MAX_TYPES. */
  types: readonly string[];
  /** Of the shop's time zone; minutes east of UTC. */
  utcOffsetMinutes: number;
  /** Without what is sensitive: of that, behaviour knows nothing. */
  products: ReadonlyMap<ProductId, BehaviourProduct>;
  /** Whether anything is reduced, as far as is known: otherwise nobody turns to it more than others. */
  hasReduced: boolean;
  /** The same of orders that came back. */
  hasReturned?: boolean;
}

export interface BehaviourProduct {
  /** Row in `types`; -1: of another. */
  type: number;
  /** Where its price stands among products of its type: 0 the lowest, 1 the highest, 0.5 where there is no other. */
  priceBand: number;
  /** Sold below the price it is compared with. */
  reduced: boolean;
}

export interface FactsInput {
  products: Iterable<{
    productId: ProductId;
    productType: string;
    priceMinorUnits: number;
    compareAtMinorUnits?: number | null;
  }>;
  /** How often each was looked at. */
  views: ReadonlyMap<ProductId, number>;
  utcOffsetMinutes: number;
  /** Those that a model in use was fitted with; else the most viewed. */
  types?: readonly string[];
  /** Product types that the merchant wants left out, too. */
  sensitiveTypes?: readonly string[];
  hasReturned?: boolean;
}

/** More types than this split interest into shares that few visits fill. */
export const MAX_TYPES = 8;

export function shopFacts(input: FactsInput): ShopFacts {
  const products = [...input.products].filter(
    ({ productType }) => !isSensitive(productType, input.sensitiveTypes),
  );
  const byType = new Map<string, typeof products>();
  for (const product of products) {
    const members = byType.get(product.productType);
    if (members === undefined) byType.set(product.productType, [product]);
    else members.push(product);
  }
  const types = input.types ?? mostViewed(byType, input.views);
  const facts = new Map<ProductId, BehaviourProduct>();
  for (const [productType, members] of byType) {
    const prices = members.map(({ priceMinorUnits }) => priceMinorUnits).sort((a, b) => a - b);
    for (const { productId, priceMinorUnits, compareAtMinorUnits } of members)
      facts.set(productId, {
        type: types.indexOf(productType),
        priceBand: midRank(prices, priceMinorUnits),
        reduced: (compareAtMinorUnits ?? 0) > priceMinorUnits,
      });
  }
  const hasReduced = [...facts.values()].some(({ reduced }) => reduced);
  const { utcOffsetMinutes, hasReturned = false } = input;
  return { types, utcOffsetMinutes, products: facts, hasReduced, hasReturned };
}

function mostViewed(
  byType: ReadonlyMap<string, readonly { productId: ProductId }[]>,
  views: ReadonlyMap<ProductId, number>,
): string[] {
  const viewsOf = (type: string): number =>
    byType.get(type)!.reduce((sum, { productId }) => sum + (views.get(productId) ?? 0), 0);
  return [...byType.keys()]
    .filter((type) => type !== '')
    .map((type) => ({ type, looks: viewsOf(type) }))
    .filter(({ looks }) => looks > 0)
    .sort((a, b) => b.looks - a.looks || (a.type < b.type ? -1 : 1))
    .slice(0, MAX_TYPES)
    .map(({ type }) => type);
}

/** Share of `sorted` that is lower, equal ones by half. */
function midRank(sorted: readonly number[], value: number): number {
  const below = lowerBound(sorted, value);
  const upTo = lowerBound(sorted, value + 1);
  return (below + upTo) / 2 / sorted.length;
}

/** How many of `sorted` are less than `value`. */
function lowerBound(sorted: readonly number[], value: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
