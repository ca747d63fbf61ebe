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

/** As `note`, unless the same is the newest that stands there, whatever its numbers. */
export async function noteOnce(
  sql: Sql,
  shopId: number,
  campaignId: string,
  at: number,
  words: Said,
): Promise<void> {
  const [newest] = await sql.query<{ text: string | null }>(
    `select coalesce(words->>'text', words#>>'{}') as text from campaign_log where shop_id = $1 and campaign_id = $2
     order by entry_id desc limit 1`,
    [shopId, campaignId],
  );
  const text = typeof words === 'string' ? words : words.text;
  if (newest?.text !== text) await note(sql, shopId, campaignId, at, words);
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
