import type { ProductId } from '@kindred/shared/catalog';

/** One thing a shopper did with a product; the same shape on the device, in training and in a preview. */
export interface Interaction {
  productId: ProductId;
  kind: InteractionKind;
  /** Epoch milliseconds. */
  at: number;
}

export type InteractionKind = 'viewed' | 'added' | 'bought';

/** One visit's (or one order's) interactions, oldest first. */
export interface TrainingSession {
  interactions: Interaction[];
}
