import type { TrainingConsent, TrainingConsentRequest } from '@kindred/shared/api/admin';
import { forgetCampaigns } from '../campaigns/stop.ts';
import type { Context } from '../context.ts';
import { switchOff } from '../customer-segments/setting-store.ts';
import { QUEUES } from '../jobs/queues.ts';
import { pruneReleases } from '../releases/releases.ts';
import { forgetSegments } from '../segments/segment-store.ts';
import {
  lockTrainingConsent,
  recordTrainingConsent,
  timesSegmentsAllowed,
  trainingConsentOf,
} from './consent-store.ts';
import { NO_CONSENT_MESSAGE, trainWhenReady } from './job.ts';
import { endRun, latestRun } from './run-store.ts';

/**
 * Records what the merchant decided. Agreeing starts the first training; withdrawing ends a running one and
 * deletes every model and every segment and what campaigns learned, bytes at once and what Liquid shows by a job.
 */
export async function decideTrainingConsent(
  context: Context,
  shopId: number,
  request: TrainingConsentRequest,
  decidedBy: string | null,
): Promise<TrainingConsent> {
  const { database, queue, clock } = context;
  const { consent, isFirst } = await database.asShop(shopId, async (sql) => {
    await lockTrainingConsent(sql, shopId);
    await recordTrainingConsent(sql, shopId, { ...request, decidedBy });
    const run = await latestRun(sql, shopId);
    if (!request.granted && run)
      await endRun(sql, run.jobId, { state: 'refused', message: NO_CONSENT_MESSAGE });
    if (!request.granted) {
      await forgetSegments(sql, shopId);
      await forgetCampaigns(sql, shopId, clock.now());
      await switchOff(sql, shopId, { lost: 'permission' });
    }
    return {
      consent: await trainingConsentOf(sql, shopId),
      isFirst: (await timesSegmentsAllowed(sql, shopId)) === 1,
    };
  });
  if (request.granted) {
    await trainWhenReady(context, shopId);
    // Else sizes of groups could be asked for anew at any moment: they are told once a night.
    if (isFirst) await queue.send(QUEUES.understand, { shopId }, { singletonKey: String(shopId) });
  } else {
    // In this order: whenever the server ends in between, the job or the sweep does the rest.
    await queue.send(QUEUES.related, { shopId }, { singletonKey: String(shopId) });
    await queue.send(QUEUES.storefront, { shopId }, { singletonKey: String(shopId) });
    await pruneReleases(context, shopId, 0);
  }
  return consent;
}
