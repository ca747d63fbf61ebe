import { said } from '@kindred/shared/said';
import { type Check, type CountedDay, countOf, RECENT_DAYS } from '../check.ts';
import { unusualDays } from '../unusual-days.ts';

export const volume: Check = {
  id: 'volume',
  title: said('Events a day'),
  about: said(
    'Compared with the same weekday before. A day far outside what is usual can mean that measuring broke, that a program came, or that a campaign worked.',
  ),
  unit: 'count',
  count: (sql, shopId, { from, to }) => sql.query<CountedDay>(COUNTED, [shopId, from, to]),
  value: (counts) => countOf(counts, 'all'),
  needsAttention: ({ days, recent }) => countOf(recent, 'all') === 0 || lastUnusual(days) !== undefined,
  found({ days, recent }) {
    if (countOf(recent, 'all') === 0) return said('Nothing came in the last 7 days.');
    const last = lastUnusual(days);
    if (last === undefined) return said('The last 7 days were as usual.');
    const gaps = {
      // At noon it is the same day in most places where this is read.
      day: { day: Date.parse(last.day) + NOON_MILLISECONDS },
      events: last.count,
      usual: Math.round(last.usual),
    };
    return last.count < last.usual
      ? said('Fewer than usual: {events} on {day}, where about {usual} were to be expected.', gaps)
      : said('More than usual: {events} on {day}, where about {usual} were to be expected.', gaps);
  },
  done: said('Kept, and shown here: nothing is taken out.'),
};

const NOON_MILLISECONDS = 12 * 3_600_000;

function lastUnusual(days: readonly CountedDay[]) {
  const first = days.at(-RECENT_DAYS)?.day ?? '';
  return unusualDays(days.map(({ day, counts }) => ({ day, count: countOf(counts, 'all') }))).findLast(
    ({ day }) => day >= first,
  );
}

const COUNTED = `
  select to_char(day, 'YYYY-MM-DD') as day, jsonb_build_object('all', events) as counts
  from (
    select (occurred_at at time zone 'UTC')::date as day, count(*) as events from events
    where shop_id = $1 and occurred_at >= $2::date::timestamp at time zone 'UTC'
      and occurred_at < ($3::date + 1)::timestamp at time zone 'UTC'
    group by 1
  ) as each`;
