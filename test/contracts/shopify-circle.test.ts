import { createHash } from 'node:crypto';
import type {
  Activity,
  HealthReport,
  ModelCardAnswer,
  Overview,
  Ranking,
  ReleaseSummary,
} from '@kindred/shared/api/admin';
import type { StorefrontSpeedReport } from '@kindred/shared/api/web-vitals';
import { TRAINING_CONSENT_TEXT_VERSION } from '@kindred/shared/api/admin';
import { manifestPath, RELATED_METAFIELD } from '@kindred/shared/api/storefront';
import { gidOf, idFromGid } from '@kindred/shared/catalog';
import {
  isItemTable,
  isReleaseManifest,
  type ItemTable,
  type ReleaseManifest,
} from '@kindred/shared/release';
import { inEnglish } from '@kindred/shared/said';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QUEUES } from '../../shopify-app/server/jobs/queues.ts';
import { resetSetup } from '../../shopify-app/server/shopify/shop-setup-store.ts';
import { recordTrainingConsent } from '../../shopify-app/server/training/consent-store.ts';
import { collectRequests } from '../world/collect-requests.ts';
import { createWorld } from '../world/create-world.ts';
import { productView } from './sample-events.ts';
import { collect as collectAt, eventually, type Harness, startHarness } from './shopify-harness.ts';

const world = createWorld({ seed: 5, now: Date.now(), products: 60, visits: 900, days: 30 });
const { domain } = world.shop;
let harness: Harness;
let key = '';

const get = async <T>(path: string): Promise<T> => (await (await harness.api(domain, path)).json()) as T;
const post = (path: string, body: object) =>
  harness.api(domain, path, { method: 'POST', body: JSON.stringify(body) });
const consent = (granted: boolean) =>
  post('/api/training-consent', { granted, textVersion: TRAINING_CONSENT_TEXT_VERSION });
const manifest = () => fetch(harness.url + manifestPath(key));

const relatedOf = (productId: string): unknown[] | null => {
  const fields = world.shop.metafields.get(`gid://shopify/Product/${productId}`) ?? new Map();
  const entry = [...fields].find(([name]) => name.endsWith(`--kindred.${RELATED_METAFIELD.key}`));
  return entry ? (JSON.parse((entry[1] as { value: string }).value) as unknown[]) : null;
};

const gidOfProduct = (id: string): string => gidOf('Product', id);

const shopList = (key: 'pinned' | 'popular'): unknown[] | null => {
  const fields = [...world.shop.metafields].find(([owner]) => owner.includes('AppInstallation'))?.[1];
  const field = fields?.get(`kindred.${key}`);
  return field ? (JSON.parse(field.value) as unknown[]) : null;
};

const collect = async (request: object): Promise<void> =>
  expect((await collectAt(harness.url, request)).status).toBe(200);

const trainedTo = (state: string) =>
  eventually(async () => {
    const { training } = await get<Overview>('/api/overview');
    if (training?.state === 'failed') throw new Error(inEnglish(training.message));
    return training?.state === state && training;
  }, 400);

beforeAll(async () => {
  harness = await startHarness([world.shop]);
  await harness.shopify.install(domain);
  await eventually(async () => {
    const { setup } = await get<Overview>('/api/overview');
    return setup
      .filter((step) => ['installed', 'catalogue', 'pixel'].includes(step.id))
      .every((step) => step.done);
  });
  key = (await harness.app.shops.byDomain(domain))?.publicKey ?? '';
  for (const request of collectRequests(world, key)) await collect(request);
}, 600_000);

afterAll(() => harness.close());

