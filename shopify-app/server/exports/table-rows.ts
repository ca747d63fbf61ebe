import type { Database, Sql } from '../ports.ts';

/** So many are in memory at a time. */
const ROWS_A_PAGE = 1_000;

interface Column {
  name: string;
  /** As SQL writes it, for casts. */
  type: string;
  /** Place in the primary key, from 1; null outside of it. */
  keyPlace: number | null;
}

/** Columns whose stored form says nothing to a reader. */
const WRITTEN: Record<string, string> = {
  /** Bytes that only a device can read. */
  'segmentations.device_model': 'octet_length(device_model)',
  'events.consent': `jsonb_build_object('analytics', consent & 1 > 0, 'preferences', consent & 2 > 0,
    'marketing', consent & 4 > 0)`,
};

export async function columnsOf(sql: Sql, table: string): Promise<Column[]> {
  return await sql.query<Column>(
    `select attname as name, format_type(atttypid, atttypmod) as type,
       array_position(indkey::int2[], attnum) + 1 as "keyPlace"
     from pg_attribute left join pg_index on indrelid = attrelid and indisprimary
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attname <> 'shop_id' order by attnum`,
    [table],
  );
}

/**
 * The shop's rows of a table, each as JSON, in pages and in the order of its key. Each page is a transaction of its own
 * that begins after the last one's end: a slow reader holds neither a database session nor memory. Rows that come or go
 * meanwhile may be in it or not. `condition` may speak of `$1`, which is `values`.
 */
export async function* rowsOf(
  database: Database,
  shopId: number,
  table: string,
  condition = '$1::text[] is null',
  values: string[] | null = null,
): AsyncGenerator<string[]> {
  const columns = await database.asShop(shopId, (sql) => columnsOf(sql, table));
  const text = pageQuery(table, columns, condition);
  let after: string[] | null = null;
  for (;;) {
    const rows: PageRow[] = await database.asShop(shopId, async (sql) => {
      // The key's index has the order already. Where statistics are old, PostgreSQL would rather read and sort all
      // rows for each page.
      await sql.query('set local enable_sort = off');
      return await sql.query<PageRow>(text, [values, after]);
    });
    if (rows.length > 0) yield rows.map(({ row }) => row);
    after = rows.at(-1)?.key ?? null;
    if (rows.length < ROWS_A_PAGE || after === null) return;
  }
}

interface PageRow {
  row: string;
  /** Null in a table whose key is the shop: it has one row. */
  key: string[] | null;
}

/** The row at hand as one text; of a query that reads nothing but the table. */
export function asJson(table: string, columns: Column[]): string {
  const shown = columns.map(({ name }) => `${WRITTEN[`${table}.${name}`] ?? name} as ${name}`);
  return `(select row_to_json(shown)::text from (select ${shown.join(', ')}) shown)`;
}

function pageQuery(table: string, columns: Column[], condition: string): string {
  const key = columns.filter(({ keyPlace }) => keyPlace !== null).sort((a, b) => a.keyPlace! - b.keyPlace!);
  const mine = `select * from ${table} where shop_id = current_shop_id() and ${condition}`;
  const row = asJson(table, columns);
  const [first] = key;
  if (!first) return `select ${row} as row, null as key from (${mine} and $2::text[] is null) t`;
  const names = key.map(({ name }) => name).join(', ');
  const texts = key.map(({ name }) => `${name}::text`);
  const given = key.map(({ type }, index) => `($2::text[])[${index + 1}]::${type}`);
  // The first of the key once more by itself: only then are partitions left out that lie behind.
  const page = `${mine}
    and ($2::text[] is null or (${first.name} >= ${given[0]} and (${names}) > (${given.join(', ')})))
    order by ${names} limit ${ROWS_A_PAGE}`;
  return `select ${row} as row, array[${texts.join(', ')}] as key from (${page}) t`;
}
