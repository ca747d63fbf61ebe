import type { Product } from '@kindred/shared/catalog';
import type { RankingWeights } from '@kindred/shared/placement';
import { GROUP_ATTRIBUTES, type GroupAttribute, type ItemRanking } from '@kindred/shared/release';

/** What only the server knows of a product; null or absent is unknown, and counts neither way. */
export interface ProductFacts {
  /** On hand over all variants; null where the shop does not count them. */
  stockUnits?: number | null;
  /** (price - cost) / price. */
  marginShare?: number | null;
}

/** Steps of a full weight: an octave, see models/runtime/rerank.ts. */
const OCTAVE = 8;
/** After so long a product is half as new. */
const NOVELTY_HALF_LIFE_DAYS = 30;
const DAY_MILLISECONDS = 86_400_000;

/**
 * Folds the merchant's weights into what a device may know: one coarse number a product. Stock and margin enter by
 * their place among the shop's products, not by value, so that no number of the merchant's can be read back.
 * `products[row]` null is gone from the shop; `now` in epoch milliseconds.
 */
export function itemRanking(
  products: readonly (Product | null)[],
  facts: ReadonlyMap<string, ProductFacts>,
  weights: RankingWeights,
  now: number,
): ItemRanking | undefined {
  const variety = weightOf(weights.variety);
  const boosts = boostsOf(products, facts, weights, now);
  const groups = variety > 0 ? groupsOf(products) : {};
  const varied = Object.keys(groups).length > 0;
  if (!varied && boosts === null) return undefined;
  return { variety: varied ? variety : 0, ...(boosts && { boosts }), ...(varied && { groups }) };
}

function boostsOf(
  products: readonly (Product | null)[],
  facts: ReadonlyMap<string, ProductFacts>,
  weights: RankingWeights,
  now: number,
): number[] | null {
  const known = (fact: keyof ProductFacts) =>
    products.map((product) => (product && facts.get(product.productId)?.[fact]) ?? NaN);
  const parts: [weight: number, feature: number[]][] = [
    [weightOf(weights.novelty), products.map((product) => (product === null ? 0 : newness(product, now)))],
    [weightOf(weights.stock), standings(known('stockUnits'))],
    [weightOf(weights.margin), standings(known('marginShare'))],
  ];
  const boosts = products.map((_, row) =>
    Math.round(OCTAVE * parts.reduce((sum, [weight, feature]) => sum + weight * feature[row]!, 0)),
  );
  // A row of zeros prefers nobody; + 0 because -0 is written as 0 but is not equal to it.
  return boosts.some((boost) => boost !== 0) ? boosts.map((boost) => boost + 0) : null;
}

/** Settings come from outside: what is no number between 0 and 1 counts as the nearest, or as nothing. */
function weightOf(weight: number): number {
  return Number.isFinite(weight) ? Math.min(1, Math.max(0, weight)) : 0;
}

/** 1 is brand new. */
function newness({ createdAt }: Product, now: number): number {
  const days = Math.max(0, now - createdAt) / DAY_MILLISECONDS;
  return Number.isFinite(days) ? 2 ** (-days / NOVELTY_HALF_LIFE_DAYS) : 0;
}

/** -1 for the least of the known values, 1 for the greatest, the same for equals; 0 where unknown or all are equal. */
function standings(values: readonly number[]): number[] {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  return values.map((value) => {
    if (!Number.isFinite(value)) return 0;
    const below = lowerBound(sorted, value);
    const upTo = lowerBound(sorted, value, true);
    // The middle of its equals, of sorted.length - 1 steps.
    return sorted.length < 2 ? 0 : (below + upTo - 1) / (sorted.length - 1) - 1;
  });
}

/** How many of the ascending `sorted` are less than `value`, or with `orEqual` not greater. */
function lowerBound(sorted: readonly number[], value: number, orEqual = false): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < value || (orEqual && sorted[middle] === value)) from = middle + 1;
    else to = middle;
  }
  return from;
}

const VALUE_OF: Record<GroupAttribute, (product: Product) => string> = {
  type: ({ productType }) => productType,
  vendor: ({ vendor }) => vendor,
};

/** Attributes that tell products apart; the largest group is 1, which compresses best. */
function groupsOf(products: readonly (Product | null)[]): Partial<Record<GroupAttribute, number[]>> {
  const groups: Partial<Record<GroupAttribute, number[]>> = {};
  for (const attribute of GROUP_ATTRIBUTES) {
    const numbers = groupNumbers(products, attribute);
    if (numbers.some((number) => number !== numbers[0])) groups[attribute] = numbers;
  }
  return groups;
}

/** [items] as in ItemRanking.groups. */
export function typeGroups(products: readonly (Product | null)[]): number[] {
  return groupNumbers(products, 'type');
}

function groupNumbers(products: readonly (Product | null)[], attribute: GroupAttribute): number[] {
  return numbered(products.map((product) => (product ? fold(VALUE_OF[attribute](product)) : '')));
}

function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** 0 for an empty value and for one that nothing else has. */
function numbered(values: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count > 1).sort((a, b) => b[1] - a[1]);
  const numbers = new Map(shared.map(([value], i) => [value, i + 1]));
  return values.map((value) => numbers.get(value) ?? 0);
}
