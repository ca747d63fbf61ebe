import { BEHAVIOUR_VERSION, behaviourFeatures } from '@kindred/models/features';
import { said, type Said } from '@kindred/shared/said';
import type { Context } from '../context.ts';
import { markDue } from '../customer-segments/setting-store.ts';
import { installedShops } from '../jobs/installed-shops.ts';
import { QUEUES } from '../jobs/queues.ts';
import type { Sql } from '../ports.ts';
import { setupOf } from '../shopify/shop-setup-store.ts';
import type { Shop } from '../shops/shop-store.ts';
import { lockTrainingConsent, segmentsAllowed } from '../training/consent-store.ts';
import { lastRemovalAt } from '../training/removals.ts';
import { countedBuckets, keepBucket, toldInWeeks } from './cell-store.ts';
import type { NightResult, NightTask } from './night.ts';
import { type MemoryLimits, nightInThread, NightTooLargeError } from './night-in-thread.ts';
import { forgetClustering, keepNight } from './night-store.ts';
import { lockVisitors, segmentationOf, segmentsOf } from './segment-store.ts';
import { foldSensitive, sensitiveTypesOf } from './sensitive-types.ts';
import { utcOffsetMinutes } from './utc-offset.ts';
import { keptSince, visitorParts } from './visitor-rows.ts';
import { BLOCK_WEEKS, blockOf, closableWeeks, DAY_MILLISECONDS, mondayOf } from './weeks.ts';

/** Segments that change every day are nobody's: not oftener than this, unless somebody has to be forgotten. */
export const FIT_DAYS = 7;
/** The product types that interest is told by are those of today again. */
const NEW_TYPES_DAYS = 28;
/** Shops take turns over two hours of the night. */
const NIGHT_SECONDS = 2 * 60 * 60;

/** Sends every shop its night. */
export async function nights({ queue, shops }: Context): Promise<void> {
  const installed = await installedShops(shops);
  for (const [index, { shopId }] of installed.entries()) {
    const startAfterSeconds = Math.floor((index / installed.length) * NIGHT_SECONDS);
    await queue.send(QUEUES.understand, { shopId }, { singletonKey: String(shopId), startAfterSeconds });
  }
}

/**
 * One shop's night: who its visitors are alike, and what is told of the weeks that are over. All of it is kept in one
 * transaction or none: a night that was interrupted begins anew, and a second one the same day finds no week to count.
 * Without the merchant's permission nothing is fitted, and nothing told of groups.
 */
export async function understand(
  {
    database,
    clock,
    logger,
    limits,
  }: Pick<Context, 'database' | 'clock' | 'logger'> & { limits?: MemoryLimits },
  { shopId, currency }: Shop,
  signal: AbortSignal,
): Promise<void> {
  const now = clock.now();
  const startedAt = performance.now();
  const readNight = (renews: boolean) =>
    database
      .asShop(shopId, async (sql) => {
        if (!(await segmentsAllowed(sql, shopId))) return null;
        const removedAt = await lastRemovalAt(sql, shopId);
        const { task, isRenewal } = await taskOf(sql, { shopId, currency }, now, renews);
        const result = await nightInThread(task, visitorParts(sql, now), signal, limits);
        return { removedAt, task, isRenewal, result };
      })
      .catch(async (error: unknown) => {
        if (error instanceof NightTooLargeError)
          await database.asShop(shopId, (sql) => forgetWhatMustGo(sql, shopId, new Date(now)));
        throw error;
      });
  let read = await readNight(true);
  // A clustering that is nothing but old stays where no other one comes about.
  if (read?.isRenewal && read.result.fitted === null) read = await readNight(false);
  if (read === null) return;
  const { task, result, removedAt } = read;
  const kept = await database.asShop(shopId, async (sql) => {
    await lockTrainingConsent(sql, shopId);
    if (!(await segmentsAllowed(sql, shopId))) return false;
    await lockVisitors(sql, shopId);
    // Somebody was erased meanwhile, who may be in what was made.
    if ((await lastRemovalAt(sql, shopId)) !== removedAt) throw new Error('A visitor was erased meanwhile.');
    if ((await sensitiveTypesOf(sql)).join('\n') !== task.sensitiveTypes.join('\n'))
      throw new Error('Product types became sensitive meanwhile, or are so no more.');
    await keepNight(sql, shopId, { now, result, replaces: task.mustFit, drift: driftWords(result, task) });
    for (const { cells, ...bucket } of result.closed)
      await keepBucket(sql, shopId, bucket, cells, new Date(now));
    await foldSensitive(sql, shopId);
    await markDue(sql, shopId);
    return true;
  });
  logger.info('night_ended', {
    shopId,
    kept,
    visitors: result.visitors,
    fitted: result.fitted !== null,
    segments: result.profiles.length,
    weeks: result.closed.length,
    milliseconds: Math.round(performance.now() - startedAt),
  });
}

