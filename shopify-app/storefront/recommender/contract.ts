import type { ProductId } from '@kindred/shared/catalog';
import type { ExperimentExposed } from '@kindred/shared/event';
import type { Reason, Slate } from '@kindred/shared/placement';
import type { PlacementRequest } from '@kindred/models/features';
import type { Page } from '../entry/shopify-page.ts';

/** What the entry asks of the ranker, which it imports only when a slot comes into view. */
export interface Ranker {
  rank(request: RankRequest): Promise<RankedSlate | null>;
}

export interface RankRequest extends PlacementRequest {
  page: Page;
  /** Where the slate goes: who points at it or stands in it is not disturbed. */
  row: HTMLElement;
  placementId: string;
  /** How the theme writes a price of 1234567.89. */
  priceSample: string;
  signal: AbortSignal;
}

export interface RankedSlate {
  slate: Slate;
  /** `cards[i]` shows `slate.items[i]`. */
  cards: Card[];
  /** Empty where no model ran. */
  artifactSha256: string;
  /** Artifact and item table, uncompressed, whether fetched now or kept from before. */
  bytes: number;
  /** What experiments made of it: for pages that show it again. */
  tried?: Tried;
}

export interface Tried {
  /** The last one decided; a holdout may stand before it. */
  assigned: ExperimentExposed[];
  /** Instead of the block's own, over a row of this slot. */
  heading?: string | undefined;
}

/** Ready to paint: prices already in the shopper's market and language. */
export interface Card {
  productId: ProductId;
  title: string;
  url: string;
  imageUrl: string | null;
  price: string;
  /** The variants have several prices; `price` is the lowest. */
  priceVaries: boolean;
  /** Shoppers buy it again and again, or this slot is for what was bought before. */
  repeatable: boolean;
  reason: Reason['kind'];
  /** Of the product that the reason names; empty where it names none. */
  reasonTitle: string;
}
