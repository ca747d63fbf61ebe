import type { Context } from '../context.ts';
import { eraseShop } from '../privacy/erasure.ts';
import { type OrdersRequest, prepareAnswer, redactOrders } from '../privacy/requests.ts';
import { isLetIn } from '../shopify/admin-client.ts';
import { forgetShop, type WebhookMessage } from '../shopify/webhook-inbox.ts';
import type { Shop } from '../shops/shop-store.ts';

const requestOf = ({ webhookId, subject }: WebhookMessage): OrdersRequest => ({
  requestId: subject.dataRequestId ?? webhookId,
  webhookId,
  orderIds: subject.orderIds ?? [],
});

export async function answerDataRequest(
  { database }: Context,
  shop: Shop,
  message: WebhookMessage,
): Promise<void> {
  await prepareAnswer(database, shop.shopId, requestOf(message));
}

export async function redactCustomer(
  { database, logger }: Context,
  shop: Shop,
  message: WebhookMessage,
): Promise<void> {
  const receipt = await redactOrders(database, shop.shopId, requestOf(message));
  logger.info('customer_redacted', { shopId: shop.shopId, ...receipt });
}

/**
 * Shopify sends it 48 hours after an uninstall: nothing of the shop stays, unless the merchant has come
 * back in the meantime.
 */
export async function redactShop(context: Context, shop: Shop): Promise<void> {
  const { database, blobs, shops, bodies, logger } = context;
  if (shop.uninstalledAt === null && (await isLetIn(context, shop))) {
    logger.info('shop_redact_not_due', { shopId: shop.shopId });
    return;
  }
  const hashes = await database.asShop(shop.shopId, (sql) =>
    sql.query<{ sha256: string }>('select sha256 from blobs'),
  );
  // Each by itself and before the rows: bytes in object storage are found by their rows only.
  for (const { sha256 } of hashes) {
    await blobs.delete(shop.shopId, sha256);
    bodies.forget(sha256);
  }
  const receipt = await eraseShop(database, shop.shopId);
  await forgetShop(database, shop.domain);
  shops.forget(shop.shopId);
  logger.info('shop_redacted', { shopId: shop.shopId, ...receipt });
}
