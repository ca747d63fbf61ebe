import type { Candidate } from '@kindred/models/release';
import type { TrainingStatus } from '@kindred/shared/api/admin';
import { said } from '@kindred/shared/said';
import { countProducts } from '../catalog/catalog-store.ts';
import type { Context } from '../context.ts';
import { QUEUES } from '../jobs/queues.ts';
import { shopRankingOf } from '../ranking/ranking.ts';
import { type LearnedRelease, learnedParts } from '../releases/learned-store.ts';
import { activeBytes, keepCandidate } from '../releases/releases.ts';
import { setupOf } from '../shopify/shop-setup-store.ts';
import { checkpointsOf } from './checkpoint-store.ts';
import { trainingConsentOf } from './consent-store.ts';
import { datasetParts } from './dataset.ts';
import { type Heart, startHeart } from './heart.ts';
import { failureWords, messageOf, outcomeWords } from './outcome-words.ts';
import { releaseToRefresh } from './refresh.ts';
import {
  beginRun,
  endRun,
  latestRun,
  MAX_RUN_ATTEMPTS,
  openRun,
  returnRun,
  type RunEnd,
  type RunStart,
} from './run-store.ts';
import { TrainerError, trainInProcess } from './train-in-process.ts';
import type { Trained, TrainerPart } from './trainer-messages.ts';

export const NO_CONSENT_MESSAGE = said(
  'Kindred may not learn from this shop: the merchant has not agreed to training, or has withdrawn it.',
);

/** Puts a training on the queue, or names the one that is on its way. */
export async function requestTraining({ database, queue, random }: Context, shopId: number): Promise<string> {
  const { runId, created } = await database.asShop(shopId, (sql) => openRun(sql, shopId, random.uuid()));
  // The key is the run, not the shop: the table allows one open run a shop, and a job that died with
  // its server must not hold up the one that takes its run over.
  if (created) await queue.send(QUEUES.train, { shopId, runId }, { singletonKey: runId });
  return runId;
}

/** The first training waits for the merchant's consent and for what it learns from, whichever comes last. */
export async function trainWhenReady(context: Context, shopId: number): Promise<void> {
  const ready = await context.database.asShop(shopId, async (sql) => {
    const setup = await setupOf(sql, shopId);
    const { granted } = await trainingConsentOf(sql, shopId);
    return granted && setup?.productsSyncedAt != null && setup.ordersSyncedAt != null;
  });
  if (ready) await requestTraining(context, shopId);
}

/** Ends the open training, if there is one; whoever works on it notices at its next beat. */
export async function cancelTraining(
  { database }: Pick<Context, 'database'>,
  shopId: number,
): Promise<TrainingStatus | null> {
  return database.asShop(shopId, async (sql) => {
    const run = await latestRun(sql, shopId);
    const message = said(
      'You stopped it. The model in use stays as it is; the next training by itself is in a day.',
    );
    if (run) await endRun(sql, run.jobId, { state: 'cancelled', message });
    return latestRun(sql, shopId);
  });
}

/** Never throws for what a second attempt would not mend: the run carries the reason instead. */
export async function runTraining(
  context: Context,
  shopId: number,
  runId: string,
  stop: AbortSignal,
): Promise<void> {
  const { database, clock, logger } = context;
  const start = await database.asShop(shopId, (sql) => beginRun(sql, runId, clock.now()));
  if (start === null) return;
  const heart = startHeart(context, shopId, runId);
  const end = (how: RunEnd) => database.asShop(shopId, (sql) => endRun(sql, runId, how));
  try {
    const refusal = await refusalOf(context, shopId, start);
    if (refusal) await end(refusal);
    const state = refusal?.state ?? (await train(context, shopId, runId, start, heart, stop));
    logger.info('training_ended', { shopId, state });
  } catch (error) {
    if (heart.over() === 'consent_withdrawn') await end({ state: 'refused', message: NO_CONSENT_MESSAGE });
    else if (heart.over() === 'ended') logger.info('training_ended', { shopId, state: 'cancelled' });
    else if (stop.aborted) await database.asShop(shopId, (sql) => returnRun(sql, runId));
    else {
      logFailure(context, shopId, error);
      await end({ state: 'failed', message: failureWords(error) });
    }
  } finally {
    heart.stop();
  }
}

