import { parentPort, workerData } from 'node:worker_threads';
import {
  buildCandidate,
  type Candidate,
  type CandidateOptions,
  type TrainingDataset,
} from '@kindred/models/release';

/** Runs beside the server's own thread, so that ingest keeps answering while a shop learns. */
export interface TrainingTask {
  dataset: TrainingDataset;
  options: Omit<CandidateOptions, 'onProgress' | 'signal'>;
}

export type WorkerMessage =
  | { kind: 'progress'; fraction: number; message: string }
  | { kind: 'candidate'; candidate: Candidate };

function send(message: WorkerMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origins
  parentPort?.postMessage(message);
}

const { dataset, options } = workerData as TrainingTask;
const candidate = await buildCandidate(dataset, {
  ...options,
  onProgress: (fraction, message) => send({ kind: 'progress', fraction, message }),
});
send({ kind: 'candidate', candidate });
