import { gidOf } from '@kindred/shared/catalog';
import { minorUnitDigitsOf } from '../catalog/from-shopify.ts';
import type { Context } from '../context.ts';
import type { ShopRef } from '../shopify/access.ts';
import { finishBulk, runBulk } from '../shopify/bulk.ts';
import { type BulkObject, inBatches } from '../shopify/jsonl.ts';
import { BULK_QUERIES } from '../shopify/operations.ts';
import { currencyOf, noteSetup } from '../shopify/shop-setup-store.ts';
import {
  orderFromShopify,
  upsertOrders,
  type ShopifyOrder,
  type ShopifyOrderLine,
  type ShopOrder,
} from './orders.ts';
import { ORDER_HISTORY_DAYS } from './rules.ts';

const ORDERS_A_STATEMENT = 500;
const DAY_MILLISECONDS = 86_400_000;

/** Reads the orders that Shopify shows. False: it is still exporting, so call again later. */
export async function syncOrders(context: Context, shop: ShopRef, signal: AbortSignal): Promise<boolean> {
  const { database, clock } = context;
  const since = new Date(clock.now() - ORDER_HISTORY_DAYS * DAY_MILLISECONDS);
  const query = BULK_QUERIES.orders(since);
  const outcome = await runBulk(database, context.adminOf(shop), shop, 'orders', query, signal);
  if (outcome.state === 'running') return false;
  const digits = minorUnitDigitsOf(await currencyOf(database, shop));
  for await (const batch of inBatches(outcome.objects, ORDERS_A_STATEMENT)) {
    signal.throwIfAborted();
    const orders = batch.map((object) => orderFromBulk(object, digits));
    await database.asShop(shop.shopId, (sql) => upsertOrders(sql, shop.shopId, orders));
  }
  await database.asShop(shop.shopId, (sql) =>
    noteSetup(sql, shop.shopId, { ordersSyncedAt: new Date(clock.now()) }),
  );
  await finishBulk(database, shop, 'orders');
  return true;
}

/** Reads one order after a webhook, whose payload holds customer fields and is therefore not read further. */
export async function refreshOrder(context: Context, shop: ShopRef, orderId: string): Promise<void> {
  const { order } = await context
    .adminOf(shop)
    .request<{ order: SingleOrder | null }>('order', { id: gidOf('Order', orderId) });
  if (!order) return;
  const digits = minorUnitDigitsOf(await currencyOf(context.database, shop));
  const row = orderFromShopify(order, order.lineItems.nodes, digits);
  await context.database.asShop(shop.shopId, (sql) => upsertOrders(sql, shop.shopId, [row]));
}

interface SingleOrder extends ShopifyOrder {
  lineItems: { nodes: ShopifyOrderLine[] };
}

function orderFromBulk({ object, children }: BulkObject, digits: number): ShopOrder {
  return orderFromShopify(
    object as unknown as ShopifyOrder,
    children as unknown as ShopifyOrderLine[],
    digits,
  );
}
