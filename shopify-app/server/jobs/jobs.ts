import { inEnglish, type Said } from '@kindred/shared/said';
import { z } from 'zod';
import { runCampaigns } from '../campaigns/job.ts';
import { syncCatalog } from '../catalog/sync.ts';
import type { Context } from '../context.ts';
import { syncCustomerSegments } from '../customer-segments/sync.ts';
import { syncOrders } from '../orders/sync.ts';
import { countExperiments, findEveryBot } from '../experiments/job.ts';
import { refreshExperimentManifests } from '../experiments/manifests.ts';
import { tellEveryFlow } from '../flow/job.ts';
import { countEveryShop } from '../kpis/job.ts';
import type { QueueJob } from '../ports.ts';
import { updateRelated } from '../recommendations/job.ts';
import { tellStorefront } from '../recommendations/storefront-config.ts';
import { refreshItemTable } from '../releases/item-table.ts';
import { bulkKindOf } from '../shopify/bulk.ts';
import { AccessLostError } from '../shopify/errors.ts';
import { noteSetup } from '../shopify/shop-setup-store.ts';
import type { Shop } from '../shops/shop-store.ts';
import { nights, understand } from '../segments/job.ts';
import { trainingConsentOf } from '../training/consent-store.ts';
import { runTraining, trainWhenReady } from '../training/job.ts';
import { lastLearnedAt, latestRun } from '../training/run-store.ts';
import type { Metrics } from '../http/metrics.ts';
import { inWords } from '../set-aside/in-words.ts';
import { QUEUES, type QueueName } from './queues.ts';
import { retrainWhereWorthwhile } from './retrain.ts';
import { forgetWhatIsPast } from './retention.ts';
import { resync } from './resync.ts';
import { setUpShop, setUpWhereMoved } from './setup.ts';
import { sweep } from './sweep.ts';
import { workThroughInbox } from './webhooks.ts';

export interface Jobs {
  start(): Promise<void>;
  /** Ends what is running at its next safe point; what is unfinished goes on with the next start. */
  stop(): void;
}

const shopJob = z.object({ shopId: z.int().positive(), operationGid: z.string().optional() });
const trainJob = z.object({ shopId: z.int().positive(), runId: z.uuid() });
const inboxJob = z.object({ shop: z.string().min(1) });

/** While Shopify is still exporting, and its webhook has not come, we look again after this. */
const LOOK_AGAIN_SECONDS = 30;
const HALF_A_MINUTE = 30;

type Work = (context: Context, data: unknown, signal: AbortSignal) => Promise<void>;

const WORK: Record<QueueName, Work> = {
  [QUEUES.webhooks]: (context, data, signal) => workThroughInbox(context, inboxJob.parse(data).shop, signal),
  [QUEUES.setup]: forShop(noting((context, shop) => setUpShop(context, shop))),
  [QUEUES.syncCatalog]: forShop(noting(syncing(QUEUES.syncCatalog, syncCatalog))),
  [QUEUES.syncOrders]: forShop(noting(syncing(QUEUES.syncOrders, syncOrders))),
  [QUEUES.train]: async (context, data, signal) => {
    const { shopId, runId } = trainJob.parse(data);
    await runTraining(context, shopId, runId, signal);
  },
  [QUEUES.related]: forShop(updateRelated),
  [QUEUES.itemTable]: forShop(async (context, shop) => {
    await refreshItemTable(context, shop);
    await refreshExperimentManifests(context, shop.shopId);
  }),
  [QUEUES.sweep]: (context) => sweep(context),
  [QUEUES.retrain]: (context) => retrainWhereWorthwhile(context),
  [QUEUES.resync]: (context) => resync(context),
  [QUEUES.retention]: (context) => forgetWhatIsPast(context),
  [QUEUES.kpis]: (context, _, signal) => countEveryShop(context, signal),
  [QUEUES.experiments]: twiceAMinute(QUEUES.experiments, countExperiments),
  [QUEUES.storefront]: forShop((context, shop) => tellStorefront(context, shop)),
  [QUEUES.experimentBots]: (context, _, signal) => findEveryBot(context, signal),
  [QUEUES.campaigns]: (context, _, signal) => runCampaigns(context, signal),
  [QUEUES.flow]: (context, _, signal) => tellEveryFlow(context, signal),
  [QUEUES.nights]: (context) => nights(context),
  [QUEUES.understand]: forShop(understand),
  [QUEUES.customerSegments]: forShop(syncCustomerSegments),
};

const SCHEDULES: [QueueName, cron: string][] = [
  [QUEUES.sweep, '* * * * *'],
  [QUEUES.retrain, '17 * * * *'],
  [QUEUES.resync, '7 2 * * *'],
  [QUEUES.retention, '41 3 * * *'],
  [QUEUES.kpis, '29 * * * *'],
  [QUEUES.experiments, '* * * * *'],
  [QUEUES.experimentBots, '47 * * * *'],
  // Soon after midnight, which is where campaigns begin and end.
  [QUEUES.campaigns, '3 * * * *'],
  // After campaigns are counted.
  [QUEUES.flow, '13 * * * *'],
  // After a week is closed (three hours late), and after what is past its time is gone.
  [QUEUES.nights, '11 4 * * *'],
];

