import type { ChosenProduct } from '@kindred/shared/api/admin';
import { idFromGid } from '@kindred/shared/catalog';
import { t } from '../languages/language.ts';

/**
 * The picker answers with all that is ticked. What stood in the list keeps its place, what is new comes last. What is
 * gone from the shop the picker cannot show: that stays until it is removed by name.
 */
export function afterPicking(
  chosen: readonly ChosenProduct[],
  picked: readonly { id: string; title: string }[],
): ChosenProduct[] {
  const here = picked.flatMap(({ id, title }) => {
    const productId = idFromGid(id);
    return productId === null ? [] : [{ productId, title, inCatalogue: true }];
  });
  const among = (list: readonly ChosenProduct[], { productId }: ChosenProduct) =>
    list.find((each) => each.productId === productId);
  const kept = chosen.flatMap((each) => among(here, each) ?? (each.inCatalogue ? [] : [each]));
  return [...kept, ...here.filter((each) => !among(kept, each))];
}

/** The product at `place` changes places with the one before it. */
export function movedUp(chosen: readonly ChosenProduct[], place: number): ChosenProduct[] {
  const moved = [...chosen];
  moved.splice(place - 1, 0, ...moved.splice(place, 1));
  return moved;
}

/** Whatever their order. */
export function sameProducts(a: readonly ChosenProduct[], b: readonly ChosenProduct[]): boolean {
  const ids = new Set(a.map(({ productId }) => productId));
  return ids.size === b.length && b.every(({ productId }) => ids.has(productId));
}

export function nameOf({ productId, title }: ChosenProduct): string {
  return title ?? t('Product {id}', { id: productId });
}

/** What a merchant would wonder about. */
export function catalogueNote({ inCatalogue }: ChosenProduct): string {
  return inCatalogue ? '' : t('(not in the catalogue)');
}
