import { Worker } from 'node:worker_threads';
import type { Candidate } from '@kindred/models/release';
import type { TrainingTask, WorkerMessage } from './worker.ts';

/** Above this a training ends with an error instead of taking the server down with it. */
const MAX_HEAP_MEGABYTES = 2048;

/** Builds a candidate in a thread of its own; aborting ends the thread at once. */
export function trainInWorker(
  task: TrainingTask,
  onProgress: (fraction: number, message: string) => void,
  signal: AbortSignal,
): Promise<Candidate> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MEGABYTES },
  });
  return new Promise<Candidate>((resolve, reject) => {
    const abort = () => {
      void worker.terminate();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', abort, { once: true });
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') onProgress(message.fraction, message.message);
      else resolve(message.candidate);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      signal.removeEventListener('abort', abort);
      reject(new Error(`The training thread ended early (code ${code}).`));
    });
  });
}
