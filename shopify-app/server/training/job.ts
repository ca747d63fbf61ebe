import type { Context } from '../context.ts';
import { QUEUES } from '../jobs/queues.ts';
import { activeBytes, releaseCandidate } from '../releases/releases.ts';
import { setupOf } from '../shopify/shop-setup-store.ts';
import { trainingConsentOf } from './consent-store.ts';
import { datasetOf } from './dataset.ts';
import {
  attemptsOf,
  beat,
  beginRun,
  endRun,
  HEARTBEAT_SECONDS,
  MAX_RUN_ATTEMPTS,
  openRun,
  returnRun,
} from './run-store.ts';
import { trainInWorker } from './train-in-worker.ts';

/** What a phone downloads for one shop at most; the gate refuses a larger artifact. */
const MAX_ARTIFACT_BYTES = 2 * 1024 * 1024;

export const NO_CONSENT_MESSAGE =
  'Kindred may not learn from this shop: the merchant has not agreed to training, or has withdrawn it.';

interface RunEnd {
  state: 'done' | 'refused' | 'failed';
  message: string;
  sessions?: number;
}

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

/** Never throws for what a second attempt would not mend: the run carries the reason instead. */
export async function runTraining(
  context: Context,
  shopId: number,
  runId: string,
  stop: AbortSignal,
): Promise<void> {
  const { database, logger } = context;
  if (!(await database.asShop(shopId, (sql) => beginRun(sql, runId)))) return;
  try {
    const end = await train(context, shopId, runId, stop);
    await database.asShop(shopId, (sql) => endRun(sql, runId, end));
    logger.info('training_ended', { shopId, state: end.state });
  } catch (error) {
    if (stop.aborted) return database.asShop(shopId, (sql) => returnRun(sql, runId));
    logger.error('training_failed', { shopId, message: messageOf(error) });
    await database.asShop(shopId, (sql) =>
      endRun(sql, runId, { state: 'failed', message: `The training failed: ${messageOf(error)}` }),
    );
  }
}

async function train(context: Context, shopId: number, runId: string, stop: AbortSignal): Promise<RunEnd> {
  const { database, clock } = context;
  const start = await database.asShop(shopId, async (sql) => ({
    granted: (await trainingConsentOf(sql, shopId)).granted,
    attempts: await attemptsOf(sql, runId),
  }));
  if (!start.granted) return { state: 'refused', message: NO_CONSENT_MESSAGE };
  if (start.attempts > MAX_RUN_ATTEMPTS) {
    return {
      state: 'failed',
      message: `The training was interrupted ${MAX_RUN_ATTEMPTS} times and given up.`,
    };
  }
  const dataset = await datasetOf(database, shopId, clock.now());
  if (dataset.products.length === 0) {
    return { state: 'refused', message: 'There is nothing to recommend yet: the catalogue is empty.' };
  }
  const heart = startHeart(context, shopId, runId);
  try {
    const active = await activeBytes(context, shopId);
    const options = { seed: 1, maxArtifactBytes: MAX_ARTIFACT_BYTES, ...(active && { active }) };
    const signal = AbortSignal.any([stop, heart.withdrawn]);
    const candidate = await trainInWorker({ dataset, options }, heart.progress, signal);
    const outcome = await releaseCandidate(context, shopId, candidate);
    return { ...endOf(outcome, candidate.report.reasons), sessions: dataset.sessions.length };
  } catch (error) {
    if (heart.withdrawn.aborted) return { state: 'refused', message: NO_CONSENT_MESSAGE };
    throw error;
  } finally {
    heart.stop();
  }
}

function endOf(outcome: 'released' | 'refused_by_gate' | 'consent_withdrawn', reasons: string[]): RunEnd {
  if (outcome === 'released') return { state: 'done', message: 'A new model is active.' };
  if (outcome === 'consent_withdrawn') return { state: 'refused', message: NO_CONSENT_MESSAGE };
  return { state: 'done', message: `The new model was not released. ${reasons.join(' ')}`.trim() };
}

/** Says at intervals that this run is alive and how far it is, and notices when consent is withdrawn. */
function startHeart({ database, logger }: Context, shopId: number, runId: string) {
  const withdrawal = new AbortController();
  let latest = { fraction: 0, message: 'Learning' };
  const pulse = async () => {
    const granted = await database.asShop(shopId, async (sql) => {
      await beat(sql, runId, latest.fraction, latest.message);
      return (await trainingConsentOf(sql, shopId)).granted;
    });
    if (!granted) withdrawal.abort(new Error(NO_CONSENT_MESSAGE));
  };
  const beatSafely = () => {
    pulse().catch((error: unknown) =>
      logger.warn('training_beat_failed', { shopId, message: messageOf(error) }),
    );
  };
  const timer = setInterval(beatSafely, HEARTBEAT_SECONDS * 1000);
  let lastShown = 0;
  return {
    withdrawn: withdrawal.signal,
    progress: (fraction: number, message: string): void => {
      latest = { fraction: Math.min(Math.max(fraction, 0), 1), message };
      if (Date.now() - lastShown < 500) return;
      lastShown = Date.now();
      beatSafely();
    },
    stop: () => clearInterval(timer),
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
