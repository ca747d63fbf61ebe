import type { NewCampaign } from '@kindred/shared/api/campaigns';
import type { NewExperiment } from '@kindred/shared/api/experiments';
import { HOLDOUT_ID } from '@kindred/shared/experiment';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as campaigns from '../../shopify-app/server/campaigns/campaign-store.ts';
import { replaceDays } from '../../shopify-app/server/campaigns/day-store.ts';
import * as experiments from '../../shopify-app/server/experiments/experiment-store.ts';
import { tellEveryFlow } from '../../shopify-app/server/flow/job.ts';
import type { Context } from '../../shopify-app/server/context.ts';
import { QUEUES } from '../../shopify-app/server/jobs/queues.ts';
import type { Sql } from '../../shopify-app/server/ports.ts';
import type { AdminClient } from '../../shopify-app/server/shopify/admin-client.ts';
import { AccessLostError } from '../../shopify-app/server/shopify/errors.ts';
import type { Shop } from '../../shopify-app/server/shops/shop-store.ts';
import { createTestShop } from '../shopify/admin/test-shop.ts';
import { quiet } from './database-servers.ts';
import { eventually, type Harness, startHarness } from './shopify-harness.ts';

/** What a merchant's workflows in Shopify Flow hear of, with Shopify's eyes: the trigger as its toml declares it. */
const state = createTestShop();
let harness: Harness;
let shop: Shop;

beforeAll(async () => {
  harness = await startHarness([state]);
  await harness.shopify.install(state.domain);
  shop = await eventually(() => harness.app.shops.byDomain(state.domain));
  await eventually(async () => (await inShop((sql) => sql.query('select from shop_setup')))[0]);
}, 120_000);
afterAll(() => harness.close());

const inShop = <T>(work: (sql: Sql) => Promise<T>): Promise<T> =>
  harness.storage.database.asShop(shop.shopId, work);
const heard = () => harness.shopify.flow(state.domain);

/** As the hour does it, with a Shopify that answers as the test says. */
const anHour = (request: AdminClient['request'], warned: string[] = []) =>
  tellEveryFlow(
    {
      shops: { list: async () => [shop] },
      database: harness.storage.database,
      clock: { now: () => harness.now() },
      config: { adminOrigin: 'https://admin.shopify.com', apiKey: 'key' },
      adminOf: () => ({ request }),
      logger: { ...quiet, warn: (event: string) => void warned.push(event) },
    } as unknown as Context,
    new AbortController().signal,
  );

const definition: NewExperiment = {
  name: 'Another heading',
  hypothesis: '',
  share: 1,
  group: null,
  audience: {},
  variations: [
    { name: 'As before', weight: 0.5, content: { kind: 'as_is' } },
    { name: 'Best sellers', weight: 0.5, content: { kind: 'popular' } },
  ],
  goal: 'clicked',
  method: 'sequential',
  days: 28,
  smallestEffect: 0.1,
};

/** Of 5,000 visitors each: so many clicked. */
async function experiment(experimentId: string, name: string, clicked: [number, number]): Promise<void> {
  const { shopId } = shop;
  const now = harness.now();
  await inShop(async (sql) => {
    const draft = { experimentId, definition: { ...definition, name }, seed: experimentId };
    await experiments.insertDraft(sql, shopId, draft, now);
    const start = { at: now, endsAt: now + 28 * 86_400_000, groupFrom: 0, revenueCap: null, plan: null };
    await experiments.markStarted(sql, shopId, experimentId, start);
  });
  await met(experimentId, clicked);
}

async function met(experimentId: string, clicked: [number, number]): Promise<void> {
  for (const [variation, y] of clicked.entries())
    for (const [metric, sum] of [
      ['clicked', y],
      ['bought', 200],
    ] as const)
      await inShop((sql) =>
        sql.query(
          `insert into experiment_sums (shop_id, experiment_id, segment, metric, day, variation, n, y, yy, x, xx, xy)
           values ($1, $2, '', $3, '2026-11-01', $4, 5000, $5, $5, 0, 0, 0)`,
          [shop.shopId, experimentId, metric, variation, sum],
        ),
      );
}