/** A clustering that somebody must be forgotten of goes, also where no night can make another one. */
async function forgetWhatMustGo(sql: Sql, shopId: number, at: Date): Promise<void> {
  await lockVisitors(sql, shopId);
  await foldSensitive(sql, shopId);
  if (!(await segmentationOf(sql))?.mustForget) return;
  await forgetClustering(sql, shopId, at);
  await markDue(sql, shopId);
}

async function taskOf(
  sql: Sql,
  { shopId, currency }: Pick<Shop, 'shopId' | 'currency'>,
  now: number,
  renews: boolean,
): Promise<{ task: NightTask; isRenewal: boolean }> {
  const segmentation = await segmentationOf(sql);
  const segments = (await segmentsOf(sql)).filter(({ isRetired }) => !isRetired);
  const ageDays = (now - (segmentation?.fittedAt ?? 0)) / DAY_MILLISECONDS;
  const isOld = segmentation?.model.behaviourVersion !== BEHAVIOUR_VERSION;
  const mustGo = isOld || segmentation.mustForget;
  const isRenewal = renews && !mustGo && ageDays >= NEW_TYPES_DAYS;
  const mustFit = mustGo || isRenewal;
  const task: NightTask = {
    now,
    utcOffsetMinutes: utcOffsetMinutes((await setupOf(sql, shopId))?.timeZone ?? null, now),
    currency,
    products: await sql.query<NightTask['products'][number]>(
      `select product_id as "productId", product->>'productType' as "productType",
         (product->'priceMinorUnits')::float8 as "priceMinorUnits",
         (product->'compareAtMinorUnits')::float8 as "compareAtMinorUnits"
       from products where shop_id = current_shop_id() order by product_id`,
    ),
    views: mustFit ? await viewsOf(sql, now) : [],
    cancelledOrders: await ordersThat(sql, 'cancelled_at is not null'),
    returnedOrders: await ordersThat(sql, 'is_returned'),
    sensitiveTypes: await sensitiveTypesOf(sql),
    model: segmentation?.model ?? null,
    mustFit,
    mayFit: ageDays >= FIT_DAYS,
    rules: segments.flatMap(({ segmentId, rule }) => (rule === null ? [] : [{ segmentId, rule }])),
    merged: segments.flatMap(({ segmentId, mergedInto }) =>
      mergedInto === null ? [] : [[segmentId, mergedInto]],
    ),
    ...(await openBuckets(sql, now)),
  };
  return { task, isRenewal };
}

async function ordersThat(sql: Sql, condition: string): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `select order_id::text as id from orders where shop_id = current_shop_id() and ${condition}`,
  );
  return rows.map(({ id }) => id);
}

async function viewsOf(sql: Sql, now: number): Promise<[string, number][]> {
  const rows = await sql.query<{ productId: string; views: number }>(
    `select data->>'productId' as "productId", count(*) as views from events
     where shop_id = current_shop_id() and occurred_at >= $1 and name = 'product_viewed' group by 1`,
    [new Date(keptSince(now))],
  );
  return rows.map(({ productId, views }) => [productId, views]);
}

/** Weeks and blocks that are over and were not counted, and what was told of the other weeks of these blocks. */
async function openBuckets(sql: Sql, now: number): Promise<Pick<NightTask, 'weeks' | 'blocks' | 'told'>> {
  const counted = await countedBuckets(sql);
  const isCounted = (week: number, weeks: 1 | 4) =>
    counted.some((bucket) => bucket.weeks === weeks && bucket.from === mondayOf(week));
  const closable = closableWeeks(now, keptSince(now));
  const weeks = closable.filter((week) => !isCounted(week, 1));
  const blocks = [...new Set(closable.map(blockOf))]
    .map((block) => block * BLOCK_WEEKS)
    .filter((first) => {
      const four = Array.from({ length: BLOCK_WEEKS }, (_, at) => first + at);
      return !isCounted(first, 4) && four.every((week) => closable.includes(week));
    });
  const past = closable.filter((week) => isCounted(week, 1) && blocks.includes(blockOf(week) * BLOCK_WEEKS));
  return { weeks, blocks, told: await toldInWeeks(sql, past.map(mondayOf)) };
}

/** What moved most, in words. */
function driftWords({ drift }: NightResult, { model }: NightTask): { index: number; feature: Said } | null {
  if (drift === null || model === null) return null;
  const feature = drift.feature === null ? undefined : behaviourFeatures(model.types)[drift.feature];
  return { index: drift.index, feature: feature?.title ?? said('Sizes of the segments') };
}
