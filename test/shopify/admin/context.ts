import type { GraphQLResolveInfo } from 'graphql';
import type { AccessToken, Store } from './store.ts';

/** What every resolver gets. */
export interface AdminContext {
  store: Store;
  token: AccessToken;
  /** In a bulk operation a connection hands out everything and needs no `first`. */
  bulk: boolean;
  /** Sends the webhooks that a mutation causes. */
  emit(topic: string, payload: object): void;
  /** Starts a bulk operation's work; the server decides when it runs. */
  runBulk(id: string): void;
  /** For addresses that the app fetches itself. */
  origin: string;
  /** Where a browser reaches the shop's storefront; null where it is not served. */
  storefrontUrl: string | null;
  /** Where pictures are. */
  cdnUrl: string;
}

/**
 * A node of the answer: plain values, or functions of (args, context, info) for what has arguments or costs work.
 * A field that is missing here is answered "not emulated".
 */
export type Node = Readonly<Record<string, unknown>>;

export type Field<Args> = (args: Args, context: AdminContext, info: GraphQLResolveInfo) => unknown;
