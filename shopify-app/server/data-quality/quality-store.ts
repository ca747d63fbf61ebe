import { EVENT_RETENTION_DAYS } from '@kindred/shared/event-policy';
import { utcDay } from '../ingest/event-store.ts';
import type { Sql } from '../ports.ts';
import type { CountedDay } from './check.ts';
import { CHECKS } from './registry.ts';

/** Events of a day may come so much later. */
const LATE_MILLISECONDS = 3 * 3_600_000;

/** Every night, after key figures: counts each day that is over once. The first night counts all that is kept. */
export async function countQuality(sql: Sql, shopId: number, now: number): Promise<void> {
  const counted = await lastCounted(sql, shopId);
  for (const { id, waitDays = 0, count } of CHECKS) {
    const oldest = utcDay(now, -EVENT_RETENTION_DAYS);
    const last = counted.get(id);
    const next = last === undefined ? oldest : utcDay(Date.parse(last), 1);
    const range = {
      from: next > oldest ? next : oldest,
      to: utcDay(now - LATE_MILLISECONDS, -1 - waitDays),
    };
    if (range.from > range.to) continue;
    const days = await count(sql, shopId, range);
    await sql.query(INSERTED, [shopId, id, range.from, range.to, JSON.stringify(days), new Date(now)]);
  }
}

/** A day without anything is known, too. */
const INSERTED = `
  insert into quality_days (shop_id, check_id, day, counts, counted_at)
  select $1, $2, each.day::date, coalesce(jsonb_strip_nulls(counts), '{}'), $6
  from generate_series($3::date, $4::date, interval '1 day') as each(day)
  left join jsonb_to_recordset($5::jsonb) as counted(day date, counts jsonb) on counted.day = each.day::date
  on conflict (shop_id, check_id, day) do nothing`;

/** The newest day of each check. */
async function lastCounted(sql: Sql, shopId: number): Promise<Map<string, string>> {
  const rows = await sql.query<{ id: string; day: string }>(
    `select check_id as id, to_char(max(day), 'YYYY-MM-DD') as day from quality_days where shop_id = $1 group by 1`,
    [shopId],
  );
  return new Map(rows.map(({ id, day }) => [id, day]));
}

export interface QualityDay extends CountedDay {
  checkId: string;
  countedAt: Date;
}

/** Oldest first. */
export const qualityDaysOf = (sql: Sql, shopId: number): Promise<QualityDay[]> =>
  sql.query<QualityDay>(
    `select check_id as "checkId", to_char(day, 'YYYY-MM-DD') as day, counts, counted_at as "countedAt"
     from quality_days where shop_id = $1 order by day, check_id`,
    [shopId],
  );
