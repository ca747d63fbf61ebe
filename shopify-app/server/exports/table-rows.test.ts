import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { productView } from '../../../test/contracts/sample-events.ts';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import { insertEvents } from '../ingest/event-store.ts';
import type { Shop } from '../shops/shop-store.ts';
import { csvCell, everything, oneTable } from './export-body.ts';
import { exportedTables, exportSummaryOf } from './exported-tables.ts';
import { rowsOf } from './table-rows.ts';

let shops: ShopContext;
let shop: Shop;
const EVENTS = 4_500;

beforeAll(async () => {
  shops = await openShopContext();
  shop = await shops.install();
  // A thousand and more of one moment: the second part of the key decides among them, also where a page ends.
  const moments = Array.from(
    { length: EVENTS },
    (_, at) => Date.now() - Math.floor(at / 1_300) * 20 * 3_600_000,
  );
  const events = moments.map((occurredAt) => productView({ occurredAt }));
  const other = await shops.install();
  await database().asShop(shop.shopId, (sql) => insertEvents(sql, shop.shopId, events));
  await database().asShop(other.shopId, (sql) => insertEvents(sql, other.shopId, events.slice(0, 10)));
});
afterAll(() => shops.close());

const database = () => shops.context.database;
const all = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
};
const textOf = async (body: AsyncIterable<string> | null): Promise<string> =>
  (body ? await all(body) : []).join('');

describe('rows of a table', () => {
  test('come page by page, each once, in the order of their key, and none of another shop', async () => {
    const pages = await all(rowsOf(database(), shop.shopId, 'events'));
    expect(pages.map((rows) => rows.length)).toEqual([1_000, 1_000, 1_000, 1_000, 500]);
    const rows = pages.flat().map((row) => JSON.parse(row) as { event_id: string; occurred_at: string });
    expect(new Set(rows.map((row) => row.event_id)).size).toBe(EVENTS);
    const keys = rows.map((row) => `${row.occurred_at} ${row.event_id}`);
    expect(keys).toEqual(keys.toSorted());
  });

  test('say what was allowed in words, and name no shop', async () => {
    const { value } = await rowsOf(database(), shop.shopId, 'events').next();
    const row = JSON.parse((value as string[])[0]!) as Record<string, unknown>;
    expect(row).toMatchObject({
      consent: { analytics: true, preferences: true, marketing: false },
      data: { productId: '7001' },
    });
    expect(row).not.toHaveProperty('shop_id');
  });
});

describe('an export of everything', () => {
  test('is one JSON document with every table, as many rows as were announced, and its end', async () => {
    const text = await textOf(await everything(database(), shop.shopId, { shop: shop.domain }));
    const file = JSON.parse(text) as { shop: string; complete: boolean; tables: Record<string, object[]> };
    expect(file).toMatchObject({ shop: shop.domain, complete: true });
    const { tables } = await database().asShop(shop.shopId, exportSummaryOf);
    expect(Object.entries(file.tables).map(([name, rows]) => [name, rows.length])).toEqual(
      tables.map(({ name, rows }) => [name, rows]),
    );
    expect(file.tables['training_consents']).toHaveLength(1);
    const announced = tables.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(announced / text.length).toBeGreaterThan(0.9);
    expect(announced / text.length).toBeLessThan(1.1);
  });

  test('leaves out secrets and bytes of models, and nothing else that names a shop', async () => {
    const tables = await database().asShop(shop.shopId, (sql) =>
      sql.query<{ name: string }>(
        `select distinct table_name as name from information_schema.columns
           join information_schema.tables using (table_schema, table_name)
         where table_schema = 'kindred' and column_name = 'shop_id' and table_name !~ '^events_' and table_type = 'BASE TABLE'`,
      ),
    );
    const exported = await database().asShop(shop.shopId, exportedTables);
    expect(tables.map(({ name }) => name).filter((name) => !exported.includes(name))).toEqual(
      expect.arrayContaining(['shop_tokens', 'browser_codes', 'browser_tokens', 'blobs']),
    );
    expect(tables.length - exported.length).toBe(17);
  });
});

describe('one table', () => {
  test('is had as CSV with a line of names', async () => {
    const text = await textOf(await oneTable(database(), shop.shopId, 'events', 'csv', {}));
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('\uFEFFoccurred_at,event_id,visitor_id,session_id,name,consent,data');
    expect(lines).toHaveLength(EVENTS + 2);
    expect(lines[1]).toMatch(/^20\d\d-.*,visitor-1,session-1,product_viewed,"\{""analytics"":true,/);
  });

  test.each([
    'shop_tokens',
    'download_links',
    'webhook_deliveries',
    'pg_authid',
    'events; drop table events',
  ])('is not had when it is %s', async (table) => {
    expect(await oneTable(database(), shop.shopId, table, 'json', {})).toBeNull();
  });

  test.each([
    ['a "quoted", text', '"a ""quoted"", text"'],
    ['=1+1', "'=1+1"],
    [null, ''],
    [0, '0'],
    [-5, '-5'],
    [false, 'false'],
    [{ a: 1 }, '"{""a"":1}"'],
    ['two\nlines', '"two\nlines"'],
  ])('writes %j as %s', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });
});
