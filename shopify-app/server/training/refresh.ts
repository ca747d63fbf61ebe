import type { Sql } from '../ports.ts';
import { type LearnedRelease, learnedRelease } from '../releases/learned-store.ts';

/** After so long settings are searched anew, and a network trained anew. */
const FULL_TRAINING_AFTER_HOURS = 24;

/** A run that is about to begin. */
interface Beginning {
  dataUntil: Date;
  mustForget: boolean;
}

/**
 * The release that a run may refresh instead of training in full; null where it may not. From a linear model visits
 * are taken out exactly; a network cannot unlearn. Erasures put a full training off no longer than new visits do:
 * where somebody is erased every day there would never be one.
 */
export async function releaseToRefresh(
  sql: Sql,
  shopId: number,
  { dataUntil, mustForget }: Beginning,
): Promise<LearnedRelease | null> {
  const release = await learnedRelease(sql, shopId);
  if (release === null || (mustForget && release.family !== 'sparse-linear')) return null;
  const { fullyTrainedAt } = release;
  const hours =
    fullyTrainedAt === null ? Infinity : (dataUntil.getTime() - fullyTrainedAt.getTime()) / 3_600_000;
  return hours < FULL_TRAINING_AFTER_HOURS ? release : null;
}
