import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkout, productView } from '../../../test/contracts/sample-events.ts';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import { insertEvents } from '../ingest/event-store.ts';
import { upsertOrders } from '../orders/orders.ts';
import { receive } from '../shopify/webhook-inbox.ts';
import type { Shop } from '../shops/shop-store.ts';
import { closeRequest, openRequest, ordersOf, requestsOf } from './request-store.ts';
import { eraseOnRequest, prepareAnswer, redactOrders } from './requests.ts';

const DAY = 86_400_000;
let shops: ShopContext;
let shop: Shop;

beforeAll(async () => {
  shops = await openShopContext();
});
afterAll(() => shops.close());
beforeEach(async () => {
  shop = await shops.install();
  const at = new Date(Date.now() - DAY);
  const order = { createdAt: at, updatedAt: at, cancelledAt: null, isReturned: false, lines: [] };
  await database().asShop(shop.shopId, async (sql) => {
    await insertEvents(sql, shop.shopId, [
      productView({ visitorId: 'bought' }),
      checkout({ visitorId: 'bought', orderId: '5001' }),
      productView({ visitorId: 'looked' }),
    ]);
    await upsertOrders(sql, shop.shopId, [
      { ...order, orderId: '5001' },
      { ...order, orderId: '5002' },
    ]);
  });
});

const database = () => shops.context.database;
const requests = () => database().asShop(shop.shopId, (sql) => requestsOf(sql, shop.shopId));
const stored = () =>
  database().asShop(shop.shopId, async (sql) =>
    JSON.stringify(await sql.query('select * from privacy_requests')),
  );
const asked = (name: string, orderIds = ['5001', '5009']) => ({
  requestId: `request-${name}-${shop.shopId}`,
  webhookId: `webhook-${name}-${shop.shopId}`,
  orderIds,
});

describe('a request for data', () => {
  test('counts what is kept, and keeps which orders it is about', async () => {
    const request = asked('data');
    await prepareAnswer(database(), shop.shopId, request);
    const [row] = await requests();
    expect(row).toMatchObject({
      requestId: request.requestId,
      kind: 'data_request',
      receipt: { orders: 1, events: 2 },
      downloadable: true,
      downloadedAt: null,
      requestedBy: null,
    });
    expect(row!.dueAt - row!.receivedAt).toBe(30 * DAY);
    expect(row!.doneAt).toBeGreaterThanOrEqual(row!.receivedAt);
    expect(
      await database().asShop(shop.shopId, (sql) => ordersOf(sql, shop.shopId, request.requestId)),
    ).toEqual(['5001', '5009']);
  });

  test('came when Shopify’s message came, however late it is worked on', async () => {
    const request = asked('late');
    const message = { webhookId: request.webhookId, shop: shop.domain, topic: 'X', subject: {} };
    await receive(database(), message);
    await database().asSystem((sql) =>
      sql.query(
        `update webhook_deliveries set received_at = now() - interval '2 days' where webhook_id = $1`,
        [request.webhookId],
      ),
    );
    await prepareAnswer(database(), shop.shopId, request);
    const [row] = await requests();
    expect(row!.doneAt! - row!.receivedAt).toBeGreaterThanOrEqual(2 * DAY);
  });

  test('forgets its orders when these are erased, and can then not be downloaded', async () => {
    await prepareAnswer(database(), shop.shopId, asked('data', ['5001']));
    await redactOrders(database(), shop.shopId, asked('redact', ['5001']));
    const [redact, data] = await requests();
    expect(data).toMatchObject({ kind: 'data_request', downloadable: false });
    expect(redact!.receipt).toMatchObject({ data_request_orders: 1 });
  });
});

describe('an erasure', () => {
  test('is proven by rows deleted a table, and names nobody', async () => {
    await redactOrders(database(), shop.shopId, asked('redact'));
    const [row] = await requests();
    expect(row).toMatchObject({
      kind: 'customer_redact',
      receipt: { events: 2, orders: 1 },
      downloadable: false,
    });
    expect(await stored()).not.toMatch(/5001|bought/);
  });

  test('that is done twice keeps its first receipt', async () => {
    const request = asked('redact');
    await redactOrders(database(), shop.shopId, request);
    await redactOrders(database(), shop.shopId, request);
    const rows = await requests();
    expect(rows.map(({ receipt }) => receipt?.['events'])).toEqual([2]);
  });

  test('stands there unanswered until it is done', async () => {
    const { requestId } = asked('open');
    const { shopId } = shop;
    await database().asShop(shopId, (sql) =>
      openRequest(sql, shopId, { requestId, kind: 'customer_redact' }),
    );
    expect(await requests()).toMatchObject([{ requestId, doneAt: null, receipt: null }]);
    await database().asShop(shopId, (sql) => closeRequest(sql, shopId, requestId, { events: 0 }));
    expect(await requests()).toMatchObject([{ requestId, receipt: { events: 0 } }]);
  });

  test.each([
    ['a visitor', { visitorId: 'looked' }, { events: 1 }],
    ['an order', { orderId: '5001' }, { events: 2, orders: 1 }],
    ['a visitor whom nobody knows', { visitorId: 'nobody' }, { events: 0 }],
  ])('of %s is started by the merchant, who is named by number only', async (_, wish, receipt) => {
    const request = await eraseOnRequest(shops.context, shop.shopId, wish, 'staff-7');
    expect(request).toMatchObject({ receipt, requestedBy: 'staff-7' });
    expect(request.doneAt).not.toBeNull();
    expect(await stored()).not.toMatch(/5001|looked|nobody/);
  });

  test('reaches no row of another shop', async () => {
    const other = await shops.install();
    await eraseOnRequest(shops.context, other.shopId, { visitorId: 'looked' }, null);
    const left = await database().asShop(shop.shopId, (sql) =>
      sql.query(`select from events where visitor_id = 'looked'`),
    );
    expect(left).toHaveLength(1);
  });
});
