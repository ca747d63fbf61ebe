import { said, type Said } from '@kindred/shared/said';
import { utcDay } from '../ingest/event-store.ts';
import type { Sql } from '../ports.ts';
import { lockCampaigns } from './campaign-store.ts';

/** All that run or wait for their first day: the kill switch, and what an uninstalled shop needs. */
export async function stopCampaigns(sql: Sql, shopId: number, now: number): Promise<void> {
  await lockCampaigns(sql, shopId);
  await sql.query(
    `with stopped as (
       update campaigns set state = 'stopped', stopped_at = $2
       where shop_id = $1 and state in ('scheduled', 'running', 'paused') returning campaign_id)
     ${NOTED} from stopped order by campaign_id`,
    [shopId, new Date(now), JSON.stringify(said('Stopped, with everything else that ran.'))],
  );
}

/**
 * In the transaction that withdraws the agreement to training: what was learned goes, and which segments it was learned
 * of. Counts of the days that are over stay.
 */
export async function forgetCampaigns(sql: Sql, shopId: number, now: number): Promise<void> {
  await lockCampaigns(sql, shopId);
  const words: Said = said(
    'Paused by itself: the agreement to training was withdrawn, and what was learned was deleted.',
  );
  await sql.query(
    `with paused as (
       update campaigns set state = 'paused' where shop_id = $1 and state in ('scheduled', 'running') returning campaign_id)
     ${NOTED} from paused order by campaign_id`,
    [shopId, new Date(now), JSON.stringify(words)],
  );
  // What today was drawn with is not known any more.
  await sql.query(
    `update campaigns set counts_from = $2, learns_from = $2 where shop_id = $1 and started_at is not null`,
    [shopId, utcDay(now, 1)],
  );
  await sql.query('delete from campaign_weights where shop_id = $1', [shopId]);
  for (const table of ['campaign_days', 'campaign_funnels'])
    await sql.query(`update ${table} set segment_id = null where shop_id = $1 and segment_id is not null`, [
      shopId,
    ]);
}

const NOTED = `insert into campaign_log (shop_id, campaign_id, at, words) select $1, campaign_id, $2, $3::jsonb`;
