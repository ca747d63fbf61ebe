import { parse } from 'graphql';
import { loadSchema } from '../schema/load.ts';
import { toBulkResult } from './bulk-result.ts';
import type { BulkOperation } from './bulk-operation.ts';
import type { AdminContext } from './context.ts';
import { executeDocument } from './graphql.ts';
import { gid } from './ids.ts';

export interface BulkControl {
  /** The next operation stops with an internal error after so many lines. */
  failNextAfterLines(lines: number): void;
  /** Operations stay CREATED until released. */
  hold(): void;
  release(): void;
}

/** Runs bulk operations a little after they were asked for, as Shopify's workers do. */
export class BulkRunner implements BulkControl {
  readonly #delayMs: number;
  readonly #timers = new Set<NodeJS.Timeout>();
  #failAfter: number | null = null;
  #held: (() => void)[] | null = null;

  constructor(delayMs: number) {
    this.#delayMs = delayMs;
  }

  failNextAfterLines(lines: number): void {
    this.#failAfter = lines;
  }

  hold(): void {
    this.#held ??= [];
  }

  release(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const start of held) start();
  }

  start(operation: BulkOperation, context: AdminContext): void {
    const begin = (): void => this.#later(() => this.#begin(operation, context));
    if (this.#held) this.#held.push(begin);
    else begin();
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  #later(work: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      work();
    }, this.#delayMs);
    this.#timers.add(timer);
  }

  #begin(operation: BulkOperation, context: AdminContext): void {
    if (operation.status === 'CANCELING') return this.#finish(operation, context, 'CANCELED');
    operation.status = 'RUNNING';
    this.#later(() => this.#run(operation, context));
  }

  #run(operation: BulkOperation, context: AdminContext): void {
    if (operation.status === 'CANCELING') return this.#finish(operation, context, 'CANCELED');
    const failAfter = this.#failAfter;
    this.#failAfter = null;
    const answer = executeDocument(
      loadSchema('admin', '2026-10'),
      parse(operation.query),
      { variables: {}, operationName: null },
      { ...context, bulk: true },
    );
    const denied = answer.errors?.some(({ extensions }) => extensions['code'] === 'ACCESS_DENIED');
    const { lines, rootObjectCount } = toBulkResult(answer.data, operation.groupObjects);
    const kept = failAfter === null ? lines : lines.slice(0, failAfter);
    operation.objectCount = kept.length;
    operation.rootObjectCount = Math.min(rootObjectCount, kept.length);
    operation.result = kept.length > 0 ? `${kept.join('\n')}\n` : null;
    const failed = failAfter !== null || answer.errors !== undefined;
    if (failed) operation.errorCode = denied ? 'ACCESS_DENIED' : 'INTERNAL_SERVER_ERROR';
    this.#finish(operation, context, failed ? 'FAILED' : 'COMPLETED');
  }

  #finish(
    operation: BulkOperation,
    context: AdminContext,
    status: 'COMPLETED' | 'CANCELED' | 'FAILED',
  ): void {
    operation.status = status;
    operation.completedAt = context.store.clock.now();
    context.emit('bulk_operations/finish', {
      admin_graphql_api_id: gid('BulkOperation', operation.id),
      completed_at: new Date(operation.completedAt).toISOString(),
      created_at: operation.createdAt,
      error_code: operation.errorCode?.toLowerCase() ?? null,
      status: status.toLowerCase(),
      type: 'query',
    });
  }
}
