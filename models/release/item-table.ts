import type { Product, ProductId } from '@kindred/shared/catalog';
import type { RankingSettings } from '@kindred/shared/placement';
import type { ItemTable } from '@kindred/shared/release';
import { itemRanking, type ProductFacts } from './item-ranking.ts';

export interface ItemTableInput {
  artifactSha256: string;
  /** Row i of the artifact. A product that is no longer in `products` is never shown. */
  productIds: readonly ProductId[];
  /** The shop as it is now. */
  products: readonly Product[];
  /** Rows, best first; see popularRows. */
  popular: readonly number[];
  /** See repeat-goods.ts. */
  repeatable: ReadonlySet<ProductId>;
  settings: RankingSettings;
  facts: ReadonlyMap<ProductId, ProductFacts>;
  /** Epoch milliseconds. */
  now: number;
}

/**
 * What devices are told beside the model. Made anew from a table's own lists, it follows stock and settings without a
 * training; a pinned product that the model does not know yet gets a place behind its rows.
 */
export function itemTableOf(input: ItemTableInput): ItemTable {
  const { artifactSha256, popular, repeatable, settings, facts, now } = input;
  const byId = new Map(input.products.map((product) => [product.productId, product]));
  const rows = input.productIds.length;
  const learned = new Set(input.productIds);
  const pins = [...new Set(settings.pinnedProductIds)];
  const late = pins.filter((productId) => byId.has(productId) && !learned.has(productId));
  const productIds = [...input.productIds, ...late];
  const products = productIds.map((productId) => byId.get(productId) ?? null);
  const excluded = new Set(settings.excludedProductIds);
  const rowsWhere = (holds: (product: Product | null, row: number) => boolean): number[] =>
    products.flatMap((product, row) => (holds(product, row) ? [row] : []));
  const hidden = rowsWhere((product) => !product?.available || excluded.has(product.productId));
  const again = rowsWhere((product) => product !== null && repeatable.has(product.productId));
  const ranking = itemRanking(products, facts, settings.weights, now);
  const barred = new Set(hidden);
  const rowOf = new Map(productIds.map((productId, row) => [productId, row]));
  const pinned = pins
    .map((productId) => rowOf.get(productId) ?? -1)
    .filter((row) => row >= 0 && !barred.has(row));
  return {
    specVersion: 1,
    artifactSha256,
    productIds,
    ...(late.length > 0 && { rows }),
    popular: popular.filter((row) => !barred.has(row)),
    ...(hidden.length > 0 && { hidden }),
    ...(pinned.length > 0 && { pinned }),
    ...(again.length > 0 && { repeatable: again }),
    ...(ranking && { ranking }),
  };
}
