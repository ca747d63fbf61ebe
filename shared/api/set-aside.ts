import type { Said } from '../said.ts';

/** Work that failed as often as it is tried: nothing more happens until somebody says "try again". */
export const SET_ASIDE_API = {
  /** GET -> SetAside[], newest first; empty when all is well. */
  list: '/api/set-aside',
  /** POST RetryRequest -> SetAside[]: what is left. */
  retry: '/api/set-aside/retry',
} as const;

export const SET_ASIDE_KINDS = [
  'setup',
  'catalogue',
  'orders',
  'related',
  'item_table',
  'storefront',
  'segments',
  'customer_segments',
  'product_news',
  'order_news',
  'privacy_news',
  'app_news',
] as const;
/** Jobs of Kindred's own, and news from Shopify (webhooks) by what they are about. */
export type SetAsideKind = (typeof SET_ASIDE_KINDS)[number];

export interface SetAside {
  kind: SetAsideKind;
  count: number;
  /** Epoch milliseconds of the oldest. */
  since: number;
  /** Of the newest: a sentence without addresses, tokens or ids of people. */
  lastError: Said;
}

export interface RetryRequest {
  kind: SetAsideKind;
}
