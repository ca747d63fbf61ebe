import { REFUSAL_REASONS } from '@kindred/shared/api/collect';
import type { Check, CountedDay } from './check.ts';

/** What can become of an event at the door. */
const DECIDED = ['accepted', 'duplicate', ...REFUSAL_REASONS] as const;

/** Of the events that came in on a day: how many had one of `all` outcomes, and of `found`. */
export const countOutcomes =
  (found: readonly string[], all: readonly string[] = DECIDED): Check['count'] =>
  (sql, shopId, { from, to }) =>
    sql.query<CountedDay>(COUNTED, [shopId, from, to, all, found]);

const COUNTED = `
  select to_char(day, 'YYYY-MM-DD') as day, jsonb_build_object('all', sum(count) filter (where outcome = any($4::text[])),
    'found', sum(count) filter (where outcome = any($5::text[]))) as counts
  from (
    select (minute at time zone 'UTC')::date as day, outcome, sum(count) as count from ingest_counts
    where shop_id = $1 and minute >= $2::date::timestamp at time zone 'UTC'
      and minute < ($3::date + 1)::timestamp at time zone 'UTC'
    group by 1, 2
  ) as outcomes group by day`;
