import type { ShopForExtension } from '@kindred/shared/api/browser-extension';
import type { FailureCode } from '../messages/messages.ts';
import type { ProofKey } from './proof-key.ts';

/** What this browser may ask of one shop. */
export interface Grant {
  grantId: string;
  key: ProofKey;
  /** Works once: the next one is written down before it is used. */
  refreshToken: string;
  /** Epoch milliseconds, as the two below. */
  refreshExpiresAt: number;
  pairedAt: number;
  /** Null until the server has told. */
  shop: ShopForExtension | null;
  shopReadAt: number;
}

/** A pairing that is under way; of each kind there is one at most. */
export type PendingPairing =
  | { kind: 'handoff'; key: ProofKey; verifier: string; expiresAt: number }
  | { kind: 'typed'; key: ProofKey; grantId: string; pollAfterSeconds: number; expiresAt: number }
  /** How the last typed code ended, where it did not end well. */
  | { kind: 'failed'; code: FailureCode };

/** A shop that has taken its word back: said once more where a merchant looks for it. */
export interface EndedShop {
  domain: string;
  name: string;
  origins: string[];
}

export interface Table<Row> {
  get(key: string): Promise<Row | undefined>;
  all(): Promise<Row[]>;
  put(row: Row): Promise<void>;
  delete(key: string): Promise<void>;
}

/** What outlives the background. Of the extension only: no page and no content script reads it. */
export interface Memory {
  /** By `grantId`. */
  grants: Table<Grant>;
  /** By `kind`. */
  pending: Table<PendingPairing>;
  /** By `domain`. */
  ended: Table<EndedShop>;
}

/** Gone when the browser is closed; access tokens live ten minutes. */
export interface ShortMemory {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
}
