import type { ShopOrder, ShopState } from '../state.ts';
import type { Problem } from './csv.ts';
import { importOrdersCsv } from './orders-csv.ts';
import { importProductsCsv } from './products-csv.ts';

const DAY = 86_400_000;
/** An app without `read_all_orders` sees no older ones. */
const VISIBLE_DAYS = 60;

export interface CsvShopInput {
  productsText: string;
  ordersText?: string;
  /** Epoch milliseconds. */
  now: number;
  domain: string;
  /** ISO 4217; asked only when the orders do not say. */
  currency?: string;
}

export interface CsvReport {
  products: number;
  variants: number;
  collections: number;
  orders: number;
  orderLines: { matched: number; unmatched: number };
  customers: number;
  /** All orders were moved by this many days, so that the newest lie just before now; 0 when they were recent. */
  ordersShiftedByDays: number;
  problems: (Problem & { file: 'products' | 'orders' })[];
}

/** A shop made of a merchant's own exports. Throws NotAnExportError when a file is something else. */
export function shopFromCsv(input: CsvShopInput): { shop: ShopState; report: CsvReport } {
  const createdAt = new Date(input.now - 365 * DAY).toISOString();
  const catalogue = importProductsCsv(input.productsText, { createdAt });
  const history =
    input.ordersText === undefined ? NO_ORDERS : importOrdersCsv(input.ordersText, catalogue.products);
  const { orders, shiftedByDays } = shiftToNow(history.orders, input.now);
  const lines = orders.flatMap((order) => order.lines);
  const matched = lines.filter((line) => line.productId !== null).length;
  const shop: ShopState = {
    domain: input.domain,
    name: shopName(input.domain),
    currency: history.currency ?? input.currency ?? 'USD',
    locale: 'en',
    timeZone: 'Etc/UTC',
    createdAt,
    products: byId(catalogue.products),
    collections: byId(catalogue.collections),
    customers: byId(history.customers),
    orders: byId(orders),
    metafields: new Map(),
  };
  const report: CsvReport = {
    products: shop.products.size,
    variants: catalogue.products.reduce((sum, product) => sum + product.variants.length, 0),
    collections: shop.collections.size,
    orders: shop.orders.size,
    orderLines: { matched, unmatched: lines.length - matched },
    customers: shop.customers.size,
    ordersShiftedByDays: shiftedByDays,
    problems: [
      ...catalogue.problems.map((problem) => ({ file: 'products' as const, ...problem })),
      ...history.problems.map((problem) => ({ file: 'orders' as const, ...problem })),
    ],
  };
  return { shop, report };
}

const NO_ORDERS: ReturnType<typeof importOrdersCsv> = {
  orders: [],
  customers: [],
  currency: null,
  problems: [],
};

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function shopName(domain: string): string {
  const words = domain.split('.')[0]!.split('-');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}

/**
 * Old exports are moved as a whole, by whole days (so that weekdays drift but hours stay), until the newest order lies
 * within the last day. Exports whose orders are all recent enough to be seen stay as they are.
 */
export function shiftToNow(
  orders: readonly ShopOrder[],
  now: number,
): { orders: ShopOrder[]; shiftedByDays: number } {
  const times = orders.map((order) => Date.parse(order.createdAt));
  const newest = times.reduce((latest, time) => Math.max(latest, time), -Infinity);
  const oldest = times.reduce((earliest, time) => Math.min(earliest, time), Infinity);
  const needed = newest > now || oldest < now - VISIBLE_DAYS * DAY;
  const shiftedByDays = needed ? Math.floor((now - newest) / DAY) : 0;
  const shift = (time: string) => new Date(Date.parse(time) + shiftedByDays * DAY).toISOString();
  const moved = orders.map((order) => ({
    ...order,
    createdAt: shift(order.createdAt),
    cancelledAt: order.cancelledAt === null ? null : shift(order.cancelledAt),
  }));
  return { orders: shiftedByDays === 0 ? [...orders] : moved, shiftedByDays };
}
