import type { RefusalReason } from '@kindred/shared/api/collect';
import type { ShopperEvent } from '@kindred/shared/event';
import type { ShopState } from '../shopify/state.ts';

/** A believable shop and its shoppers, made from a seed, with the truth kept so that work can be judged against it. */
export interface World {
  seed: number;
  /** Epoch milliseconds: the moment the world was made for. Nothing in it happened later, dirt apart. */
  now: number;
  shop: ShopState;
  /** By time of their first moment. */
  visits: Visit[];
  truth: Truth;
}

export interface Visit {
  visitorId: string;
  sessionId: string;
  /** Epoch milliseconds. */
  startedAt: number;
  kind: 'human' | 'bot';
  /** 'withdrawn': the visit in which consent was taken back (events up to that moment) and all later ones (none). */
  consent: 'given' | 'refused' | 'withdrawn';
  /** What the pixel sends, in time order, each event once; empty where consent was refused or withdrawn. */
  events: ShopperEvent[];
  /** What also reaches the server: events sent twice, and items that no pixel of ours sends. */
  dirty: DirtyItem[];
}

/** One raw item of a collect request, with the fault it was given and so the answer it must get. */
export interface DirtyItem {
  item: unknown;
  expected: 'duplicate' | RefusalReason;
  /** When it is sent; epoch milliseconds. */
  sentAt: number;
}

export interface Truth {
  /** Taste group of each visitor, and the weight of each product type for each group. */
  tasteOfVisitor: Map<string, number>;
  tastes: { name: string; productTypes: Record<string, number> }[];
  /** What else is latent about each visitor. */
  visitors: Map<string, VisitorTruth>;
  /** Product type -> types that shoppers turn to next. */
  complements: Record<string, readonly string[]>;
  /**
   * Best reachable hit rate at 20 (0..1) for the next product viewed in the same visit, given the visitor's true
   * tastes and session state: the mean mass of the 20 likeliest products over sampled steps.
   */
  oracleHitRate20: number;
}

export interface VisitorTruth {
  style: string;
  /** -1 looks for the cheap end of a shelf, 1 for the dear end. */
  priceLeaning: number;
  /** Epoch milliseconds, when consent was taken back. */
  withdrawnAt: number | null;
  customerId: string | null;
}
