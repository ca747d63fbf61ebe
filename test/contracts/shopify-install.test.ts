import { createHmac } from 'node:crypto';
import type { Overview } from '@kindred/shared/api/admin';
import { manifestPath, STOREFRONT_METAFIELD } from '@kindred/shared/api/storefront';
import { inEnglish } from '@kindred/shared/said';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QUEUES } from '../../shopify-app/server/jobs/queues.ts';
import { createTestShop } from '../shopify/admin/test-shop.ts';
import type { ShopState } from '../shopify/state.ts';
import { API_KEY, API_SECRET, eventually, type Harness, startHarness } from './shopify-harness.ts';

const shop: ShopState = createTestShop();
const { domain } = shop;
const METRICS_TOKEN = 'a token of the operator';
let harness: Harness;

const overview = async (): Promise<Overview> =>
  (await (await harness.api(domain, '/api/overview')).json()) as Overview;

const done = (view: Overview, id: string) => view.setup.find((step) => step.id === id)?.done === true;

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A session token as the admin makes it, but for what `claims`, `secret` and `algorithm` change. */
function sessionToken(claims: object, { secret = API_SECRET, algorithm = 'HS256' } = {}): string {
  const now = Math.floor(Date.now() / 1000);
  const right = { iss: `https://${domain}/admin`, dest: `https://${domain}`, aud: API_KEY, sub: '1' };
  const body = `${encoded({ alg: algorithm, typ: 'JWT' })}.${encoded({ ...right, nbf: now, exp: now + 60, ...claims })}`;
  const hash = algorithm === 'HS512' ? 'sha512' : 'sha256';
  return `${body}.${algorithm === 'none' ? '' : createHmac(hash, secret).update(body).digest('base64url')}`;
}

const minutesAgo = (minutes: number) => Math.floor(Date.now() / 1000) - minutes * 60;

const FORGED: [string, () => string][] = [
  ['expired', () => sessionToken({ nbf: minutesAgo(3), exp: minutesAgo(2) })],
  ['from the future', () => sessionToken({ nbf: minutesAgo(-2), exp: minutesAgo(-3) })],
  ['signed with another secret', () => sessionToken({}, { secret: 'the secret of another app' })],
  ['not signed at all', () => sessionToken({}, { algorithm: 'none' })],
  ['signed with another algorithm', () => sessionToken({}, { algorithm: 'HS512' })],
  ['made for another app', () => sessionToken({ aud: 'another-app' })],
  ['for a place that is no shop', () => sessionToken({ dest: 'https://evil.example' })],
  ['for what only looks like a shop', () => sessionToken({ dest: `https://${domain}.evil.example` })],
  ['for no shop', () => sessionToken({ dest: undefined })],
  [
    'changed after it was signed',
    () => sessionToken({}).replace(/\.[^.]+\./, `.${encoded({ aud: API_KEY })}.`),
  ],
];

