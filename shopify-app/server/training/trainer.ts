import { buildCandidate } from '@kindred/models/release';
import { serveTrainer } from './serve-trainer.ts';

/** The program of the process that train-in-process.ts starts. It has no secrets and no database. */
serveTrainer(buildCandidate);
