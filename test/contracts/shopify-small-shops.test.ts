import { type Overview, TRAINING_CONSENT_TEXT_VERSION } from '@kindred/shared/api/admin';
import { manifestPath } from '@kindred/shared/api/storefront';
import type { ReleaseManifest } from '@kindred/shared/release';
import { inEnglish } from '@kindred/shared/said';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestShop } from '../shopify/admin/test-shop.ts';
import type { ShopState } from '../shopify/state.ts';
import { eventually, type Harness, startHarness } from './shopify-harness.ts';

/** A shop that has just opened: few products, nobody there yet, no orders. */
function youngShop(products: number): ShopState {
  const shop = createTestShop();
  const kept = [...shop.products].slice(0, products);
  return {
    ...shop,
    domain: `young-${products}.myshopify.com`,
    products: new Map(kept),
    orders: new Map(),
    metafields: new Map(),
  };
}

const shops = [0, 1, 3].map(youngShop);
let harness: Harness;

const overview = async (domain: string): Promise<Overview> =>
  (await (await harness.api(domain, '/api/overview')).json()) as Overview;

const ready = (view: Overview) => view.setup.find((step) => step.id === 'catalogue')?.done === true;

async function installAndTrain(domain: string): Promise<Overview> {
  await harness.shopify.install(domain);
  await eventually(async () => ready(await overview(domain)));
  await harness.api(domain, '/api/training-consent', {
    method: 'POST',
    body: JSON.stringify({ granted: true, textVersion: TRAINING_CONSENT_TEXT_VERSION }),
  });
  return eventually(async () => {
    const view = await overview(domain);
    return ['done', 'refused', 'failed'].includes(view.training?.state ?? '') && view;
  }, 200);
}

beforeAll(async () => {
  harness = await startHarness(shops);
});

afterAll(() => harness.close());

describe('a shop without history', { timeout: 300_000 }, () => {
  it('says that there is nothing to recommend when it has no product', async () => {
    const view = await installAndTrain('young-0.myshopify.com');
    expect(view.training).toMatchObject({ state: 'refused' });
    expect(view.notices.map(inEnglish).join(' ')).toContain('no products yet');
    expect(view.activeRelease).toBeNull();
  });

  it('does not break over a single product', async () => {
    const view = await installAndTrain('young-1.myshopify.com');
    expect(view.training?.state).toBe('done');
    expect(view.notices.map(inEnglish).join(' ')).toContain('With one product');
  });

  it('recommends by what products are, and says that there is no history', async () => {
    const view = await installAndTrain('young-3.myshopify.com');
    expect(view.training?.state).toBe('done');
    expect(view.notices.map(inEnglish).join(' ')).toContain('no history yet');
    expect(view.activeRelease).toMatchObject({ active: true, items: 3 });
  });
});

describe('two shops on one server', () => {
  it('have keys, releases and admin answers of their own', async () => {
    const [empty, small] = await Promise.all(
      ['young-0.myshopify.com', 'young-3.myshopify.com'].map((domain) => harness.app.shops.byDomain(domain)),
    );
    expect((await fetch(harness.url + manifestPath(empty?.publicKey ?? ''))).status).toBe(404);
    const found = await fetch(harness.url + manifestPath(small?.publicKey ?? ''));
    const { releaseId } = (await found.json()) as ReleaseManifest;
    const path = `/api/releases/${releaseId}/activate`;
    const stranger = await harness.api('young-0.myshopify.com', path, { method: 'POST', body: '{}' });
    expect(stranger.status).toBe(404);
    expect((await overview('young-0.myshopify.com')).activeRelease).toBeNull();
  });

  it('cannot take each other’s place at the app proxy', async () => {
    const own = harness.shopify.fetch;
    const response = await own(
      'https://young-3.myshopify.com/apps/kindred/manifest?shop=young-0.myshopify.com',
    );
    expect(response.status).toBe(200);
  });
});

describe('Shopify’s rate limit', () => {
  it('slows a sync down and loses nothing', async () => {
    const domain = 'young-3.myshopify.com';
    harness.shopify.exhaustRateLimit(domain);
    harness.shopify.changes(domain).updateProduct('1', { title: 'Blue cup, renamed under pressure' });
    const { shopId } = (await harness.app.shops.byDomain(domain)) ?? { shopId: 0 };
    await eventually(async () => {
      const [row] = await harness.storage.database.asShop(shopId, (sql) =>
        sql.query<{ title: string }>(
          `select product->>'title' as title from products where product_id = '1'`,
        ),
      );
      return row?.title === 'Blue cup, renamed under pressure';
    });
    expect(harness.logged.filter((line) => line.event === 'webhook_failed')).toEqual([]);
  });
});

describe('expired access', () => {
  it('is renewed once, though several jobs need it at the same moment', async () => {
    const domain = 'young-3.myshopify.com';
    harness.advance(61 * 60_000);
    const before = harness.grants.length;
    harness.shopify.changes(domain).updateProduct('2', { title: 'Red bowl, an hour later' });
    await harness.api(domain, '/api/train', { method: 'POST', body: '{}' });
    const { shopId } = (await harness.app.shops.byDomain(domain)) ?? { shopId: 0 };
    await eventually(async () => {
      const [row] = await harness.storage.database.asShop(shopId, (sql) =>
        sql.query<{ title: string }>(
          `select product->>'title' as title from products where product_id = '2'`,
        ),
      );
      return row?.title === 'Red bowl, an hour later';
    });
    expect(new Set(harness.grants.slice(before))).toEqual(new Set(['refresh_token']));
    expect(harness.logged.filter((line) => line.event === 'shop_installed')).toHaveLength(3);
  });
});