beforeAll(async () => {
  harness = await startHarness([shop], { metricsToken: METRICS_TOKEN });
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
    expect(view.notices.map(inEnglish).join(' ')).toContain('agreement to train');
    expect(view.notices.map(inEnglish).join(' ')).toContain('With 3 products');
  });

  it('knows where the shop sells, in which money', async () => {
    Object.assign(shop, { currencies: ['CHF', 'EUR'], shipsTo: ['AT', 'CH', 'DE'] });
    const soldTo = await (await harness.api(domain, '/api/sold-to')).json();
    expect(soldTo).toEqual({ currencies: ['EUR', 'CHF'], countries: ['AT', 'CH', 'DE'] });
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

  it('leaves no readable token anywhere in the database, the queue’s tables included', async () => {
    const { shopId } = (await harness.app.shops.byDomain(domain)) ?? { shopId: 0 };
    const { database } = harness.storage;
    const tables = await database.asSystem((sql) =>
      sql.query<{ name: string }>(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables
         where schemaname in ('kindred', 'pgboss') and has_table_privilege(format('%I.%I', schemaname, tablename), 'select')`,
      ),
    );
    expect(tables.map(({ name }) => name)).toContain('kindred.shop_tokens');
    for (const { name } of tables) {
      const rows = await database.asShop(shopId, (sql) => sql.query(`select t::text as text from ${name} t`));
      const text = JSON.stringify(rows);
      // bytea is shown in hexadecimal digits.
      const secrets = ['shpat_', 'shprt_', 'eyJ', API_SECRET];
      for (const secret of secrets.flatMap((each) => [each, Buffer.from(each).toString('hex')])) {
        expect(text.includes(secret), `${secret} in ${name}`).toBe(false);
      }
    }
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

  it.each(FORGED)('answers 401 to a token that is %s', async (_, token) => {
    const response = await fetch(`${harness.url}/app?shop=${domain}&id_token=${token()}`);
    expect(response.status).toBe(401);
  });

  it('says so in the language of the admin that it was opened from', async () => {
    const page = await (await fetch(`${harness.url}/app?shop=${domain}&locale=de-DE`)).text();
    expect(page).toContain('<html lang="de">');
    expect(page).toContain('Kindred im Shopify-Adminbereich öffnen');
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

  it('takes the token that the forged ones were made from', async () => {
    const headers = { authorization: `Bearer ${sessionToken({})}` };
    expect((await fetch(`${harness.url}/api/overview`, { headers })).status).toBe(200);
  });

  it.each(FORGED)('answers 401 to a token that is %s', async (_, token) => {
    const headers = { authorization: `Bearer ${token()}` };
    expect((await fetch(`${harness.url}/api/overview`, { headers })).status).toBe(401);
  });

  it('reads no body that is larger than any of the admin', async () => {
    const response = await harness.api(domain, '/api/training-consent', {
      method: 'POST',
      body: 'x'.repeat(70_000),
    });
    expect(response.status).toBe(413);
  });

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
    const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
    const text = await (await fetch(`${harness.url}/metrics`, { headers })).text();
    expect(text).toContain('kindred_shops 1\n');
    expect(text).toContain('kindred_jobs_total{job="shop.setup",outcome="done"} 1\n');
    expect(text).toContain('kindred_webhooks_set_aside 0\n');
    expect(text).toContain('# TYPE kindred_jobs_dead gauge\n');
    expect(text).not.toContain(domain);
  });

  it('tries again what failed for good, and nobody else does', async () => {
    const { database } = harness.storage;
    await database.asSystem((sql) =>
      sql.query(
        `insert into webhook_deliveries (webhook_id, shop_domain, topic, subject, settled_at, attempts, failure)
         values ('in vain', $1, 'PRODUCTS_DELETE', '{"id": "99"}', now(), 5, '"Shopify could not be reached."')`,
        [domain],
      ),
    );
    const tryAgain = (authorization: string) =>
      fetch(`${harness.url}/set-aside/try-again`, { method: 'POST', headers: { authorization } });
    expect((await tryAgain('Bearer another token')).status).toBe(401);
    const answer = await tryAgain(`Bearer ${METRICS_TOKEN}`);
    expect(await answer.json()).toEqual({ jobs: 0, webhooks: 1 });
    await harness.storage.queue.send(QUEUES.sweep, {});
    await eventually(async () => {
      const [row] = await database.asSystem((sql) =>
        sql.query<{ settled: boolean; failure: string | null }>(
          `select settled_at is not null as settled, failure from webhook_deliveries where webhook_id = 'in vain'`,
        ),
      );
      return row?.settled && row.failure === null;
    });
  });

  it.each([undefined, 'Bearer ', 'Bearer another token', METRICS_TOKEN])(
    'shows no metrics to "%s"',
    async (authorization) => {
      const headers = { ...(authorization && { authorization }) };
      expect((await fetch(`${harness.url}/metrics`, { headers })).status).toBe(401);
    },
  );

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
