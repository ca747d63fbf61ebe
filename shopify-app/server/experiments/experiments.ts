import { isDeepStrictEqual } from 'node:util';
import { type ExperimentAction, HOLDOUT_NAME, type NewExperiment } from '@kindred/shared/api/experiments';
import { HOLDOUT_ID } from '@kindred/shared/experiment';
import { said, type Said } from '@kindred/shared/said';
import { countRunning } from '../campaigns/campaign-store.ts';
import { stopCampaigns } from '../campaigns/stop.ts';
import type { Context } from '../context.ts';
import { QUEUES } from '../jobs/queues.ts';
import type { Sql } from '../ports.ts';
import { activeManifest } from '../releases/release-store.ts';
import { segmentNumbers } from '../segments/device-segments.ts';
import type { Shop } from '../shops/shop-store.ts';
import { contradictionIn } from './contradictions.ts';
import { lockUnits } from './count-units.ts';
import { deviceExperiment } from './devices.ts';
import {
  archive,
  deleteExperiment,
  experimentOf,
  experimentsOf,
  HOLDOUT_DAYS,
  insertDraft,
  markStarted,
  saveDefinition,
  saveLearned,
  stopRunning,
  type StoredExperiment,
} from './experiment-store.ts';
import { freePlace, rangeOf } from './groups.ts';
import { wouldWeighTooMuch } from './page-weight.ts';
import { pastOf } from './past.ts';
import { planOf } from './plan.ts';
import { possibleIn } from './possible.ts';

/** Experiments and campaigns, beside the holdout: each weighs on every page, and on what the others may find. */
export const MOST_RUNNING = 10;
/** Of each: all of them are read and judged for the list. */
export const MOST_KEPT = 200;
const DAY_MILLISECONDS = 86_400_000;

export interface Refusal {
  status: 404 | 409;
  message: Said;
}

const refused = (message: Said): Refusal => ({ status: 409, message });
export const NOT_FOUND: Refusal = { status: 404, message: said('This shop has no such experiment.') };

type Needed = Pick<Context, 'database' | 'clock' | 'random' | 'queue'>;

/** Answers its id. */
export async function createDraft(
  { database, clock, random }: Needed,
  shop: Shop,
  definition: NewExperiment,
): Promise<string | Refusal> {
  const { shopId } = shop;
  return await database.asShop(shopId, async (sql) => {
    const problem = contradictionIn(definition, await possibleIn(sql, shop));
    if (problem !== null) return refused(problem);
    if (await isFull(sql, shopId, 'experiments')) return refused(FULL);
    const experimentId = random.uuid();
    await insertDraft(sql, shopId, { experimentId, definition, seed: random.uuid() }, clock.now());
    return experimentId;
  });
}

export const FULL = said(
  'At most {n} experiments and {n} campaigns are kept, drafts and archived ones included: delete one first.',
  { n: MOST_KEPT },
);

export async function isFull(sql: Sql, shopId: number, table: 'experiments' | 'campaigns'): Promise<boolean> {
  const [row] = await sql.query<{ kept: number }>(
    `select count(*) as kept from ${table} where shop_id = $1`,
    [shopId],
  );
  return row!.kept >= MOST_KEPT;
}

export async function editDraft(
  { database }: Needed,
  shop: Shop,
  experimentId: string,
  definition: NewExperiment,
): Promise<Refusal | null> {
  const { shopId } = shop;
  return await database.asShop(shopId, async (sql) => {
    await lockUnits(sql, shopId);
    const stored = await experimentOf(sql, shopId, experimentId);
    if (!stored) return NOT_FOUND;
    if (stored.state !== 'draft')
      return refused(said('What has started cannot be changed any more: stop it, and make another.'));
    const problem = contradictionIn(definition, await possibleIn(sql, shop));
    if (problem !== null) return refused(problem);
    await saveDefinition(sql, shopId, experimentId, definition);
    return null;
  });
}

/** Devices follow by a job. */
export async function act(
  context: Needed,
  shop: Shop,
  experimentId: string,
  action: ExperimentAction,
): Promise<Refusal | null> {
  const { database, clock } = context;
  const { shopId } = shop;
  const refusal = await database.asShop(shopId, async (sql) => {
    // It reads the events of weeks: before anybody else has to wait.
    const planned =
      action.action === 'start' ? await planOfDraft(sql, shopId, experimentId, clock.now()) : null;
    await lockUnits(sql, shopId);
    const stored = await experimentOf(sql, shopId, experimentId);
    if (!stored) return NOT_FOUND;
    switch (action.action) {
      case 'start':
        return await start(sql, shop, stored, clock.now(), planned);
      case 'stop':
        if ((await stopRunning(sql, shopId, clock.now(), experimentId)) === 0)
          return refused(said('It does not run.'));
        return null;
      case 'archive':
        if (stored.state !== 'stopped')
          return refused(said('Only what has ended can be put into the archive.'));
        await archive(sql, shopId, experimentId);
        return null;
      case 'delete':
        if (stored.state === 'running') return refused(said('Stop it first.'));
        await deleteExperiment(sql, shopId, experimentId);
        return null;
      case 'note':
        await saveLearned(sql, shopId, experimentId, action.learned);
        return null;
    }
  });
  if (refusal === null && (action.action === 'start' || action.action === 'stop'))
    await tellDevices(context, shopId);
  return refusal;
}

type Planned = Awaited<ReturnType<typeof planOf>> & Pick<StoredExperiment, 'definition'>;

