import type { Said } from '@kindred/shared/said';

/** What the server needs from outside. `main.ts` and the emulated shop's `demo.ts` build these; nothing else does. */
export interface Ports {
  clock: Clock;
  random: Random;
  database: Database;
  blobs: BlobStore;
  queue: Queue;
  logger: Logger;
}

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}

export interface Random {
  bytes(length: number): Uint8Array;
  /** UUIDv7: ordered by time, which is what the indices want. */
  uuid(): string;
}

export interface Database {
  /** One transaction that sees and changes the rows of this shop only (row-level security, not good manners). */
  asShop<T>(shopId: number, work: (sql: Sql) => Promise<T>): Promise<T>;
  /** One transaction over what belongs to no single shop: the list of shops, webhook deliveries, partitions. */
  asSystem<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /**
   * One statement that is a transaction of its own, without a shop: it reaches nothing that is protected unless
   * it calls a function that sets its shop, as `store_events` does. For what cannot afford three round trips.
   */
  once<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export interface Sql {
  query<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
}

/** Immutable bytes named by their hash. A shop's blobs go when the shop goes. */
export interface BlobStore {
  put(shopId: number, sha256: string, bytes: Uint8Array): Promise<void>;
  get(sha256: string): Promise<Uint8Array | null>;
  /** Whether it is there still: another process may have deleted what this one remembers. */
  has(sha256: string): Promise<boolean>;
  delete(shopId: number, sha256: string): Promise<void>;
}

export interface Queue {
  /**
   * Resolves when the job is stored. With `singletonKey`, a second one with the same key waits for the first. With
   * `atMostEverySeconds` as well, all that follow the first in that time become one, which starts after it.
   */
  send(
    name: string,
    data: object,
    options?: { singletonKey?: string; startAfterSeconds?: number; atMostEverySeconds?: number },
  ): Promise<string | null>;
  work(name: string, handler: (job: QueueJob) => Promise<void>): Promise<void>;
  /** Cron, five fields, UTC. */
  schedule(name: string, cron: string, data?: object): Promise<void>;
  /**
   * Jobs that failed as often as they are tried, newest first, at most 500; those of which a later one with the same
   * data was done are left out. With `data` only jobs whose data has these fields.
   */
  dead(data?: object): Promise<DeadJob[]>;
  /** Dead jobs are tried anew, as often as the first time. */
  retry(name: string, ids: string[]): Promise<void>;
  stop(): Promise<void>;
}

export interface DeadJob {
  name: string;
  id: string;
  failedAt: Date;
  /** Of the last attempt's error the `sentence`, or else the message. */
  error: Said;
}

export interface QueueJob {
  id: string;
  data: unknown;
  signal: AbortSignal;
}

/** Structured, one JSON object a line; never a token, a visitor id or anything personal in `fields`. */
export interface Logger {
  info(event: string, fields?: Record<string, unknown>): void;
  warn(event: string, fields?: Record<string, unknown>): void;
  error(event: string, fields?: Record<string, unknown>): void;
}
