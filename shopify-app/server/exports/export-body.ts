import type { ExportFormat } from '@kindred/shared/api/exports';
import type { Database } from '../ports.ts';
import { selectionOfAnswer } from '../privacy/requests.ts';
import { columnsOf, rowsOf } from './table-rows.ts';
import { exportedTables } from './exported-tables.ts';

/** Pieces of one file, made as fast as they are read. */
export type Body = AsyncGenerator<string>;

/** What stands at the head of a JSON file. */
type Head = Record<string, unknown>;

/** `complete` is its last member: a file without it broke off. */
async function* jsonBody(head: Head, tables: { table: string; pages: AsyncGenerator<string[]> }[]): Body {
  yield `${JSON.stringify(head).slice(0, -1)},"tables":{`;
  for (const [index, { table, pages }] of tables.entries()) {
    yield `${index > 0 ? ',' : ''}\n${JSON.stringify(table)}:[`;
    let isFirst = true;
    for await (const rows of pages) {
      yield `${isFirst ? '' : ','}\n${rows.join(',\n')}`;
      isFirst = false;
    }
    yield ']';
  }
  yield '\n},"complete":true}\n';
}

export async function everything(database: Database, shopId: number, head: Head): Promise<Body> {
  const tables = await database.asShop(shopId, exportedTables);
  return jsonBody(
    head,
    tables.map((table) => ({ table, pages: rowsOf(database, shopId, table) })),
  );
}

/** Null: there is no such table, or it is none that a merchant gets. */
export async function oneTable(
  database: Database,
  shopId: number,
  table: string,
  format: ExportFormat,
  head: Head,
): Promise<Body | null> {
  const tables = await database.asShop(shopId, exportedTables);
  if (!tables.includes(table)) return null;
  if (format === 'csv') return csvBody(database, shopId, table);
  return jsonBody(head, [{ table, pages: rowsOf(database, shopId, table) }]);
}

/** All that is kept of these orders and of the devices that placed them. */
export async function answerAbout(
  database: Database,
  shopId: number,
  orderIds: string[],
  head: Head,
): Promise<Body> {
  const selection = await database.asShop(shopId, selectionOfAnswer);
  return jsonBody(
    head,
    selection.map(({ table, condition }) => ({
      table,
      pages: rowsOf(database, shopId, table, condition, orderIds),
    })),
  );
}

async function* csvBody(database: Database, shopId: number, table: string): Body {
  const columns = await database.asShop(shopId, (sql) => columnsOf(sql, table));
  const names = columns.map(({ name }) => name);
  // With a byte order mark, or spreadsheets read the shop's titles in the wrong alphabet.
  yield `\uFEFF${names.join(',')}\r\n`;
  for await (const rows of rowsOf(database, shopId, table)) {
    const lines = rows.map((row) => {
      const record = JSON.parse(row) as Record<string, unknown>;
      return names.map((name) => csvCell(record[name])).join(',');
    });
    yield `${lines.join('\r\n')}\r\n`;
  }
}

/**
 * RFC 4180. What a spreadsheet would run as a formula gets an apostrophe in front, which it hides: titles and texts may
 * come from anywhere.
 */
export function csvCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
