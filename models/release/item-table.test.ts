import type { Product } from '@kindred/shared/catalog';
import type { RankingWeights } from '@kindred/shared/placement';
import { isItemTable } from '@kindred/shared/release';
import { describe, expect, it } from 'vitest';
import { itemRanking, type ProductFacts } from './item-ranking.ts';
import { itemTableOf, type ItemTableInput } from './item-table.ts';

const DAY = 86_400_000;
const NOW = 1000 * DAY;
const NOTHING: RankingWeights = { variety: 0, novelty: 0, stock: 0, margin: 0 };

function productOf(productId: string, change: Partial<Product> = {}): Product {
  return {
    productId,
    handle: productId,
    title: productId,
    productType: '',
    vendor: '',
    tags: [],
    collections: [],
    options: [],
    variants: [],
    priceMinorUnits: 100,
    available: true,
    imageUrl: null,
    createdAt: 0,
    ...change,
  };
}

const facts = (entries: Record<string, ProductFacts>) => new Map(Object.entries(entries));
const tableOf = (change: Partial<ItemTableInput>) =>
  itemTableOf({
    artifactSha256: 'f'.repeat(64),
    productIds: ['a', 'b', 'c'],
    products: ['a', 'b', 'c'].map((id) => productOf(id)),
    popular: [2, 0, 1],
    repeatable: new Set(),
    settings: { weights: NOTHING, excludedProductIds: [], pinnedProductIds: [] },
    facts: new Map(),
    now: NOW,
    ...change,
  });

describe('itemTableOf', () => {
  it('says nothing of what it has nothing to say', () => {
    expect(tableOf({})).toEqual({
      specVersion: 1,
      artifactSha256: 'f'.repeat(64),
      productIds: ['a', 'b', 'c'],
      popular: [2, 0, 1],
    });
  });

  it('hides what is sold out, what left the shop and what the merchant took out, also from the popular', () => {
    const table = tableOf({
      productIds: ['a', 'b', 'c', 'gone'],
      products: [productOf('a'), productOf('b', { available: false }), productOf('c')],
      popular: [3, 2, 1, 0],
      settings: {
        weights: NOTHING,
        excludedProductIds: ['c', 'never heard of'],
        pinnedProductIds: [],
      },
    });
    expect(table.hidden).toEqual([1, 2, 3]);
    expect(table.popular).toEqual([0]);
    expect(isItemTable(table)).toBe(true);
  });

  it("pins in the merchant's order what can be shown, also what came after the model", () => {
    const table = tableOf({
      products: [productOf('a'), productOf('b', { available: false }), productOf('c'), productOf('new')],
      settings: {
        weights: { ...NOTHING, novelty: 1 },
        excludedProductIds: ['c'],
        pinnedProductIds: ['new', 'c', 'b', 'a', 'never heard of'],
      },
    });
    expect(table.productIds).toEqual(['a', 'b', 'c', 'new']);
    expect(table.rows).toBe(3);
    expect(table.pinned).toEqual([3, 0]);
    expect(isItemTable(table)).toBe(true);
  });

  it('marks what is bought again and again', () => {
    expect(tableOf({ repeatable: new Set(['c', 'gone']) }).repeatable).toEqual([2]);
  });
});

describe('itemRanking', () => {
  const products = ['a', 'b', 'c', 'd'].map((id) => productOf(id));
  const boostsOf = (
    weights: Partial<RankingWeights>,
    known = new Map<string, ProductFacts>(),
    of = products,
  ) => itemRanking(of, known, { ...NOTHING, ...weights }, NOW)?.boosts;

  it('is nothing while no weight is set', () => {
    expect(itemRanking(products, facts({ a: { stockUnits: 5 } }), NOTHING, NOW)).toBeUndefined();
  });

  it('lifts new products, half as much after a month', () => {
    const aged = [0, 30, 60, 900].map((days, i) => productOf(`${i}`, { createdAt: NOW - days * DAY }));
    expect(boostsOf({ novelty: 1 }, new Map(), aged)).toEqual([8, 4, 2, 0]);
    expect(boostsOf({ novelty: 0.5 }, new Map(), aged)).toEqual([4, 2, 1, 0]);
  });

  it('goes by the place among the shop, so that no margin can be read back', () => {
    const margins = (...shares: number[]) =>
      facts(Object.fromEntries(shares.map((marginShare, i) => ['abcd'[i]!, { marginShare }])));
    const order = [-8, -3, 3, 8];
    expect(boostsOf({ margin: 1 }, margins(0.1, 0.2, 0.3, 0.4))).toEqual(order);
    expect(boostsOf({ margin: 1 }, margins(-5, 0.2, 0.21, 0.99))).toEqual(order);
    expect(boostsOf({ margin: 1 }, margins(0.5, 0.5, 0.5, 0.9))).toEqual([-3, -3, -3, 8]);
    expect(boostsOf({ margin: 1 }, margins(0.5, 0.5, 0.5, 0.5))).toBeUndefined();
  });

  it('counts what it does not know neither way', () => {
    const known = facts({ a: { stockUnits: 0 }, b: { stockUnits: null }, c: { stockUnits: 9 }, d: {} });
    expect(boostsOf({ stock: 1 }, known)).toEqual([-8, 0, 8, 0]);
    expect(boostsOf({ stock: 1 }, facts({ a: { stockUnits: NaN }, b: { stockUnits: 3 } }))).toBeUndefined();
  });

  it('adds up within the bounds of the item table', () => {
    const known = facts({ a: { stockUnits: 9, marginShare: 0.9 }, b: { stockUnits: 1, marginShare: 0.1 } });
    const fresh = ['a', 'b'].map((id) => productOf(id, { createdAt: NOW }));
    expect(boostsOf({ novelty: 1, stock: 1, margin: 1 }, known, fresh)).toEqual([24, -8]);
  });

  it.each([NaN, Infinity, -3, 7])('takes a weight of %s for one between 0 and 1', (weight) => {
    const fresh = ['a', 'b'].map((id) => productOf(id, { createdAt: NOW }));
    expect(boostsOf({ novelty: weight }, new Map(), fresh)).toEqual(weight === 7 ? [8, 8] : undefined);
  });

  it('numbers groups by size, whatever the spelling, and calls alone what nothing else shares', () => {
    const of = ['Mug', 'Lamp', 'lamp ', 'LAMP', 'mug', 'Rug', ''].map((productType, i) =>
      productOf(`${i}`, { productType, vendor: 'one for all' }),
    );
    expect(itemRanking(of, new Map(), { ...NOTHING, variety: 0.3 }, NOW)).toEqual({
      variety: 0.3,
      groups: { type: [2, 1, 1, 1, 2, 0, 0] },
    });
  });

  it('has no variety to offer where all products are alike', () => {
    expect(itemRanking(products, new Map(), { ...NOTHING, variety: 1 }, NOW)).toBeUndefined();
  });
});
