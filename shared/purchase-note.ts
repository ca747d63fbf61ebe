import type { ProductId } from './catalog.ts';

/** What our pixel leaves in the shop's localStorage for the storefront's trail: it alone sees the checkout. */
export interface PurchaseNote {
  productId: ProductId;
  kind: 'bought';
  /** Epoch milliseconds. */
  at: number;
}

export const PURCHASES_KEY = 'kindred:bought';
