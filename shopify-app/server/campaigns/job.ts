import { said } from '@kindred/shared/said';
import type { Context } from '../context.ts';
import { utcDay } from '../ingest/event-store.ts';
import { installedShops } from '../jobs/installed-shops.ts';
import { QUEUES } from '../jobs/queues.ts';
import type { Sql } from '../ports.ts';
import { rankingSettingsOf } from '../ranking/ranking-store.ts';
import { segmentNumbers } from '../segments/device-segments.ts';
import { lockTrainingConsent, trainingConsentOf } from '../training/consent-store.ts';
import {
  campaignsOf,
  lockCampaigns,
  markStopped,
  runningCampaigns,
  type StoredCampaign,
} from './campaign-store.ts';
import { capFor, isTooMuch, type RevenueCap, run } from './campaigns.ts';
import { countDays } from './count-days.ts';
import { countedSoFar, dayOutcomes, firstDaysToCount, replaceDays, sumsOf } from './day-store.ts';
import { guardrailsOf, harmOf } from './guardrails.ts';
import { nextWeights } from './learn.ts';
import { note, noteOnce } from './log.ts';
import { changedShares } from './shares-words.ts';
import { presentWeights, saveWeights } from './weights-store.ts';

/** Every hour, shop by shop. What fails for one shop is tried again with the next hour; other shops do not wait for it. */
export async function runCampaigns(context: Context, signal: AbortSignal): Promise<void> {
  for (const { shopId } of await installedShops(context.shops)) {
    signal.throwIfAborted();
    try {
      await anHour(context, shopId);
    } catch (error) {
      signal.throwIfAborted();
      context.logger.warn('campaigns_not_run', {
        shopId,
        message: error instanceof Error ? error.message : String(error),
      });
    }
  }
}

/** May run at any time, as often as one likes: of the same events it makes the same. */
export async function anHour(
  { database, clock, queue }: Pick<Context, 'database' | 'clock' | 'queue'>,
  shopId: number,
): Promise<void> {
  const now = clock.now();
  const isAllowed = async (sql: Sql) => (await trainingConsentOf(sql, shopId)).granted;
  const isCounted = await database.asShop(
    shopId,
    async (sql) => (await isAllowed(sql)) && (await countAnew(sql, shopId, now)),
  );
  const isChanged = await database.asShop(shopId, async (sql) => {
    const beginning = (await campaignsOf(sql, shopId)).filter((stored) => isToBegin(stored, now));
    const cap = await capFor(sql, shopId, isCounted ? beginning : [], now);
    await lockTrainingConsent(sql, shopId);
    await lockCampaigns(sql, shopId);
    const mayLearn = isCounted && (await isAllowed(sql));
    let changes = await beginAndEnd(sql, shopId, now, mayLearn, cap);
    if (mayLearn)
      for (const stored of await runningCampaigns(sql, shopId))
        if (await stopOrLearn(sql, shopId, stored, now)) changes++;
    return changes > 0;
  });
  if (isChanged) await queue.send(QUEUES.storefront, { shopId }, { singletonKey: String(shopId) });
}

/**
 * Whoever stops a campaign does not wait for it: it locks only to write. Where campaigns were counted, deleted or reset
 * meanwhile it writes nothing and answers false: the next hour counts all of it.
 */
async function countAnew(sql: Sql, shopId: number, now: number): Promise<boolean> {
  const before = await countedSoFar(sql, shopId);
  const from = await firstDaysToCount(sql, shopId, now);
  const counted = await countDays(sql, shopId, from, now);
  await lockCampaigns(sql, shopId);
  if ((await countedSoFar(sql, shopId)) !== before) return false;
  await replaceDays(sql, shopId, from, counted, now);
  return true;
}

