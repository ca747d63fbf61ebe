import { type GroupCell, type GroupCounts, type GroupSubject, NO_COUNTS } from '@kindred/models/insights';
import type { DayRange } from '@kindred/shared/api/understanding';
import type { Sql } from '../ports.ts';
import { FIGURES } from './cell-columns.ts';
import type { ToldCell } from './publication.ts';
import { segmentsOf } from './segment-store.ts';
import { type Bucket, lastDayOf, weekOf } from './weeks.ts';

/** Of the others counts are whole. */
const FRACTIONS = /^revenue|_minor_units$/;
const SELECTED = FIGURES.map(([figure, column]) => `${column} as "${figure}"`).join(', ');

type CellRow = GroupCounts & {
  subject: GroupSubject;
  key: string;
  segment: string;
  from: string;
  weeks: 1 | 4;
};

/**
 * The only door to figures of groups: everything that is told of whole weeks within the range, as it was counted when
 * they were over; of these keys only, where any are named. What was merged since is added up; segments that are gone are part of everyone else.
 */
export async function publishedCells(
  sql: Sql,
  shopId: number,
  { from, to }: DayRange,
  subjects: readonly GroupSubject[] = ['shop', 'product', 'type', 'placement'],
  keys: readonly string[] | null = null,
): Promise<GroupCell[]> {
  const rows = await sql.query<CellRow>(
    `select subject, key, segment, to_char(from_day, 'YYYY-MM-DD') as from, weeks, ${SELECTED}
     from group_cells where shop_id = $1 and subject = any($4) and from_day >= $2 and from_day + weeks * 7 - 1 <= $3
       and ($5::text[] is null or key = any($5))
     order by from_day, weeks, subject, key, segment`,
    [shopId, from, to, subjects, keys],
  );
  const shownAs = shownSegments(await segmentsOf(sql));
  const cells = new Map<string, GroupCell>();
  for (const row of rows) {
    const { subject, key, from: day, weeks } = row;
    const segmentId = shownAs.get(row.segment) ?? null;
    const name = [subject, key, segmentId, day, weeks].join('\n');
    const cell = cells.get(name);
    if (cell === undefined)
      cells.set(name, { subject, key, segmentId, from: day, weeks, counts: countsOf(row) });
    else for (const [figure] of FIGURES) cell.counts[figure] += row[figure];
  }
  return [...cells.values()];
}

export interface ViewsCell extends Bucket, Pick<GroupCounts, 'viewed' | 'visitors'> {
  key: string;
  segmentId: string | null;
}

/** Of these products nothing but who viewed them, as they were written: for what reads thousands of cells. */
export async function publishedViews(
  sql: Sql,
  shopId: number,
  { from, to }: DayRange,
  keys: readonly string[],
): Promise<ViewsCell[]> {
  const rows = await sql.query<ViewsCell & { segment: string }>(
    `select key, segment, to_char(from_day, 'YYYY-MM-DD') as from, weeks, viewed, visitors from group_cells
     where shop_id = $1 and subject = 'product' and from_day >= $2 and from_day + weeks * 7 - 1 <= $3 and key = any($4)`,
    [shopId, from, to, keys],
  );
  const shownAs = shownSegments(await segmentsOf(sql));
  return rows.map((row) => ({ ...row, segmentId: shownAs.get(row.segment) ?? null }));
}

const countsOf = (row: GroupCounts): GroupCounts => {
  const counts = { ...NO_COUNTS };
  for (const [figure] of FIGURES) counts[figure] = row[figure];
  return counts;
};

interface Placed {
  segmentId: string;
  mergedInto: string | null;
  isRetired: boolean;
}

