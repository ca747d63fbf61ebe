import type { Interaction } from '@kindred/models/features';
import type { ProductId } from '@kindred/shared/catalog';

/** The trail as a shopper reads it: each product once, newest first. */
export interface Remembered {
  productId: ProductId;
  /** Epoch milliseconds of the last time. */
  at: number;
  kind: Interaction['kind'];
}

export const viewed = (trail: readonly Interaction[]): Remembered[] =>
  newestFirst(trail.filter(({ kind }) => kind === 'viewed'));

/** Put in the cart or bought. */
export const liked = (trail: readonly Interaction[]): Remembered[] =>
  newestFirst(trail.filter(({ kind }) => kind !== 'viewed'));

function newestFirst(trail: readonly Interaction[]): Remembered[] {
  const last = new Map<ProductId, Remembered>();
  for (const { productId, at, kind } of trail) {
    last.delete(productId);
    last.set(productId, { productId, at, kind });
  }
  return [...last.values()].toReversed();
}

/** Products of one type, as the shop names it. */
export interface Interest {
  type: string;
  productIds: ProductId[];
  /** How many different products. */
  viewed: number;
  liked: number;
}

/** The most products first. One look is no interest yet, and a product without a type says nothing of one. */
export function interestsOf(
  trail: readonly Interaction[],
  typeOf: (productId: ProductId) => string,
): Interest[] {
  const interests = new Map<string, Interest>();
  const add = (list: readonly Remembered[], count: 'viewed' | 'liked'): void => {
    for (const { productId } of list) {
      const type = typeOf(productId);
      if (type === '') continue;
      const interest = interests.get(type) ?? { type, productIds: [], viewed: 0, liked: 0 };
      interest[count] += 1;
      if (!interest.productIds.includes(productId)) interest.productIds.push(productId);
      interests.set(type, interest);
    }
  };
  add(viewed(trail), 'viewed');
  add(liked(trail), 'liked');
  return [...interests.values()]
    .filter((interest) => interest.viewed > 1 || interest.liked > 0)
    .toSorted((a, b) => b.productIds.length - a.productIds.length);
}
