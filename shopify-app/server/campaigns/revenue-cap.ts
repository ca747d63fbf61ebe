import { capQuantile } from '@kindred/models/experiment';
import { COUNTED_NAMES, STEPS } from '../experiments/steps.ts';
import type { Sql } from '../ports.ts';

const DAYS = 28;

/**
 * What one visitor's day may count for at most, from the days before; minor units, whole, so that sums stay exact. Null:
 * nobody bought anything.
 */
export async function revenueCapOf(sql: Sql, shopId: number, now: number): Promise<number | null> {
  // Of what was just written the planner knows nothing, and would take minutes: see kpis/count-days.ts.
  await sql.query(`select set_config('enable_nestloop', 'off', true)`);
  const [row] = await sql.query<{ visitors: number; spent: number[] | null }>(PAST, [
    shopId,
    new Date(now - DAYS * 86_400_000),
    new Date(now),
  ]);
  await sql.query(`select set_config('enable_nestloop', 'on', true)`);
  const spent = row?.spent ?? [];
  const place = (spent.length - 1) * capQuantile(spent.length, row?.visitors ?? 0);
  return spent.length === 0 ? null : Math.round(spent[Math.round(place)]!);
}

const PAST = `
  with read as materialized (
    select visitor_id, occurred_at as at, event_id, name, data from events
    where shop_id = $1 and occurred_at >= $2 and occurred_at < $3 and (name = 'slate_viewed' or name in ${COUNTED_NAMES})
  ), ${STEPS}, met as (
    select distinct visitor_id, (at at time zone 'UTC')::date as day from read where name = 'slate_viewed'
  ), spent as (
    select visitor_id, (at at time zone 'UTC')::date as day, sum(revenue)::float8 as revenue from steps
    where revenue > 0 group by 1, 2
  )
  select count(*) as visitors, json_agg(revenue order by revenue) filter (where revenue is not null) as spent
  from met left join spent using (visitor_id, day)`;
