import type { ProductId } from './catalog.ts';
import type { EngineName } from './release.ts';

/** The rule that fills a slot of the theme. Heading and count come from the theme block's settings. */
export interface Placement {
  placementId: string;
  pageType: 'product';
  heading: string;
  count: number;
  /** Whether products already looked at in this visit may be shown again. */
  excludeViewed: boolean;
}

export type Reason =
  | { kind: 'because_you_viewed'; productId: ProductId }
  | { kind: 'because_you_added'; productId: ProductId }
  | { kind: 'because_you_bought'; productId: ProductId }
  | { kind: 'popular' };

/** An ordered list computed for one slot, with what it takes to explain and to measure it. */
export interface Slate {
  impressionId: string;
  releaseId: string;
  placementId: string;
  engine: EngineName;
  items: { productId: ProductId; score: number; reason: Reason }[];
}
