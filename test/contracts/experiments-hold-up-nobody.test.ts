import type { NewExperiment } from '@kindred/shared/api/experiments';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { act as actOnCampaign } from '../../shopify-app/server/campaigns/campaigns.ts';
import { anHour } from '../../shopify-app/server/campaigns/job.ts';
import type { Context } from '../../shopify-app/server/context.ts';
import { lockUnits } from '../../shopify-app/server/experiments/count-units.ts';
import { experimentOf, markStarted } from '../../shopify-app/server/experiments/experiment-store.ts';
import { act, createDraft, editDraft, setHoldout } from '../../shopify-app/server/experiments/experiments.ts';
import { planOf } from '../../shopify-app/server/experiments/plan.ts';
import { utcDay } from '../../shopify-app/server/ingest/event-store.ts';
import { campaignsOfEachTest } from './campaign-routes.ts';
import { DAY } from './campaign-scene.ts';
import { wanted } from './experiment-routes.ts';

const { campaigns, midnight } = campaignsOfEachTest();

/** Work with a database that says which statement comes next, and whether others wait for a lock by then. */
async function listening(
  work: (context: Context) => Promise<unknown>,
  hear: (text: string, isLocked: boolean) => void | Promise<void>,
): Promise<void> {
  const { context } = campaigns.scene;
  const asShop: Context['database']['asShop'] = (shopId, inside) =>
    context.database.asShop(shopId, (sql) => {
      let isLocked = false;
      return inside({
        query: async (text, values) => {
          isLocked ||= text.includes('pg_advisory_xact_lock');
          await hear(text, isLocked);
          return await sql.query(text, values);
        },
      });
    });
  expect((await work({ ...context, database: { ...context.database, asShop } })) ?? null).toBeNull();
}

const readsWeeks = (text: string): boolean => text.includes(`'slate_viewed'`);

async function reading(work: (context: Context) => Promise<unknown>): Promise<string> {
  const answers = new Set<string>();
  await listening(work, (text, isLocked) => {
    if (readsWeeks(text)) answers.add(isLocked ? 'while others wait' : 'while nobody waits');
  });
  return [...answers].join(', ');
}

describe('events of weeks are read while nobody waits', () => {
  test('before an experiment or the comparison group starts', async () => {
    const { context, shop } = campaigns.scene;
    const id = (await createDraft(context, shop, wanted())) as string;
    const start = { action: 'start' as const };
    expect(await reading((heard) => act(heard, shop, id, start))).toBe('while nobody waits');
    expect(await reading((heard) => setHoldout(heard, shop, 0.1))).toBe('while nobody waits');
  });

  test('before a campaign for revenue starts, now or on its first day', async () => {
    const { scene } = campaigns;
    const { shop } = scene;
    const id = await campaigns.draft({ aim: 'revenue' });
    const start = { action: 'start' as const };
    expect(await reading((heard) => actOnCampaign(heard, shop, id, start))).toBe('while nobody waits');
    await campaigns.started({ aim: 'revenue', startsOn: utcDay(midnight, 1) });
    scene.now = midnight + DAY;
    expect(await reading((heard) => anHour(heard, shop.shopId))).toBe('while nobody waits');
    expect(await campaigns.devices()).toHaveLength(2);
  });
});

describe('a draft that is saved anew while it starts', () => {
  const changed = wanted({ audience: { countries: ['DE'] } });

  test('starts as it is then, with its own plan', async () => {
    const { context, shop, inShop } = campaigns.scene;
    const id = (await createDraft(context, shop, wanted())) as string;
    const planned = (definition: NewExperiment) =>
      inShop((sql) => planOf(sql, shop.shopId, definition, context.clock.now()));
    const [ofDraft, ofChanged] = [await planned(wanted()), await planned(changed)];
    let isSaved = false;
    await listening(
      (heard) => act(heard, shop, id, { action: 'start' }),
      async (text) => {
        if (isSaved || !readsWeeks(text)) return;
        isSaved = true;
        expect(await editDraft(context, shop, id, changed)).toBeNull();
      },
    );
    const stored = await inShop((sql) => experimentOf(sql, shop.shopId, id));
    expect(stored).toMatchObject({ state: 'running', definition: changed, plan: ofChanged.plan });
    expect(ofChanged.plan).not.toEqual(ofDraft.plan);
  });

  test('stays as it is where it has started by then', async () => {
    const { context, shop, inShop } = campaigns.scene;
    const id = (await createDraft(context, shop, wanted())) as string;
    const saving = await inShop(async (sql) => {
      await lockUnits(sql, shop.shopId);
      const now = context.clock.now();
      const times = { at: now, endsAt: now + 14 * DAY, groupFrom: 0, revenueCap: null, plan: null };
      await markStarted(sql, shop.shopId, id, times);
      const answer = editDraft(context, shop, id, changed);
      await sleep(200);
      return { answer };
    });
    expect(await saving.answer).toMatchObject({ status: 409 });
    expect(await inShop((sql) => experimentOf(sql, shop.shopId, id))).toMatchObject({
      definition: wanted(),
    });
  });
});
