import { readCsv, type Problem } from './csv.ts';

/** Each column we read, by our name, with every header Shopify has given it (old form first). Case does not matter. */
export const PRODUCT_COLUMNS = {
  handle: ['Handle', 'URL handle'],
  title: ['Title'],
  body: ['Body (HTML)', 'Description'],
  vendor: ['Vendor'],
  type: ['Type'],
  tags: ['Tags'],
  published: ['Published', 'Published on online store'],
  status: ['Status'],
  collection: ['Collection'],
  option1Name: ['Option1 Name'],
  option1Value: ['Option1 Value'],
  option2Name: ['Option2 Name'],
  option2Value: ['Option2 Value'],
  option3Name: ['Option3 Name'],
  option3Value: ['Option3 Value'],
  sku: ['Variant SKU', 'SKU'],
  price: ['Variant Price', 'Price'],
  compareAtPrice: ['Variant Compare At Price', 'Compare-at price'],
  cost: ['Cost per item'],
  inventoryTracker: ['Variant Inventory Tracker', 'Inventory tracker'],
  inventoryQuantity: ['Variant Inventory Qty', 'Inventory quantity'],
  inventoryPolicy: ['Variant Inventory Policy', 'Continue selling when out of stock'],
  imageUrl: ['Image Src', 'Product image URL'],
  imagePosition: ['Image Position'],
  imageAlt: ['Image Alt Text'],
  giftCard: ['Gift Card'],
} as const;

export const ORDER_COLUMNS = {
  name: ['Name'],
  email: ['Email'],
  createdAt: ['Created at'],
  cancelledAt: ['Cancelled at'],
  currency: ['Currency'],
  id: ['Id'],
  quantity: ['Lineitem quantity'],
  lineName: ['Lineitem name'],
  price: ['Lineitem price'],
  sku: ['Lineitem sku'],
} as const;

export type ExportKind = 'product' | 'order';
type Columns = Record<string, readonly string[]>;
export type Cells<Table extends Columns> = { line: number } & Record<keyof Table & string, string>;

const REQUIRED: Record<ExportKind, readonly string[]> = {
  product: ['handle', 'title', 'price'],
  order: ['name', 'createdAt', 'quantity', 'lineName', 'price'],
};

/** The file is something else altogether; nothing of it was read. */
export class NotAnExportError extends Error {
  readonly expected: ExportKind;
  readonly missingColumns: string[];
  constructor(expected: ExportKind, missingColumns: string[], hint: string) {
    const columns = missingColumns.map((name) => `"${name}"`).join(', ');
    const plural = missingColumns.length === 1 ? 'column' : 'columns';
    super(`This file is not a Shopify ${expected} export: it lacks the ${plural} ${columns}. ${hint}`);
    this.name = 'NotAnExportError';
    this.expected = expected;
    this.missingColumns = missingColumns;
  }
}

/** Reads a file as an export of this kind: rows by our column names, trimmed, '' where a column is absent. */
export function readExport<Table extends Columns>(
  kind: ExportKind,
  columns: Table,
  text: string,
): { rows: Cells<Table>[]; has: (column: keyof Table & string) => boolean; problems: Problem[] } {
  const table = readCsv(text);
  const places = placesOf(table.header, columns);
  const missing = REQUIRED[kind].filter((column) => !places.has(column));
  if (missing.length > 0) {
    throw new NotAnExportError(
      kind,
      missing.map((column) => columns[column]!.join('" or "')),
      hintFor(kind, table.header),
    );
  }
  const rows = table.rows.map(({ line, cells }) => {
    const named = Object.keys(columns).map((column) => [
      column,
      (cells[places.get(column) ?? -1] ?? '').trim(),
    ]);
    return { ...Object.fromEntries(named), line } as Cells<Table>;
  });
  return { rows, has: (column) => places.has(column), problems: table.problems };
}

function placesOf(header: readonly string[], columns: Columns): Map<string, number> {
  const names = header.map((name) => name.toLowerCase());
  return new Map(
    Object.entries(columns).flatMap(([column, aliases]) => {
      const place = aliases.map((alias) => names.indexOf(alias.toLowerCase())).find((at) => at >= 0);
      return place === undefined ? [] : [[column, place] as const];
    }),
  );
}

const OTHER = {
  product: { kind: 'order', columns: ORDER_COLUMNS },
  order: { kind: 'product', columns: PRODUCT_COLUMNS },
} as const;

function hintFor(kind: ExportKind, header: readonly string[]): string {
  if (header.length === 0) return 'It is empty.';
  const other = OTHER[kind];
  const places = placesOf(header, other.columns);
  if (REQUIRED[other.kind].every((column) => places.has(column)))
    return `It looks like a Shopify ${other.kind} export.`;
  const page = kind === 'product' ? 'Products' : 'Orders';
  return `In the Shopify admin, ${page} > Export > "Plain CSV file" makes the right one.`;
}