export function createJobs(context: Context, metrics: Metrics): Jobs {
  const stopping = new AbortController();
  const handle = (name: QueueName) => async (job: QueueJob) => {
    const startedAt = context.clock.now();
    const outcome = (kind: string) => metrics.jobEnded(name, kind, context.clock.now() - startedAt);
    try {
      await WORK[name](context, job.data, AbortSignal.any([stopping.signal, job.signal]));
      outcome('done');
    } catch (error) {
      outcome(stopping.signal.aborted ? 'interrupted' : 'failed');
      const message = error instanceof Error ? error.message : String(error);
      if (!stopping.signal.aborted) context.logger.warn('job_failed', { job: name, message });
      // The queue keeps what is thrown here and shows it: nothing but a sentence goes in.
      throw new JobFailed(inWords(error));
    }
  };
  return {
    async start() {
      for (const name of Object.values(QUEUES)) await context.queue.work(name, handle(name));
      for (const [name, cron] of SCHEDULES) await context.queue.schedule(name, cron);
      // What a stopped server left lying is taken up at once, not at the next minute.
      // Without a key: the sweep of a server that was killed still counts as running for a while.
      await context.queue.send(QUEUES.sweep, {});
      await setUpWhereMoved(context);
    },
    stop: () => stopping.abort(new Error('The server is stopping.')),
  };
}

class JobFailed extends Error {
  readonly sentence: Said;
  constructor(sentence: Said) {
    super(inEnglish(sentence));
    this.name = 'JobFailed';
    this.sentence = sentence;
    delete this.stack;
  }
}

type ShopWork = (
  context: Context,
  shop: Shop,
  signal: AbortSignal,
  data: z.infer<typeof shopJob>,
) => Promise<void>;

/** A shop that was erased or has uninstalled needs nothing any more. */
function forShop(work: ShopWork): Work {
  return async (context, input, signal) => {
    const data = shopJob.parse(input);
    const shop = await context.shops.byId(data.shopId);
    if (!shop || shop.uninstalledAt !== null) return;
    try {
      await work(context, shop, signal, data);
    } catch (error) {
      // No retry brings access back; opening the app does.
      if (!(error instanceof AccessLostError)) throw error;
    }
  };
}

/** Tells the merchant why set-up stands still, and no longer when it goes on. */
function noting(work: ShopWork): ShopWork {
  return async (context, shop, signal, data) => {
    const note = (problem: Said | null) =>
      context.database.asShop(shop.shopId, (sql) => noteSetup(sql, shop.shopId, { problem }));
    try {
      await work(context, shop, signal, data);
      await note(null);
    } catch (error) {
      if (!signal.aborted) await note(inWords(error));
      throw error;
    }
  };
}

/** A schedule knows whole minutes only. */
function twiceAMinute(name: QueueName, work: (context: Context, signal: AbortSignal) => Promise<void>): Work {
  return async (context, data, signal) => {
    const { isSecond } = z.object({ isSecond: z.boolean().default(false) }).parse(data ?? {});
    if (!isSecond)
      await context.queue.send(
        name,
        { isSecond: true },
        { singletonKey: 'second', startAfterSeconds: HALF_A_MINUTE },
      );
    await work(context, signal);
  };
}

type Sync = (context: Context, shop: Shop, signal: AbortSignal) => Promise<boolean>;

function syncing(name: QueueName, sync: Sync): ShopWork {
  return async (context, shop, signal, { operationGid }) => {
    // A webhook only hurries an export that is still waited for; it never starts one.
    if (operationGid && (await bulkKindOf(context.database, shop, operationGid)) === null) return;
    if (await sync(context, shop, signal)) return trainWhenFirst(context, shop.shopId);
    await context.queue.send(
      name,
      { shopId: shop.shopId },
      { singletonKey: String(shop.shopId), startAfterSeconds: LOOK_AGAIN_SECONDS },
    );
  };
}

/**
 * Later trainings follow what was learned, not what was read: see retrain.ts. A merchant who agreed again while the shop
 * was read waits for a first one, too.
 */
async function trainWhenFirst(context: Context, shopId: number): Promise<void> {
  const isFirst = await context.database.asShop(shopId, async (sql) => {
    const state = (await latestRun(sql, shopId))?.state ?? 'refused';
    const learnedAt = (await lastLearnedAt(sql, shopId))?.getTime() ?? 0;
    const { changedAt } = await trainingConsentOf(sql, shopId);
    return state === 'refused' || (state === 'done' && changedAt !== null && changedAt > learnedAt);
  });
  if (isFirst) await trainWhenReady(context, shopId);
}
