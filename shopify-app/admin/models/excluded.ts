import type { ChosenProduct } from '@kindred/shared/api/admin';
import { idFromGid } from '@kindred/shared/catalog';

/**
 * The picker answers with all that is ticked. What is gone from the shop it cannot show: that stays excluded until
 * it is removed by name.
 */
export function afterPicking(
  chosen: readonly ChosenProduct[],
  picked: readonly { id: string; title: string }[],
): ChosenProduct[] {
  const here = picked.flatMap(({ id, title }) => {
    const productId = idFromGid(id);
    return productId === null ? [] : [{ productId, title, inCatalogue: true }];
  });
  const ids = new Set(here.map(({ productId }) => productId));
  return [...here, ...chosen.filter(({ productId, inCatalogue }) => !inCatalogue && !ids.has(productId))];
}

/** Whatever their order. */
export function sameProducts(a: readonly ChosenProduct[], b: readonly ChosenProduct[]): boolean {
  const ids = new Set(a.map(({ productId }) => productId));
  return ids.size === b.length && b.every(({ productId }) => ids.has(productId));
}

export function nameOf({ productId, title }: ChosenProduct): string {
  return title ?? `Product ${productId}`;
}
