import type { CampaignState, NewCampaign } from '@kindred/shared/api/campaigns';
import { HOLDOUT_ID } from '@kindred/shared/experiment';
import type { Sql } from '../ports.ts';

/** Epoch milliseconds where they are times, `YYYY-MM-DD` where they are days. */
export interface StoredCampaign {
  campaignId: string;
  definition: NewCampaign;
  state: CampaignState;
  seed: string;
  startedAt: number | null;
  stoppedAt: number | null;
  /** Minor units; null: whatever was spent counts. */
  revenueCap: number | null;
  /** What was done on days before is not learned from. */
  learnsFrom: string | null;
  countedAt: number | null;
  /** In the merchant's words; empty: nothing yet. */
  learned: string;
}

const time = (column: string, name: string) => `(extract(epoch from ${column}) * 1000)::bigint as "${name}"`;
/** Campaigns of before there was a cap of all together have the largest. */
const COLUMNS = `campaign_id as "campaignId", '{"allPagesADay": 100}' || definition as definition, state, seed, ${time('started_at', 'startedAt')},
  ${time('stopped_at', 'stoppedAt')}, revenue_cap as "revenueCap", to_char(learns_from, 'YYYY-MM-DD') as "learnsFrom",
  ${time('counted_at', 'countedAt')}, learned`;

/** Held to the end of the transaction: the hour and the merchant change campaigns one after the other. */
export async function lockCampaigns(sql: Sql, shopId: number): Promise<void> {
  await sql.query(`select pg_advisory_xact_lock(hashtextextended('campaigns:' || $1::text, 0))`, [shopId]);
}

/** Newest first. */
export async function campaignsOf(sql: Sql, shopId: number): Promise<StoredCampaign[]> {
  return await sql.query<StoredCampaign>(
    `select ${COLUMNS} from campaigns where shop_id = $1 order by created_at desc, campaign_id`,
    [shopId],
  );
}

export async function runningCampaigns(sql: Sql, shopId: number): Promise<StoredCampaign[]> {
  return await sql.query<StoredCampaign>(
    `select ${COLUMNS} from campaigns where shop_id = $1 and state = 'running' order by started_at, campaign_id`,
    [shopId],
  );
}

export async function campaignOf(
  sql: Sql,
  shopId: number,
  campaignId: string,
): Promise<StoredCampaign | null> {
  const [row] = await sql.query<StoredCampaign>(
    `select ${COLUMNS} from campaigns where shop_id = $1 and campaign_id = $2`,
    [shopId, campaignId],
  );
  return row ?? null;
}

export async function insertDraft(
  sql: Sql,
  shopId: number,
  draft: Pick<StoredCampaign, 'campaignId' | 'definition' | 'seed'>,
  now: number,
): Promise<void> {
  await sql.query(
    `insert into campaigns (shop_id, campaign_id, definition, state, seed, created_at) values ($1, $2, $3, 'draft', $4, $5)`,
    [shopId, draft.campaignId, JSON.stringify(draft.definition), draft.seed, new Date(now)],
  );
}

export async function saveDefinition(
  sql: Sql,
  shopId: number,
  campaignId: string,
  definition: NewCampaign,
): Promise<void> {
  await sql.query('update campaigns set definition = $3 where shop_id = $1 and campaign_id = $2', [
    shopId,
    campaignId,
    JSON.stringify(definition),
  ]);
}

export async function saveState(
  sql: Sql,
  shopId: number,
  campaignId: string,
  state: CampaignState,
): Promise<void> {
  await sql.query('update campaigns set state = $3 where shop_id = $1 and campaign_id = $2', [
    shopId,
    campaignId,
    state,
  ]);
}

/** Goes on where it was paused; what is frozen at the first start stays. */
export async function markRunning(
  sql: Sql,
  shopId: number,
  campaignId: string,
  { at, revenueCap }: { at: number; revenueCap: number | null },
): Promise<void> {
  await sql.query(
    `update campaigns set state = 'running', started_at = coalesce(started_at, $3),
       revenue_cap = case when started_at is null then $4 else revenue_cap end,
       counts_from = coalesce(counts_from, ($3::timestamptz at time zone 'UTC')::date)
     where shop_id = $1 and campaign_id = $2`,
    [shopId, campaignId, new Date(at), revenueCap],
  );
}

export async function markStopped(sql: Sql, shopId: number, campaignId: string, at: number): Promise<void> {
  await sql.query(
    `update campaigns set state = 'stopped', stopped_at = $3 where shop_id = $1 and campaign_id = $2`,
    [shopId, campaignId, new Date(at)],
  );
}

/** `day` is the first that is learned from. */
export async function learnFrom(sql: Sql, shopId: number, campaignId: string, day: string): Promise<void> {
  await sql.query('update campaigns set learns_from = $3 where shop_id = $1 and campaign_id = $2', [
    shopId,
    campaignId,
    day,
  ]);
}

export async function saveLearned(
  sql: Sql,
  shopId: number,
  campaignId: string,
  learned: string,
): Promise<void> {
  await sql.query('update campaigns set learned = $3 where shop_id = $1 and campaign_id = $2', [
    shopId,
    campaignId,
    learned,
  ]);
}

/** With its weights, sums and log. */
export async function deleteCampaign(sql: Sql, shopId: number, campaignId: string): Promise<void> {
  for (const table of ['campaign_funnels', 'campaigns'])
    await sql.query(`delete from ${table} where shop_id = $1 and campaign_id = $2`, [shopId, campaignId]);
}

/** Experiments and campaigns that run, or wait for their first day; without the holdout. */
export async function countRunning(sql: Sql, shopId: number): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    `select (select count(*) from experiments where shop_id = $1 and state = 'running' and experiment_id <> $2)
       + (select count(*) from campaigns where shop_id = $1 and state in ('scheduled', 'running')) as count`,
    [shopId, HOLDOUT_ID],
  );
  return row?.count ?? 0;
}
