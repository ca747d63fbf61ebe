import type { Context } from '../context.ts';
import { takeUpCustomerSegments } from '../customer-segments/take-up.ts';
import { installedShops } from './installed-shops.ts';
import { shopsWithPending } from '../shopify/webhook-inbox.ts';
import { isWithdrawalUnfinished } from '../training/consent-store.ts';
import { strandedRun } from '../training/run-store.ts';
import { QUEUES } from './queues.ts';

/** Finds work whose server ended between noting it and doing it, and puts it on the queue again. */
export async function sweep(context: Context): Promise<void> {
  const { database, queue, shops, logger } = context;
  for (const shop of await shopsWithPending(database)) {
    await queue.send(QUEUES.webhooks, { shop }, { singletonKey: shop });
  }
  for (const { shopId } of await installedShops(shops)) {
    const { run, toDelete } = await database.asShop(shopId, async (sql) => ({
      run: await strandedRun(sql, shopId),
      toDelete: await isWithdrawalUnfinished(sql, shopId),
    }));
    await takeUpCustomerSegments(context, shopId);
    if (toDelete) await queue.send(QUEUES.related, { shopId }, { singletonKey: String(shopId) });
    if (!run) continue;
    logger.warn('training_taken_up_again', { shopId, attempts: run.attempts });
    // Another key than before: the job of the server that is gone may still count as running.
    const singletonKey = `${run.runId}:${run.attempts}`;
    await queue.send(QUEUES.train, { shopId, runId: run.runId }, { singletonKey });
  }
}