async function planOfDraft(
  sql: Sql,
  shopId: number,
  experimentId: string,
  now: number,
): Promise<Planned | null> {
  const stored = await experimentOf(sql, shopId, experimentId);
  if (stored?.state !== 'draft') return null;
  const { definition } = stored;
  return { definition, ...(await planOf(sql, shopId, definition, now)) };
}

async function start(
  sql: Sql,
  shop: Shop,
  stored: StoredExperiment,
  now: number,
  planned: Planned | null,
): Promise<Refusal | null> {
  const { shopId } = shop;
  const { experimentId, definition, state } = stored;
  if (state !== 'draft') return refused(said('It has started already.'));
  const problem = contradictionIn(definition, await possibleIn(sql, shop));
  if (problem !== null) return refused(problem);
  if (!(await isReady(sql, shopId))) return refused(NOT_READY);
  const running = (await experimentsOf(sql, shopId)).filter(
    (each) => each.state === 'running' && each.experimentId !== HOLDOUT_ID,
  );
  if ((await countRunning(sql, shopId)) >= MOST_RUNNING)
    return refused(
      said('At most {n} experiments and campaigns can run at a time: stop one first.', { n: MOST_RUNNING }),
    );
  const { group, share } = definition;
  const others = group === null ? [] : running.filter((each) => each.definition.group === group);
  const groupFrom = freePlace(share, others.map(rangeOf));
  if (groupFrom === null)
    return refused(
      said(
        'Not so many visitors are left in the group “{group}”: stop one of its experiments, or choose a smaller share.',
        {
          group: group ?? '',
        },
      ),
    );
  const numbers = await segmentNumbers(sql, shopId);
  if (definition.audience.segments?.some((id) => !numbers.has(id)))
    return refused(
      said(
        'Devices cannot tell one of these segments: it is too small, follows a rule of your own, or is found anew tonight.',
      ),
    );
  if (await wouldWeighTooMuch(sql, shop, deviceExperiment({ ...stored, groupFrom }, shop.publicKey, numbers)))
    return refused(TOO_MUCH);
  // Changed a moment ago: another plan.
  const isSame = isDeepStrictEqual(planned?.definition, definition);
  const { plan, revenueCap } = isSame ? planned! : await planOf(sql, shopId, definition, now);
  const endsAt = now + definition.days * DAY_MILLISECONDS;
  await markStarted(sql, shopId, experimentId, { at: now, endsAt, groupFrom, revenueCap, plan });
  return null;
}

export const TOO_MUCH = said('Every page would carry too much: stop another experiment or campaign first.');
const NOT_READY = said('Recommendations have to run in the shop before anything can be tried.');

/** Recommendations run. */
export async function isReady(sql: Sql, shopId: number): Promise<boolean> {
  return (await activeManifest(sql, shopId)) !== null;
}

/** The kill switch: the holdout and campaigns, too. */
export async function stopEverything(context: Needed, { shopId }: Shop): Promise<void> {
  const { database, clock } = context;
  await database.asShop(shopId, async (sql) => {
    await lockUnits(sql, shopId);
    await stopRunning(sql, shopId, clock.now());
  });
  await tellDevices(context, shopId);
  // By itself: it may have to wait for the campaigns' hour.
  await database.asShop(shopId, (sql) => stopCampaigns(sql, shopId, clock.now()));
  await tellDevices(context, shopId);
}

/** Another share is another split: what was counted with the former one goes. */
export async function setHoldout(context: Needed, shop: Shop, share: number): Promise<Refusal | null> {
  const { database, clock, random } = context;
  const { shopId } = shop;
  const refusal = await database.asShop(shopId, async (sql) => {
    const now = clock.now();
    const definition = holdoutOf(share);
    // It reads the events of weeks: before anybody else has to wait.
    const revenueCap = share === 0 ? null : (await pastOf(sql, shopId, definition, now)).revenueCap;
    await lockUnits(sql, shopId);
    const before = await experimentOf(sql, shopId, HOLDOUT_ID);
    if (share === 0) {
      await stopRunning(sql, shopId, now, HOLDOUT_ID);
      return null;
    }
    if (before?.state === 'running' && shareOfHoldout(before) === share) return null;
    if (!(await isReady(sql, shopId))) return refused(NOT_READY);
    await deleteExperiment(sql, shopId, HOLDOUT_ID);
    await insertDraft(sql, shopId, { experimentId: HOLDOUT_ID, definition, seed: random.uuid() }, now);
    const endsAt = now + HOLDOUT_DAYS * DAY_MILLISECONDS;
    await markStarted(sql, shopId, HOLDOUT_ID, { at: now, endsAt, groupFrom: 0, revenueCap, plan: null });
    return null;
  });
  if (refusal === null) await tellDevices(context, shopId);
  return refusal;
}

export const shareOfHoldout = ({ definition }: StoredExperiment): number =>
  definition.variations[0]?.weight ?? 0;

const holdoutOf = (share: number): NewExperiment => ({
  name: HOLDOUT_NAME,
  hypothesis: '',
  share: 1,
  group: null,
  audience: {},
  variations: [
    { name: 'Nothing personal', weight: share, content: { kind: 'theme_row' } },
    { name: 'Everything personal', weight: 1 - share, content: { kind: 'as_is' } },
  ],
  goal: 'revenue',
  method: 'sequential',
  days: HOLDOUT_DAYS,
  smallestEffect: 0.05,
});

async function tellDevices({ queue }: Pick<Context, 'queue'>, shopId: number): Promise<void> {
  await queue.send(QUEUES.storefront, { shopId }, { singletonKey: String(shopId) });
}
