import { describe, expect, test } from 'vitest';
import { act as actOnCampaign } from '../../shopify-app/server/campaigns/campaigns.ts';
import { anHour } from '../../shopify-app/server/campaigns/job.ts';
import type { Context } from '../../shopify-app/server/context.ts';
import { act, createDraft, setHoldout } from '../../shopify-app/server/experiments/experiments.ts';
import { utcDay } from '../../shopify-app/server/ingest/event-store.ts';
import { campaignsOfEachTest } from './campaign-routes.ts';
import { DAY } from './campaign-scene.ts';
import { wanted } from './experiment-routes.ts';

const { campaigns, midnight } = campaignsOfEachTest();

/** Whether past visits were read, and whether any of it was while others waited for a lock. */
async function reading(work: (context: Context) => Promise<unknown>): Promise<string> {
  const { context } = campaigns.scene;
  const answers = new Set<string>();
  const asShop: Context['database']['asShop'] = (shopId, inside) =>
    context.database.asShop(shopId, (sql) => {
      let isLocked = false;
      const query: typeof sql.query = (text, values) => {
        isLocked ||= text.includes('pg_advisory_xact_lock');
        if (text.includes(`'slate_viewed'`))
          answers.add(isLocked ? 'while others wait' : 'while nobody waits');
        return sql.query(text, values);
      };
      return inside({ query });
    });
  expect((await work({ ...context, database: { ...context.database, asShop } })) ?? null).toBeNull();
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
