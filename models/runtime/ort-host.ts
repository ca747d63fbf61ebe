import type { FromWorker, ToWorker } from './ort-messages.ts';

/** What the client needs of a page. Tests bring their own. */
export interface WorkerHost {
  /** Starts `source` as an ES module. */
  startWorker(source: string): WorkerLike;
  /** Milliseconds, from any start. */
  now(): number;
  /** Returns how to cancel. */
  after(milliseconds: number, work: () => void): () => void;
}

export interface WorkerLike {
  postMessage(message: ToWorker): void;
  addEventListener(type: 'message', listener: (event: { data: FromWorker }) => void): void;
  addEventListener(type: 'error', listener: (event: { message?: string }) => void): void;
  terminate(): void;
}

/** The few browser names used here; this folder compiles without the DOM's types. */
interface PageGlobals {
  Blob: new (parts: string[], options: { type: string }) => object;
  URL: { createObjectURL(blob: object): string; revokeObjectURL(url: string): void };
  Worker: new (url: string, options: { type: 'module' }) => WorkerLike;
  performance: { now(): number };
  setTimeout(work: () => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** Workers start from a Blob: a browser does not start one straight from another origin. */
export function browserHost(): WorkerHost {
  const page = globalThis as unknown as PageGlobals;
  return {
    startWorker(source) {
      const url = page.URL.createObjectURL(new page.Blob([source], { type: 'text/javascript' }));
      const worker = new page.Worker(url, { type: 'module' });
      // A worker reads its source before it says or fails anything.
      const revoke = () => page.URL.revokeObjectURL(url);
      worker.addEventListener('message', revoke);
      worker.addEventListener('error', revoke);
      return worker;
    },
    now: () => page.performance.now(),
    after(milliseconds, work) {
      const timer = page.setTimeout(work, milliseconds);
      return () => page.clearTimeout(timer);
    },
  };
}