async function refusalOf({ database }: Context, shopId: number, start: RunStart): Promise<RunEnd | null> {
  const { granted, products } = await database.asShop(shopId, async (sql) => ({
    granted: (await trainingConsentOf(sql, shopId)).granted,
    products: await countProducts(sql, shopId),
  }));
  if (!granted) return { state: 'refused', message: NO_CONSENT_MESSAGE };
  if (start.attempts > MAX_RUN_ATTEMPTS) {
    const message = said('The training was interrupted {times} times and given up.', {
      times: MAX_RUN_ATTEMPTS,
    });
    return { state: 'failed', message };
  }
  if (products > 0) return null;
  return { state: 'refused', message: said('There is nothing to recommend yet: the catalogue is empty.') };
}

async function train(
  context: Context,
  shopId: number,
  runId: string,
  { dataUntil, forgetsUntil }: RunStart,
  heart: Heart,
  stop: AbortSignal,
): Promise<RunEnd['state']> {
  // A release that has to forget is not what a candidate must beat: it goes either way.
  const released = await activeBytes(context, shopId);
  const mustForget = forgetsUntil !== null;
  const active = mustForget ? undefined : released;
  // A shop without a release does not wait: its first model is the linear one, the next training searches.
  const searchesNetworks = released !== undefined;
  const { ranking, source } = await context.database.asShop(shopId, async (sql) => ({
    ranking: await shopRankingOf(sql, shopId, dataUntil),
    source: await releaseToRefresh(sql, shopId, { dataUntil, mustForget }),
  }));
  const trained = await trainInProcess(
    {
      parts: partsOf(context, shopId, dataUntil, source),
      options: {
        seed: 1,
        searchesNetworks,
        ranking,
        ...(active && { active }),
      },
      checkpointsOf: (dataset) => checkpointsOf(context, shopId, runId, dataset),
      onProgress: heart.progress,
    },
    AbortSignal.any([stop, heart.signal]),
  );
  const kept = await keepCandidate(context, shopId, trained.candidate, {
    forgetsUntil,
    fullyTrainedAt: fullyTrainedAt(trained.candidate, source, searchesNetworks ? dataUntil : null),
    endRun: (sql) => endRun(sql, runId, endOf(trained, mustForget)),
  });
  if (kept === 'run_over') return 'cancelled';
  if (kept === 'kept') return 'done';
  const refused: RunEnd = { state: 'refused', message: NO_CONSENT_MESSAGE };
  await context.database.asShop(shopId, (sql) => endRun(sql, runId, refused));
  return 'refused';
}

async function* partsOf(
  { database }: Context,
  shopId: number,
  dataUntil: Date,
  source: LearnedRelease | null,
): AsyncGenerator<TrainerPart> {
  if (source !== null) yield* learnedParts(database, shopId, source.releaseId);
  yield* datasetParts(database, shopId, dataUntil);
}

/** A refresh leaves it where it was; the trainer may have trained in full after all. */
function fullyTrainedAt(
  { refreshed }: Candidate,
  source: LearnedRelease | null,
  now: Date | null,
): Date | null {
  return refreshed && source ? source.fullyTrainedAt : now;
}

function endOf({ candidate, sessions }: Trained, forgets: boolean): RunEnd {
  return { state: 'done', message: outcomeWords(candidate, forgets), sessions };
}

function logFailure({ logger }: Context, shopId: number, error: unknown): void {
  const detail = error instanceof TrainerError && error.detail !== '' ? { detail: error.detail } : {};
  logger.error('training_failed', { shopId, message: messageOf(error), ...detail });
}
