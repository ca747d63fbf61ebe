import {
  WEB_VITAL_NAMES,
  WEB_VITALS_DAYS,
  type WebVital,
  type WebVitalName,
  type WebVitalsReport,
} from '@kindred/shared/api/web-vitals';
import type { Sql } from '../ports.ts';

const DAY_MILLISECONDS = 86_400_000;

/** Nothing says who was measured, nor on which page. */
export async function keepWebVitals(
  sql: Sql,
  shopId: number,
  vitals: readonly WebVital[],
  now: number,
): Promise<void> {
  // A statement may write a row once: of several measurements with one id the last one counts.
  const latest = [...new Map(vitals.map((vital) => [vital.id, vital])).values()];
  await sql.query(
    `insert into web_vitals (shop_id, metric_id, name, value, measured_at)
     select $1, id, name, value, $3 from jsonb_to_recordset($2::jsonb) as t(id text, name text, value real)
     on conflict (shop_id, metric_id) do update set value = excluded.value, measured_at = excluded.measured_at`,
    [shopId, JSON.stringify(latest), new Date(now)],
  );
}

export async function webVitalsOf(sql: Sql, shopId: number, now: number): Promise<WebVitalsReport> {
  const rows = await sql.query<{ name: WebVitalName; p75: number; n: number }>(
    `select name, percentile_cont(0.75) within group (order by value) as p75, count(*)::int as n
     from web_vitals where shop_id = $1 and measured_at >= $2 group by name`,
    [shopId, new Date(now - WEB_VITALS_DAYS * DAY_MILLISECONDS)],
  );
  return {
    metrics: WEB_VITAL_NAMES.map((name) => ({
      name,
      p75: null,
      n: 0,
      ...rows.find((row) => row.name === name),
    })),
  };
}
