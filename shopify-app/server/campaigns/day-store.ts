import type { Sql } from '../ports.ts';
import { type CampaignDay, COUNTS, type FunnelDay } from './count-days.ts';

/** Puts what was counted in place of what was counted of these days before. Under lockCampaigns. */
export async function replaceDays(
  sql: Sql,
  shopId: number,
  from: string,
  counted: { days: CampaignDay[]; funnels: FunnelDay[] },
  now: number,
): Promise<void> {
  await sql.query(
    `delete from campaign_days using campaigns
     where campaigns.shop_id = $1 and campaign_days.shop_id = $1 and campaign_days.campaign_id = campaigns.campaign_id
       and day >= greatest(counts_from, $2::date)`,
    [shopId, from],
  );
  await sql.query(
    `insert into campaign_days (shop_id, campaign_id, day, content, segment_id, propensity, met, n, sums)
     select $1, "campaignId", day, content, "segmentId", propensity, met, n, sums from jsonb_to_recordset($2::jsonb) as row(
       "campaignId" text, day date, content smallint, "segmentId" uuid, propensity float8, met integer, n integer, sums jsonb)`,
    [shopId, JSON.stringify(counted.days)],
  );
  await sql.query('delete from campaign_funnels where shop_id = $1 and day >= $2', [shopId, from]);
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
    from,
    new Date(now),
  ]);
}

export type CampaignSums = Omit<CampaignDay, 'campaignId' | 'day'>;

/** Added up over days, from `since` on where it is given. */
export async function sumsOf(
  sql: Sql,
  shopId: number,
  campaignId: string,
  since: string | null = null,
): Promise<CampaignSums[]> {
  return await sql.query<CampaignSums>(
    `select content, segment_id as "segmentId", propensity, sum(met)::bigint as met, sum(n)::bigint as n,
       (select jsonb_object_agg(measure, added) from (
         select measure, jsonb_object_agg(name, total) as added from (
           select measure, name, sum(value::float8) as total
           from unnest(array_agg(sums)) as each(own), jsonb_each(own) as of_measure(measure, of), jsonb_each(of) as of_name(name, value)
           group by 1, 2) as totals group by 1) as measures) as sums
     from campaign_days where shop_id = $1 and campaign_id = $2 and ($3::date is null or day >= $3)
     group by content, segment_id, propensity order by 1, 2, 3`,
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

export async function funnelsSince(
  sql: Sql,
  shopId: number,
  since: string,
): Promise<Omit<FunnelDay, 'day'>[]> {
  return await sql.query(
    `select campaign_id as "campaignId", placement_id as "placementId", segment_id as "segmentId",
       sum(impressions)::bigint as impressions, sum(clicks)::bigint as clicks, sum(available)::bigint as available,
       sum(carts)::bigint as carts, sum(orders)::bigint as orders
     from campaign_funnels where shop_id = $1 and day >= $2 group by 1, 2, 3 order by 1, 2, 3`,
    [shopId, since],
  );
}
