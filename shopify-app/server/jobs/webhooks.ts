import { stopCampaigns } from '../campaigns/stop.ts';
import { refreshProduct, refreshProductOfItem, removeProduct } from '../catalog/sync.ts';
import type { Context } from '../context.ts';
import { forgetCustomerSegments } from '../customer-segments/setting-store.ts';
import { stopRunning } from '../experiments/experiment-store.ts';
import { notePlan } from '../entitlements/plan-use.ts';
import { refreshOrder } from '../orders/sync.ts';
import { endAllGrants } from '../pairing/grants.ts';
import { bulkKindOf } from '../shopify/bulk.ts';
import { isLetIn } from '../shopify/admin-client.ts';
import { AccessLostError } from '../shopify/errors.ts';
import { inWords } from '../set-aside/in-words.ts';
import { resetSetup } from '../shopify/shop-setup-store.ts';
import { fail, pending, settle, type WebhookMessage } from '../shopify/webhook-inbox.ts';
import type { Shop } from '../shops/shop-store.ts';
import { answerDataRequest, redactCustomer, redactShop } from './compliance.ts';
import { QUEUES, type QueueName } from './queues.ts';

type Handler = (context: Context, shop: Shop, message: WebhookMessage) => Promise<void>;

const lookAtProduct: Handler = (context, shop, message) =>
  withId(message, (id) => refreshProduct(context, shop, id));
const lookAtOrder: Handler = (context, shop, message) =>
  withId(message, (id) => refreshOrder(context, shop, id));
/** A collection may hold the whole shop, and its webhook does not say what changed: one export, however many. */
const readCatalogAnew = readAnew(QUEUES.syncCatalog);

/** What each topic of shopify.app.toml makes happen. Every handler may run twice. */
const HANDLERS: Record<string, Handler> = {
  APP_UNINSTALLED: uninstalled,
  APP_SCOPES_UPDATE: async ({ queue }, shop) => {
    const singletonKey = String(shop.shopId);
    await queue.send(QUEUES.setup, { shopId: shop.shopId }, { singletonKey });
    // What was granted to write customers may be among what was taken away.
    await queue.send(QUEUES.customerSegments, { shopId: shop.shopId }, { singletonKey });
  },
  APP_SUBSCRIPTIONS_UPDATE: (context, shop) => notePlan(context, shop),
  PRODUCTS_CREATE: lookAtProduct,
  PRODUCTS_UPDATE: lookAtProduct,
  PRODUCTS_DELETE: (context, shop, message) => withId(message, (id) => removeProduct(context, shop, id)),
  COLLECTIONS_CREATE: readCatalogAnew,
  COLLECTIONS_UPDATE: readCatalogAnew,
  COLLECTIONS_DELETE: readCatalogAnew,
  INVENTORY_ITEMS_UPDATE: (context, shop, message) =>
    withId(message, (id) => refreshProductOfItem(context, shop, id)),
  ORDERS_CREATE: lookAtOrder,
  ORDERS_UPDATED: lookAtOrder,
  ORDERS_CANCELLED: lookAtOrder,
  BULK_OPERATIONS_FINISH: bulkFinished,
  CUSTOMERS_DATA_REQUEST: answerDataRequest,
  CUSTOMERS_REDACT: redactCustomer,
  SHOP_REDACT: redactShop,
};

/**
 * After a bulk edit thousands of products wait here, and Shopify's rate limit lets us look at a few a second. Past
 * this number one export, which costs as much as one look, shows all of them.
 */
const MOST_LOOKED_AT = 100;
const EXPORT_INSTEAD = new Map<Handler | undefined, { of: Handler; above: number }>([
  [lookAtProduct, { of: readCatalogAnew, above: MOST_LOOKED_AT }],
  [lookAtOrder, { of: readAnew(QUEUES.syncOrders), above: MOST_LOOKED_AT }],
  [readCatalogAnew, { of: readCatalogAnew, above: 0 }],
]);
/** A merchant who sorts collections all afternoon causes one export a minute at most. */
const READ_ANEW_SECONDS = 60;

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
    for (const work of workOf(messages)) {
      signal.throwIfAborted();
      failure = (await handle(context, shopDomain, work)) ?? failure;
    }
    // What failed waits for the queue to try again; what came after it did not have to wait for that.
    if (failure) throw failure;
  }
}

interface Work {
  /** Undefined for a topic that nothing follows from. */
  handler: Handler | undefined;
  /** All about the same thing, or all settled by the same export. */
  messages: [WebhookMessage, ...WebhookMessage[]];
}

function workOf(messages: WebhookMessage[]): Work[] {
  const byHandler = grouped(messages, ({ topic }) => HANDLERS[topic]);
  return [...byHandler].flatMap(([handler, ofHandler]) => {
    const bySubject = grouped(ofHandler, ({ subject }) => JSON.stringify(subject));
    const instead = EXPORT_INSTEAD.get(handler);
    if (instead && bySubject.size > instead.above) return [{ handler: instead.of, messages: ofHandler }];
    return [...bySubject.values()].map((group) => ({ handler, messages: group }));
  });
}

/** In the order in which the first of each group came. */
function grouped<Item, Key>(items: Item[], keyOf: (item: Item) => Key): Map<Key, [Item, ...Item[]]> {
  const groups = new Map<Key, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** Answers the error that is worth another attempt, if there was one. */
async function handle(context: Context, shopDomain: string, { handler, messages }: Work): Promise<unknown> {
  const { database, shops, logger } = context;
  const [message] = messages;
  const ids = messages.map(({ webhookId }) => webhookId);
  const shop = await shops.byDomain(shopDomain);
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
    for (const id of ids) setAside = (await fail(database, id, inWords(error))) && setAside;
    logger.error('webhook_failed', { topic: message.topic, shopId: shop.shopId, setAside, reason });
    return setAside ? null : error;
  }
}

async function withId(message: WebhookMessage, work: (id: string) => Promise<void>): Promise<void> {
  if (message.subject.id) await work(message.subject.id);
}

function readAnew(name: QueueName): Handler {
  return async ({ queue }, { shopId }) => {
    const options = { singletonKey: String(shopId), atMostEverySeconds: READ_ANEW_SECONDS };
    await queue.send(name, { shopId }, options);
  };
}

/**
 * Access is gone at once; the shop's data goes with `shop/redact`, which Shopify sends 48 hours later. A
 * delivery that comes late must not shut out a merchant who has installed the app again since.
 */
async function uninstalled(context: Context, shop: Shop): Promise<void> {
  const { access, clock, database, random, shops } = context;
  if (await isLetIn(context, shop)) return;
  await access.forget(shop);
  await database.asShop(shop.shopId, async (sql) => {
    await resetSetup(sql, shop.shopId);
    await forgetCustomerSegments(sql, shop.shopId);
    await stopRunning(sql, shop.shopId, clock.now());
    await stopCampaigns(sql, shop.shopId, clock.now());
    await endAllGrants(sql, random, shop.shopId, clock.now());
  });
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
