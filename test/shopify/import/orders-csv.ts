import type { ShopCustomer, ShopOrder, ShopProduct } from '../state.ts';
import { ORDER_COLUMNS, readExport, type Cells } from './columns.ts';
import type { Problem } from './csv.ts';
import { createLineMatcher } from './line-matcher.ts';
import { stableId } from './stable-id.ts';

export interface ImportedOrders {
  orders: ShopOrder[];
  /** One a distinct email address; the address and every name are replaced by invented ones. */
  customers: ShopCustomer[];
  /** ISO 4217, of most orders; null when the file does not say. */
  currency: string | null;
  /** In line order. A line item that matches no product is kept without one, and listed. */
  problems: Problem[];
}

type OrderRow = Cells<typeof ORDER_COLUMNS>;

/** Shopify's order export: an order is all rows with its name, a line item each; only the first row is complete. */
export function importOrdersCsv(text: string, products: readonly ShopProduct[]): ImportedOrders {
  const { rows, problems } = readExport('order', ORDER_COLUMNS, text);
  const currency = mostCommon(rows.map((row) => row.currency).filter((code) => code !== ''));
  const context: Context = { problems, currency, match: createLineMatcher(products), customers: new Map() };
  const orders = groupByName(rows, problems).flatMap((group) => toOrder(group, context) ?? []);
  problems.sort((a, b) => a.line - b.line);
  return { orders, customers: [...context.customers.values()], currency, problems };
}

interface Context {
  problems: Problem[];
  currency: string | null;
  match: ReturnType<typeof createLineMatcher>;
  /** By email, lower case. */
  customers: Map<string, ShopCustomer>;
}

function groupByName(rows: readonly OrderRow[], problems: Problem[]): OrderRow[][] {
  const groups = new Map<string, OrderRow[]>();
  for (const row of rows) {
    if (row.name === '') problems.push({ line: row.line, reason: 'The row has no order name.' });
    else if (groups.has(row.name)) groups.get(row.name)!.push(row);
    else groups.set(row.name, [row]);
  }
  return [...groups.values()];
}

function toOrder(rows: OrderRow[], context: Context): ShopOrder | null {
  const first = rows[0]!;
  const createdAt = parseTime(first.createdAt);
  const fault = faultOf(first, createdAt, context.currency);
  if (fault !== null) {
    for (const row of rows) {
      const reason =
        row === first ? fault : `Belongs to order ${first.name}, which was left out (line ${first.line}).`;
      context.problems.push({ line: row.line, reason });
    }
    return null;
  }
  const lines = rows.flatMap((row, at) => toLine(row, at, context) ?? []);
  if (lines.length === 0) {
    context.problems.push({
      line: first.line,
      reason: `Order ${first.name} was left out: none of its items could be read.`,
    });
    return null;
  }
  const created = new Date(createdAt!).toISOString();
  return {
    id: /^[1-9]\d{0,19}$/.test(first.id) ? first.id : stableId('order', first.name),
    name: first.name,
    createdAt: created,
    cancelledAt: cancelledAt(first, context.problems),
    customerId: customerOf(first.email.toLowerCase(), created, context.customers),
    lines,
  };
}

function faultOf(first: OrderRow, createdAt: number | null, currency: string | null): string | null {
  if (createdAt === null) return `"${first.createdAt}" is not a time of order.`;
  if (first.currency !== '' && first.currency !== currency) {
    return `Order ${first.name} is in ${first.currency}, the shop's other orders are in ${currency}.`;
  }
  return null;
}

function toLine(row: OrderRow, at: number, { problems, match }: Context): ShopOrder['lines'][number] | null {
  const fault = lineFault(row);
  if (fault !== null) {
    problems.push({ line: row.line, reason: fault });
    return null;
  }
  const found = match(row.sku.replace(/^'/, ''), row.lineName);
  if (found === null) {
    problems.push({
      line: row.line,
      reason: `"${row.lineName}" is no product of this catalogue, by SKU or by title.`,
    });
  }
  return {
    id: stableId('line', `${row.name}\n${at}`),
    productId: found?.productId ?? null,
    variantId: found?.variantId ?? null,
    title: row.lineName,
    quantity: Number(row.quantity),
    price: row.price,
  };
}

function lineFault(row: OrderRow): string | null {
  if (row.lineName === '') return 'The row has no line item.';
  if (!/^[1-9]\d{0,5}$/.test(row.quantity)) return `"${row.quantity}" is not a quantity.`;
  return /^\d{1,12}(\.\d{1,4})?$/.test(row.price) ? null : `"${row.price}" is not a price.`;
}

function cancelledAt(first: OrderRow, problems: Problem[]): string | null {
  if (first.cancelledAt === '') return null;
  const at = parseTime(first.cancelledAt);
  if (at !== null) return new Date(at).toISOString();
  problems.push({
    line: first.line,
    reason: `"${first.cancelledAt}" is not a time; order ${first.name} counts as not cancelled.`,
  });
  return null;
}

/** Who bought stays apart from who did not; who it was is not kept. */
function customerOf(email: string, createdAt: string, customers: Map<string, ShopCustomer>): string | null {
  if (email === '') return null;
  const known = customers.get(email);
  const number = customers.size + 1;
  const customer = known ?? {
    id: stableId('customer', email),
    createdAt,
    updatedAt: createdAt,
    firstName: 'Customer',
    lastName: String(number),
    email: `customer-${number}@example.com`,
    phone: null,
  };
  if (createdAt < customer.createdAt) customer.createdAt = createdAt;
  customers.set(email, customer);
  return customer.id;
}

const TIME = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|UTC|[+-]\d{2}:?\d{2})?$/;

/** "2026-09-30 14:05:11 +0200", as Shopify writes it, or ISO 8601. Without a zone it is UTC. */
function parseTime(cell: string): number | null {
  const [, day, time, zone = 'Z'] = TIME.exec(cell) ?? [];
  if (day === undefined) return null;
  const at = Date.parse(
    `${day}T${time}${zone === 'UTC' ? 'Z' : zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2')}`,
  );
  return Number.isNaN(at) ? null : at;
}

function mostCommon(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