it('hear of an experiment that is surely worse, once, and of none that is not', async () => {
  await experiment('fine', 'Fine', [500, 510]);
  await experiment('worse', 'Another heading', [1_000, 500]);
  await harness.storage.queue.send(QUEUES.flow, {});
  const [told] = await eventually(async () => heard().length > 0 && heard());
  expect(told).toEqual({
    handle: 'campaign-underperforms',
    payload: {
      'Campaign name': 'Another heading',
      Kind: 'Experiment',
      Cause: 'Worse than before',
      Explanation: expect.stringContaining('Best sellers'),
      'Has ended': false,
      Link: expect.stringMatching(/\/store\/kindred-demo\/apps\/[^/]+\/experiments$/),
    },
  });
  await anHour(async () => {
    throw new Error('Nothing is to be asked.');
  });
  expect(heard()).toHaveLength(1);
});

it('hear of it later where Shopify gave no answer', async () => {
  await experiment('again', 'Again', [1_000, 500]);
  const warned: string[] = [];
  const nobody = async (): Promise<never> => {
    throw new Error('fetch failed');
  };
  await anHour(nobody, warned);
  expect(warned).toEqual(['flow_not_told']);
  await anHour(async () => {
    throw new AccessLostError(state.domain);
  }, warned);
  expect(warned).toHaveLength(1);
  await harness.storage.queue.send(QUEUES.flow, {});
  await eventually(async () => heard().length === 2);
  expect(heard()[1]?.payload['Campaign name']).toBe('Again');
});

it('are not asked again where there is no Flow', async () => {
  await experiment('without', 'Without', [1_000, 500]);
  let asked = 0;
  const warned: string[] = [];
  const refuse = async <Data>() => {
    asked += 1;
    return { flowTriggerReceive: { userErrors: [{ message: 'No trigger.' }] } } as Data;
  };
  await anHour(refuse, warned);
  await anHour(refuse, warned);
  expect([asked, warned]).toEqual([1, []]);
});

it('hear of a campaign that does worse than what stood there before, also when it was stopped for it', async () => {
  const { shopId } = shop;
  const now = harness.now();
  const campaign: NewCampaign = {
    name: 'Summer',
    aim: 'clicked',
    audience: {},
    share: 1,
    contents: definition.variations.map(({ name, content }) => ({ name, content })),
    controlShare: 0.5,
    floor: 0.1,
    pagesADay: 3,
    allPagesADay: 40,
    startsOn: null,
    endsOn: null,
  };
  await inShop(async (sql) => {
    await campaigns.insertDraft(sql, shopId, { campaignId: 'summer', definition: campaign, seed: 's' }, now);
    await campaigns.markRunning(sql, shopId, 'summer', { at: now, revenueCap: null });
    await campaigns.markStopped(sql, shopId, 'summer', now);
    const day = '2026-11-20';
    const of = (y: number) => ({ y, yy: y, x: 0, xx: 0, xy: 0 });
    const rest = { margin: of(0), cancelled: of(0), lcp: of(0) };
    const rows = [800, 300].map((y, content) => ({
      campaignId: 'summer',
      day,
      content,
      segmentId: null,
      propensity: 0.5,
      weights: [0.5, 0.5],
      met: 5_000,
      n: 5_000,
      sums: { aim: of(y), ...rest },
    }));
    await replaceDays(sql, shopId, { days: day, funnels: day }, { days: rows, funnels: [] }, now);
  });
  await harness.storage.queue.send(QUEUES.flow, {});
  await eventually(async () => heard().length === 3);
  expect(heard()[2]?.payload).toMatchObject({
    'Campaign name': 'Summer',
    Kind: 'Campaign',
    Cause: 'Worse than before',
    'Has ended': true,
    Link: expect.stringMatching(/\/campaigns$/),
  });
});

it('hear of the comparison group again once its figures begin anew, and of the same weeks once', async () => {
  const { shopId } = shop;
  const told: unknown[] = [];
  const hear = async <Data>(_: string, variables: Record<string, unknown> = {}) => {
    told.push(variables['payload']);
    return { flowTriggerReceive: { userErrors: [] } } as Data;
  };
  await experiment(HOLDOUT_ID, 'Comparison group', [1_000, 500]);
  await anHour(hear);
  await inShop(async (sql) => {
    const now = harness.now();
    await sql.query('update experiments set ends_at = $1 where experiment_id = $2', [
      new Date(now),
      HOLDOUT_ID,
    ]);
    await experiments.endPast(sql, shopId, now + 1);
  });
  await anHour(hear);
  expect(told).toMatchObject([{ 'Campaign name': 'Comparison group', 'Has ended': false }]);
  await met(HOLDOUT_ID, [1_000, 500]);
  await anHour(hear);
  expect(told).toHaveLength(2);
});
