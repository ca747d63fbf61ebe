import { createHmac } from 'node:crypto';
import type { Overview } from '@kindred/shared/api/admin';
import { inEnglish } from '@kindred/shared/said';
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

const exportsSoFar = (): number =>
  harness.shopify.webhooks.deliveries.filter(({ topic }) => topic === 'bulk_operations/finish').length;

/** No job runs or is put off until later, no webhook is under way and no export is being written. */
const nothingWaits = () =>
  eventually(async () => {
    await harness.shopify.webhooks.settled();
    const open = await harness.storage.database.asSystem((sql) =>
      sql.query(
        `select 1 from pgboss.job where state in ('created', 'retry', 'active') and name not in ('sweep', 'retrain')
           and name not like '\\_\\_pgboss%'`,
      ),
    );
    return (
      open.length === 0 &&
      (await unsettled()) === 0 &&
      (await rows('select 1 from bulk_operations')).length === 0
    );
  }, 200);

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

describe('stock, cost and collections', () => {
  interface StoredProduct {
    collections: string[];
    variants: { available: boolean }[];
    stock: number;
    margin: number | null;
  }
  const stored = async (id: string) =>
    (
      await rows<StoredProduct>(
        `select product->'collections' as collections, product->'variants' as variants, stock_units as stock,
           margin_share as margin from products where product_id = '${id}'`,
      )
    )[0];

  const stockOf = async (id: string) => (await stored(id))?.stock;

  it('follow what is bought and counted', async () => {
    harness.shopify.changes(domain).setInventory('11', 0);
    const product = await eventually(async () => {
      const now = await stored('1');
      return now?.variants[0]?.available === false && now;
    });
    expect(product.stock).toBe(5);
  });

  it('follow what a product costs, of which no products/update tells', async () => {
    await harness.shopify.webhooks.settled();
    const before = harness.shopify.webhooks.deliveries.length;
    harness.shopify.changes(domain).setUnitCost('11', '3.00');
    expect(await eventually(async () => (await stored('1'))?.margin)).toBeCloseTo(0.75);
    const topics = harness.shopify.webhooks.deliveries.slice(before).map(({ topic }) => topic);
    expect(topics).toEqual(['inventory_items/update']);
  });

  it('follow a collection with an export a minute, however many products it has and however often it changes', async () => {
    const changes = harness.shopify.changes(domain);
    await nothingWaits();
    const before = exportsSoFar();
    harness.shopify.webhooks.hold();
    changes.saveCollection({ id: '8', handle: 'new', title: 'New', bodyHtml: '' }, ['1']);
    changes.saveCollection({ id: '8', handle: 'newest', title: 'Newest', bodyHtml: '' }, ['1', '2']);
    changes.deleteCollection('7');
    await harness.shopify.webhooks.release({ reverse: true, twice: true });
    const both = () => Promise.all(['1', '2'].map(async (id) => (await stored(id))?.collections));
    // A second one where the first began before the last webhook was there.
    await eventually(async () => JSON.stringify(await both()) === '[["newest"],["newest"]]', 200);
    await eventually(async () => (await unsettled()) === 0);
    expect(exportsSoFar() - before).toBeLessThanOrEqual(2);
  }, 300_000);

  it('keep what a webhook brought while an older export was being written', async () => {
    const { bulk } = harness.shopify;
    const { shopId } = (await harness.app.shops.byDomain(domain)) ?? { shopId: 0 };
    bulk.hold();
    await harness.storage.queue.send(QUEUES.syncCatalog, { shopId });
    await eventually(async () => (await rows('select 1 from bulk_operations')).length > 0);
    const variant = shop.products.get('2')?.variants[0];
    if (!variant) throw new Error('The test shop has this product.');
    const before = variant.inventoryQuantity;
    harness.shopify.changes(domain).setInventory(variant.id, before + 7);
    await eventually(async () => (await stockOf('2')) === before + 7 + 5);
    // As if the export had read this product a moment earlier.
    variant.inventoryQuantity = before;
    bulk.release();
    await eventually(async () => (await rows('select 1 from bulk_operations')).length === 0);
    expect(await stockOf('2')).toBe(before + 7 + 5);
  });
});