/** The same, all keys and weeks of a subject together: figures by segment, null for everyone else. */
export async function publishedSums(
  sql: Sql,
  shopId: number,
  { from, to }: DayRange,
  subject: GroupSubject,
): Promise<{ segmentId: string | null; counts: GroupCounts }[]> {
  const sums = FIGURES.map(([figure, column]) => `sum(${column})::float8 as "${figure}"`).join(', ');
  const rows = await sql.query<GroupCounts & { segment: string }>(
    `select segment, ${sums} from group_cells
     where shop_id = $1 and subject = $4 and from_day >= $2 and from_day + weeks * 7 - 1 <= $3 group by segment`,
    [shopId, from, to, subject],
  );
  const shownAs = shownSegments(await segmentsOf(sql));
  return rows.map((row) => ({ segmentId: shownAs.get(row.segment) ?? null, counts: countsOf(row) }));
}

/** Every segment that is shown, by the ids of all that are part of it. */
export function shownSegments(segments: readonly Placed[]): Map<string, string> {
  const byId = new Map(segments.map((segment) => [segment.segmentId, segment]));
  const shown = new Map<string, string>();
  for (const segment of segments) {
    let at: Placed | undefined = segment;
    for (let step = 0; step < segments.length && at?.mergedInto != null; step++)
      at = byId.get(at.mergedInto) ?? { ...at, mergedInto: null };
    if (at !== undefined && !at.isRetired) shown.set(segment.segmentId, at.segmentId);
  }
  return shown;
}

/** From the first to the last week that was counted, at most the last `weeks`; null: none was. */
export async function countedRange(sql: Sql, weeks: number): Promise<DayRange | null> {
  const buckets = (await countedBuckets(sql)).filter((bucket) => bucket.weeks === 1);
  const [first, last] = [buckets.slice(-weeks)[0], buckets.at(-1)];
  return first && last ? { from: first.from, to: lastDayOf(last) } : null;
}

/** Oldest first. */
export async function countedBuckets(sql: Sql): Promise<Bucket[]> {
  return await sql.query<Bucket>(
    `select to_char(from_day, 'YYYY-MM-DD') as from, weeks from counted_weeks
     where shop_id = current_shop_id() order by from_day, weeks`,
  );
}

/** As they were written, by the week's number. */
export async function toldInWeeks(
  sql: Sql,
  mondays: string[],
): Promise<{ week: number; cells: ToldCell[] }[]> {
  const rows = await sql.query<CellRow>(
    `select subject, key, segment, to_char(from_day, 'YYYY-MM-DD') as from, weeks, ${SELECTED}
     from group_cells where shop_id = current_shop_id() and weeks = 1 and from_day = any($1::date[])`,
    [mondays],
  );
  return mondays.map((monday) => ({
    week: weekOf(monday),
    cells: rows
      .filter(({ from }) => from === monday)
      .map((row) => ({
        subject: row.subject,
        key: row.key,
        segmentId: row.segment === '' ? null : row.segment,
        counts: countsOf(row),
      })),
  }));
}

/** Once for each week or block: a second time changes nothing. */
export async function keepBucket(
  sql: Sql,
  shopId: number,
  { from, weeks }: Bucket,
  cells: ToldCell[],
  countedAt: Date,
): Promise<void> {
  const made = await sql.query(
    `insert into counted_weeks (shop_id, from_day, weeks, counted_at) values ($1, $2, $3, $4)
     on conflict do nothing returning 1`,
    [shopId, from, weeks, countedAt],
  );
  if (made.length === 0 || cells.length === 0) return;
  const rows = cells.map(({ subject, key, segmentId, counts }) => ({
    subject,
    key,
    segment: segmentId ?? '',
    ...Object.fromEntries(FIGURES.map(([figure, column]) => [column, counts[figure]])),
  }));
  await sql.query(
    `insert into group_cells select $1, $2, $3, cell.* from jsonb_to_recordset($4::jsonb) as cell(subject text, key text,
       segment text, ${FIGURES.map(([, column]) => `${column} ${FRACTIONS.test(column) ? 'float8' : 'integer'}`).join(', ')})`,
    [shopId, from, weeks, JSON.stringify(rows)],
  );
}
