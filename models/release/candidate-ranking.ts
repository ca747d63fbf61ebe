import type { Product, ProductId } from '@kindred/shared/catalog';
import type { RankingCost } from '@kindred/shared/gate';
import {
  DEFAULT_RANKING_SETTINGS,
  DEFAULT_RANKING_WEIGHTS,
  type RankingSettings,
} from '@kindred/shared/placement';
import type { ItemTable } from '@kindred/shared/release';
import type { EvaluationPairs } from '../evaluation/index.ts';
import { graphEngine } from '../runtime/index.ts';
import type { TrainingHooks } from '../training/index.ts';
import type { DatasetRows } from './dataset-rows.ts';
import { itemRanking, typeGroups, type ProductFacts } from './item-ranking.ts';
import { itemTableOf } from './item-table.ts';
import { rankCost } from './rank-cost.ts';
import { popularRows } from './related.ts';
import { type PurchaseCounts, repeatableProducts } from './repeat-goods.ts';

/** What the merchant and the shop's books say of ranking. Plain data, so that it can be sent to another process. */
export interface ShopRanking {
  /** Without them a little variety, and nothing taken out. */
  settings?: RankingSettings;
  facts?: (ProductFacts & { productId: ProductId })[];
  /** Without them no product counts as bought again and again. */
  purchases?: PurchaseCounts[];
  /** Epoch milliseconds; without it the newest moment that the data know, so that the same data make the same table. */
  now?: number;
}

/** The table of a new artifact whose row i is `products[i]`. */
export function candidateItemTable(
  products: readonly Product[],
  rows: DatasetRows,
  artifactSha256: string,
  ranking: ShopRanking = {},
): ItemTable {
  return itemTableOf({
    artifactSha256,
    productIds: products.map(({ productId }) => productId),
    products,
    popular: popularRows(products, rows.sessions),
    repeatable: repeatableProducts(ranking.purchases ?? []),
    settings: ranking.settings ?? DEFAULT_RANKING_SETTINGS,
    facts: factsOf(ranking),
    now: ranking.now ?? newestMoment(products, rows),
  });
}

/** `artifact` is the trial's, which has not seen `pairs`. Null where too few visits are there to tell. */
export async function candidateRankCost(
  products: readonly Product[],
  rows: DatasetRows,
  artifact: Uint8Array,
  pairs: EvaluationPairs,
  ranking: ShopRanking = {},
  hooks: TrainingHooks = {},
): Promise<RankingCost | null> {
  const weights = ranking.settings?.weights ?? DEFAULT_RANKING_WEIGHTS;
  const now = ranking.now ?? newestMoment(products, rows);
  const session = await graphEngine.load(artifact);
  const input = {
    session,
    pairs,
    weights,
    ranking: itemRanking(products, factsOf(ranking), weights, now),
    types: typeGroups(products),
  };
  return rankCost(input, hooks);
}

function factsOf({ facts = [] }: ShopRanking): Map<ProductId, ProductFacts> {
  return new Map(facts.map((each) => [each.productId, each]));
}

function newestMoment(products: readonly Product[], { endedAt }: DatasetRows): number {
  return products.reduce((newest, { createdAt }) => Math.max(newest, createdAt), endedAt.at(-1) ?? 0);
}
