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

/** What devices are told beside the model. Made anew from a table's own lists, it follows stock and settings without a training. */
export function itemTableOf(input: ItemTableInput): ItemTable {
  const { artifactSha256, productIds, popular, repeatable, settings, facts, now } = input;
  const byId = new Map(input.products.map((product) => [product.productId, product]));
  const products = productIds.map((productId) => byId.get(productId) ?? null);
  const excluded = new Set(settings.excludedProductIds);
  const rowsWhere = (holds: (product: Product | null, row: number) => boolean): number[] =>
    products.flatMap((product, row) => (holds(product, row) ? [row] : []));
  const hidden = rowsWhere((product) => !product?.available || excluded.has(product.productId));
  const again = rowsWhere((product) => product !== null && repeatable.has(product.productId));
  const ranking = itemRanking(products, facts, settings.weights, now);
  const isHidden = new Set(hidden);
  return {
    specVersion: 1,
    artifactSha256,
    productIds: [...productIds],
    popular: popular.filter((row) => !isHidden.has(row)),
    ...(hidden.length > 0 && { hidden }),
    ...(again.length > 0 && { repeatable: again }),
    ...(ranking && { ranking }),
  };
}
