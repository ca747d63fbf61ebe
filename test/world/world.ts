import type { ShopperEvent } from '@kindred/shared/event';
import type { ShopState } from '../shopify/state.ts';

/** A believable shop and its shoppers, made from a seed, with the truth kept so that work can be judged against it. */
export interface World {
  seed: number;
  shop: ShopState;
  /** In time order. */
  visits: Visit[];
  truth: Truth;
}

export interface Visit {
  visitorId: string;
  sessionId: string;
  kind: 'human' | 'bot';
  consent: 'given' | 'refused' | 'withdrawn';
  /** What the pixel would send; empty where consent was refused. May hold duplicates and dirt on purpose (`dirty`). */
  events: ShopperEvent[];
  /** Raw payload items that no pixel of ours sends: malformed, replayed, future-dated. */
  dirty: unknown[];
}

export interface Truth {
  /** Taste group of each visitor, and the weight of each product type for each group. */
  tasteOfVisitor: Map<string, number>;
  tastes: { name: string; productTypes: Record<string, number> }[];
  /** Best reachable hit rate at 20 for the next product, given the visitor's true tastes and session state (oracle). */
  oracleHitRate20: number;
}
