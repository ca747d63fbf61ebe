-- Products of what the average order value is made of with the same of the fourteen days before: see BEFORE_PAIRS in
-- server/experiments/sums.ts. Of units that are there; what is counted from now on is added to these.
alter table experiments no force row level security;
alter table experiment_units no force row level security;
alter table experiment_sums no force row level security;
insert into experiment_sums (shop_id, experiment_id, segment, metric, day, variation, n, y, yy, x, xx, xy)
select shop_id, experiment_id, segment, pair, (first_exposed at time zone 'UTC')::date, variation,
  count(*), sum(a), sum(a * a), sum(b), sum(b * b), sum(a * b)
from experiment_units join experiments using (shop_id, experiment_id)
  cross join lateral (select least(revenue_minor_units, revenue_cap) as y, priced_orders::float8 as x,
    least(revenue_before, revenue_cap) as v, orders_before::float8 as u) as own
  cross join lateral (values ('vu', v, u), ('yv', y, v), ('yu', y, u), ('xv', x, v), ('xu', x, u)) as pairs (pair, a, b)
  cross join lateral (values (''), (segment_id::text)) as told (segment)
where not is_bot and orders_before > 0 and segment is not null
group by 1, 2, 3, 4, 5, 6;
alter table experiments force row level security;
alter table experiment_units force row level security;
alter table experiment_sums force row level security;
