import { EVENT_RETENTION_DAYS } from '@kindred/shared/event-policy';
import { utcDay } from '../ingest/event-store.ts';
import { FOLLOWED_DAYS } from '../orders/rules.ts';
import type { Sql } from '../ports.ts';
import { type CampaignDay, type CountedFrom, COUNTS, type FunnelDay, MEASURES, SUMS } from './count-days.ts';

const HOUR = 3_600_000;

/** Today and so many days before are counted anew each hour: events come late. */
const DAYS_BEFORE = 2;

/**
 * Earlier where hours were missed, as far back as there are events; and once a day as long as orders are followed, each
 * shop at an hour of its own.
 */
export async function firstDaysToCount(sql: Sql, shopId: number, now: number): Promise<CountedFrom> {
  const usual = utcDay(now, -DAYS_BEFORE);
  const kept = utcDay(now, 1 - EVENT_RETENTION_DAYS);
  // Of what was counted yesterday the usual days are enough.
  const [row] = await sql.query<{ missed: string | null; last: Date | null }>(
    `select max(counted_at) as last, to_char(min(since)
         filter (where coalesce(stopped_at, 'infinity') > since::timestamp at time zone 'UTC'), 'YYYY-MM-DD') as missed
     from campaigns cross join lateral (
       select greatest(counts_from, $2::date, (counted_at at time zone 'UTC')::date - 1) as since) as own
     where shop_id = $1 and started_at is not null`,
    [shopId, kept],
  );
  const { missed, last } = row!;
  const funnels = missed !== null && missed < usual ? missed : usual;
  const dayOfShop = (at: number): number => Math.floor((at / HOUR - (shopId % 24)) / 24);
  const isFirst = last === null || dayOfShop(now) > dayOfShop(last.getTime());
  const followed = utcDay(now, -FOLLOWED_DAYS);
  return { funnels, days: isFirst && followed < funnels ? followed : funnels };
}

/** Another one means that campaigns were counted, deleted or reset. */
export async function countedSoFar(sql: Sql, shopId: number): Promise<string> {
  const [row] = await sql.query<{ version: string }>(
    `select coalesce(string_agg(concat_ws(' ', campaign_id, counts_from, counted_at), ',' order by campaign_id), '') as version
     from campaigns where shop_id = $1 and started_at is not null`,
    [shopId],
  );
  return row!.version;
}

/** Puts what was counted in place of what was counted of these days before. Under lockCampaigns. */
export async function replaceDays(
  sql: Sql,
  shopId: number,
  from: CountedFrom,
  counted: { days: CampaignDay[]; funnels: FunnelDay[] },
  now: number,
): Promise<void> {
  await sql.query(
    `delete from campaign_days using campaigns
     where campaigns.shop_id = $1 and campaign_days.shop_id = $1 and campaign_days.campaign_id = campaigns.campaign_id
       and day >= greatest(counts_from, $2::date)`,
    [shopId, from.days],
  );
  await sql.query(
    `insert into campaign_days (shop_id, campaign_id, day, content, segment_id, propensity, weights, met, n, sums)
     select $1, "campaignId", day, content, "segmentId", propensity, weights, met, n, sums from jsonb_to_recordset($2::jsonb) as row(
       "campaignId" text, day date, content smallint, "segmentId" uuid, propensity float8, weights jsonb, met integer, n integer, sums jsonb)`,
    [shopId, JSON.stringify(counted.days)],
  );
  await sql.query('delete from campaign_funnels where shop_id = $1 and day >= $2', [shopId, from.funnels]);
  await sql.query(
    `insert into campaign_funnels
       (shop_id, day, campaign_id, placement_id, segment_id, impressions, clicks, available, carts, orders)
     select $1, day, "campaignId", "placementId", "segmentId", impressions, clicks, available, carts, orders
     from jsonb_to_recordset($2::jsonb) as row(day date, "campaignId" text, "placementId" text, "segmentId" uuid,
       impressions integer, clicks integer, available integer, carts integer, orders integer)`,
    [shopId, JSON.stringify(counted.funnels)],
  );
  await sql.query(`update campaigns set counted_at = $3 where shop_id = $1 and ${COUNTS}`, [
    shopId,
    from.days,
    new Date(now),
  ]);
}

export type CampaignSums = Omit<CampaignDay, 'campaignId' | 'day'>;

