import { idFromGid, type ProductId } from '@kindred/shared/catalog';
import { countBuyersAgain, type PlacedOrder } from '../experiments/inbox.ts';
import type { Sql } from '../ports.ts';
import { isLost } from './rules.ts';

/** What is kept of an order: what was bought together and when. Never who bought it. */
export interface ShopOrder {
  orderId: string;
  createdAt: Date;
  updatedAt: Date;
  cancelledAt: Date | null;
  /** Something of it was sent back, or paid back. */
  isReturned: boolean;
  lines: OrderLine[];
}

interface OrderLine {
  /** Null for what was never, or is no longer, a product of the shop. */
  productId: ProductId | null;
  variantId: string | null;
  quantity: number;
  priceMinorUnits: number;
}

/** What is on its way back or has come; a request may still be declined, and what failed stays with the buyer. */
const SENT_BACK: ReadonlySet<string> = new Set(['IN_PROGRESS', 'INSPECTION_COMPLETE', 'RETURNED']);

export interface ShopifyOrder {
  id: string;
  createdAt: string;
  updatedAt: string;
  cancelledAt: string | null;
  /** OrderReturnStatus of Shopify's schema. */
  returnStatus: string;
  totalRefundedSet: { shopMoney: { amount: string } };
}

export interface ShopifyOrderLine {
  quantity: number;
  product: { id: string } | null;
  variant: { id: string } | null;
  originalUnitPriceSet: { shopMoney: { amount: string } };
}

export function orderFromShopify(source: ShopifyOrder, lines: ShopifyOrderLine[], digits: number): ShopOrder {
  const orderId = idFromGid(source.id);
  if (orderId === null) throw new Error('Shopify sent an order without one of its ids.');
  return {
    orderId,
    createdAt: new Date(source.createdAt),
    updatedAt: new Date(source.updatedAt),
    cancelledAt: source.cancelledAt === null ? null : new Date(source.cancelledAt),
    isReturned: SENT_BACK.has(source.returnStatus) || Number(source.totalRefundedSet.shopMoney.amount) > 0,
    lines: lines.map((line) => ({
      productId: line.product && idFromGid(line.product.id),
      variantId: line.variant && idFromGid(line.variant.id),
      quantity: line.quantity,
      priceMinorUnits: Math.round(Number(line.originalUnitPriceSet.shopMoney.amount) * 10 ** digits),
    })),
  };
}

/** An older state than the stored one changes nothing. */
export async function upsertOrders(sql: Sql, shopId: number, orders: ShopOrder[]): Promise<void> {
  if (orders.length === 0) return;
  const rows = orders.map((order) => ({
    order_id: order.orderId,
    created_at: order.createdAt.toISOString(),
    updated_at: order.updatedAt.toISOString(),
    cancelled_at: order.cancelledAt?.toISOString() ?? null,
    is_returned: order.isReturned,
    lines: order.lines,
  }));
  const changed = await sql.query<PlacedOrder>(
    `with given as (
       select * from jsonb_to_recordset($2::jsonb) as t(order_id text, created_at timestamptz, updated_at timestamptz,
         cancelled_at timestamptz, is_returned boolean, lines jsonb)
     ), kept as (
       insert into orders (shop_id, order_id, created_at, updated_at, cancelled_at, is_returned, lines)
       select $1, order_id, created_at, updated_at, cancelled_at, is_returned, lines from given
       on conflict (shop_id, order_id) do update set updated_at = excluded.updated_at,
         cancelled_at = excluded.cancelled_at, is_returned = excluded.is_returned, lines = excluded.lines
         where orders.updated_at <= excluded.updated_at
     )
     select order_id as "orderId", given.created_at as "createdAt"
     from given left join (select * from orders where shop_id = $1) as before using (order_id)
     where ${isLost('given')} <> coalesce(${isLost('before')}, false)`,
    [shopId, JSON.stringify(rows)],
  );
  await countBuyersAgain(sql, shopId, changed);
}

export async function countOrders(sql: Sql, shopId: number): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    'select count(*)::int as count from orders where shop_id = $1 and cancelled_at is null',
    [shopId],
  );
  return row?.count ?? 0;
}
