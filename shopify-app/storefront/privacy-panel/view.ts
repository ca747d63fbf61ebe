import type { ProductId } from '@kindred/shared/catalog';
import type { PanelHost } from './contract.ts';
import type { SegmentWords } from '../segment/contract.ts';
import type { Correction } from './corrections.ts';
import type { Speech } from './texts/speech.ts';

/** What a section needs to draw itself, and what its buttons do. */
export interface View {
  host: PanelHost;
  speech: Speech;
  product(productId: ProductId): ShownProduct;
  /** Lists and details that the shopper opened. */
  opened: Set<string>;
  /** Whether "Delete everything" was pressed and not yet answered. */
  asking: boolean;
  /** The visitor numbers that events were sent under, once everything was deleted. */
  deletedFor: readonly string[] | null;
  segment: SegmentWords | null;
  /** Does it, says that it is done, and offers to undo it. */
  correct(correction: Correction, done: string): void;
  /** After a deletion: nothing is left to undo. */
  settle(done: string): void;
  redraw(): void;
  close(): void;
}

export interface ShownProduct {
  title: string;
  /** Null where there is no page to go to (any more). */
  url: string | null;
  imageUrl: string | null;
  type: string;
}
