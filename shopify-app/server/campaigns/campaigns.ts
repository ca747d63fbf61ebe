import type { CampaignAction, NewCampaign } from '@kindred/shared/api/campaigns';
import { said, type Said } from '@kindred/shared/said';
import type { Context } from '../context.ts';
import { FULL, isFull, isReady, MOST_RUNNING, type Refusal, TOO_MUCH } from '../experiments/experiments.ts';
import { wouldWeighTooMuch } from '../experiments/page-weight.ts';
import { possibleIn } from '../experiments/possible.ts';
import { utcDay } from '../ingest/event-store.ts';
import { QUEUES } from '../jobs/queues.ts';
import type { Sql } from '../ports.ts';
import { segmentNumbers } from '../segments/device-segments.ts';
import type { Shop } from '../shops/shop-store.ts';
import { lockTrainingConsent, trainingConsentOf } from '../training/consent-store.ts';
import {
  campaignOf,
  campaignsOf,
  countRunning,
  deleteCampaign,
  insertDraft,
  learnFrom,
  lockCampaigns,
  markRunning,
  markStopped,
  saveDefinition,
  saveLearned,
  saveState,
  type StoredCampaign,
} from './campaign-store.ts';
import { contradictionIn, meetsSame, problemWithEnd } from './contradictions.ts';
import { deviceCampaign } from './devices.ts';
import { nextWeights } from './learn.ts';
import { note } from './log.ts';
import { revenueCapOf } from './revenue-cap.ts';
import { presentWeights, saveWeights, type StoredWeights } from './weights-store.ts';

const refused = (message: Said): Refusal => ({ status: 409, message });
export const NOT_FOUND: Refusal = { status: 404, message: said('This shop has no such campaign.') };

type Needed = Pick<Context, 'database' | 'clock' | 'random' | 'queue'>;

/** Answers its id. */
export async function createDraft(
  { database, clock, random }: Needed,
  shop: Shop,
  definition: NewCampaign,
): Promise<string | Refusal> {
  const { shopId } = shop;
  return await database.asShop(shopId, async (sql) => {
    const problem = contradictionIn(definition, await possibleIn(sql, shop), utcDay(clock.now(), 0));
    if (problem !== null) return refused(problem);
    if (await isFull(sql, shopId, 'campaigns')) return refused(FULL);
    const campaignId = random.uuid();
    await insertDraft(sql, shopId, { campaignId, definition, seed: random.uuid() }, clock.now());
    return campaignId;
  });
}

export async function editDraft(
  { database, clock }: Needed,
  shop: Shop,
  campaignId: string,
  definition: NewCampaign,
): Promise<Refusal | null> {
  const { shopId } = shop;
  return await database.asShop(shopId, async (sql) => {
    await lockCampaigns(sql, shopId);
    const stored = await campaignOf(sql, shopId, campaignId);
    if (!stored) return NOT_FOUND;
    if (stored.state !== 'draft')
      return refused(said('What has started cannot be changed any more: stop it, and make another.'));
    const problem = contradictionIn(definition, await possibleIn(sql, shop), utcDay(clock.now(), 0));
    if (problem !== null) return refused(problem);
    await saveDefinition(sql, shopId, campaignId, definition);
    return null;
  });
}

/** Devices follow by a job. */
export async function act(
  { database, clock, queue }: Needed,
  shop: Shop,
  campaignId: string,
  wanted: CampaignAction,
): Promise<Refusal | null> {
  const { shopId } = shop;
  const refusal = await database.asShop(shopId, async (sql) => {
    const draft = wanted.action === 'start' ? await campaignOf(sql, shopId, campaignId) : null;
    const cap = await capFor(sql, shopId, draft ? [draft] : [], clock.now());
    await lockTrainingConsent(sql, shopId);
    await lockCampaigns(sql, shopId);
    const stored = await campaignOf(sql, shopId, campaignId);
    if (!stored) return NOT_FOUND;
    if (wanted.action !== 'note') return await ACTIONS[wanted.action](sql, shop, stored, clock.now(), cap);
    await saveLearned(sql, shopId, campaignId, wanted.learned);
    return null;
  });
  if (refusal === null) await queue.send(QUEUES.storefront, { shopId }, { singletonKey: String(shopId) });
  return refusal;
}

type Act = (
  sql: Sql,
  shop: Shop,
  stored: StoredCampaign,
  now: number,
  cap: RevenueCap,
) => Promise<Refusal | null>;

const ACTIONS: Record<Exclude<CampaignAction['action'], 'note'>, Act> = {
  start,
  async pause(sql, { shopId }, { campaignId, state }, now) {
    if (state !== 'running' && state !== 'scheduled') return refused(said('It does not run.'));
    await saveState(sql, shopId, campaignId, 'paused');
    await note(sql, shopId, campaignId, now, said('Paused.'));
    return null;
  },
  async stop(sql, { shopId }, { campaignId, state }, now) {
    if (!isOn(state)) return refused(said('It does not run.'));
    await markStopped(sql, shopId, campaignId, now);
    await note(sql, shopId, campaignId, now, said('Stopped.'));
    return null;
  },
  async archive(sql, { shopId }, { campaignId, state }) {
    if (state !== 'stopped') return refused(said('Only what has ended can be put into the archive.'));
    await saveState(sql, shopId, campaignId, 'archived');
    return null;
  },
  async delete(sql, { shopId }, { campaignId, state }) {
    if (isOn(state)) return refused(said('Stop it first.'));
    await deleteCampaign(sql, shopId, campaignId);
    return null;
  },
  async even(sql, { shopId }, stored, now) {
    const { campaignId, state } = stored;
    if (state !== 'running' && state !== 'paused') return refused(said('It does not run.'));
    // What was seen today was partly before: it would be learned from twice, in opposite ways.
    await learnFrom(sql, shopId, campaignId, utcDay(now, 1));
    await giveWeights(sql, shopId, stored, now);
    await note(
      sql,
      shopId,
      campaignId,
      now,
      said(
        'All contents but the first are shown alike again. What was seen until today is not learned from.',
      ),
    );
    return null;
  },
};

