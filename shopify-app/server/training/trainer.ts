import { buildCandidate, refreshCandidate } from '@kindred/models/release';
import { serveTrainer } from './serve-trainer.ts';

/** The program of the process that train-in-process.ts starts. It has no secrets and no database. */
serveTrainer(async (dataset, options, learned) => {
  const refreshed = learned && (await refreshCandidate(dataset, learned, options));
  return refreshed?.report.verdict === 'released' ? refreshed : buildCandidate(dataset, options);
});
