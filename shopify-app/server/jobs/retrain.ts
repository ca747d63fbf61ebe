import type { Context } from '../context.ts';
import { trainingConsentOf } from '../training/consent-store.ts';
import { sessionsSince } from '../training/dataset.ts';
import { requestTraining } from '../training/job.ts';
import { lastLearnedAt } from '../training/run-store.ts';
import { installedShops } from './installed-shops.ts';

const DAY_MILLISECONDS = 86_400_000;

/** A shop learns again when enough visits came, or once a day when any did. */
export async function retrainWhereWorthwhile(context: Context): Promise<void> {
  for (const { shopId } of await installedShops(context.shops)) {
    if (await isWorthwhile(context, shopId)) await requestTraining(context, shopId);
  }
}

async function isWorthwhile({ database, config, clock }: Context, shopId: number): Promise<boolean> {
  return database.asShop(shopId, async (sql) => {
    if (!(await trainingConsentOf(sql, shopId)).granted) return false;
    const last = await lastLearnedAt(sql, shopId);
    // Never learned: the first training follows set-up; after a failure this is the next attempt.
    if (last === null) return (await sessionsSince(sql, shopId, new Date(0))) > 0;
    const added = await sessionsSince(sql, shopId, last);
    const isOld = clock.now() - last.getTime() >= DAY_MILLISECONDS;
    return added >= config.retrainAfterSessions || (isOld && added > 0);
  });
}
