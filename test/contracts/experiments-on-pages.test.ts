import type { ExperimentReport, NewExperiment } from '@kindred/shared/api/experiments';
import {
  experimentManifestPath,
  STOREFRONT_METAFIELD,
  type StorefrontConfig,
} from '@kindred/shared/api/storefront';
import { HOLDOUT_ID, type RowChange } from '@kindred/shared/experiment';
import type { ReleaseManifest } from '@kindred/shared/release';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Context } from '../../shopify-app/server/context.ts';
import { refreshExperimentManifests } from '../../shopify-app/server/experiments/manifests.ts';
import { QUEUES } from '../../shopify-app/server/jobs/queues.ts';
import { forgetAllReleases, keepCandidate } from '../../shopify-app/server/releases/releases.ts';
import type { Shop } from '../../shopify-app/server/shops/shop-store.ts';
import { recordTrainingConsent } from '../../shopify-app/server/training/consent-store.ts';
import { createTestShop } from '../shopify/admin/test-shop.ts';
import { quiet, random } from './database-servers.ts';
import { fakeCandidate } from './fake-candidate.ts';
import { eventually, type Harness, startHarness } from './shopify-harness.ts';

const state = createTestShop();
const [product] = [...state.products.values()];
// New: what a weight on novelty prefers.
product!.createdAt = new Date().toISOString();
let harness: Harness;
let shop: Shop;

beforeAll(async () => {
  harness = await startHarness([state]);
  await harness.shopify.install(state.domain);
  shop = (await eventually(() => harness.app.shops.byDomain(state.domain)))!;
  await eventually(async () => config() !== null);
  const decision = { granted: true, textVersion: 'v1', decidedBy: null };
  await harness.storage.database.asShop(shop.shopId, (sql) =>
    recordTrainingConsent(sql, shop.shopId, decision),
  );
});
afterAll(() => harness.close());

const contextOf = () => {
  const { database, blobs, queue } = harness.storage;
  const bodies = { forget: () => {} };
  return {
    database,
    blobs,
    queue,
    bodies,
    random,
    clock: { now: () => Date.now() },
    logger: quiet,
  } as unknown as Context;
};

/** Another model each time, active from then on. */
async function release(text: string): Promise<string> {
  const candidate = fakeCandidate(new TextEncoder().encode(text));
  candidate.itemTable.productIds = [...state.products.keys()];
  await keepCandidate(contextOf(), shop.shopId, candidate, { endRun: async () => true, forgetsUntil: null });
  return await harness.storage.database.asShop(shop.shopId, async (sql) => {
    const [row] = await sql.query<{ id: string }>('select release_id as id from active_releases');
    return row!.id;
  });
}

/** What Liquid prints into the shop's pages. */
function config(): StorefrontConfig | null {
  for (const fields of state.metafields.values())
    for (const [name, { value }] of fields)
      if (name.endsWith(`kindred.${STOREFRONT_METAFIELD.key}`)) return JSON.parse(value) as StorefrontConfig;
  return null;
}

