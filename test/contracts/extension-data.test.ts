import { NO_COUNTS } from '@kindred/models/insights';
import {
  EXTENSION_API,
  K_FLOOR,
  type PageInsights,
  type PreviewableRelease,
  type RunningExperiment,
  type ShopForExtension,
} from '@kindred/shared/api/browser-extension';
import type { NewCampaign } from '@kindred/shared/api/campaigns';
import type { NewExperiment } from '@kindred/shared/api/experiments';
import type { Preview, ShownProducts } from '@kindred/shared/api/recommendations';
import { HOLDOUT_ID } from '@kindred/shared/experiment';
import { DEFAULT_RANKING_SETTINGS } from '@kindred/shared/placement';
import { setAbstractFetchFunc } from '@shopify/shopify-api/runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as campaigns from '../../shopify-app/server/campaigns/campaign-store.ts';
import type { Context } from '../../shopify-app/server/context.ts';
import {
  insertDraft,
  markStarted,
  stopRunning,
} from '../../shopify-app/server/experiments/experiment-store.ts';
import { keepCandidate } from '../../shopify-app/server/releases/releases.ts';
import { keepBucket } from '../../shopify-app/server/segments/cell-store.ts';
import type { Shop } from '../../shopify-app/server/shops/shop-store.ts';
import { recordTrainingConsent } from '../../shopify-app/server/training/consent-store.ts';
import { createTestShop } from '../shopify/admin/test-shop.ts';
import { quiet, random } from './database-servers.ts';
import { fakeCandidate } from './fake-candidate.ts';
import { pairExtension, type TestExtension } from './paired-extension.ts';
import { API_KEY, eventually, type Harness, startHarness } from './shopify-harness.ts';

const mine = createTestShop();
const theirs = {
  ...createTestShop(),
  domain: 'another-shop.myshopify.com',
  domains: ['https://another.example'],
};
let harness: Harness;
let shop: Shop;
let browser: TestExtension;
let stranger: TestExtension;

beforeAll(async () => {
  harness = await startHarness([mine, theirs]);
  for (const { domain } of [mine, theirs]) await harness.shopify.install(domain);
  shop = await eventually(() => harness.app.shops.byDomain(mine.domain));
  browser = await pairExtension(harness, mine.domain);
  stranger = await pairExtension(harness, theirs.domain);
  await eventually(
    async () => (await read<ShownProducts>(`${EXTENSION_API.products}?ids=1`)).products[0],
    60,
  );
}, 120_000);
afterAll(() => harness.close());

