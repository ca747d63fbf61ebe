import { MAX_INTERACTIONS_PER_VISIT, MAX_VIEWS_PER_MINUTE } from '@kindred/models/features';
import type { Sql } from '../ports.ts';
import { lockUnits } from './count-units.ts';
import { leaveOutBots } from './sums.ts';

/** A visit of the day before may go on. */
const LOOK_BACK_HOURS = 26;

/** Takes visitors out of the sums who made a visit that no person makes, by the measures of key figures. */
export async function findBots(sql: Sql, shopId: number, now: number): Promise<number> {
  // What has ended is looked at above all on its last day.
  const [counting] = await sql.query(
    `select 1 from experiments where shop_id = $1
       and (state = 'running' or stopped_at > $2::timestamptz - interval '${LOOK_BACK_HOURS} hours') limit 1`,
    [shopId, new Date(now)],
  );
  if (!counting) return 0;
  const rows = await sql.query<{ visitorId: string }>(IMPLAUSIBLE, [
    shopId,
    new Date(now - LOOK_BACK_HOURS * 3_600_000),
  ]);
  if (rows.length === 0) return 0;
  await lockUnits(sql, shopId);
  return await leaveOutBots(
    sql,
    rows.map(({ visitorId }) => visitorId),
  );
}

const IMPLAUSIBLE = `
  with read as materialized (
    select visitor_id, session_id, occurred_at as at, name from events
    where shop_id = $1 and occurred_at >= $2 and name in ('product_viewed', 'product_added_to_cart')
  ), busy as materialized (
    select visitor_id, session_id, count(*) as interactions from read group by 1, 2 having count(*) > ${MAX_VIEWS_PER_MINUTE}
  )
  select visitor_id as "visitorId" from busy where interactions > ${MAX_INTERACTIONS_PER_VISIT}
  union
  select visitor_id from (
    select visitor_id, at - lag(at, ${MAX_VIEWS_PER_MINUTE}) over (partition by visitor_id, session_id order by at) as took
    from read join busy using (visitor_id, session_id) where name = 'product_viewed'
  ) as view where took < interval '60 seconds'`;