/** Answers how many did. */
async function beginAndEnd(
  sql: Sql,
  shopId: number,
  now: number,
  mayLearn: boolean,
  cap: RevenueCap,
): Promise<number> {
  const today = utcDay(now, 0);
  let changes = 0;
  for (const stored of await campaignsOf(sql, shopId)) {
    const { campaignId, definition, state } = stored;
    const { endsOn } = definition;
    const isOn = state === 'scheduled' || state === 'running' || state === 'paused';
    if (isOn && endsOn !== null && endsOn < today) {
      await markStopped(sql, shopId, campaignId, Date.parse(utcDay(Date.parse(endsOn), 1)));
      await note(sql, shopId, campaignId, now, said('Its last day is over.'));
    } else if (state === 'running' && (await lacksModel(sql, shopId, stored))) {
      await markStopped(sql, shopId, campaignId, now);
      await note(
        sql,
        shopId,
        campaignId,
        now,
        said('Stopped by itself: a model that it shows is not there any more.'),
      );
    } else if (mayLearn && isToBegin(stored, now)) {
      if (await isTooMuch(sql, await keyed(sql, shopId), stored, now)) {
        await noteOnce(sql, shopId, campaignId, now, WAITS);
        continue;
      }
      await run(sql, shopId, stored, now, cap);
      await note(sql, shopId, campaignId, now, said('Started, on its first day.'));
    } else continue;
    changes++;
  }
  return changes;
}

const isToBegin = ({ state, definition: { startsOn } }: StoredCampaign, now: number): boolean =>
  state === 'scheduled' && startsOn !== null && startsOn <= utcDay(now, 0);

const WAITS = said('Waits: with it every page would carry too much. Stop another experiment or campaign.');

async function keyed(sql: Sql, shopId: number): Promise<{ shopId: number; publicKey: string }> {
  const [row] = await sql.query<{ publicKey: string }>(
    'select public_key as "publicKey" from shops where shop_id = $1',
    [shopId],
  );
  return { shopId, publicKey: row!.publicKey };
}

async function lacksModel(sql: Sql, shopId: number, { definition }: StoredCampaign): Promise<boolean> {
  const wanted = definition.contents.flatMap(({ content }) =>
    content.kind === 'changed' && content.releaseId !== undefined ? [content.releaseId] : [],
  );
  if (wanted.length === 0) return false;
  const there = await sql.query<{ id: string }>(
    `select release_id::text as id from releases where shop_id = $1 and manifest is not null`,
    [shopId],
  );
  return wanted.some((id) => there.every((each) => each.id !== id));
}

/** Answers whether anything changed for devices. */
async function stopOrLearn(sql: Sql, shopId: number, stored: StoredCampaign, now: number): Promise<boolean> {
  const { campaignId, definition, learnsFrom } = stored;
  const harm = harmOf(definition, guardrailsOf(definition, await sumsOf(sql, shopId, campaignId)));
  if (harm !== null) {
    await markStopped(sql, shopId, campaignId, now);
    await note(sql, shopId, campaignId, now, said('Stopped by itself, because {why}', { why: harm }));
    return true;
  }
  const present = await presentWeights(sql, shopId, campaignId);
  const sums = await sumsOf(sql, shopId, campaignId, learnsFrom);
  const days = await dayOutcomes(sql, shopId, campaignId, learnsFrom);
  const numbers = await segmentNumbers(sql, shopId);
  const { margin: usualMargin } = (await rankingSettingsOf(sql, shopId)).weights;
  const { next, heldBack, isOdd } = nextWeights({
    definition,
    present,
    sums,
    days,
    numbers,
    usualMargin,
    now,
  });
  if (isOdd)
    await noteOnce(
      sql,
      shopId,
      campaignId,
      now,
      said(
        'Shares stay as they are, and nothing is told: what visitors met does not fit how often it was to be shown.',
      ),
    );
  if (heldBack !== null)
    await noteOnce(
      sql,
      shopId,
      campaignId,
      now,
      said(
        'New shares were not given out: by what was seen they would bring {change} against what was shown so far. Those that hold stay.',
        { change: { change: 100 * heldBack.value } },
      ),
    );
  if (next === null) return false;
  await saveWeights(sql, shopId, campaignId, next);
  if (next.heldSince === now)
    await note(sql, shopId, campaignId, now, changedShares(definition, present, next));
  return true;
}
