import type { ChosenProduct } from '@kindred/shared/api/admin';
import {
  decodeSharedPreview,
  SHARED_PREVIEW_PARAMETER,
  type SharedPreview,
} from '@kindred/shared/api/browser-extension';
import type { ShownProduct } from '@kindred/shared/api/recommendations';
import type { ProductId } from '@kindred/shared/catalog';
import type { OwnLists } from './journeys.ts';

/** What a link from the browser extension brings; null where the page was opened without one. */
export function sharedPreviewIn(search: string): SharedPreview | 'unreadable' | null {
  const encoded = new URLSearchParams(search).get(SHARED_PREVIEW_PARAMETER);
  return encoded === null ? null : (decodeSharedPreview(encoded) ?? 'unreadable');
}

/** Its journey as the merchant's own. A link carries no names: `withNames` gives them. */
export const listsOf = ({ viewed, inCart, bought }: SharedPreview): OwnLists => ({
  viewed: chosenOf(viewed),
  inCart: chosenOf(inCart),
  bought: chosenOf(bought),
});

/** A product that was looked at twice stands where it was last, as the model reads it. */
const chosenOf = (ids: readonly ProductId[]): ChosenProduct[] =>
  ids
    .filter((id, at) => ids.lastIndexOf(id) === at)
    .map((productId) => ({ productId, title: null, inCatalogue: false }));

/** As far as the catalogue is known here by now. */
export function withNames(
  { viewed, inCart, bought }: OwnLists,
  byId: ReadonlyMap<ProductId, ShownProduct>,
): OwnLists {
  const named = (product: ChosenProduct): ChosenProduct => {
    const known = byId.get(product.productId);
    return known === undefined ? product : { ...product, title: known.title, inCatalogue: true };
  };
  return { viewed: viewed.map(named), inCart: inCart.map(named), bought: bought.map(named) };
}
