import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { NightResult, NightTask } from './night.ts';
import type { ToNight } from './night.worker.ts';

const PROGRAM = new URL('./night.worker.ts', import.meta.url);
/** A million events of a hundred thousand visitors need about half of it. */
const MAX_HEAP_MEGABYTES = 1024;

/**
 * A night in a thread of its own, so that the server goes on answering. Parts are handed over one at a time: a large
 * shop never stands in this thread's memory. Aborting ends the thread.
 */
export async function nightInThread(
  task: NightTask,
  parts: AsyncIterable<string>,
  signal: AbortSignal,
): Promise<NightResult> {
  signal.throwIfAborted();
  const worker = new Worker(PROGRAM, {
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MEGABYTES },
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
    for await (const json of parts) await ask({ kind: 'visitors', json });
    return (await ask({ kind: 'finish' })) as NightResult;
  } finally {
    await worker.terminate();
  }
}
