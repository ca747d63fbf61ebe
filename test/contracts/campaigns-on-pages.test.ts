import { TRAINING_CONSENT_TEXT_VERSION } from '@kindred/shared/api/admin';
import type { CampaignReport, NewCampaign } from '@kindred/shared/api/campaigns';
import {
  experimentManifestPath,
  STOREFRONT_METAFIELD,
  type StorefrontConfig,
} from '@kindred/shared/api/storefront';
import { inEnglish } from '@kindred/shared/said';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../../shopify-app/server/context.ts';
import { QUEUES } from '../../shopify-app/server/jobs/queues.ts';
import { keepCandidate } from '../../shopify-app/server/releases/releases.ts';
import type { Shop } from '../../shopify-app/server/shops/shop-store.ts';
import { recordTrainingConsent } from '../../shopify-app/server/training/consent-store.ts';
import { createTestShop } from '../shopify/admin/test-shop.ts';
import { meets, wanted } from './campaign-scene.ts';
import { quiet, random } from './database-servers.ts';
import { fakeCandidate } from './fake-candidate.ts';
import { collect, eventually, type Harness, startHarness } from './shopify-harness.ts';

/** The whole server beside an emulated Shopify, from the merchant's click to what pages print and back. */
const state = createTestShop();
let harness: Harness;
let shop: Shop;

beforeAll(async () => {
  harness = await startHarness([state]);
  await harness.shopify.install(state.domain);
  shop = (await eventually(() => harness.app.shops.byDomain(state.domain)))!;
  await eventually(async () => config() !== null);
  const { database, blobs, queue } = harness.storage;
  const decision = { granted: true, textVersion: TRAINING_CONSENT_TEXT_VERSION, decidedBy: null };
  await database.asShop(shop.shopId, (sql) => recordTrainingConsent(sql, shop.shopId, decision));
  const candidate = fakeCandidate(new TextEncoder().encode('a model'));
  candidate.itemTable.productIds = [...state.products.keys()];
  const clock = { now: () => Date.now() };
  const context = { database, blobs, queue, random, clock, logger: quiet, bodies: { forget: () => {} } };
  const options = { endRun: async () => true, forgetsUntil: null };
  await keepCandidate(context as unknown as Context, shop.shopId, candidate, options);
});
afterAll(() => harness.close());

/** What Liquid prints into the shop's pages. */
function config(): StorefrontConfig | null {
  for (const fields of state.metafields.values())
    for (const [name, { value }] of fields)
      if (name.endsWith(`kindred.${STOREFRONT_METAFIELD.key}`)) return JSON.parse(value) as StorefrontConfig;
  return null;
}
const onPages = (id: string) => config()?.experiments?.find(({ experimentId }) => experimentId === id);

async function api<Answer>(path: string, body?: object): Promise<Answer> {
  const answer = await harness.api(
    state.domain,
    path,
    body && { method: 'POST', body: JSON.stringify(body) },
  );
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as Answer;
}
const report = (id: string) => api<CampaignReport>(`/api/campaigns/${id}`);
async function started(over: Partial<NewCampaign> = {}): Promise<string> {
  const { summary } = await api<CampaignReport>('/api/campaigns', wanted(over));
  await api(`/api/campaigns/${summary.campaignId}/act`, { action: 'start' });
  return summary.campaignId;
}

test('a campaign is printed into pages, ranked, met and counted', { timeout: 120_000 }, async () => {
  const varied = { variety: 0, novelty: 1, stock: 0, margin: 0 };
  const contents = [
    ...wanted().contents,
    { name: 'New first', content: { kind: 'changed' as const, weights: varied } },
  ];
  const id = await started({ contents, pagesADay: 4 });
  await eventually(async () => onPages(id) !== undefined);
  const manifestPath = experimentManifestPath(shop.publicKey, id, 3);
  expect(onPages(id)).toMatchObject({
    draws: 'daily',
    dailyCap: 4,
    weights: [0.325, 0.225, 0.225, 0.225],
    contents: [{ kind: 'as_is' }, { kind: 'popular' }, { heading: 'You may like' }, { manifestPath }],
  });
  expect((await fetch(harness.url + manifestPath)).status).toBe(200);

  const { weights } = onPages(id)!;
  const events = Array.from({ length: 40 }, (_, nth) =>
    meets(`visitor-${nth}`, Date.now(), id, { variation: nth % 4, propensity: weights[nth % 4] }),
  );
  const answer = await collect(harness.url, { shop: state.domain, key: shop.publicKey, events });
  expect(await answer.json()).toMatchObject({ accepted: 40 });
  await harness.storage.queue.send(QUEUES.campaigns, {});
  await eventually(async () => (await report(id)).summary.visitors === 40);

  await api(`/api/campaigns/${id}/act`, { action: 'stop' });
  expect((await fetch(harness.url + manifestPath)).status).toBe(404);
  await eventually(async () => onPages(id) === undefined);
});

test('no page prints it once the agreement to training is withdrawn', { timeout: 120_000 }, async () => {
  const id = await started();
  await eventually(async () => onPages(id) !== undefined);
  await api('/api/training-consent', { granted: false, textVersion: TRAINING_CONSENT_TEXT_VERSION });
  await eventually(async () => onPages(id) === undefined);
  const { summary, log } = await report(id);
  expect(summary.state).toBe('paused');
  expect(inEnglish(log[0]!.words)).toContain('the agreement to training was withdrawn');
});