describe('the newer header family', () => {
  it('is worked on like the other one', async () => {
    harness.shopify.webhooks.hold();
    harness.shopify.changes(domain).updateProduct('2', { title: 'Red bowl, by an event' });
    await harness.shopify.webhooks.send(domain, 'products/update', { id: 2 }, { family: 'events' });
    await eventually(async () => (await titleOf('2'))?.title === 'Red bowl, by an event');
    await harness.shopify.webhooks.release();
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

  it('say from when something of them is on its way back or was paid back, and no longer where that failed', async () => {
    const { placeOrder, returnOrder } = harness.shopify.changes(domain);
    const { id } = placeOrder([{ variantId: '21', quantity: 1 }], [...shop.customers.values()][0] ?? null);
    const isReturned = async (): Promise<boolean | undefined> =>
      (await rows<{ is: boolean }>(`select is_returned as is from orders where order_id = '${id}'`))[0]?.is;
    const told = (is: boolean) => eventually(async () => (await isReturned()) === is);
    await told(false);
    returnOrder(id, { status: 'IN_PROGRESS', refunded: '0.00' });
    await told(true);
    returnOrder(id, { status: 'RETURN_FAILED', refunded: '0.00' });
    await told(false);
    returnOrder(id, { status: 'NO_RETURN', refunded: '1.00' });
    await told(true);
    returnOrder(id, { status: 'RETURN_REQUESTED', refunded: '0.00' });
    await told(false);
    returnOrder(id, { status: 'RETURNED', refunded: '12.00' });
    expect(await told(true)).toBe(true);
  });
});

describe('a flood', () => {
  it('is read as one export instead of one by one', async () => {
    const { database, queue } = harness.storage;
    // The second export of a collection that changed twice may still be to come, a minute after the first.
    await database.asSystem((sql) =>
      sql.query(`update pgboss.job set start_after = now() where state = 'created' and name = $1`, [
        QUEUES.syncCatalog,
      ]),
    );
    await nothingWaits();
    const before = { exports: exportsSoFar(), orders: (await overview()).orders };
    const [order] = [...shop.orders.values()].slice(-1);
    const ids = Array.from({ length: 130 }, (_, index) => String(5_000 + index));
    for (const id of ids)
      if (order)
        shop.orders.set(id, { ...order, id, createdAt: new Date().toISOString(), cancelledAt: null });
    // All in one statement: the minutely sweep could find some of them before the others came.
    await database.asSystem((sql) =>
      sql.query(
        `insert into webhook_deliveries (webhook_id, shop_domain, topic, subject)
         select 'flood ' || id, $1, 'ORDERS_CREATE', jsonb_build_object('id', id) from unnest($2::text[]) id`,
        [domain, ids],
      ),
    );
    await queue.send(QUEUES.webhooks, { shop: domain }, { singletonKey: domain });
    await eventually(async () => (await overview()).orders === before.orders + ids.length);
    await eventually(async () => (await unsettled()) === 0);
    expect(exportsSoFar() - before.exports).toBe(1);
    // As the one that they are copies of.
    const returned = await rows(
      'select from orders where is_returned and order_id::bigint between 5000 and 5129',
    );
    expect(returned).toHaveLength(ids.length);
  });
});

describe('compliance', () => {
  it('tells the merchant what is held when a customer asks', async () => {
    harness.shopify.changes(domain).requestCustomerData('5');
    const notice = await eventually(async () =>
      (await overview()).notices.map(inEnglish).find((text) => text.includes('asked for their data')),
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
    await eventually(async () => (await harness.app.shops.byDomain(domain))?.uninstalledAt !== null);
    harness.shopify.changes(domain).redactShop();
    await eventually(async () => (await harness.app.shops.byDomain(domain)) === null);
    for (const table of ['products', 'orders', 'shop_setup', 'shop_tokens', 'events', 'releases']) {
      expect(await left(table)).toEqual([]);
    }
    const deliveries = await harness.storage.database.asSystem((sql) =>
      sql.query<{ topic: string }>('select distinct topic from webhook_deliveries where shop_domain = $1', [
        domain,
      ]),
    );
    expect(deliveries).toEqual([{ topic: 'SHOP_REDACT' }]);
  });
});