const isOn = (state: StoredCampaign['state']): boolean =>
  state === 'scheduled' || state === 'running' || state === 'paused';

async function start(
  sql: Sql,
  shop: Shop,
  stored: StoredCampaign,
  now: number,
  cap: RevenueCap,
): Promise<Refusal | null> {
  const { shopId } = shop;
  const { campaignId, definition, state, startedAt } = stored;
  if (state !== 'draft' && state !== 'paused') return refused(said('It has started already.'));
  const today = utcDay(now, 0);
  // What has begun before was in order then; its first day is over for a good reason.
  const isBegun = state === 'paused';
  const asked = isBegun ? { ...definition, startsOn: null } : definition;
  const problem = problemWithEnd(asked, today) ?? contradictionIn(asked, await possibleIn(sql, shop), today);
  if (problem !== null) return refused(problem);
  if (!(await trainingConsentOf(sql, shopId)).granted)
    return refused(said('Choosing by what visitors do is learning: agree to training first.'));
  if (!(await isReady(sql, shopId)))
    return refused(said('Recommendations have to run in the shop before anything can be tried.'));
  if ((await countRunning(sql, shopId)) >= MOST_RUNNING)
    return refused(
      said('At most {n} experiments and campaigns can run at a time: stop one first.', { n: MOST_RUNNING }),
    );
  if (await isTooMuch(sql, shop, stored, now)) return refused(TOO_MUCH);
  const { startsOn } = definition;
  if (startedAt === null && startsOn !== null && startsOn > today) {
    await saveState(sql, shopId, campaignId, 'scheduled');
    const words = said('Planned: it starts on {day}.', { day: { day: Date.parse(startsOn) } });
    await note(sql, shopId, campaignId, now, words);
  } else {
    await run(sql, shopId, stored, now, cap);
    await note(sql, shopId, campaignId, now, startedAt === null ? said('Started.') : said('Goes on.'));
  }
  await noteWhatToKnow(sql, shopId, stored, now);
  return null;
}

/** For every page, with what else runs there. */
export async function isTooMuch(
  sql: Sql,
  shop: Pick<Shop, 'shopId' | 'publicKey'>,
  stored: StoredCampaign,
  now: number,
): Promise<boolean> {
  const { shopId, publicKey } = shop;
  const weights =
    (await presentWeights(sql, shopId, stored.campaignId)) ?? (await firstWeights(sql, shopId, stored, now));
  const numbers = await segmentNumbers(sql, shopId);
  return await wouldWeighTooMuch(sql, shop, deviceCampaign(stored, weights, publicKey, numbers));
}

/** Of `revenueCapOf`; undefined: no campaign needed it. */
export type RevenueCap = number | null | undefined;

/** Reads the events of weeks where one of `starting` needs it: before anybody has to wait for a lock. */
export async function capFor(
  sql: Sql,
  shopId: number,
  starting: readonly StoredCampaign[],
  now: number,
): Promise<RevenueCap> {
  return starting.some(isCapped) ? await revenueCapOf(sql, shopId, now) : undefined;
}

const isCapped = ({ startedAt, definition }: StoredCampaign): boolean =>
  startedAt === null && definition.aim === 'revenue';

/** Devices are told of it from now on. Without a cap that it needs, as where it was changed a moment ago, it reads that. */
export async function run(
  sql: Sql,
  shopId: number,
  stored: StoredCampaign,
  now: number,
  cap?: RevenueCap,
): Promise<void> {
  const { campaignId } = stored;
  const needed = cap === undefined ? await capFor(sql, shopId, [stored], now) : cap;
  const revenueCap = isCapped(stored) ? (needed ?? null) : null;
  await markRunning(sql, shopId, campaignId, { at: now, revenueCap });
  if ((await presentWeights(sql, shopId, campaignId)) === null) await giveWeights(sql, shopId, stored, now);
}

async function giveWeights(sql: Sql, shopId: number, stored: StoredCampaign, now: number): Promise<void> {
  await saveWeights(sql, shopId, stored.campaignId, await firstWeights(sql, shopId, stored, now));
}

/** Those of somebody who has seen nothing. */
async function firstWeights(
  sql: Sql,
  shopId: number,
  { definition }: StoredCampaign,
  now: number,
): Promise<StoredWeights> {
  const numbers = await segmentNumbers(sql, shopId);
  // Before anything is known all segments are alike, whatever counts in rows.
  return nextWeights({ definition, present: null, sums: [], days: [], numbers, usualMargin: 0, now }).next!;
}

async function noteWhatToKnow(
  sql: Sql,
  shopId: number,
  { campaignId, definition }: StoredCampaign,
  now: number,
): Promise<void> {
  for (const other of await campaignsOf(sql, shopId))
    if (
      other.campaignId !== campaignId &&
      (other.state === 'running' || other.state === 'scheduled') &&
      meetsSame(other.definition.audience, definition.audience)
    )
      await note(
        sql,
        shopId,
        campaignId,
        now,
        said(
          '“{name}” may meet the same visitors in the same places: there, the campaign that started first decides.',
          { name: other.definition.name },
        ),
      );
}
