import { describe, expect, it } from 'vitest';
import { createTestShop } from '../shopify/admin/test-shop.ts';
import {
  clientId,
  domain,
  emulated,
  library,
  nextStatuses,
  openSession,
  post,
  query,
  received,
  type Received,
  useEmulatedAdmin,
} from './emulated-admin.ts';

useEmulatedAdmin();

async function validate({ headers, body }: Received) {
  const rawRequest = { method: 'POST', url: '/webhooks', headers } as never;
  return library.webhooks.validate({ rawBody: body, rawRequest, rawResponse: {} as never });
}

describe('webhooks', () => {
  it('signs both header families so that the library accepts them', async () => {
    await emulated.shopify.webhooks.send(domain, 'products/update', { id: 1 });
    await emulated.shopify.webhooks.send(domain, 'products/update', { id: 1 }, { family: 'events' });
    const [legacy, events] = received.slice(-2).map(validate);
    expect(await legacy).toMatchObject({
      valid: true,
      webhookType: 'webhooks',
      topic: 'PRODUCTS_UPDATE',
      domain,
    });
    expect(await events).toMatchObject({
      valid: true,
      webhookType: 'events',
      topic: 'PRODUCT',
      action: 'update',
    });
    const tampered = { ...(received.at(-1) as Received), body: '{"id":2}' };
    expect(await validate(tampered)).toMatchObject({ valid: false });
  });

  it('tries again with the same id until the app takes it', async () => {
    nextStatuses.push(500, 503);
    const delivery = await emulated.shopify.webhooks.send(domain, 'products/update', { id: 1 });
    expect(delivery).toMatchObject({ ok: true, statuses: [500, 503, 200] });
    expect(new Set(received.slice(-3).map(({ headers }) => headers['x-shopify-webhook-id'])).size).toBe(1);
  });

  it('sends late, twice and out of order on demand', async () => {
    received.length = 0;
    emulated.shopify.webhooks.hold();
    emulated.shopify.changes(domain).updateProduct('1', { title: 'Blue mug' });
    emulated.shopify.changes(domain).updateProduct('2', { title: 'Red dish' });
    await emulated.shopify.webhooks.settled();
    expect(received).toEqual([]);
    await emulated.shopify.webhooks.release({ reverse: true, twice: true });
    const titles = received.map(({ body }) => (JSON.parse(body) as { title: string }).title);
    expect(titles).toEqual(['Red dish', 'Red dish', 'Blue mug', 'Blue mug']);
  });

  it('takes stock and tells the app when an order is placed, without personal data', async () => {
    const shop = createTestShop();
    const customer = shop.customers.get('5') ?? null;
    const order = emulated.shopify.changes(domain).placeOrder([{ variantId: '21', quantity: 3 }], customer);
    await emulated.shopify.webhooks.settled();
    expect(order).toMatchObject({
      name: '#1003',
      customerId: '5',
      lines: [{ productId: '2', price: '12.00' }],
    });
    const sent = emulated.shopify.webhooks.deliveries.find(({ topic }) => topic === 'orders/create');
    expect(sent?.payload).toMatchObject({
      total_price: '36.00',
      email: null,
      customer: { id: 5, email: null },
    });
    const { data } = await query('{ product(id: "gid://shopify/Product/2") { totalInventory } }');
    expect(data).toEqual({ product: { totalInventory: 7 } });
  });

  it('sends nothing but redactions from a shop without the app', async () => {
    emulated.shopify.uninstall(domain);
    await emulated.shopify.webhooks.settled();
    const before = emulated.shopify.webhooks.deliveries.length;
    emulated.shopify.changes(domain).updateProduct('1', { title: 'Blue mug' });
    await emulated.shopify.webhooks.settled();
    expect(emulated.shopify.webhooks.deliveries).toHaveLength(before);
  });

  it('takes everything away on uninstall', async () => {
    const { accessToken } = await openSession();
    emulated.shopify.uninstall(domain);
    await emulated.shopify.webhooks.settled();
    expect(received.at(-1)?.headers['x-shopify-topic']).toBe('app/uninstalled');
    expect((await post('{ shop { name } }', accessToken)).status).toBe(401);
    expect(emulated.shopify.appInstallationGid(domain)).toBeNull();
  });
});

describe('app proxy and embedded page', () => {
  it('signs what shoppers ask for, and strips cookies both ways', async () => {
    const answer = await fetch(`${emulated.shopify.origin}/apps/kindred/manifest.json?a=1&a=2&shop=evil`, {
      headers: { cookie: 'secret=1' },
    });
    expect(await answer.text()).toBe('from the app');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('etag')).toBe('"1"');
    const { path, headers } = received.at(-1) as Received;
    const url = new URL(path, 'http://app');
    expect(url.pathname).toBe('/proxy/manifest.json');
    expect(headers.cookie).toBeUndefined();
    expect(url.searchParams.getAll('shop')).toEqual([domain]);
    expect(await library.utils.validateHmac(url.searchParams as never, { signator: 'appProxy' })).toBe(true);
  });

  it('opens the app with a session token and an hmac that the library accepts', async () => {
    const { path } = received[0] as Received;
    const parameters = Object.fromEntries(new URL(path, 'http://app').searchParams);
    expect(path).toMatch(/^\/app\?/);
    expect(await library.utils.validateHmac(parameters)).toBe(true);
    const claims = await library.session.decodeSessionToken(parameters['id_token'] ?? '');
    expect(claims.dest).toBe(`https://${domain}`);
    expect(library.utils.sanitizeHost(parameters['host'] ?? '')).not.toBeNull();
  });

  it('frames the app in the admin and serves App Bridge, but no Polaris, from the CDN', async () => {
    const page = await (await fetch(emulated.shopify.adminUrl(domain))).text();
    expect(page).toContain('<iframe title="kindred"');
    const byClientId = emulated.shopify.adminUrl(domain).replace(/kindred$/, clientId);
    expect((await fetch(byClientId)).status).toBe(200);
    expect((await fetch(`${emulated.shopify.cdnUrl}/shopifycloud/app-bridge.js`)).status).toBe(200);
    expect((await fetch(`${emulated.shopify.cdnUrl}/shopifycloud/polaris.js`)).status).toBe(404);
  });
});
