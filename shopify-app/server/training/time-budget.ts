import type { TrainingDataset } from '@kindred/models/release';

/** However much there is to learn from: the training of a large shop ends within a quarter of an hour. */
const MAX_SECONDS = 15 * 60;
const BASE_SECONDS = 10;
/** 10,000 interactions get half a minute, 500,000 all of it. */
const SECONDS_PER_INTERACTION = MAX_SECONDS / 500_000;

/** Seconds for searching, training and judging together: a small shop has no use for a large shop's time. */
export function timeBudgetSeconds({ sessions }: Pick<TrainingDataset, 'sessions'>): number {
  const interactions = sessions.reduce((sum, each) => sum + each.interactions.length, 0);
  return Math.min(MAX_SECONDS, Math.round(BASE_SECONDS + interactions * SECONDS_PER_INTERACTION));
}
