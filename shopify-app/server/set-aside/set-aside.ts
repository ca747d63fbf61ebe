import type { SetAside, SetAsideKind } from '@kindred/shared/api/set-aside';
import type { Said } from '@kindred/shared/said';
import type { Context } from '../context.ts';
import { QUEUES } from '../jobs/queues.ts';
import { reopen, reopenAll, setAsideDeliveries } from '../shopify/webhook-inbox.ts';
import type { Shop } from '../shops/shop-store.ts';
import { kindOfJob, kindOfTopic } from './kinds.ts';

interface Item {
  kind: SetAsideKind;
  at: number;
  error: Said;
  /** Of a job, to try it again. */
  job?: { name: string; id: string };
  /** Of a delivery. */
  webhookId?: string;
}

type Needed = Pick<Context, 'database' | 'queue'>;

export async function setAsideOf(context: Needed, shop: Shop): Promise<SetAside[]> {
  const byKind = new Map<SetAsideKind, SetAside>();
  // Newest first: the first error of a kind is its last one.
  for (const { kind, at, error } of await itemsOf(context, shop)) {
    const known = byKind.get(kind) ?? { kind, count: 0, since: at, lastError: error };
    byKind.set(kind, { ...known, count: known.count + 1, since: at });
  }
  return [...byKind.values()];
}

/** Everything of this kind is tried anew, as often as the first time. */
export async function tryAgain(context: Needed, shop: Shop, kind: SetAsideKind): Promise<void> {
  const items = (await itemsOf(context, shop)).filter((item) => item.kind === kind);
  for (const { job } of items) if (job) await context.queue.retry(job.name, [job.id]);
  const webhookIds = items.flatMap(({ webhookId }) => webhookId ?? []);
  if (webhookIds.length === 0) return;
  await reopen(context.database, webhookIds);
  await context.queue.send(QUEUES.webhooks, { shop: shop.domain }, { singletonKey: shop.domain });
}

/** For an operator, after an outage: everything of every shop. Deliveries are taken up by the next sweep. */
export async function tryAllAgain({ database, queue }: Needed): Promise<{ jobs: number; webhooks: number }> {
  const jobs = await queue.dead();
  for (const { name, id } of jobs) await queue.retry(name, [id]);
  return { jobs: jobs.length, webhooks: await reopenAll(database) };
}

async function itemsOf({ database, queue }: Needed, { shopId, domain }: Shop): Promise<Item[]> {
  const jobs = (await queue.dead({ shopId })).flatMap(({ name, id, failedAt, error }): Item[] => {
    const kind = kindOfJob(name);
    return kind ? [{ kind, at: failedAt.getTime(), error, job: { name, id } }] : [];
  });
  const deliveries = (await setAsideDeliveries(database, domain)).map(
    ({ webhookId, topic, at, failure }): Item => ({
      kind: kindOfTopic(topic),
      at: at.getTime(),
      error: failure,
      webhookId,
    }),
  );
  return [...jobs, ...deliveries].sort((a, b) => b.at - a.at);
}
