import type { Sql } from '../ports.ts';
import { namedSegments } from '../segments/named-segments.ts';
import type { Shop } from '../shops/shop-store.ts';
import type { Possible } from './contradictions.ts';

export async function possibleIn(sql: Sql, { shopId, currency }: Shop): Promise<Possible> {
  return {
    currency,
    hasCosts: await hasCosts(sql, shopId),
    releaseIds: (await releasesToTry(sql, shopId)).map(({ releaseId }) => releaseId),
    segmentIds: (await namedSegments(sql, shopId)).map(({ segmentId }) => segmentId),
  };
}

/** Of some product it is known what it costs. */
export async function hasCosts(sql: Sql, shopId: number): Promise<boolean> {
  const rows = await sql.query(
    'select from products where shop_id = $1 and deleted_at is null and margin_share is not null limit 1',
    [shopId],
  );
  return rows.length > 0;
}

/** Newest first: those whose model is there. */
export async function releasesToTry(
  sql: Sql,
  shopId: number,
): Promise<{ releaseId: string; createdAt: number; active: boolean }[]> {
  return await sql.query(
    `select release_id as "releaseId", (extract(epoch from created_at) * 1000)::bigint as "createdAt",
       exists (select from active_releases where active_releases.release_id = releases.release_id) as active
     from releases where shop_id = $1 and manifest is not null order by created_at desc, release_id desc`,
    [shopId],
  );
}