const ADDED = `content, segment_id as "segmentId", propensity, weights, sum(met)::bigint as met, sum(n)::bigint as n,
  jsonb_build_object(${MEASURES.map((measure) => {
    const totals = SUMS.map((name) => `'${name}', sum((sums->'${measure}'->>'${name}')::float8)`);
    return `'${measure}', jsonb_build_object(${totals.join(', ')})`;
  }).join(', ')}) as sums`;

/** Added up over days, from `since` on where it is given. */
export async function sumsOf(
  sql: Sql,
  shopId: number,
  campaignId: string,
  since: string | null = null,
): Promise<CampaignSums[]> {
  return await sql.query<CampaignSums>(
    `select ${ADDED} from campaign_days where shop_id = $1 and campaign_id = $2 and ($3::date is null or day >= $3)
     group by content, segment_id, propensity, weights order by 1, 2, 3, 4`,
    [shopId, campaignId, since],
  );
}

/** As `sumsOf`, of every campaign that was counted, in one go. */
export async function sumsOfEach(sql: Sql, shopId: number): Promise<Map<string, CampaignSums[]>> {
  const rows = await sql.query<{ campaignId: string; sums: CampaignSums[] }>(
    `select campaign_id as "campaignId", json_agg(to_jsonb(own) - 'campaign_id') as sums from (
       select campaign_id, ${ADDED} from campaign_days where shop_id = $1
       group by campaign_id, content, segment_id, propensity, weights) as own group by 1`,
    [shopId],
  );
  return new Map(rows.map(({ campaignId, sums }) => [campaignId, sums]));
}

/** What the aim brought on one day, by content and segment, whatever they were drawn with. */
export interface DayOutcome {
  day: string;
  content: number;
  segmentId: string | null;
  n: number;
  sum: number;
  squares: number;
  orders: number;
}

export async function dayOutcomes(
  sql: Sql,
  shopId: number,
  campaignId: string,
  since: string | null,
): Promise<DayOutcome[]> {
  return await sql.query<DayOutcome>(
    `select to_char(day, 'YYYY-MM-DD') as day, content, segment_id as "segmentId", sum(n)::bigint as n,
       sum((sums->'aim'->>'y')::float8) as sum, sum((sums->'aim'->>'yy')::float8) as squares,
       sum((sums->'cancelled'->>'x')::float8) as orders
     from campaign_days where shop_id = $1 and campaign_id = $2 and ($3::date is null or day >= $3)
     group by campaign_days.day, content, segment_id order by campaign_days.day, content, segment_id`,
    [shopId, campaignId, since],
  );
}

/** Visitors by day, oldest first. */
export async function metByDay(
  sql: Sql,
  shopId: number,
  campaignId: string,
): Promise<{ day: string; met: number }[]> {
  return await sql.query(
    `select to_char(day, 'YYYY-MM-DD') as day, sum(met)::bigint as met from campaign_days
     where shop_id = $1 and campaign_id = $2 group by campaign_days.day order by campaign_days.day`,
    [shopId, campaignId],
  );
}

/** By week, counted from `since`. */
export async function funnelsSince(
  sql: Sql,
  shopId: number,
  since: string,
): Promise<(Omit<FunnelDay, 'day'> & { week: number })[]> {
  return await sql.query(
    `select (day - $2::date) / 7 as week, campaign_id as "campaignId", placement_id as "placementId",
       segment_id as "segmentId", sum(impressions)::bigint as impressions, sum(clicks)::bigint as clicks, sum(available)::bigint as available,
       sum(carts)::bigint as carts, sum(orders)::bigint as orders
     from campaign_funnels where shop_id = $1 and day >= $2 group by 1, 2, 3, 4 order by 2, 3, 4, 1`,
    [shopId, since],
  );
}

/** On how many days anything of a campaign, or anything at a placement, was seen. */
export async function daysSeenSince(
  sql: Sql,
  shopId: number,
  since: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await sql.query<{ id: string; days: number }>(
    `select id, count(distinct day) as days
     from campaign_funnels cross join lateral (values (campaign_id), (placement_id)) as seen (id)
     where shop_id = $1 and day >= $2 and id <> '' and impressions > 0 group by 1`,
    [shopId, since],
  );
  return new Map(rows.map(({ id, days }) => [id, days]));
}
