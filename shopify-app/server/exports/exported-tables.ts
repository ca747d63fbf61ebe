import type { ExportSummary } from '@kindred/shared/api/exports';
import { tablesWith } from '../privacy/erasure.ts';
import type { Sql } from '../ports.ts';
import { asJson, columnsOf } from './table-rows.ts';

/** Shop tables that a merchant does not get, and why. Every other table is exported, a new one by itself. */
const LEFT_OUT: Record<string, string> = {
  shop_tokens: 'secrets: who has them can act for the app',
  download_links: 'secrets, for a minute',
  browser_codes: 'secrets, for minutes',
  browser_tokens: 'secrets, as their hashes',
  blobs: 'bytes of the models; manifests in `releases` say where they are to be had',
  learned_parts: 'bytes that only a training can read',
  training_checkpoints: 'bytes that only a training can read',
  visitor_segments: 'who is in which segment: groups are told as a whole',
  customer_segments: 'whose visits are whose: with it, exported events would be those of a customer',
  customer_segment_removals: 'customers who are to be written to once more, to take something away',
  experiment_units: 'who met which variation: experiments are told as a whole',
  experiment_inbox: 'visitors who are to be counted within the minute',
  experiment_sums: 'sums of groups below the floor, too',
  campaign_days: 'sums of groups below the floor, too',
  campaign_funnels: 'sums of groups below the floor, too',
  segment_nights: 'sizes of groups, below the floor, too',
  segmentations: 'counts inside of a model, of groups below the floor, too',
};

export async function exportedTables(sql: Sql): Promise<string[]> {
  return (await tablesWith(sql, 'shop_id')).filter((table) => !(table in LEFT_OUT));
}

const ROWS_SAMPLED = 200;

/** How many rows a table has, and about how many bytes they are as JSON. */
export async function exportSummaryOf(sql: Sql): Promise<ExportSummary> {
  const tables: ExportSummary['tables'] = [];
  for (const name of await exportedTables(sql)) {
    const bytesOfRow = `octet_length(${asJson(name, await columnsOf(sql, name))})`;
    const mine = `from ${name} where shop_id = current_shop_id()`;
    const [row] = await sql.query<{ rows: number; bytes: number | null }>(
      `select (select count(*) ${mine}) as rows,
         (select avg(bytes)::float8 from (select ${bytesOfRow} as bytes ${mine} limit ${ROWS_SAMPLED}) sample) as bytes`,
    );
    const { rows, bytes } = row ?? { rows: 0, bytes: 0 };
    tables.push({ name, rows, bytes: Math.round(rows * (bytes ?? 0)) });
  }
  return { tables };
}
