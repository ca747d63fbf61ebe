import { parentPort, workerData } from 'node:worker_threads';
import { buildCandidate, type CandidateOptions, type TrainingDataset } from '@kindred/models/release';

/** Runs beside the server's own thread, so that ingest keeps answering while a shop learns. */
export interface TrainingTask {
  dataset: TrainingDataset;
  options: Omit<CandidateOptions, 'onProgress' | 'signal'>;
}

const { dataset, options } = workerData as TrainingTask;
const candidate = await buildCandidate(dataset, {
  ...options,
  onProgress: (fraction, message) => parentPort?.postMessage({ kind: 'progress', fraction, message }),
});
parentPort?.postMessage({ kind: 'candidate', candidate });
