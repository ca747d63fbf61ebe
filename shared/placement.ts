import type { ProductId } from './catalog.ts';
import type { EngineName } from './release.ts';

/**
 * The rule that fills a slot of the theme; heading, count and type come from the theme block's settings.
 * related: goes with this page's product, else with what was looked at last. for_you: with the whole trail.
 * recently_viewed and buy_again: what the device remembers, newest first; no model runs.
 * complete_the_set: goes with this page's product or with the cart, and is of another product type.
 */
export const PLACEMENT_TYPES = [
  'related',
  'for_you',
  'recently_viewed',
  'complete_the_set',
  'buy_again',
] as const;
export type PlacementType = (typeof PLACEMENT_TYPES)[number];

/**
 * Whether products that were looked at in this visit are shown again. `hide-unless-repeat` shows what shoppers of
 * this shop buy again and again (`ItemTable.repeatable`) and leaves the rest out.
 */
export const SEEN_POLICIES = ['show', 'hide', 'hide-unless-repeat'] as const;
export type SeenPolicy = (typeof SEEN_POLICIES)[number];

/** What a merchant lets count beside relevance: 0 not at all, 1 as much as it may. */
export interface RankingWeights {
  /** Products unlike the ones that already stand in the slate, by type and vendor. */
  variety: number;
  /** Products that are new in the shop. */
  novelty: number;
  /** Products with much in stock, beside the shop's others. */
  stock: number;
  /** Products with a high margin, beside the shop's others. */
  margin: number;
}

export const RANKING_WEIGHT_NAMES = [
  'variety',
  'novelty',
  'stock',
  'margin',
] as const satisfies readonly (keyof RankingWeights)[];

/** A little variety costs next to no recall (measured: see the gate report's `rankingCost`). */
export const DEFAULT_RANKING_WEIGHTS: RankingWeights = { variety: 0.2, novelty: 0, stock: 0, margin: 0 };

/** What a merchant decides about ranking, for the whole shop. */
export interface RankingSettings {
  weights: RankingWeights;
  /** Never shown, whatever the model says. */
  excludedProductIds: ProductId[];
  /** First in every row where they may stand, in this order; at most MAX_PINNED_PRODUCTS. */
  pinnedProductIds: ProductId[];
}

export const MAX_PINNED_PRODUCTS = 10;

/** Until a merchant decides. */
export const DEFAULT_RANKING_SETTINGS: RankingSettings = {
  weights: DEFAULT_RANKING_WEIGHTS,
  excludedProductIds: [],
  pinnedProductIds: [],
};

export type Reason =
  | { kind: 'because_you_viewed'; productId: ProductId }
  | { kind: 'because_you_added'; productId: ProductId }
  | { kind: 'because_you_bought'; productId: ProductId }
  | { kind: 'viewed_before' }
  | { kind: 'bought_before' }
  | { kind: 'popular' }
  /** The merchant put it there; nothing about the shopper did. */
  | { kind: 'pinned' };

/** An ordered list computed for one slot, with what it takes to explain and to measure it. */
export interface Slate {
  impressionId: string;
  releaseId: string;
  placementId: string;
  engine: EngineName;
  items: { productId: ProductId; score: number; reason: Reason }[];
}
