import type { Overview } from '@kindred/shared/api/admin';
import { manifestPath, STOREFRONT_METAFIELD } from '@kindred/shared/api/storefront';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestShop } from '../shopify/admin/test-shop.ts';
import type { ShopState } from '../shopify/state.ts';
import { eventually, type Harness, startHarness } from './shopify-harness.ts';

const shop: ShopState = createTestShop();
const { domain } = shop;
let harness: Harness;

const overview = async (): Promise<Overview> =>
  (await (await harness.api(domain, '/api/overview')).json()) as Overview;

const done = (view: Overview, id: string) => view.setup.find((step) => step.id === id)?.done === true;

beforeAll(async () => {
  harness = await startHarness([shop]);
  await harness.shopify.install(domain);
});

afterAll(() => harness.close());

describe('installing into a shop', () => {
  it('sets the shop up: storefront settings, pixel, catalogue and orders', async () => {
    const view = await eventually(async () => {
      const now = await overview();
      return done(now, 'installed') && done(now, 'catalogue') && done(now, 'pixel') && now;
    });
    expect(view.products).toBe(3);
    expect(view.orders).toBe(1);
    expect(view.notices.join(' ')).toContain('agreement to train');
    expect(view.notices.join(' ')).toContain('With 3 products');
  });

  it('gives Liquid the address and key of the shop, and the pixel where to send', async () => {
    const stored = await harness.app.shops.byDomain(domain);
    const key = stored?.publicKey ?? '';
    const gid = harness.shopify.appInstallationGid(domain) ?? '';
    const metafield = shop.metafields
      .get(gid)
      ?.get(`${STOREFRONT_METAFIELD.namespace}.${STOREFRONT_METAFIELD.key}`);
    expect(JSON.parse(metafield?.value ?? '{}')).toEqual({
      appUrl: harness.url,
      key,
      manifestPath: manifestPath(key),
    });
    expect(harness.shopify.webPixelSettings(domain)).toEqual({ collectUrl: `${harness.url}/collect`, key });
  });

  it('keeps tokens encrypted', async () => {
    const { shopId } = (await harness.app.shops.byDomain(domain)) ?? { shopId: 0 };
    const [row] = await harness.storage.database.asShop(shopId, (sql) =>
      sql.query<{ access_token: Buffer; refresh_token: Buffer }>(
        'select access_token, refresh_token from shop_tokens',
      ),
    );
    expect(row?.access_token.toString('latin1')).not.toContain('shpat_');
    expect(row?.refresh_token.toString('latin1')).not.toContain('shprt_');
  });

  it('exports catalogue and orders once: the webhook of a finished export starts no other', async () => {
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const finished = harness.shopify.webhooks.deliveries.filter(
      ({ topic }) => topic === 'bulk_operations/finish',
    );
    expect(finished).toHaveLength(2);
  });
});

describe('opening the app', () => {
  it.each([
    ['no token', ''],
    ['a token that is none', 'id_token=abc.def.ghi'],
  ])('answers 401 with a way in for %s', async (_, query) => {
    const response = await fetch(`${harness.url}/app?shop=${domain}&${query}`);
    expect(response.status).toBe(401);
    expect(await response.text()).toContain('Open Kindred in the Shopify admin');
  });

  it('does not let the token of one shop open another', async () => {
    const token = harness.shopify.mintSessionToken(domain);
    const response = await fetch(`${harness.url}/app?shop=other.myshopify.com&id_token=${token}`);
    expect(response.status).toBe(401);
  });

  it('may be framed by the shop and its admin only', async () => {
    const token = harness.shopify.mintSessionToken(domain);
    const response = await fetch(`${harness.url}/app?shop=${domain}&id_token=${token}`);
    expect(response.headers.get('content-security-policy')).toContain(
      `frame-ancestors https://${domain} https://admin.shopify.com`,
    );
  });
});

describe('the admin API', () => {
  it.each(['', 'Bearer x.y.z'])(
    'refuses "%s" and asks App Bridge for a fresh token',
    async (authorization) => {
      const response = await fetch(`${harness.url}/api/overview`, { headers: { authorization } });
      expect(response.status).toBe(401);
      expect(response.headers.get('x-shopify-retry-invalid-session-request')).toBe('1');
    },
  );

  it('does not train without consent', async () => {
    const response = await harness.api(domain, '/api/train', { method: 'POST', body: '{}' });
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ error: 'no_training_consent' });
  });

  it('knows no release of another shop', async () => {
    const path = '/api/releases/0195f0a0-0000-7000-8000-000000000000/activate';
    const response = await harness.api(domain, path, { method: 'POST', body: '{}' });
    expect(response.status).toBe(404);
  });
});

describe('the operator', () => {
  it('sees that the server is alive, ready and what it does', async () => {
    expect((await fetch(`${harness.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${harness.url}/readyz`)).status).toBe(200);
    const text = await (await fetch(`${harness.url}/metrics`)).text();
    expect(text).toContain('kindred_shops 1\n');
    expect(text).toContain('kindred_jobs_total{job="shop.setup",outcome="done"} 1\n');
    expect(text).not.toContain(domain);
  });

  it('finds no token and no key in the log', async () => {
    const log = JSON.stringify(harness.logged);
    const { publicKey } = (await harness.app.shops.byDomain(domain)) ?? { publicKey: '' };
    expect(log).toContain('/api/overview');
    for (const secret of ['eyJ', 'id_token', publicKey]) expect(log).not.toContain(secret);
  });

  it('may move the server: pixel and Liquid learn the new address', async () => {
    const before = harness.url;
    await harness.restart();
    expect(harness.url).not.toBe(before);
    const settings = await eventually(async () => {
      const now = harness.shopify.webPixelSettings(domain);
      return now?.['collectUrl'] !== `${before}/collect` && now;
    });
    expect(settings['collectUrl']).toBe(`${harness.url}/collect`);
  });
});
