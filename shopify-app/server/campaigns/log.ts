import type { Said } from '@kindred/shared/said';
import type { Sql } from '../ports.ts';

/** So many are told. */
const NEWEST = 200;

/** What Kindred or the merchant did, or should be known of it. */
export async function note(
  sql: Sql,
  shopId: number,
  campaignId: string,
  at: number,
  words: Said,
): Promise<void> {
  await sql.query('insert into campaign_log (shop_id, campaign_id, at, words) values ($1, $2, $3, $4)', [
    shopId,
    campaignId,
    new Date(at),
    JSON.stringify(words),
  ]);
}

/** Newest first. */
export async function logOf(
  sql: Sql,
  shopId: number,
  campaignId: string,
): Promise<{ at: number; words: Said }[]> {
  return await sql.query(
    `select (extract(epoch from at) * 1000)::bigint as at, words from campaign_log
     where shop_id = $1 and campaign_id = $2 order by entry_id desc limit ${NEWEST}`,
    [shopId, campaignId],
  );
}
