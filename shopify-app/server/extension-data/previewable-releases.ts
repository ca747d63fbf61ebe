import type { PreviewableRelease } from '@kindred/shared/api/browser-extension';
import type { Sql } from '../ports.ts';

const RELEASES_OFFERED = 10;

/** The live one first, then the newest; those whose bytes were deleted are left out. */
export async function previewableReleases(sql: Sql, shopId: number): Promise<PreviewableRelease[]> {
  return sql.query<PreviewableRelease>(
    `select release_id as "releaseId", (extract(epoch from created_at) * 1000)::bigint as "createdAt", family,
       active.release_id is not null as live, artifact_sha256 as "artifactSha256"
     from releases left join active_releases active using (shop_id, release_id)
     where shop_id = $1 and manifest is not null
     order by live desc, created_at desc, release_id desc limit $2`,
    [shopId, RELEASES_OFFERED],
  );
}