async function read<Answer>(path: string, body?: object, by = browser): Promise<Answer> {
  const answer = await by.ask(path, body);
  if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

async function refusalOf(path: string, body?: object, by = browser): Promise<string> {
  const answer = await by.ask(path, body);
  return `${answer.status} ${((await answer.json()) as { error?: string }).error}`;
}

/** A release of my shop, of bytes that no other has. */
async function release(nth: number): Promise<string> {
  const { database, blobs, queue } = harness.storage;
  const clock = { now: () => Date.now() + nth * 1000 };
  const context = { database, blobs, queue, random, clock, logger: quiet } as Partial<Context> as Context;
  const decision = { granted: true, textVersion: 'v1', decidedBy: null };
  const { shopId } = shop;
  await database.asShop(shopId, (sql) => recordTrainingConsent(sql, shopId, decision));
  const made = fakeCandidate(new Uint8Array([1, 2, nth]));
  const candidate = { ...made, itemTable: { ...made.itemTable, productIds: ['1', '2'], popular: [0, 1] } };
  await keepCandidate(context, shopId, candidate, { endRun: async () => true, forgetsUntil: null });
  return candidate.artifactSha256;
}

describe('the shop', () => {
  it('is told to its extension: name, key, where its pages are and where its admin is', async () => {
    expect(await read<ShopForExtension>(EXTENSION_API.shop)).toEqual({
      domain: mine.domain,
      name: 'Kindred Demo',
      origins: ['https://kindred-demo.myshopify.com', harness.shopify.origin],
      key: shop.publicKey,
      adminUrl: `${harness.shopify.origin}/store/kindred-demo/apps/${API_KEY}`,
      currency: 'EUR',
      ranking: DEFAULT_RANKING_SETTINGS,
    });
  });

  it('is the one that the browser was paired with', async () => {
    const { domain, origins } = await read<ShopForExtension>(EXTENSION_API.shop, undefined, stranger);
    expect(domain).toBe(theirs.domain);
    expect(origins).toEqual(['https://another-shop.myshopify.com', 'https://another.example']);
  });

  it('is told as it last was while Shopify does not answer, and refused with a reason where it never did', async () => {
    const known = await read<ShopForExtension>(EXTENSION_API.shop);
    harness.advance(11 * 60_000);
    browser = await pairExtension(harness, mine.domain);
    const nobody = async () => new Response('{}', { status: 404 });
    setAbstractFetchFunc(nobody);
    expect(await read<ShopForExtension>(EXTENSION_API.shop)).toEqual(known);
    await harness.restart();
    setAbstractFetchFunc(nobody);
    expect(await refusalOf(EXTENSION_API.shop)).toBe('502 shopify_failed');
    setAbstractFetchFunc(harness.shopify.fetch);
    expect(await read<ShopForExtension>(EXTENSION_API.shop)).toEqual(known);
    stranger = await pairExtension(harness, theirs.domain);
  });
});

describe('insights', () => {
  it('tell of the weeks that are counted, of this shop only, and name the product', async () => {
    const { shopId } = shop;
    const counts = { ...NO_COUNTS, visitors: K_FLOOR, visits: 30, viewed: 30, bought: 3 };
    await harness.storage.database.asShop(shopId, async (sql) => {
      const cell = { subject: 'product', key: '1', segmentId: null, counts } as const;
      await keepBucket(sql, shopId, { from: '2026-11-09', weeks: 1 }, [cell], new Date());
    });
    const path = `${EXTENSION_API.insights}?productId=1`;
    expect(await read<PageInsights>(path)).toMatchObject({
      range: { from: '2026-11-09', to: '2026-11-15' },
      kFloor: 25,
      product: { productId: '1', title: 'Blue cup' },
      groups: [{ segment: null, here: { funnel: { visitors: 25, visits: 30 }, conversion: { value: 0.1 } } }],
    });
    expect((await read<PageInsights>(EXTENSION_API.insights)).groups).toEqual([
      { segment: null, here: null, usual: null },
    ]);
    expect(await read<PageInsights>(path, undefined, stranger)).toMatchObject({ range: null, groups: [] });
  });

  it('answer for a product that the catalogue does not know, without a title', async () => {
    const { product, groups } = await read<PageInsights>(`${EXTENSION_API.insights}?productId=987`);
    expect(product).toEqual({ productId: '987', title: '' });
    expect(groups.map(({ here }) => here)).toEqual([null]);
  });

  it.each(['?productId=', '?productId=0', '?productId=1%20or%201', '?productId=gid%3A%2F%2F1'])(
    'refuse %s',
    async (query) => {
      expect(await refusalOf(EXTENSION_API.insights + query)).toBe('400 malformed');
    },
  );
});

describe('experiments', () => {
  it('are told by name while they run, the holdout first, and without a figure', async () => {
    const definition: NewExperiment = {
      name: 'Another heading',
      hypothesis: 'It is read more.',
      share: 1,
      group: null,
      audience: { placements: ['product'] },
      variations: [
        { name: 'As it is', weight: 0.4, content: { kind: 'as_is' } },
        { name: 'Yours', weight: 0.6, content: { kind: 'changed', heading: 'Yours' } },
      ],
      goal: 'bought',
      method: 'fixed',
      days: 14,
      smallestEffect: 0.1,
    };
    const { shopId } = shop;
    const at = { endsAt: Date.now() + 86_400_000, groupFrom: 0, revenueCap: null, plan: null };
    await harness.storage.database.asShop(shopId, async (sql) => {
      for (const experimentId of ['a-draft', 'one', HOLDOUT_ID, 'ended'])
        await insertDraft(sql, shopId, { experimentId, definition, seed: experimentId }, Date.now());
      await markStarted(sql, shopId, 'one', { ...at, at: 1_000 });
      await markStarted(sql, shopId, HOLDOUT_ID, { ...at, at: 2_000 });
      await markStarted(sql, shopId, 'ended', { ...at, at: 3_000 });
      await stopRunning(sql, shopId, Date.now(), 'ended');
    });
    const told = await read<RunningExperiment[]>(EXTENSION_API.experiments);
    expect(told.map(({ experimentId }) => experimentId)).toEqual([HOLDOUT_ID, 'one']);
    expect(told[1]).toEqual({
      experimentId: 'one',
      kind: 'experiment',
      name: 'Another heading',
      startedAt: 1_000,
      placements: ['product'],
      variations: [
        { name: 'As it is', share: 0.4, shows: 'as_is' },
        { name: 'Yours', share: 0.6, shows: 'changed' },
      ],
    });
    expect(await read<RunningExperiment[]>(EXTENSION_API.experiments, undefined, stranger)).toEqual([]);
  });

  it('stand before campaigns, of which no share is told: it changes by what visitors do', async () => {
    const definition: NewCampaign = {
      name: 'Summer',
      aim: 'clicked',
      audience: {},
      share: 1,
      contents: [
        { name: 'As it is', content: { kind: 'as_is' } },
        { name: 'Popular', content: { kind: 'popular' } },
      ],
      controlShare: 0.2,
      floor: 0.05,
      pagesADay: 3,
      allPagesADay: 40,
      startsOn: null,
      endsOn: null,
    };
    const { shopId } = shop;
    await harness.storage.database.asShop(shopId, async (sql) => {
      for (const campaignId of ['draft', 'summer'])
        await campaigns.insertDraft(sql, shopId, { campaignId, definition, seed: campaignId }, Date.now());
      await campaigns.markRunning(sql, shopId, 'summer', { at: 4_000, revenueCap: null });
    });
    const told = await read<RunningExperiment[]>(EXTENSION_API.experiments);
    expect(told.map(({ experimentId }) => experimentId)).toEqual([HOLDOUT_ID, 'one', 'summer']);
    expect(told[2]).toEqual({
      experimentId: 'summer',
      kind: 'campaign',
      name: 'Summer',
      startedAt: 4_000,
      placements: null,
      variations: [
        { name: 'As it is', share: null, shows: 'as_is' },
        { name: 'Popular', share: null, shows: 'popular' },
      ],
    });
  });
});

describe('releases and previews', () => {
  it('say that nothing is released', async () => {
    expect(await read<PreviewableRelease[]>(EXTENSION_API.releases)).toEqual([]);
    const nothing = await read<Preview>(EXTENSION_API.preview, { releaseId: null, settings: null });
    expect(nothing).toMatchObject({ release: null, products: 3 });
  });

  it('offer ten that can be run, the live one first, then the newest', async () => {
    const hashes: string[] = [];
    for (let nth = 0; nth < 12; nth++) hashes.push(await release(nth));
    const [newest] = await read<PreviewableRelease[]>(EXTENSION_API.releases);
    expect(newest).toMatchObject({ artifactSha256: hashes[11], live: true, family: 'sparse-linear' });
    const [, , third] = await read<PreviewableRelease[]>(EXTENSION_API.releases);
    const body = { method: 'POST', body: '{}' };
    await harness.api(mine.domain, `/api/releases/${third?.releaseId}/activate`, body);
    const offered = await read<PreviewableRelease[]>(EXTENSION_API.releases);
    expect(offered.map(({ artifactSha256 }) => hashes.indexOf(artifactSha256))).toEqual([
      9, 11, 10, 8, 7, 6, 5, 4, 3, 2,
    ]);
    expect(offered.filter(({ live }) => live)).toHaveLength(1);
    expect(await read<PreviewableRelease[]>(EXTENSION_API.releases, undefined, stranger)).toEqual([]);
  });

  it('say of the live one that devices get the very same, and of no other', async () => {
    const [live, other] = await read<PreviewableRelease[]>(EXTENSION_API.releases);
    const previewOf = (releaseId: string | null, settings: object | null = null) =>
      read<Preview>(EXTENSION_API.preview, { releaseId, settings });
    // The item table follows the shop in a job of its own.
    const { release: shown } = await eventually(async () => {
      const answer = await previewOf(null);
      return answer.release?.isLive && answer;
    });
    const manifest = await (await fetch(`${harness.url}/shops/${shop.publicKey}/manifest.json`)).json();
    expect(shown?.manifest).toEqual(manifest);
    expect(await previewOf(live!.releaseId)).toMatchObject({ release: { isLive: true } });
    const candidate = await previewOf(other!.releaseId);
    expect(candidate.release).toMatchObject({
      isLive: false,
      manifest: { artifact: { sha256: other?.artifactSha256 } },
    });
    expect(JSON.parse(candidate.release!.itemTable)).toMatchObject({ artifactSha256: other?.artifactSha256 });
  });

  it('show a draft of the settings, and save none of it', async () => {
    const settings = { ...DEFAULT_RANKING_SETTINGS, excludedProductIds: ['2'] };
    const drafted = await read<Preview>(EXTENSION_API.preview, { releaseId: null, settings });
    expect(drafted.release?.isLive).toBe(false);
    expect(JSON.parse(drafted.release!.itemTable)).toMatchObject({ hidden: [1] });
    const saved = await read<Preview>(EXTENSION_API.preview, { releaseId: null, settings: null });
    expect(saved.release?.isLive).toBe(true);
  });

  it('refuse a release of another shop, one that never was and one whose bytes are gone', async () => {
    const offered = await read<PreviewableRelease[]>(EXTENSION_API.releases);
    const request = (releaseId: string) => ({ releaseId, settings: null });
    const gone = offered.at(-1)!.releaseId;
    await harness.storage.database.asShop(shop.shopId, (sql) =>
      sql.query('update releases set manifest = null where release_id = $1', [gone]),
    );
    expect(await refusalOf(EXTENSION_API.preview, request(gone))).toBe('404 release_gone');
    expect(await refusalOf(EXTENSION_API.preview, request(random.uuid()))).toBe('404 release_gone');
    const live = request(offered[0]!.releaseId);
    expect(await refusalOf(EXTENSION_API.preview, live, stranger)).toBe('404 release_gone');
  });

  it.each([
    ['nothing', {}],
    ['a release that is no id', { releaseId: '1', settings: null }],
    ['half of the settings', { releaseId: null, settings: { weights: {} } }],
  ])('refuse %s', async (_, body) => {
    expect(await refusalOf(EXTENSION_API.preview, body)).toBe('400 malformed');
  });
});

describe('products', () => {
  it('are named as the shop names them', async () => {
    const { currency, products } = await read<ShownProducts>(`${EXTENSION_API.products}?ids=1,987`);
    expect(currency).toBe('EUR');
    expect(products).toMatchObject([{ productId: '1', title: 'Blue cup', priceMinorUnits: 1200 }]);
  });

  it('are refused where what is sent is no list of them', async () => {
    const many = Array.from({ length: 61 }, (_, at) => at + 1).join();
    for (const ids of ['x', '1,-2', many])
      expect(await refusalOf(`${EXTENSION_API.products}?ids=${ids}`)).toBe('400 malformed');
  });
});

it('nothing of it is answered to a page, nor without a token', async () => {
  const { shop: ofShop, insights, releases, segments, products } = EXTENSION_API;
  const paths = [ofShop, insights, releases, segments, products];
  for (const path of paths) {
    expect((await browser.ask(path, undefined, { origin: harness.shopify.origin })).status).toBe(403);
    expect((await browser.ask(path, undefined, { accessToken: null })).status).toBe(401);
    expect((await browser.ask(path, undefined, { proof: null })).status).toBe(401);
  }
});
