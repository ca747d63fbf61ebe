import type { Context } from '../context.ts';
import { eraseOrders, eraseShop } from '../privacy/erasure.ts';
import { isLetIn } from '../shopify/admin-client.ts';
import type { WebhookMessage } from '../shopify/webhook-inbox.ts';
import type { Shop } from '../shops/shop-store.ts';

/**
 * `customers/data_request`: Kindred knows no customer, only which device placed an order. What is held about
 * the orders named is counted and shown to the merchant, who answers the customer.
 */
export async function answerDataRequest(
  { database }: Context,
  shop: Shop,
  message: WebhookMessage,
): Promise<void> {
  const orderIds = message.subject.orderIds ?? [];
  await database.asShop(shop.shopId, async (sql) => {
    const [orders] = await sql.query<{ count: number }>(
      'select count(*) as count from orders where shop_id = $1 and order_id = any($2::text[])',
      [shop.shopId, orderIds],
    );
    const [events] = await sql.query<{ count: number }>(
      `select count(*) as count from events where shop_id = $1 and visitor_id in (
         select visitor_id from events
         where shop_id = $1 and name = 'checkout_completed' and data->>'orderId' = any($2::text[]))`,
      [shop.shopId, orderIds],
    );
    await sql.query(
      `insert into data_requests (shop_id, request_id, orders, events) values ($1, $2, $3, $4)
       on conflict (shop_id, request_id) do update set orders = excluded.orders, events = excluded.events`,
      [
        shop.shopId,
        message.subject.dataRequestId ?? message.webhookId,
        orders?.count ?? 0,
        events?.count ?? 0,
      ],
    );
  });
}

export async function redactCustomer(
  { database, logger }: Context,
  shop: Shop,
  message: WebhookMessage,
): Promise<void> {
  const receipt = await eraseOrders(database, shop.shopId, message.subject.orderIds ?? []);
  logger.info('customer_redacted', { shopId: shop.shopId, ...receipt });
}

/**
 * Shopify sends it 48 hours after an uninstall: nothing of the shop stays, unless the merchant has come
 * back in the meantime.
 */
export async function redactShop(context: Context, shop: Shop): Promise<void> {
  const { database, shops, bodies, logger } = context;
  if (shop.uninstalledAt === null && (await isLetIn(context, shop))) {
    logger.info('shop_redact_not_due', { shopId: shop.shopId });
    return;
  }
  const blobs = await database.asShop(shop.shopId, (sql) =>
    sql.query<{ sha256: string }>('select sha256 from blobs'),
  );
  const receipt = await eraseShop(database, shop.shopId);
  shops.forget(shop.shopId);
  for (const { sha256 } of blobs) bodies.forget(sha256);
  logger.info('shop_redacted', { shopId: shop.shopId, ...receipt });
}
