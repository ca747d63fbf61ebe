import type { ErasureRequest, PrivacyRequest } from '@kindred/shared/api/privacy';
import type { Context } from '../context.ts';
import type { Database, Sql } from '../ports.ts';
import { eraseOrders, type ErasureReceipt, eraseVisitor, selectionOfOrders } from './erasure.ts';
import { closeRequest, keepOrdersOf, openRequest, requestsOf } from './request-store.ts';

/** A request of Shopify's, as its message names it. */
export interface OrdersRequest {
  requestId: string;
  webhookId: string;
  orderIds: string[];
}

/**
 * `customers/data_request`: Kindred knows no customer, only which device placed an order. What is held about the orders
 * is counted; the merchant, who knows the customer, downloads it and answers.
 */
export async function prepareAnswer(
  database: Database,
  shopId: number,
  { requestId, webhookId, orderIds }: OrdersRequest,
): Promise<void> {
  await database.asShop(shopId, async (sql) => {
    await openRequest(sql, shopId, { requestId, webhookId, kind: 'data_request' });
    await keepOrdersOf(sql, shopId, requestId, orderIds);
  });
  await database.asShop(shopId, async (sql) => {
    await closeRequest(sql, shopId, requestId, await countHeld(sql, orderIds));
  });
}

async function countHeld(sql: Sql, orderIds: string[]): Promise<ErasureReceipt> {
  const held: ErasureReceipt = {};
  for (const { table, condition } of await selectionOfAnswer(sql)) {
    const [row] = await sql.query<{ count: number }>(
      `select count(*) from ${table} where shop_id = current_shop_id() and ${condition}`,
      [orderIds],
    );
    held[table] = row?.count ?? 0;
  }
  return held;
}

/** That the customer asked is no answer. */
export async function selectionOfAnswer(sql: Sql) {
  return (await selectionOfOrders(sql)).filter(({ table }) => table !== 'data_request_orders');
}

/** `customers/redact` */
export async function redactOrders(
  database: Database,
  shopId: number,
  { requestId, webhookId, orderIds }: OrdersRequest,
): Promise<ErasureReceipt> {
  await database.asShop(shopId, (sql) =>
    openRequest(sql, shopId, { requestId, webhookId, kind: 'customer_redact' }),
  );
  return await eraseOrders(database, shopId, orderIds, (sql, receipt) =>
    closeRequest(sql, shopId, requestId, receipt),
  );
}

/** At the merchant's own wish, at once. Whose data it was is not written down. */
export async function eraseOnRequest(
  { database, random }: Pick<Context, 'database' | 'random'>,
  shopId: number,
  wish: ErasureRequest,
  requestedBy: string | null,
): Promise<PrivacyRequest> {
  const requestId = random.uuid();
  const kind = 'orderId' in wish ? 'order_erasure' : 'visitor_erasure';
  await database.asShop(shopId, (sql) => openRequest(sql, shopId, { requestId, kind, requestedBy }));
  const prove = (sql: Sql, receipt: ErasureReceipt) => closeRequest(sql, shopId, requestId, receipt);
  if ('orderId' in wish) await eraseOrders(database, shopId, [wish.orderId], prove);
  else await eraseVisitor(database, shopId, wish.visitorId, prove);
  const [request] = await database.asShop(shopId, (sql) => requestsOf(sql, shopId, { requestId }));
  if (!request) throw new Error('The shop was erased meanwhile.');
  return request;
}
