/**
 * Reads order lines as "Online Retail" has them (UCI, CC BY 4.0): InvoiceNo, StockCode, Description, Quantity,
 * InvoiceDate, UnitPrice, CustomerID, Country; gzipped or plain CSV. An order is a session, its distinct products in
 * the order of its lines; a product's title is its commonest description, its price the median. Cancelled orders
 * (C...), returns, lines without price and codes that name no product (postage, fees, samples) are left out.
 */
import type { Product } from '@kindred/shared/catalog';
import type { Sessions } from './scorer.ts';
import { DataFileError, linesOf } from './text-lines.ts';

/** Row i of the sessions is `products[i]`. Sessions are ordered oldest first. */
export interface OrderLines {
  products: Product[];
  sessions: Sessions;
}

interface Line {
  invoice: string;
  code: string;
  description: string;
  at: number;
  priceMinorUnits: number;
}

const COLUMNS = ['InvoiceNo', 'StockCode', 'Description', 'Quantity', 'InvoiceDate', 'UnitPrice'] as const;
const PRODUCT_CODE = /^\d{5}/;

/** Throws a DataFileError on another header or an unreadable file. */
export function readOrderLines(path: string): OrderLines {
  const lines = soldLines(path);
  const byCode = grouped(lines, ({ code }) => code);
  const rowOf = new Map([...byCode.keys()].map((code, row) => [code, row]));
  const products = [...byCode].map(([code, sold]) => productOf(code, sold));
  const orders = [...grouped(lines, ({ invoice }) => invoice).values()];
  orders.sort((a, b) => a[0]!.at - b[0]!.at);
  const sessions = orders.map((order) => [...new Set(order.map(({ code }) => rowOf.get(code)!))]);
  return { products, sessions: { offsets: offsetsOf(sessions), items: Int32Array.from(sessions.flat()) } };
}

function offsetsOf(sessions: number[][]): Int32Array {
  const offsets = new Int32Array(sessions.length + 1);
  sessions.forEach((session, at) => (offsets[at + 1] = offsets[at]! + session.length));
  return offsets;
}

function soldLines(path: string): Line[] {
  const [header = '', ...rows] = Array.from(linesOf(path), ({ text }) => text);
  const names = cellsOf(header);
  const places = COLUMNS.map((name) => names.indexOf(name));
  if (places.includes(-1)) throw new DataFileError(`${path} has no columns ${COLUMNS.join(', ')}`);
  return rows.flatMap((row) => {
    const cells = cellsOf(row);
    const [invoice, code, description, quantity, date, price] = places.map((place) => cells[place] ?? '');
    const priceMinorUnits = Math.round(100 * Number(price));
    const isSale = PRODUCT_CODE.test(code!) && Number(quantity) > 0 && priceMinorUnits > 0;
    if (!isSale || invoice!.startsWith('C')) return [];
    const at = Date.parse(`${date!.replace(' ', 'T')}Z`);
    return [{ invoice: invoice!, code: code!.toUpperCase(), description: description!, at, priceMinorUnits }];
  });
}

/** One line of CSV; no field of this form runs over several lines. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

function productOf(code: string, sold: Line[]): Product {
  const titles = grouped(sold, ({ description }) => description.trim());
  const [title] = [...titles].reduce((a, b) => (b[1].length > a[1].length ? b : a));
  const prices = sold.map(({ priceMinorUnits }) => priceMinorUnits).sort((a, b) => a - b);
  return {
    productId: code,
    handle: code.toLowerCase(),
    title,
    productType: '',
    vendor: '',
    tags: [],
    collections: [],
    options: [],
    variants: [],
    priceMinorUnits: prices[Math.floor(prices.length / 2)]!,
    available: true,
    imageUrl: null,
    createdAt: sold[0]!.at,
  };
}

function grouped<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}
