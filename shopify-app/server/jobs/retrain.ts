import type { Context } from '../context.ts';
import { planUseOf } from '../entitlements/plan-use.ts';
import type { Sql } from '../ports.ts';
import { forgetAllReleases } from '../releases/releases.ts';
import type { Shop } from '../shops/shop-store.ts';
import { trainingConsentOf } from '../training/consent-store.ts';
import { sessionsSince } from '../training/dataset.ts';
import { requestTraining } from '../training/job.ts';
import { removalState } from '../training/removals.ts';
import { lastCancelledAt, lastLearnedAt } from '../training/run-store.ts';
import { installedShops } from './installed-shops.ts';
import { QUEUES } from './queues.ts';

const DAY_MILLISECONDS = 86_400_000;

/** A shop learns again when enough visits came, once a day when any did, and when a model must forget something. */
export async function retrainWhereWorthwhile(context: Context): Promise<void> {
  for (const shop of await installedShops(context.shops)) {
    const { shopId } = shop;
    const removal = await context.database.asShop(shopId, (sql) => removalState(sql, shopId));
    if (removal === 'overdue') await forgetAllReleases(context, shopId);
    if (await isWorthwhile(context, shop, removal === 'due' || removal === 'overdue'))
      await requestTraining(context, shopId);
    // What sold out or came back since the last training is hidden or shown without one.
    await context.queue.send(QUEUES.itemTable, { shopId }, { singletonKey: String(shopId) });
  }
}

async function isWorthwhile(
  { database, config, clock }: Context,
  { shopId, domain }: Shop,
  mustForget: boolean,
): Promise<boolean> {
  return database.asShop(shopId, async (sql) => {
    if (!(await trainingConsentOf(sql, shopId)).granted) return false;
    if (mustForget) return true;
    const { adminOrigin } = config;
    const use = await planUseOf(sql, { shopId, domain }, { now: clock.now(), adminOrigin });
    if (use?.state === 'over') return false;
    if (isWithinADay(await lastCancelledAt(sql, shopId), clock.now())) return false;
    return hasEnoughNew(sql, shopId, config.retrainAfterSessions, clock.now());
  });
}

async function hasEnoughNew(sql: Sql, shopId: number, enough: number, now: number): Promise<boolean> {
  const last = await lastLearnedAt(sql, shopId);
  // Never learned: the first training follows set-up; after a failure this is the next attempt.
  if (last === null) return (await sessionsSince(sql, shopId, new Date(0))) > 0;
  const added = await sessionsSince(sql, shopId, last);
  return added >= enough || (!isWithinADay(last, now) && added > 0);
}

const isWithinADay = (at: Date | null, now: number): boolean =>
  at !== null && now - at.getTime() < DAY_MILLISECONDS;