async function post<Answer>(path: string, body: object): Promise<Answer> {
  const answer = await harness.api(state.domain, path, { method: 'POST', body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as Answer;
}

async function start(changes: RowChange[], over: Partial<NewExperiment> = {}): Promise<string> {
  const contents = [
    { kind: 'as_is' as const },
    ...changes.map((change) => ({ kind: 'changed' as const, ...change })),
  ];
  const { summary } = await post<ExperimentReport>('/api/experiments', {
    name: 'Tried',
    hypothesis: '',
    share: 0.4,
    group: null,
    audience: { devices: ['phone'] },
    variations: contents.map((content, nth) => ({ name: `${nth}`, weight: 1 / contents.length, content })),
    goal: 'bought',
    method: 'fixed',
    days: 7,
    smallestEffect: 0.1,
    ...over,
  } satisfies NewExperiment);
  await post(`/api/experiments/${summary.experimentId}/act`, { action: 'start' });
  return summary.experimentId;
}

const onPages = () => config()?.experiments ?? [];
const isOnPages = (id: string) => onPages().some(({ experimentId }) => experimentId === id);
const manifest = async (id: string, variation: number): Promise<ReleaseManifest | number> => {
  const answer = await fetch(harness.url + experimentManifestPath(shop.publicKey, id, variation));
  return answer.ok ? ((await answer.json()) as ReleaseManifest) : answer.status;
};
const tableOf = async ({ itemTable }: ReleaseManifest) =>
  (await (await fetch(harness.url + itemTable.path)).json()) as {
    artifactSha256: string;
    preferred?: unknown;
  };

test(
  'what runs is printed into pages, the holdout first, and gone once it stops',
  { timeout: 120_000 },
  async () => {
    await release('the first model');
    expect(config()).not.toHaveProperty('experiments');
    const id = await start([{ heading: 'Anew' }], { group: 'headings' });
    await post('/api/holdout', { share: 0.05 });
    await eventually(async () => onPages().length === 2);
    expect(onPages()).toMatchObject([
      {
        experimentId: HOLDOUT_ID,
        group: { from: 0, to: 1 },
        weights: [0.05, 0.95],
        contents: [{ kind: 'theme_row' }, { kind: 'as_is' }],
      },
      {
        experimentId: id,
        group: { seed: 'group headings', from: 0, to: 0.4 },
        audience: { devices: ['phone'] },
        weights: [0.5, 0.5],
        draws: 'once',
        contents: [{ kind: 'as_is' }, { kind: 'changed', heading: 'Anew' }],
      },
    ]);
    expect(config()).toMatchObject({ key: shop.publicKey, appUrl: harness.url });
    // Set-up, which every night runs again, writes the same.
    await harness.storage.queue.send(QUEUES.setup, { shopId: shop.shopId });
    await post('/api/experiments-stop', {});
    await eventually(async () => onPages().length === 0);
    expect(config()).not.toHaveProperty('experiments');
  },
);

test(
  'a variation has another model, or other weights, as long as it runs',
  { timeout: 120_000 },
  async () => {
    const older = await release('an older model');
    await release('the newer model');
    const weights = { variety: 0, novelty: 1, stock: 0, margin: 0 };
    const id = await start([{ releaseId: older }, { weights }]);
    await eventually(async () => isOnPages(id));
    const contents = onPages().find(({ experimentId }) => experimentId === id)!.contents;
    expect(contents).toEqual([
      { kind: 'as_is' },
      ...[1, 2].map((at) => ({
        kind: 'changed',
        manifestPath: experimentManifestPath(shop.publicKey, id, at),
      })),
    ]);
    const former = (await manifest(id, 1)) as ReleaseManifest;
    expect(former.releaseId).toBe(older);
    // The shop trains by itself, too: what is active may change at any time, and variations follow.
    const { live, weighted } = await eventually(async () => {
      const active = (await (await fetch(harness.url + config()!.manifestPath)).json()) as ReleaseManifest;
      const tried = (await manifest(id, 2)) as ReleaseManifest;
      return tried.releaseId === active.releaseId && { live: active, weighted: tried };
    });
    expect(weighted.artifact).toEqual(live.artifact);
    expect(weighted.itemTable.sha256).not.toBe(live.itemTable.sha256);
    expect((await tableOf(weighted)).artifactSha256).toBe(live.artifact.sha256);
    expect((await tableOf(former)).artifactSha256).toBe(former.artifact.sha256);
    expect(await manifest(id, 0)).toBe(404);
    // What the merchant excludes is hidden there as everywhere.
    await post('/api/ranking', {
      weights: { variety: 0, novelty: 0, stock: 0, margin: 0 },
      excludedProductIds: [product!.id],
      pinnedProductIds: [],
    });
    await eventually(async () => {
      const next = (await manifest(id, 2)) as ReleaseManifest;
      return next.itemTable.sha256 !== weighted.itemTable.sha256 && (await tableOf(next));
    });
    // Another job replaces what this one is about to read.
    const context = contextOf();
    const blobs = { ...context.blobs, get: async () => null };
    await refreshExperimentManifests({ ...context, blobs }, shop.shopId);
    expect(await manifest(id, 1)).toMatchObject({ releaseId: older });
    expect(await manifest(id, 2)).toHaveProperty('itemTable');
    // What ends does not wait for what cannot be made just now.
    const other = await start([{ releaseId: older }], { audience: { devices: ['computer'] } });
    await eventually(async () => isOnPages(other));
    const away = vi.spyOn(harness.storage.blobs, 'get').mockRejectedValue(new Error('The store is away.'));
    await post(`/api/experiments/${id}/act`, { action: 'stop' });
    await eventually(async () => !isOnPages(id));
    expect(isOnPages(other)).toBe(true);
    await eventually(async () => away.mock.calls.length > 0);
    away.mockRestore();
    expect(await manifest(id, 1)).toBe(404);
    await post(`/api/experiments/${other}/act`, { action: 'stop' });
    await eventually(async () => !isOnPages(other));
  },
);

test('what shows a model that had to be forgotten stops by itself', { timeout: 120_000 }, async () => {
  const older = await release('a model that is forgotten');
  const id = await start([{ releaseId: older }]);
  await eventually(async () => isOnPages(id));
  await forgetAllReleases(contextOf(), shop.shopId);
  await harness.storage.queue.send(QUEUES.experiments, {});
  await eventually(async () => !isOnPages(id));
  const answer = await harness.api(state.domain, `/api/experiments/${id}`);
  expect(((await answer.json()) as ExperimentReport).summary.state).toBe('stopped');
  expect(await manifest(id, 1)).toBe(404);
});
