import { createHmac } from 'node:crypto';
import type { Overview } from '@kindred/shared/api/admin';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QUEUES } from '../../shopify-app/server/jobs/queues.ts';
import { createTestShop } from '../shopify/admin/test-shop.ts';
import { API_SECRET, eventually, type Harness, startHarness } from './shopify-harness.ts';

const shop = createTestShop();
const { domain } = shop;
let harness: Harness;

const overview = async (): Promise<Overview> =>
  (await (await harness.api(domain, '/api/overview')).json()) as Overview;

const rows = async <Row>(text: string): Promise<Row[]> => {
  const { shopId } = (await harness.app.shops.byDomain(domain)) ?? { shopId: 0 };
  return harness.storage.database.asShop(shopId, (sql) => sql.query<Row>(text));
};

const titleOf = async (id: string) =>
  (
    await rows<{ title: string; deleted_at: Date | null }>(
      `select product->>'title' as title, deleted_at from products where product_id = '${id}'`,
    )
  )[0];

const unsettled = async (): Promise<number> => {
  const waiting = await harness.storage.database.asSystem((sql) =>
    sql.query('select 1 from webhook_deliveries where settled_at is null'),
  );
  return waiting.length;
};

const installedAgain = () =>
  eventually(async () => {
    const { setup } = await overview();
    return setup
      .filter(({ id }) => ['installed', 'catalogue', 'pixel'].includes(id))
      .every((step) => step.done);
  });

beforeAll(async () => {
  harness = await startHarness([shop]);
  await harness.shopify.install(domain);
  await installedAgain();
});

afterAll(() => harness.close());

const HMAC_HEADERS = { legacy: 'x-shopify-hmac-sha256', events: 'shopify-hmac-sha256' };

describe('a delivery', () => {
  const body = JSON.stringify({ id: 1, updated_at: '2026-11-01T00:00:00Z' });
  const hmac = createHmac('sha256', API_SECRET).update(body).digest('base64');
  const families = {
    legacy: (signature: string) => ({
      'x-shopify-hmac-sha256': signature,
      'x-shopify-topic': 'products/update',
      'x-shopify-shop-domain': domain,
      'x-shopify-api-version': '2026-10',
      'x-shopify-webhook-id': `legacy-${signature.length}`,
    }),
    events: (signature: string) => ({
      'shopify-hmac-sha256': signature,
      'shopify-topic': 'products/update',
      'shopify-shop-domain': domain,
      'shopify-api-version': '2026-10',
      'shopify-webhook-id': `events-${signature.length}`,
    }),
  };
  const deliver = (headers: Record<string, string>, text = body) =>
    fetch(`${harness.url}/webhooks`, { method: 'POST', headers, body: text });

  it.each(['legacy', 'events'] as const)('is taken once when signed (%s headers)', async (family) => {
    const first = await deliver(families[family](hmac));
    expect(first.status).toBe(200);
    expect(await first.json()).toEqual({ received: true, duplicate: false });
    expect(await (await deliver(families[family](hmac))).json()).toEqual({ received: true, duplicate: true });
  });

  it.each(['legacy', 'events'] as const)(
    'is refused with 401 when the signature is wrong (%s)',
    async (family) => {
      const wrong = createHmac('sha256', 'another secret').update(body).digest('base64');
      expect((await deliver(families[family](wrong))).status).toBe(401);
      expect((await deliver(families[family](hmac), `${body} `)).status).toBe(401);
    },
  );

  it.each(['legacy', 'events'] as const)('is refused with 401 when it is not signed (%s)', async (family) => {
    const unsigned = Object.entries(families[family](hmac)).filter(([name]) => !name.includes('hmac'));
    expect((await deliver(Object.fromEntries(unsigned))).status).toBe(401);
    expect((await deliver({ ...Object.fromEntries(unsigned), [HMAC_HEADERS[family]]: '' })).status).toBe(401);
  });

  it('is refused with 401 when it is no webhook at all', async () => {
    expect((await deliver({})).status).toBe(401);
  });

  it('is refused with 413 when it is larger than any that was asked for', async () => {
    expect((await deliver(families.legacy(hmac), ' '.repeat(1_100_000))).status).toBe(413);
  });
});

