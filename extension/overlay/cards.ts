import type { ProductId } from '@kindred/shared/catalog';
import type { PlacementRequest } from '@kindred/models/features';
import type { Card } from '@kindred/shopify-app/storefront/card';
import type { ShopProductCard } from '@kindred/shopify-app/storefront/products';
import type { RankAnswer, RankedProduct } from '../messages/messages.ts';

/** One line of a list in the panel, and one card in the slot. */
export interface ShownProduct {
  /** From 1, as shown. */
  rank: number;
  item: RankedProduct;
  card: Card;
}

/**
 * As the page's own script chooses from what was ranked: what is for sale, not shown in another slot of the page and not
 * what the visitor has seen, as many as the slot holds.
 */
export function shownOf(
  { items, repeatable }: Pick<RankAnswer, 'items' | 'repeatable'>,
  { exclude, excludeUnlessRepeatable, count, type }: PlacementRequest,
  products: ReadonlyMap<ProductId, ShopProductCard>,
  elsewhere: readonly ProductId[],
): ShownProduct[] {
  const again = new Set(repeatable);
  // What was seen or bought is what these are for.
  const isMemory = type === 'recently_viewed' || type === 'buy_again';
  return items
    .flatMap((item) => {
      const product = products.get(item.productId);
      const isOut =
        elsewhere.includes(item.productId) ||
        exclude.includes(item.productId) ||
        (!isMemory && !again.has(item.productId) && excludeUnlessRepeatable.includes(item.productId));
      return product?.available !== true || isOut ? [] : [{ item, card: cardOf(item, product, products) }];
    })
    .slice(0, count)
    .map((shown, at) => ({ rank: at + 1, ...shown }));
}

function cardOf(
  { productId, reason }: RankedProduct,
  { title, url, imageUrl, price, priceVaries }: ShopProductCard,
  products: ReadonlyMap<ProductId, ShopProductCard>,
): Card {
  const named = 'productId' in reason ? products.get(reason.productId)?.title : undefined;
  return {
    productId,
    title,
    url,
    imageUrl,
    price,
    priceVaries,
    repeatable: false,
    reason: reason.kind,
    reasonTitle: named ?? '',
  };
}

/** Whose titles and prices it takes to show an answer. */
export const namedIn = (items: readonly RankedProduct[]): ProductId[] => [
  ...new Set(
    items.flatMap(({ productId, reason, contributions }) => [
      productId,
      ...('productId' in reason ? [reason.productId] : []),
      ...contributions.map((part) => part.productId),
    ]),
  ),
];
