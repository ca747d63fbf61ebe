import { expandSessions, limitPairs, MIN_PAIRS, splitByShare } from '../evaluation/index.ts';
import { type ItemSessions, sessionCount, splitSessions, type TrainingHooks } from '../training/index.ts';
import { exportModel, fitBehaviour, MAX_NEIGHBOURS, part } from './fit.ts';
import { measureArtifact } from './measure.ts';

/**
 * How much a rarely seen pair of products is distrusted. The best value falls as a shop's history grows: at 5,000
 * sessions 150 beat 10 by 2.4 points of recall@20 on YooChoose, at 116,000 sessions 10 served well.
 */
const RIDGES = [10, 50, 150, 500];
/** Where there is too little to choose by. */
const CAUTIOUS_RIDGE = 150;

/** The newest are enough to choose by, and bound what choosing costs. */
const MAX_SESSIONS = 20_000;
const MAX_PAIRS = 3_000;
const VALIDATION_SHARE = 0.2;

/** Chosen on the last part of the training sessions themselves: the held-out days play no part in it. */
export async function chooseRidge(
  training: ItemSessions,
  items: number,
  hooks: TrainingHooks,
): Promise<number> {
  const [, newest] = splitSessions(training, Math.max(0, sessionCount(training) - MAX_SESSIONS));
  const [early, late] = splitSessions(newest, splitByShare(sessionCount(newest), VALIDATION_SHARE));
  const pairs = limitPairs(expandSessions(late), MAX_PAIRS);
  if (pairs.labels.length < MIN_PAIRS) return CAUTIOUS_RIDGE;
  let best = { ridge: CAUTIOUS_RIDGE, recall20: -1 };
  for (const [i, ridge] of RIDGES.entries()) {
    const own = part(hooks, i / RIDGES.length, (i + 1) / RIDGES.length);
    const model = await fitBehaviour(early, items, Math.min(MAX_NEIGHBOURS, items), ridge, part(own, 0, 0.8));
    const { bytes } = exportModel(model);
    const { metrics } = await measureArtifact(`ridge ${ridge}`, bytes, pairs, items, part(own, 0.8, 1));
    if (metrics.recall20 > best.recall20) best = { ridge, recall20: metrics.recall20 };
  }
  return best.ridge;
}