describe('products', () => {
  it('follow the shop, also when webhooks come twice and in the wrong order', async () => {
    const { webhooks } = harness.shopify;
    const changes = harness.shopify.changes(domain);
    webhooks.hold();
    changes.updateProduct('1', { title: 'Blue cup, first change' });
    changes.updateProduct('1', { title: 'Blue cup, second change' });
    await webhooks.release({ reverse: true, twice: true });
    expect(
      await eventually(async () => (await titleOf('1'))?.title !== 'Blue cup' && titleOf('1')),
    ).toMatchObject({
      title: 'Blue cup, second change',
    });
  });

  it('stay deleted when an update arrives after the deletion', async () => {
    const { webhooks } = harness.shopify;
    const changes = harness.shopify.changes(domain);
    webhooks.hold();
    changes.updateProduct('3', { title: 'Green plate, too late' });
    changes.deleteProduct('3');
    await webhooks.release({ reverse: true });
    await eventually(async () => (await titleOf('3'))?.deleted_at);
    await eventually(async () => (await unsettled()) === 0);
    expect((await titleOf('3'))?.deleted_at).not.toBeNull();
    expect((await overview()).products).toBe(2);
  });
});

describe('orders', () => {
  it('come without anything about the customer', async () => {
    const customer = [...shop.customers.values()][0] ?? null;
    const order = harness.shopify.changes(domain).placeOrder([{ variantId: '21', quantity: 1 }], customer);
    await eventually(async () => (await overview()).orders === 2);
    const stored = JSON.stringify(await rows('select * from orders'));
    expect(stored).toContain(order.id);
    const deliveries = await harness.storage.database.asSystem((sql) =>
      sql.query('select * from webhook_deliveries'),
    );
    for (const personal of ['Ada', 'Lund', 'ada@example.com']) {
      expect(stored).not.toContain(personal);
      expect(JSON.stringify(deliveries)).not.toContain(personal);
      expect(JSON.stringify(harness.logged)).not.toContain(personal);
    }
  });

  it('stop counting when they are cancelled', async () => {
    const order = [...shop.orders.values()].at(-1);
    harness.shopify.changes(domain).cancelOrder(order?.id ?? '');
    expect(await eventually(async () => (await overview()).orders === 1)).toBe(true);
  });
});

describe('compliance', () => {
  it('tells the merchant what is held when a customer asks', async () => {
    harness.shopify.changes(domain).requestCustomerData('5');
    const notice = await eventually(async () =>
      (await overview()).notices.find((text) => text.includes('asked for their data')),
    );
    expect(notice).not.toContain('Ada');
  });

  it('forgets the orders of a customer', async () => {
    harness.shopify.changes(domain).redactCustomer('5');
    expect(await eventually(async () => (await rows('select 1 from orders')).length === 0)).toBe(true);
  });
});

describe('uninstalling', () => {
  it('ends access at once, and opening the app again begins anew with the same key', async () => {
    const before = await harness.app.shops.byDomain(domain);
    harness.shopify.uninstall(domain);
    await eventually(async () => (await harness.app.shops.byDomain(domain))?.uninstalledAt !== null);
    expect(await rows('select 1 from shop_tokens')).toEqual([]);
    await harness.shopify.install(domain);
    await installedAgain();
    expect((await harness.app.shops.byDomain(domain))?.publicKey).toBe(before?.publicKey);
  });

  it('leaves a merchant in who came back before the webhooks of leaving arrived', async () => {
    const { webhooks } = harness.shopify;
    const { shopId } = (await harness.app.shops.byDomain(domain)) ?? { shopId: 0 };
    webhooks.hold();
    harness.shopify.uninstall(domain);
    // A job finds that access is gone; then the merchant installs again.
    await harness.storage.queue.send(QUEUES.setup, { shopId });
    await eventually(async () => (await rows('select 1 from shop_tokens')).length === 0);
    await harness.shopify.install(domain);
    harness.shopify.changes(domain).redactShop();
    await webhooks.release();
    await eventually(async () => (await unsettled()) === 0);
    expect(await harness.app.shops.byDomain(domain)).toMatchObject({ shopId, uninstalledAt: null });
    expect(await rows('select 1 from shop_tokens')).toHaveLength(1);
    expect(harness.logged.map(({ event }) => event)).toContain('shop_redact_not_due');
    await installedAgain();
  });

  it('leaves nothing of the shop after shop/redact', async () => {
    const { shopId } = (await harness.app.shops.byDomain(domain)) ?? { shopId: 0 };
    const left = (table: string) =>
      harness.storage.database.asShop(shopId, (sql) => sql.query(`select 1 from ${table}`));
    expect(await left('products')).not.toEqual([]);
    harness.shopify.uninstall(domain);
    harness.shopify.changes(domain).redactShop();
    await eventually(async () => (await harness.app.shops.byDomain(domain)) === null);
    for (const table of ['products', 'orders', 'shop_setup', 'shop_tokens', 'events', 'releases']) {
      expect(await left(table)).toEqual([]);
    }
  });
});
