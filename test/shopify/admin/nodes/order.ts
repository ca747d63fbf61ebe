import type { ShopCustomer, ShopOrder, ShopState } from '../../state.ts';
import { grants } from '../access.ts';
import { connection, type PageArgs } from '../connection.ts';
import type { AdminContext, Node } from '../context.ts';
import { gid } from '../ids.ts';
import { compileSearch, type SearchFields } from '../search.ts';
import { metafieldFields } from './metafield.ts';
import { moneyBag, moneyV2 } from './money.ts';
import { productNode, variantNode } from './product.ts';

/** How far back `read_orders` alone can see. */
const orderHistoryDays = 60;

export function updatedAt({ createdAt, cancelledAt, returned }: ShopOrder): string {
  const times = [createdAt, cancelledAt ?? createdAt, returned?.at ?? createdAt];
  return times.reduce((last, at) => (Date.parse(at) > Date.parse(last) ? at : last));
}

const orderSearch: SearchFields<ShopOrder> = {
  default: (order) => order.name,
  id: (order) => Number(order.id),
  name: (order) => order.name,
  created_at: (order) => order.createdAt,
  processed_at: (order) => order.createdAt,
  updated_at: updatedAt,
  customer_id: (order) => (order.customerId === null ? null : Number(order.customerId)),
  status: (order) => (order.cancelledAt ? ['cancelled', 'any'] : ['open', 'any']),
  return_status: ({ returned }) => (returned?.status ?? 'NO_RETURN').toLowerCase(),
};

export const customerSearch: SearchFields<ShopCustomer> = {
  id: (customer) => Number(customer.id),
  created_at: (customer) => customer.createdAt,
  updated_at: (customer) => customer.updatedAt,
};

export function mayRead(order: ShopOrder, { store, token }: AdminContext): boolean {
  if (grants(token.scopes, 'read_all_orders')) return true;
  return Date.parse(order.createdAt) >= store.clock.now() - orderHistoryDays * 86_400_000;
}

/** Oldest first, as `PROCESSED_AT` sorts. */
export function ordersOf(context: AdminContext, query?: string | null): ShopOrder[] {
  return [...context.store.shop.orders.values()]
    .filter((order) => mayRead(order, context))
    .filter(compileSearch(query, orderSearch))
    .sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt) || Number(a.id) - Number(b.id));
}

/** Names of `OrderDisplayFinancialStatus`; nothing here is paid late, or in part. */
export function financialStatusOf(order: ShopOrder): 'PAID' | 'VOIDED' | 'PARTIALLY_REFUNDED' | 'REFUNDED' {
  const refunded = Number(order.returned?.refunded ?? 0);
  if (refunded > 0) return refunded < orderTotal(order) ? 'PARTIALLY_REFUNDED' : 'REFUNDED';
  return order.cancelledAt ? 'VOIDED' : 'PAID';
}

type OrderLine = ShopOrder['lines'][number];

export function orderTotal(order: ShopOrder): number {
  return order.lines.reduce((sum, line) => sum + Number(line.price) * line.quantity, 0);
}

function lineNode(shop: ShopState, line: OrderLine): Node {
  const product = shop.products.get(line.productId ?? '');
  const variant = product?.variants.find(({ id }) => id === line.variantId);
  return {
    __typename: 'LineItem',
    id: gid('LineItem', line.id),
    title: line.title,
    name: line.title,
    quantity: line.quantity,
    currentQuantity: line.quantity,
    sku: variant?.sku ?? null,
    vendor: product?.vendor ?? null,
    variantTitle: variant?.title ?? null,
    product: () => (product ? productNode(shop, product) : null),
    variant: () => (product && variant ? variantNode(shop, product, variant) : null),
    originalUnitPriceSet: moneyBag(line.price, shop.currency),
    discountedUnitPriceSet: moneyBag(line.price, shop.currency),
    originalTotalSet: moneyBag(Number(line.price) * line.quantity, shop.currency),
    discountedTotalSet: moneyBag(Number(line.price) * line.quantity, shop.currency),
  };
}

export function orderNode(shop: ShopState, order: ShopOrder): Node {
  const owner = gid('Order', order.id);
  const total = moneyBag(orderTotal(order), shop.currency);
  const refunded = order.returned?.refunded ?? 0;
  const customer = shop.customers.get(order.customerId ?? '');
  return {
    __typename: 'Order',
    id: owner,
    legacyResourceId: order.id,
    name: order.name,
    createdAt: order.createdAt,
    processedAt: order.createdAt,
    updatedAt: updatedAt(order),
    cancelledAt: order.cancelledAt,
    cancelReason: order.cancelledAt ? 'OTHER' : null,
    closed: false,
    closedAt: null,
    test: false,
    currencyCode: shop.currency,
    presentmentCurrencyCode: shop.currency,
    displayFinancialStatus: financialStatusOf(order),
    displayFulfillmentStatus: 'UNFULFILLED',
    subtotalPriceSet: total,
    totalPriceSet: total,
    currentTotalPriceSet: moneyBag(
      order.cancelledAt ? 0 : orderTotal(order) - Number(refunded),
      shop.currency,
    ),
    totalRefundedSet: moneyBag(refunded, shop.currency),
    returnStatus: order.returned?.status ?? 'NO_RETURN',
    email: customer?.email ?? null,
    phone: customer?.phone ?? null,
    customer: () => (customer ? customerNode(shop, customer) : null),
    lineItems: (args: PageArgs, context: AdminContext) =>
      connection(order.lines, args, context, (line) => lineNode(shop, line)),
    ...metafieldFields(owner),
  };
}

export function customerNode(shop: ShopState, customer: ShopCustomer): Node {
  const owner = gid('Customer', customer.id);
  const ordersOfCustomer = (context: AdminContext) =>
    ordersOf(context).filter((order) => order.customerId === customer.id);
  return {
    __typename: 'Customer',
    id: owner,
    legacyResourceId: customer.id,
    createdAt: customer.createdAt,
    updatedAt: customer.updatedAt,
    firstName: customer.firstName,
    lastName: customer.lastName,
    displayName: `${customer.firstName} ${customer.lastName}`.trim(),
    email: customer.email,
    phone: customer.phone,
    numberOfOrders: (_: object, context: AdminContext) => String(ordersOfCustomer(context).length),
    amountSpent: (_: object, context: AdminContext) =>
      moneyV2(
        ordersOfCustomer(context).reduce((sum, order) => sum + orderTotal(order), 0),
        shop.currency,
      ),
    orders: (args: PageArgs, context: AdminContext) =>
      connection(ordersOfCustomer(context), args, context, (order) => orderNode(shop, order)),
    ...metafieldFields(owner),
  };
}
