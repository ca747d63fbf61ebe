import { EVENT_RETENTION_DAYS } from '@kindred/shared/event-policy';
import { said } from '@kindred/shared/said';
import { type Check, type CountedDay, countOf, isMoreThan, percentFound, shareFound } from '../check.ts';
import { countOutcomes } from '../count-outcomes.ts';

const countRefused = countOutcomes(['future_dated', 'too_old']);

export const clocks: Check = {
  id: 'clocks',
  title: said('Clocks of devices'),
  about: said(
    'A device whose clock is wrong tells of a day on which nothing happened. Orders show it, too: Shopify knows when they were placed.',
  ),
  unit: 'share',
  // Orders come from Shopify a little later than from devices.
  waitDays: 1,
  async count(sql, shopId, range) {
    const refused = await countRefused(sql, shopId, range);
    const compared = await sql.query<CountedDay>(COMPARED, [shopId, range.from, range.to]);
    const counts = new Map(refused.map((each) => [each.day, each.counts]));
    for (const each of compared) counts.set(each.day, { ...counts.get(each.day), ...each.counts });
    return [...counts].map(([day, each]) => ({ day, counts: each }));
  },
  value: shareFound,
  needsAttention: ({ recent }) =>
    isMoreThan(recent, 0.01, 20) ||
    isMoreThan({ all: countOf(recent, 'compared'), found: countOf(recent, 'skewed') }, 0.05, 3),
  found: ({ recent }) =>
    said(
      '{share} of the events of the last 7 days were refused for their time. Orders compared with Shopify: {compared}, of which {skewed} were told more than 10 minutes off.',
      {
        share: percentFound(recent),
        compared: countOf(recent, 'compared'),
        skewed: countOf(recent, 'skewed'),
      },
    ),
  done: said(
    'Events from the future, or older than {days} days, are refused. Smaller differences stay as they came.',
    { days: EVENT_RETENTION_DAYS },
  ),
};

/** Orders of a day by Shopify's clock, beside the first event that told of each. */
const COMPARED = `
  select to_char((created_at at time zone 'UTC')::date, 'YYYY-MM-DD') as day, jsonb_build_object('compared', count(*),
    'skewed', count(*) filter (where told_at not between created_at - interval '10 minutes' and created_at + interval '10 minutes')) as counts
  from orders join (
    select data->>'orderId' as order_id, min(occurred_at) as told_at from events
    where shop_id = $1 and name = 'checkout_completed' and occurred_at >= ($2::date - 1)::timestamp at time zone 'UTC'
    group by 1
  ) as told using (order_id)
  where shop_id = $1 and created_at >= $2::date::timestamp at time zone 'UTC'
    and created_at < ($3::date + 1)::timestamp at time zone 'UTC'
  group by 1`;
