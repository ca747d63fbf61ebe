import { TRAINING_CONSENT_TEXT_VERSION } from '@kindred/shared/api/admin';
import type { CampaignReport, CampaignsReport, NewCampaign } from '@kindred/shared/api/campaigns';
import { idFromGid } from '@kindred/shared/catalog';
import type { ShopperEvent } from '@kindred/shared/event';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../../shopify-app/server/context.ts';
import { newsOf } from '../../shopify-app/server/flow/news.ts';
import { insertEvents } from '../../shopify-app/server/ingest/event-store.ts';
import { QUEUES } from '../../shopify-app/server/jobs/queues.ts';
import { keepCandidate } from '../../shopify-app/server/releases/releases.ts';
import type { Shop } from '../../shopify-app/server/shops/shop-store.ts';
import { recordTrainingConsent } from '../../shopify-app/server/training/consent-store.ts';
import { createTestShop } from '../shopify/admin/test-shop.ts';
import { clicks, DAY, HOUR, measures, meets, sees, wanted } from './campaign-scene.ts';
import { quiet, random } from './database-servers.ts';
import { fakeCandidate } from './fake-candidate.ts';
import { eventually, type Harness, startHarness } from './shopify-harness.ts';

/**
 * From what shoppers did with campaigns to what a merchant's workflows in Shopify Flow hear: started by the merchant,
 * counted and stopped by the hour, told to Shopify, which takes no trigger that its toml does not declare.
 */
const state = createTestShop();
const productId = idFromGid([...state.products.keys()][0]!)!;
let harness: Harness;
let shop: Shop;
let guarded: string;
let outdone: string;

beforeAll(async () => {
  harness = await startHarness([state]);
  await harness.shopify.install(state.domain);
  shop = (await eventually(() => harness.app.shops.byDomain(state.domain)))!;
  const { shopId } = shop;
  const { database } = harness.storage;
  await eventually(async () => state.metafields.size > 0);
  const consent = { granted: true, textVersion: TRAINING_CONSENT_TEXT_VERSION, decidedBy: null };
  await database.asShop(shopId, (sql) => recordTrainingConsent(sql, shopId, consent));
  const clock = { now: () => harness.now() };
  const context = { ...harness.storage, random, clock, logger: quiet, bodies: { forget: () => {} } };
  const options = { endRun: async () => true, forgetsUntil: null };
  const candidate = fakeCandidate(new TextEncoder().encode('a model'));
  await keepCandidate(context as unknown as Context, shopId, candidate, options);

  guarded = await started('Slow rows', 'FR');
  outdone = await started('Nobody clicks', 'ES');
  const met = harness.now() + 1_000;
  const events = [
    ...pagesOf(guarded, (await reportOf(guarded)).weights.everyone, met),
    ...rowsOf(outdone, met, { visitors: 300, everyNth: 33 }),
    // Too few have met it to be sure.
    ...rowsOf(await started('Perhaps worse', 'IT'), met, { visitors: 200, everyNth: 24 }),
  ];
  for (const country of ['DE', 'AT', 'CH'])
    events.push(
      ...rowsOf(await started(`As good in ${country}`, country), met, { visitors: 300, everyNth: 8 }),
    );
  await database.asShop(shopId, (sql) => insertEvents(sql, shopId, events));
  harness.advance(DAY + HOUR);
  await harness.storage.queue.send(QUEUES.campaigns, {});
  await eventually(async () => (await reportOf(guarded)).summary.state === 'stopped');
  await harness.storage.queue.send(QUEUES.flow, {});
  await eventually(async () => heard().length > 1);
}, 180_000);
afterAll(() => harness.close());

const heard = () => harness.shopify.flow(state.domain).map(({ payload }) => payload);
const of = (cause: string) => heard().filter((payload) => payload['Cause'] === cause);

async function api<Answer>(path: string, body?: object): Promise<Answer> {
  const init = body && { method: 'POST', body: JSON.stringify(body) };
  const answer = await harness.api(state.domain, path, init);
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as Answer;
}
const reportOf = (campaignId: string) => api<CampaignReport>(`/api/campaigns/${campaignId}`);

async function started(name: string, country: string): Promise<string> {
  const [first, second] = wanted().contents;
  const campaign: NewCampaign = {
    ...wanted(),
    name,
    audience: { countries: [country] },
    contents: [first!, second!],
  };
  const { campaignId } = (await api<CampaignReport>('/api/campaigns', campaign)).summary;
  await api(`/api/campaigns/${campaignId}/act`, { action: 'start' });
  return campaignId;
}

/** 150 visitors of each content; pages with the second one stand twice as late. */
const pagesOf = (campaignId: string, weights: number[], met: number): ShopperEvent[] =>
  weights.flatMap((propensity, variation) =>
    Array.from({ length: 150 }, (_, nth) => {
      const visitor = `${campaignId} ${variation} ${nth}`;
      return [
        meets(visitor, met, campaignId, { variation, propensity }),
        measures(visitor, met + 1, 1_000 * (1 + variation) + 10 * (nth % 20)),
      ];
    }).flat(),
  );

interface Rows {
  visitors: number;
  /** Row that is clicked; each visitor sees four. */
  everyNth: number;
}

const rowsOf = (campaignId: string, met: number, { visitors, everyNth }: Rows): ShopperEvent[] =>
  Array.from({ length: visitors }, (_, visitor) => {
    const id = `${campaignId} ${visitor}`;
    const rows = [0, 1, 2, 3].flatMap((nth) => {
      const impression = `${id} ${nth}`;
      const isClicked = (4 * visitor + nth) % everyNth === 0;
      return [
        sees(id, met + 2 * nth, 'product-related', impression),
        ...(isClicked ? [clicks(id, met + 2 * nth + 1, productId, impression)] : []),
      ];
    });
    return [meets(id, met, campaignId), ...rows];
  }).flat();

test('hear of a campaign that was stopped because pages became too slow with it', async () => {
  expect((await reportOf(guarded)).summary.state).toBe('stopped');
  expect(of('Guardrail broken')).toEqual([
    {
      'Campaign name': 'Slow rows',
      Kind: 'Campaign',
      Cause: 'Guardrail broken',
      Explanation: expect.stringMatching(/^“Best sellers” does harm: .*91\.\d\s%/),
      'Has ended': true,
      Link: expect.stringMatching(/\/campaigns$/),
    },
  ]);
});

test('hear of a campaign that surely does worse than its peers, and of none that may', async () => {
  const { suggestions } = await api<CampaignsReport>('/api/campaigns');
  const kinds = suggestions.map(({ about, kind }) => ['name' in about && about.name, kind]);
  expect(kinds).toContainEqual(['Perhaps worse', 'raise_sample']);
  expect((await reportOf(outdone)).summary.state).toBe('running');
  const { database } = harness.storage;
  const news = await database.asShop(shop.shopId, (sql) => newsOf(sql, shop.shopId, harness.now()));
  expect(news.map(({ name }) => name)).toEqual(['Slow rows', 'Nobody clicks']);
  expect(of('Worse than its peers')).toEqual([
    {
      'Campaign name': 'Nobody clicks',
      Kind: 'Campaign',
      Cause: 'Worse than its peers',
      Explanation: expect.stringContaining('Clicked, of the times it was seen: 4'),
      'Has ended': false,
      Link: expect.stringMatching(/\/campaigns$/),
    },
  ]);
});
