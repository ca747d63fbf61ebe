import { refreshProduct, removeProduct } from '../catalog/sync.ts';
import type { Context } from '../context.ts';
import { refreshOrder } from '../orders/sync.ts';
import { bulkKindOf } from '../shopify/bulk.ts';
import { isLetIn } from '../shopify/admin-client.ts';
import { AccessLostError } from '../shopify/errors.ts';
import { resetSetup } from '../shopify/shop-setup-store.ts';
import { fail, pending, settle, type WebhookMessage } from '../shopify/webhook-inbox.ts';
import type { Shop } from '../shops/shop-store.ts';
import { answerDataRequest, redactCustomer, redactShop } from './compliance.ts';
import { QUEUES } from './queues.ts';

type Handler = (context: Context, shop: Shop, message: WebhookMessage) => Promise<void>;

/** What each topic of shopify.app.toml makes happen. Every handler may run twice. */
const HANDLERS: Record<string, Handler> = {
  APP_UNINSTALLED: uninstalled,
  APP_SCOPES_UPDATE: async ({ queue }, shop) => {
    await queue.send(QUEUES.setup, { shopId: shop.shopId }, { singletonKey: String(shop.shopId) });
  },
  PRODUCTS_CREATE: (context, shop, message) => withId(message, (id) => refreshProduct(context, shop, id)),
  PRODUCTS_UPDATE: (context, shop, message) => withId(message, (id) => refreshProduct(context, shop, id)),
  PRODUCTS_DELETE: (context, shop, message) => withId(message, (id) => removeProduct(context, shop, id)),
  ORDERS_CREATE: (context, shop, message) => withId(message, (id) => refreshOrder(context, shop, id)),
  ORDERS_UPDATED: (context, shop, message) => withId(message, (id) => refreshOrder(context, shop, id)),
  ORDERS_CANCELLED: (context, shop, message) => withId(message, (id) => refreshOrder(context, shop, id)),
  BULK_OPERATIONS_FINISH: bulkFinished,
  CUSTOMERS_DATA_REQUEST: answerDataRequest,
  CUSTOMERS_REDACT: redactCustomer,
  SHOP_REDACT: redactShop,
};

/**
 * Works through the inbox of a shop until it is empty. Several webhooks about one thing need one look at it:
 * what is stored is Shopify's present answer, not the payload.
 */
export async function workThroughInbox(
  context: Context,
  shopDomain: string,
  signal: AbortSignal,
): Promise<void> {
  const { database } = context;
  for (;;) {
    const messages = await pending(database, shopDomain);
    if (messages.length === 0) return;
    let failure: unknown = null;
    for (const group of groupsOf(messages)) {
      signal.throwIfAborted();
      failure = (await handle(context, shopDomain, group)) ?? failure;
    }
    // What failed waits for the queue to try again; what came after it did not have to wait for that.
    if (failure) throw failure;
  }
}

/** Messages with the same topic and subject, in the order in which the first of each arrived. */
function groupsOf(messages: WebhookMessage[]): WebhookMessage[][] {
  const groups = new Map<string, WebhookMessage[]>();
  for (const message of messages) {
    const key = `${message.topic} ${JSON.stringify(message.subject)}`;
    groups.set(key, [...(groups.get(key) ?? []), message]);
  }
  return [...groups.values()];
}

/** Answers the error that is worth another attempt, if there was one. */
async function handle(context: Context, shopDomain: string, group: WebhookMessage[]): Promise<unknown> {
  const { database, shops, logger } = context;
  const [message] = group;
  if (!message) return null;
  const ids = group.map(({ webhookId }) => webhookId);
  const shop = await shops.byDomain(shopDomain);
  const handler = HANDLERS[message.topic];
  if (!shop || !handler) {
    logger.info('webhook_without_work', { topic: message.topic, shopKnown: shop !== null });
    return settle(database, ids);
  }
  try {
    await handler(context, shop, message);
    await settle(database, ids);
    return null;
  } catch (error) {
    // A shop that is gone cannot be asked any more; trying again would not bring it back.
    if (error instanceof AccessLostError) return settle(database, ids);
    const reason = error instanceof Error ? error.message : String(error);
    let setAside = true;
    for (const id of ids) setAside = (await fail(database, id, reason)) && setAside;
    logger.error('webhook_failed', { topic: message.topic, shopId: shop.shopId, setAside, reason });
    return setAside ? null : error;
  }
}

async function withId(message: WebhookMessage, work: (id: string) => Promise<void>): Promise<void> {
  if (message.subject.id) await work(message.subject.id);
}

/**
 * Access is gone at once; the shop's data goes with `shop/redact`, which Shopify sends 48 hours later. A
 * delivery that comes late must not shut out a merchant who has installed the app again since.
 */
async function uninstalled(context: Context, shop: Shop): Promise<void> {
  const { access, database, shops } = context;
  if (await isLetIn(context, shop)) return;
  await access.forget(shop);
  await database.asShop(shop.shopId, (sql) => resetSetup(sql, shop.shopId));
  await shops.markUninstalled(shop.shopId);
}

async function bulkFinished(
  { database, queue }: Context,
  shop: Shop,
  message: WebhookMessage,
): Promise<void> {
  const gid = message.subject.bulkOperationGid;
  const kind = gid && (await bulkKindOf(database, shop, gid));
  if (!kind) return;
  const name = kind === 'products' ? QUEUES.syncCatalog : QUEUES.syncOrders;
  await queue.send(name, { shopId: shop.shopId, operationGid: gid }, { singletonKey: String(shop.shopId) });
}
