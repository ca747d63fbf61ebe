import {
  type StorefrontSpeedReport,
  WEB_VITAL_NAMES,
  WEB_VITALS_DAYS,
  type WebVitalMetric,
} from '@kindred/shared/api/web-vitals';
import { utcDay } from '../ingest/event-store.ts';
import type { Sql } from '../ports.ts';

/** What a page tells as it is left may come with the next visit's first request; what comes later is not counted. */
const LATE_MILLISECONDS = 3 * 3_600_000;

/**
 * UTC day, metric, value, number, of the events from $2 on; values rounded (to 50 ms, to 8 ms, which is
 * how finely browsers tell it, and to 0.005), so that a busy day stays small.
 */
const measuredWhere = (condition: string) => `
  select day, case when grouping(lcp) = 0 then 'LCP' when grouping(inp) = 0 then 'INP' else 'CLS' end as name,
    coalesce(lcp, inp, cls) as value, count(*) as n
  from (
    select (occurred_at at time zone 'UTC')::date as day, round((data->'lcpMilliseconds')::float8 / 50) * 50 as lcp,
      round((data->'inpMilliseconds')::float8 / 8) * 8 as inp, round((data->'cls')::float8 * 200) / 200 as cls
    from events where shop_id = current_shop_id() and name = 'page_measured'
      and occurred_at >= $2::date::timestamp at time zone 'UTC' and ${condition}
  ) as page group by grouping sets ((day, lcp), (day, inp), (day, cls)) having coalesce(lcp, inp, cls) is not null`;

/** Each night: the days that are over and were not counted yet. */
export async function countPageSpeeds(sql: Sql, shopId: number, now: number): Promise<void> {
  await sql.query(
    `insert into page_speeds (shop_id, day, counts)
     select $1, day, coalesce(jsonb_agg(jsonb_build_object('name', name, 'value', value, 'n', n)) filter (where n > 0), '[]')
     from generate_series($2::date, $3::date - 1, interval '1 day') as over(day)
     left join (${measuredWhere(`occurred_at < $3::date::timestamp at time zone 'UTC'`)}) as measured using (day)
     group by day on conflict do nothing`,
    [shopId, await firstUncounted(sql, shopId, now), firstOpenDay(now)],
  );
}

/** The 75th percentile of each day, and of all of them: the smallest value that three of four measurements do not exceed. */
export async function storefrontSpeedOf(
  sql: Sql,
  shopId: number,
  now: number,
): Promise<StorefrontSpeedReport> {
  const rows = await sql.query<WebVitalMetric & { day: string | null }>(
    `with counted as (
       select day, name, value, n
       from page_speeds, jsonb_to_recordset(counts) as each(name text, value float8, n bigint)
       where shop_id = $1 and day >= $3 and day < $2
       union all (${measuredWhere('true')})
     ), summed as (
       select day, name, value, sum(n) as n from counted group by grouping sets ((day, name, value), (name, value))
     ), running as (
       select day, name, value, sum(n) over (partition by day, name order by value) as upto,
         sum(n) over (partition by day, name) as total
       from summed
     )
     select to_char(day, 'YYYY-MM-DD') as day, name, max(total)::int as n,
       min(value) filter (where upto >= 0.75 * total) as p75
     from running group by day, name`,
    [shopId, await firstUncounted(sql, shopId, now), firstDay(now)],
  );
  const metricsOf = (wanted: string | null): WebVitalMetric[] =>
    WEB_VITAL_NAMES.map((name) => {
      const { p75 = null, n = 0 } = rows.find((row) => row.day === wanted && row.name === name) ?? {};
      return { name, p75, n };
    });
  const days = Array.from({ length: WEB_VITALS_DAYS }, (_, at) => utcDay(now, at + 1 - WEB_VITALS_DAYS));
  return { metrics: metricsOf(null), days: days.map((day) => ({ day, metrics: metricsOf(day) })) };
}

const firstDay = (now: number): string => utcDay(now, 1 - WEB_VITALS_DAYS);
/** From here on a day may still grow. */
const firstOpenDay = (now: number): string => utcDay(now - LATE_MILLISECONDS, 0);

/** From here on events are read as they stand: mostly today's, more where a night was missed. */
async function firstUncounted(sql: Sql, shopId: number, now: number): Promise<string> {
  const [first] = await sql.query<{ day: string | null }>(
    `select to_char(min(day), 'YYYY-MM-DD') as day
     from generate_series($2::date, $3::date - 1, interval '1 day') as over(day)
     where not exists (select from page_speeds where shop_id = $1 and page_speeds.day = over.day)`,
    [shopId, firstDay(now), firstOpenDay(now)],
  );
  return first?.day ?? firstOpenDay(now);
}
