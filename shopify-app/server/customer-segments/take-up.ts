import type { Context } from '../context.ts';
import { QUEUES } from '../jobs/queues.ts';
import { isLeftInShopify, isWorkLeft, markDue } from './setting-store.ts';

/** After the last try of a job has failed. */
const REST_MILLISECONDS = 60 * 60 * 1000;

/** Sends the job where something is to be written or removed; where it has failed to the last try, an hour later. */
export async function takeUpCustomerSegments(
  { database, queue, clock }: Pick<Context, 'database' | 'queue' | 'clock'>,
  shopId: number,
): Promise<void> {
  if (!(await database.asShop(shopId, isWorkLeft))) return;
  const rests = (await queue.dead({ shopId })).some(
    ({ name, failedAt }) =>
      name === QUEUES.customerSegments && failedAt.getTime() > clock.now() - REST_MILLISECONDS,
  );
  if (!rests) await queue.send(QUEUES.customerSegments, { shopId }, { singletonKey: String(shopId) });
}

/**
 * Whatever becomes of a shop's night, its customers are looked at: who ordered no more, or refuses marketing now, does not
 * keep a segment. And where Shopify took the permission away, whether it is back and what stands there can be removed.
 */
export async function lookAtCustomers(
  { database, queue }: Pick<Context, 'database' | 'queue'>,
  shopId: number,
): Promise<void> {
  const isLeft = await database.asShop(shopId, async (sql) => {
    await markDue(sql, shopId);
    return await isLeftInShopify(sql);
  });
  if (isLeft) await queue.send(QUEUES.customerSegments, { shopId }, { singletonKey: String(shopId) });
}
