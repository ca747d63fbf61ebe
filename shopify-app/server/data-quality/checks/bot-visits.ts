import { MAX_INTERACTIONS_PER_VISIT, MAX_VIEWS_PER_MINUTE } from '@kindred/models/features';
import { said } from '@kindred/shared/said';
import { type Check, type CountedDay, isMoreThan, percentFound, shareFound } from '../check.ts';

export const botVisits: Check = {
  id: 'bot-visits',
  title: said('Programs, by what they do'),
  about: said(
    'Nobody opens more than {views} product pages within a minute, or looks at and puts into the cart more than {actions} products in one visit.',
    { views: MAX_VIEWS_PER_MINUTE, actions: MAX_INTERACTIONS_PER_VISIT },
  ),
  unit: 'share',
  count: (sql, shopId, { from, to }) => sql.query<CountedDay>(COUNTED, [shopId, from, to]),
  value: shareFound,
  needsAttention: ({ recent }) => isMoreThan(recent, 0.05, 5),
  found: ({ recent }) =>
    said('{share} of the visits of the last 7 days were not made by people.', {
      share: percentFound(recent),
    }),
  done: said('Left out of models, segments and key figures.'),
};

/** All visits that began on a day, without those that key figures count: these leave out what no person can have done. */
const COUNTED = `
  select to_char(day, 'YYYY-MM-DD') as day,
    jsonb_build_object('all', visits, 'found', greatest(0, visits - coalesce((sums->>'visits')::bigint, 0))) as counts
  from (
    select (began at time zone 'UTC')::date as day, count(*) as visits
    from (
      select min(occurred_at) as began from events
      where shop_id = $1 and occurred_at >= ($2::date - 1)::timestamp at time zone 'UTC'
        and occurred_at < ($3::date + 1)::timestamp at time zone 'UTC'
      group by session_id, visitor_id
    ) as visit group by 1
  ) as began
  left join (select day, sums from kpi_days where shop_id = $1 and subject = 'shop') as kpi using (day)
  where day between $2 and $3`;