describe('the circle', () => {
  it('has read each product with its own variants, and each order with its own lines', async () => {
    const { shopId } = (await harness.app.shops.byDomain(domain)) ?? { shopId: 0 };
    const { products, orders } = await harness.storage.database.asShop(shopId, async (sql) => ({
      products: await sql.query<{ id: string; variants: number }>(
        `select product_id as id, jsonb_array_length(product->'variants') as variants from products`,
      ),
      orders: await sql.query<{ id: string; lines: number }>(
        'select order_id as id, jsonb_array_length(lines) as lines from orders',
      ),
    }));
    expect(products.length).toBe(world.shop.products.size);
    for (const { id, variants } of products)
      expect(variants, id).toBe(world.shop.products.get(id)?.variants.length);
    expect(orders.length).toBeGreaterThan(10);
    for (const { id, lines } of orders) expect(lines, id).toBe(world.shop.orders.get(id)?.lines.length);
  });

  it('has nothing to serve before the merchant agrees', async () => {
    const response = await manifest();
    expect(response.status).toBe(404);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.json()).toMatchObject({ error: 'nothing_released' });
  });

  it('refuses consent to a text that is not the present one', async () => {
    const response = await post('/api/training-consent', { granted: true, textVersion: '2020-01-01' });
    expect(response.status).toBe(409);
  });

  it('trains, gates and releases after consent', async () => {
    expect(await (await consent(true)).json()).toMatchObject({ granted: true });
    const training = await trainedTo('done');
    expect(training.message).toBe('A new model is active.');
    const { activeRelease } = await get<Overview>('/api/overview');
    expect(activeRelease).toMatchObject({ active: true, available: true, hasModelCard: true });
  }, 600_000);

  it('serves a manifest whose bytes are what their hashes say', async () => {
    const response = await manifest();
    const found = (await response.json()) as ReleaseManifest;
    expect(isReleaseManifest(found)).toBe(true);
    for (const ref of [found.artifact, found.itemTable]) {
      const file = await fetch(new URL(ref.path, response.url), { headers: { 'accept-encoding': 'br' } });
      expect(file.headers.get('cache-control')).toContain('immutable');
      expect(file.headers.get('content-encoding')).toBe('br');
      const bytes = Buffer.from(await file.arrayBuffer());
      expect(bytes).toHaveLength(ref.bytes);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(ref.sha256);
    }
    const table = await fetch(new URL(found.itemTable.path, response.url));
    expect(isItemTable(await table.json())).toBe(true);
  });

  it('answers 304 to who has the manifest or artifact already', async () => {
    const first = await manifest();
    const again = { headers: { 'if-none-match': first.headers.get('etag') ?? '' } };
    expect((await fetch(first.url, again)).status).toBe(304);
    const { artifact } = (await first.json()) as ReleaseManifest;
    const url = new URL(artifact.path, first.url);
    const etag = (await fetch(url)).headers.get('etag') ?? '';
    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('answers through the app proxy with addresses that hold there', async () => {
    const response = await fetch(`${harness.shopify.origin}/apps/kindred/manifest`);
    expect(response.status).toBe(200);
    const found = (await response.json()) as ReleaseManifest;
    expect(found.artifact.path).toBe(`${harness.url}/artifacts/${found.artifact.sha256}.onnx`);
    const timestamp = Math.floor(Date.now() / 1000);
    const forged = `/proxy/manifest?shop=${domain}&timestamp=${timestamp}&signature=${'0'.repeat(64)}`;
    expect((await fetch(harness.url + forged)).status).toBe(401);
    expect((await fetch(`${harness.url}/proxy/manifest?shop=${domain}`)).status).toBe(401);
  });

  it('writes related products for Liquid', async () => {
    const product = [...world.shop.products.values()].find((each) => each.status === 'ACTIVE');
    const related = await eventually(async () => relatedOf(product?.id ?? ''));
    expect(related.length).toBeGreaterThan(0);
    expect(related[0]).toMatch(/^gid:\/\/shopify\/Product\/\d+$/);
    expect(await eventually(async () => shopList('popular'))).toHaveLength(16);
  });

  it('shows what happened, with titles', async () => {
    const activity = await get<Activity>('/api/activity');
    expect(activity.accepted).toBe(world.visits.reduce((sum, visit) => sum + visit.events.length, 0));
    expect(activity.events.length).toBe(50);
    expect(activity.events.some((event) => event.title !== null)).toBe(true);
    expect(activity.activeRelease?.active).toBe(true);
  });

  it('tells the merchant what failed on devices, in our words only', async () => {
    const failed = (data: object) => ({ ...productView(), name: 'device_failed', data });
    const message = 'TypeError of Ada on /account';
    const events = [failed({ phase: 'paint', engine: 'graph', message }), failed({ phase: message })];
    await collect({ shop: domain, key, events });
    const report = await get<HealthReport>('/api/health-report');
    expect(report.failures).toMatchObject([{ phase: 'paint', engine: 'graph', failures: 1, visits: 1 }]);
    expect(report.total).toMatchObject({ failures: 1, failingVisits: 1 });
    expect(report.refused).toMatchObject({ malformed: 1 });
    expect(JSON.stringify(report)).not.toContain('Ada');
    expect((await fetch(`${harness.url}/api/health-report`)).status).toBe(401);
  });

  it('tells the merchant how fast pages were for shoppers', async () => {
    const pages = [300, 500, 700, 900].map((lcpMilliseconds) => ({
      ...productView(),
      name: 'page_measured',
      data: { lcpMilliseconds, cls: 0 },
    }));
    await collect({ shop: domain, key, events: pages });
    const report = await get<StorefrontSpeedReport>('/api/storefront-speed');
    expect(report.metrics).toEqual([
      { name: 'LCP', p75: 700, n: 4 },
      { name: 'INP', p75: null, n: 0 },
      { name: 'CLS', p75: 0, n: 4 },
    ]);
    expect((await fetch(`${harness.url}/api/storefront-speed`)).status).toBe(401);
  });

  it('moves the pointer back to an earlier release', async () => {
    const [first] = await get<ReleaseSummary[]>('/api/releases');
    await post('/api/train', {});
    await eventually(async () => (await get<ReleaseSummary[]>('/api/releases')).length === 2, 200);
    const rolledBack = await post(`/api/releases/${first?.releaseId}/activate`, {});
    expect(await rolledBack.json()).toMatchObject({ releaseId: first?.releaseId, active: true });
    expect(await (await manifest()).json()).toMatchObject({ releaseId: first?.releaseId });
  }, 600_000);

  it('ends a training that its merchant stops, and leaves the model as it was', async () => {
    await trainedTo('done');
    const before = await get<ReleaseSummary[]>('/api/releases');
    await post('/api/train', {});
    await eventually(async () => (await get<Overview>('/api/overview')).training?.state === 'running');
    expect(await (await post('/api/train/cancel', {})).json()).toMatchObject({ state: 'cancelled' });
    await eventually(async () =>
      harness.logged.some(
        ({ event, fields }) => event === 'training_ended' && fields['state'] === 'cancelled',
      ),
    );
    expect(await get<ReleaseSummary[]>('/api/releases')).toEqual(before);
    expect((await get<Overview>('/api/overview')).training).toMatchObject({
      state: 'cancelled',
      remainingSeconds: null,
    });
    // Once more, and there is nothing to stop.
    expect(await (await post('/api/train/cancel', {})).json()).toMatchObject({ state: 'cancelled' });
    await post('/api/train', {});
    await trainedTo('done');
  }, 600_000);

  it('tells what counts beside relevance, lets it be set, and refuses what makes no sense', async () => {
    const ranking = await get<Ranking>('/api/ranking');
    expect(ranking.known).toEqual({ stock: true, margin: true });
    const settings = { ...ranking.settings, weights: { ...ranking.settings.weights, margin: 1 } };
    const { itemTable: before } = (await (await manifest()).json()) as ReleaseManifest;
    expect(await (await post('/api/ranking', settings)).json()).toMatchObject({ settings });
    const after = await eventually(async () => {
      const { itemTable } = (await (await manifest()).json()) as ReleaseManifest;
      return itemTable.sha256 !== before.sha256 && itemTable;
    });
    const table: unknown = await (await fetch(new URL(after.path, harness.url))).json();
    expect(isItemTable(table) && table.ranking?.boosts?.some((boost) => boost !== 0)).toBe(true);
    const wrong = { ...settings, weights: { ...settings.weights, margin: 2 } };
    expect((await post('/api/ranking', wrong)).status).toBe(400);
  });

  it('leaves out what is excluded, without a training, by device and by Liquid, also in an earlier model', async () => {
    const ids = [...world.shop.products.keys()];
    const named = (gid: string) => ids.some((id) => relatedOf(id)?.includes(gid));
    const [gid] = (await eventually(async () => ids.map(relatedOf).find((list) => list?.length))) as [string];
    const productId = idFromGid(gid) ?? '';
    const { settings } = await get<Ranking>('/api/ranking');
    const { title } = world.shop.products.get(productId) ?? {};
    const decided = await post('/api/ranking', { ...settings, excludedProductIds: [productId] });
    expect(await decided.json()).toMatchObject({ excluded: [{ productId, title, inCatalogue: true }] });
    const hidden = async () => {
      const { itemTable } = (await (await manifest()).json()) as ReleaseManifest;
      const table = (await (await fetch(new URL(itemTable.path, harness.url))).json()) as ItemTable;
      return table.hidden?.includes(table.productIds.indexOf(productId));
    };
    await eventually(hidden);
    await eventually(async () => !named(gid));

    const releases = await get<ReleaseSummary[]>('/api/releases');
    const active = releases.find((release) => release.active);
    const earlier = releases.find((release) => release.available && !release.active);
    await post(`/api/releases/${earlier?.releaseId}/activate`, {});
    await eventually(hidden);
    await post(`/api/releases/${active?.releaseId}/activate`, {});
    await eventually(hidden);
    expect(named(gid)).toBe(false);

    await post('/api/ranking', settings);
    await eventually(async () => !(await hidden()) && named(gid));
  });

  it('puts what is pinned first, without a training, by device and by Liquid, but not what is excluded, too', async () => {
    const [first, second] = [...world.shop.products.values()].filter(({ status }) => status === 'ACTIVE');
    const pinnedProductIds = [second!.id, first!.id];
    const { settings } = await get<Ranking>('/api/ranking');
    const pinned = async () => {
      const { itemTable } = (await (await manifest()).json()) as ReleaseManifest;
      const table = (await (await fetch(new URL(itemTable.path, harness.url))).json()) as ItemTable;
      return table.pinned?.map((row) => table.productIds[row]);
    };
    const decided = await post('/api/ranking', { ...settings, pinnedProductIds });
    expect(await decided.json()).toMatchObject({
      pinned: [{ title: second!.title }, { title: first!.title }],
    });
    await eventually(async () => String(await pinned()) === String(pinnedProductIds));
    await eventually(async () => String(shopList('pinned')) === String(pinnedProductIds.map(gidOfProduct)));

    await post('/api/ranking', { ...settings, pinnedProductIds, excludedProductIds: [second!.id] });
    await eventually(async () => String(await pinned()) === first!.id);
    await eventually(async () => String(shopList('pinned')) === gidOfProduct(first!.id));

    await post('/api/ranking', settings);
    await eventually(async () => (await pinned()) === undefined && shopList('pinned') === null);
  });

  it('keeps a model card with a release', async () => {
    const [newest] = await get<ReleaseSummary[]>('/api/releases');
    const { card, text } = await get<ModelCardAnswer>(`/api/releases/${newest?.releaseId}/model-card`);
    expect(card.releaseId).toBe(newest?.releaseId);
    expect(text).toContain('# Model card');
    expect((await harness.api(domain, '/api/releases/nonsense/model-card')).status).toBe(404);
  });

  it('goes on with a training that a stop interrupted', async () => {
    await trainedTo('done');
    const started = (await (await post('/api/train', {})).json()) as { jobId: string };
    await eventually(async () => (await get<Overview>('/api/overview')).training?.state === 'running');
    await harness.restart();
    const training = await trainedTo('done');
    expect(training.jobId).toBe(started.jobId);
  }, 600_000);

  it.each(['before', 'after'])(
    'loses nothing when the app is uninstalled and installed again, and its webhook comes %s that',
    async (when) => {
      const kept = async () => {
        const { trainingConsent, activeRelease, products, orders } = await get<Overview>('/api/overview');
        // The list itself is written from what is so now, e.g. without what sold out since.
        const inLiquid = shopList('popular') !== null;
        return { trainingConsent, activeRelease, products, orders, inLiquid };
      };
      const before = await kept();
      expect(before.inLiquid).toBe(true);
      const { shopify } = harness;
      if (when === 'after') shopify.webhooks.hold();
      shopify.uninstall(domain);
      expect(shopList('popular')).toBeNull();
      if (when === 'before')
        await eventually(async () => (await harness.app.shops.byDomain(domain))?.uninstalledAt !== null);
      await shopify.install(domain);
      if (when === 'after') await shopify.webhooks.release();
      // The page that the merchant has open asks all the time.
      await eventually(async () => JSON.stringify(await kept()) === JSON.stringify(before), 200);
      expect(await harness.app.shops.byDomain(domain)).toMatchObject({ publicKey: key, uninstalledAt: null });
      expect((await manifest()).status).toBe(200);
    },
    600_000,
  );

  it('writes what Liquid shows also where that was asked for before a new install was set up', async () => {
    const { shopId } = (await harness.app.shops.byDomain(domain)) ?? { shopId: 0 };
    const { database, queue } = harness.storage;
    for (const fields of world.shop.metafields.values()) fields.delete('kindred.popular');
    await database.asShop(shopId, (sql) => resetSetup(sql, shopId));
    const job = await queue.send(QUEUES.related, { shopId });
    const ended = `select 1 from pgboss.job where id = $1 and state = 'completed'`;
    await eventually(async () => (await database.asSystem((sql) => sql.query(ended, [job]))).length === 1);
    expect(shopList('popular')).toBeNull();
    await queue.send(QUEUES.setup, { shopId }, { singletonKey: String(shopId) });
    expect(await eventually(async () => shopList('popular'))).toHaveLength(16);
  });

  it('deletes every model when consent is withdrawn', async () => {
    const { artifact } = (await (await manifest()).json()) as ReleaseManifest;
    expect(await (await consent(false)).json()).toMatchObject({ granted: false });
    expect((await manifest()).status).toBe(404);
    expect((await fetch(`${harness.url}/artifacts/${artifact.sha256}.onnx`)).status).toBe(404);
    expect(await get<ReleaseSummary[]>('/api/releases')).toEqual([]);
    await eventually(async () => [...world.shop.products.keys()].every((id) => relatedOf(id) === null));
    expect(shopList('popular')).toBeNull();
    expect((await post('/api/train', {})).status).toBe(409);
  });

  it('deletes every model, too, when the server was killed while consent was withdrawn', async () => {
    await consent(true);
    // The state of a training would still be the last one's.
    await eventually(async () => (await get<Overview>('/api/overview')).activeRelease, 400);
    const { artifact } = (await (await manifest()).json()) as ReleaseManifest;
    await eventually(async () => [...world.shop.products.keys()].some((id) => relatedOf(id) !== null));
    // What such a server leaves: a recorded decision, and the bytes of a candidate that became no release.
    const { shopId } = (await harness.app.shops.byDomain(domain)) ?? { shopId: 0 };
    const { database, blobs, queue } = harness.storage;
    const orphan = Buffer.from('a model that nobody judged');
    const orphanSha256 = createHash('sha256').update(orphan).digest('hex');
    await blobs.put(shopId, orphanSha256, orphan);
    const decision = { granted: false, textVersion: TRAINING_CONSENT_TEXT_VERSION, decidedBy: null };
    await database.asShop(shopId, (sql) => recordTrainingConsent(sql, shopId, decision));
    await queue.send(QUEUES.sweep, {});
    await eventually(async () => [...world.shop.products.keys()].every((id) => relatedOf(id) === null));
    expect(await get<ReleaseSummary[]>('/api/releases')).toEqual([]);
    for (const sha256 of [artifact.sha256, orphanSha256]) {
      expect((await fetch(`${harness.url}/artifacts/${sha256}.onnx`)).status).toBe(404);
    }
  }, 600_000);
});

describe('the nightly retention', () => {
  const rowsOf = async (table: string): Promise<number> => {
    const { shopId } = (await harness.app.shops.byDomain(domain)) ?? { shopId: 0 };
    const count = `select count(*)::int as count from ${table}`;
    const { database } = harness.storage;
    const [row] = await database.asShop(shopId, (sql) => sql.query<{ count: number }>(count));
    return row?.count ?? 0;
  };

  it('forgets what is past its time, and keeps what has none', async () => {
    const past = ['events', 'orders', 'ingest_counts', 'webhook_deliveries'];
    for (const table of past) expect(await rowsOf(table), table).toBeGreaterThan(0);
    const kept = await Promise.all(['products', 'training_consents'].map(rowsOf));
    const before = harness.logged.length;
    harness.advance(100 * 86_400_000);
    await harness.storage.queue.send(QUEUES.retention, {});
    await eventually(async () =>
      harness.logged.slice(before).some(({ event }) => event === 'retention_applied'),
    );
    for (const table of past) expect(await rowsOf(table), table).toBe(0);
    expect(await Promise.all(['products', 'training_consents'].map(rowsOf))).toEqual(kept);
  });
});
