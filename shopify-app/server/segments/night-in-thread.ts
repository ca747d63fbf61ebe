import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { NightResult, NightTask } from './night.ts';
import type { ToNight } from './night.worker.ts';

const PROGRAM = new URL('./night.worker.ts', import.meta.url);

export interface MemoryLimits {
  heapMegabytes: number;
  /** Of behaviour and counts, which are beside the heap; what is made of them at the end comes on top. */
  bufferMegabytes: number;
}
/** A million events of a hundred thousand visitors need about half of the heap, and a quarter of the rest. */
const LIMITS: MemoryLimits = { heapMegabytes: 1024, bufferMegabytes: 512 };

/** More visitors, or more that they did, than a night has memory for. */
export class NightTooLargeError extends Error {
  constructor(limits: MemoryLimits) {
    super(
      `A night needs more than ${limits.heapMegabytes} MB of heap or ${limits.bufferMegabytes} MB beside it.`,
    );
    this.name = 'NightTooLargeError';
  }
}

/**
 * A night in a thread of its own, so that the server goes on answering. Parts are handed over one at a time: a large
 * shop never stands in this thread's memory. Aborting ends the thread. Throws `NightTooLargeError`.
 */
export async function nightInThread(
  task: NightTask,
  parts: AsyncIterable<string>,
  signal: AbortSignal,
  limits = LIMITS,
): Promise<NightResult> {
  signal.throwIfAborted();
  const worker = new Worker(PROGRAM, {
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    env: {},
  });
  const ended = once(worker, 'exit').then(() => {
    throw new Error('The thread of the night ended early.');
  });
  // Whoever waits hears of it; nobody else has to.
  ended.catch(() => {});
  const ask = async (message: ToNight): Promise<unknown> => {
    const answer = once(worker, 'message', { signal });
    worker.postMessage(message);
    const [value] = (await Promise.race([answer, ended])) as unknown[];
    return value;
  };
  try {
    await ask({ kind: 'task', task });
    for await (const json of parts) {
      const bufferBytes = (await ask({ kind: 'visitors', json })) as number;
      if (bufferBytes > limits.bufferMegabytes * 1e6) throw new NightTooLargeError(limits);
    }
    return (await ask({ kind: 'finish' })) as NightResult;
  } catch (error) {
    throw isOutOfHeap(error) ? new NightTooLargeError(limits) : error;
  } finally {
    await worker.terminate();
  }
}

const isOutOfHeap = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
