import type { Said } from '../said.ts';
import type { ShopperEvent } from '../event.ts';

/** POST {appUrl}/collect — from the web pixel; JSON body sent as text/plain, so that no preflight is needed. */
export const COLLECT_PATH = '/collect';

export interface CollectRequest {
  /** myshopify.com domain. */
  shop: string;
  /** The shop's public write key from the pixel's settings; says which shop, keeps nothing secret. */
  key: string;
  events: ShopperEvent[];
}

/** 200: every event is decided; accepted ones are durable. A refused event never fails its neighbours. */
export interface CollectResponse {
  accepted: number;
  duplicates: number;
  refused: { index: number; reason: RefusalReason }[];
}

export const REFUSAL_REASONS = ['malformed', 'no_consent', 'future_dated', 'too_old'] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** Every non-2xx answer of the server. 429 and 503 carry Retry-After (seconds). */
export interface ApiError {
  error: string;
  /** For a person: text and gaps where it has gaps (said.ts). */
  message: Said;
}
