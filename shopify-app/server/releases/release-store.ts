import type { ReleaseSummary } from '@kindred/shared/api/admin';
import type { GateReport } from '@kindred/shared/gate';
import type { ModelCard } from '@kindred/shared/model-card';
import type { ModelFamily, ReleaseManifest } from '@kindred/shared/release';
import type { Sql } from '../ports.ts';
import type { RelatedList } from '../recommendations/related-metafields.ts';
import { deleteLearned, deleteOldLearned } from './learned-store.ts';

export interface StoredRelease {
  releaseId: string;
  createdAt: Date;
  family: ModelFamily;
  artifactSha256: string;
  artifactBytes: number;
  items: number;
  report: GateReport;
  /** Null for a candidate that the gate refused: nothing of it was kept but the report. */
  manifest: ReleaseManifest | null;
  related: RelatedList;
  modelCard: ModelCard | null;
  /** Up to when the last training that searched among all families had seen the shop; null before one did. */
  fullyTrainedAt: Date | null;
}

export async function insertRelease(sql: Sql, shopId: number, release: StoredRelease): Promise<void> {
  await sql.query(
    `insert into releases (release_id, shop_id, created_at, family, artifact_sha256, artifact_bytes, items,
       report, manifest, related, model_card, fully_trained_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      release.releaseId,
      shopId,
      release.createdAt,
      release.family,
      release.artifactSha256,
      release.artifactBytes,
      release.items,
      JSON.stringify(release.report),
      release.manifest && JSON.stringify(release.manifest),
      JSON.stringify(release.related),
      release.modelCard && JSON.stringify(release.modelCard),
      release.fullyTrainedAt,
    ],
  );
}

/**
 * Moves the pointer, forwards or back. Only of the active release it is kept what it learned. False: no such release,
 * or one that the gate refused.
 */
export async function pointTo(sql: Sql, shopId: number, releaseId: string): Promise<boolean> {
  const rows = await sql.query(
    `insert into active_releases (shop_id, release_id)
     select shop_id, release_id from releases where shop_id = $1 and release_id = $2 and manifest is not null
     on conflict (shop_id) do update set release_id = excluded.release_id, activated_at = now()
     returning release_id`,
    [shopId, releaseId],
  );
  if (rows.length > 0) await deleteLearned(sql, shopId, releaseId);
  return rows.length > 0;
}

/** False: another release or another table came in between. Devices fetch the new one with the manifest. */
export async function replaceItemTable(
  sql: Sql,
  shopId: number,
  { releaseId, itemTable }: ReleaseManifest,
  next: ReleaseManifest['itemTable'],
): Promise<boolean> {
  const rows = await sql.query(
    `update releases set manifest = jsonb_set(manifest, '{itemTable}', $4::jsonb)
     where shop_id = $1 and release_id = $2 and manifest->'itemTable'->>'sha256' = $3 returning 1`,
    [shopId, releaseId, itemTable.sha256, JSON.stringify(next)],
  );
  return rows.length > 0;
}

export async function modelCardOf(sql: Sql, shopId: number, releaseId: string): Promise<ModelCard | null> {
  const [row] = await sql.query<{ model_card: ModelCard | null }>(
    'select model_card from releases where shop_id = $1 and release_id = $2',
    [shopId, releaseId],
  );
  return row?.model_card ?? null;
}

export async function activeManifest(sql: Sql, shopId: number): Promise<ReleaseManifest | null> {
  const [row] = await sql.query<{ manifest: ReleaseManifest }>(
    'select manifest from active_releases join releases using (release_id) where active_releases.shop_id = $1',
    [shopId],
  );
  return row?.manifest ?? null;
}

/** Null: no such release, one that the gate refused, or one whose bytes were deleted. */
export async function manifestById(
  sql: Sql,
  shopId: number,
  releaseId: string,
): Promise<ReleaseManifest | null> {
  const [row] = await sql.query<{ manifest: ReleaseManifest | null }>(
    'select manifest from releases where shop_id = $1 and release_id = $2',
    [shopId, releaseId],
  );
  return row?.manifest ?? null;
}

/** What Liquid should show; `upToDate` when it was told already. */
export async function activeRelated(
  sql: Sql,
  shopId: number,
): Promise<{ releaseId: string; related: RelatedList; upToDate: boolean } | null> {
  const [row] = await sql.query<{ releaseId: string; related: RelatedList; upToDate: boolean }>(
    `select release_id as "releaseId", related, related_release_id is not distinct from release_id as "upToDate"
     from active_releases join releases using (release_id) where active_releases.shop_id = $1`,
    [shopId],
  );
  return row ?? null;
}

/** Null: what Liquid was told no longer holds. */
export async function noteRelatedWritten(sql: Sql, shopId: number, releaseId: string | null): Promise<void> {
  await sql.query('update active_releases set related_release_id = $2 where shop_id = $1', [
    shopId,
    releaseId,
  ]);
}

interface SummaryRow {
  release_id: string;
  created_at: Date;
  active: boolean;
  available: boolean;
  has_model_card: boolean;
  family: ModelFamily;
  artifact_sha256: string;
  artifact_bytes: number;
  items: number;
  report: GateReport;
}

const SUMMARIES = `select release_id, created_at, family, artifact_sha256, artifact_bytes, items, report,
    exists (select 1 from active_releases a where a.release_id = r.release_id) as active,
    manifest is not null as available, model_card is not null as has_model_card
  from releases r where shop_id = $1`;

/** Newest first, refused candidates among them: a merchant may see why. */
export async function releasesOf(sql: Sql, shopId: number, limit = 50): Promise<ReleaseSummary[]> {
  const rows = await sql.query<SummaryRow>(
    `${SUMMARIES} order by created_at desc, release_id desc limit $2`,
    [shopId, limit],
  );
  return rows.map(summaryOf);
}

export async function releaseById(
  sql: Sql,
  shopId: number,
  releaseId: string,
): Promise<ReleaseSummary | null> {
  const [row] = await sql.query<SummaryRow>(`${SUMMARIES} and release_id = $2`, [shopId, releaseId]);
  return row ? summaryOf(row) : null;
}

export async function activeRelease(sql: Sql, shopId: number): Promise<ReleaseSummary | null> {
  const [row] = await sql.query<SummaryRow>(
    `${SUMMARIES} and release_id = (select release_id from active_releases where shop_id = $1)`,
    [shopId],
  );
  return row ? summaryOf(row) : null;
}

/**
 * Takes the rows, `keep` newest, the active one and what experiments show excepted, and names the blobs that no release needs: those
 * of the rows, and those of a training whose server was killed before it made a release of them.
 */
export async function removeReleases(sql: Sql, shopId: number, keep: number): Promise<string[]> {
  await sql.query(
    `delete from releases where shop_id = $1 and release_id not in (
       select release_id from releases where shop_id = $1 order by created_at desc, release_id desc limit $2)
       and ($2 = 0 or release_id not in (select release_id from active_releases where shop_id = $1)
         and not exists (select from running_variations where shop_id = $1
           and variations @> jsonb_build_array(
             jsonb_build_object('content', jsonb_build_object('releaseId', release_id)))))`,
    [shopId, keep],
  );
  await deleteOldLearned(sql, shopId);
  // A training stores its bytes a moment before it makes a release of them: the newest are not judged yet.
  const unneeded = await sql.query<{ sha256: string }>(
    `select sha256 from blobs where shop_id = $1 and ($2 = 0 or created_at < now() - interval '1 hour')
       and not exists (select from releases where shop_id = $1
         and sha256 in (manifest->'artifact'->>'sha256', manifest->'itemTable'->>'sha256'))
       and not ${SHOWN_BY_EXPERIMENT}`,
    [shopId, keep],
  );
  return unneeded.map(({ sha256 }) => sha256);
}

/**
 * All releases but `except` give up what they learned: their reports stay, nothing can be run any more. Names the
 * blobs that no release needs now.
 */
export async function forgetReleases(sql: Sql, shopId: number, except: string | null): Promise<string[]> {
  const forgotten = await sql.query<{ hashes: string[] }>(
    `with gone as (
       select release_id, array[manifest->'artifact'->>'sha256', manifest->'itemTable'->>'sha256'] as hashes
       from releases where shop_id = $1 and manifest is not null and release_id is distinct from $2)
     update releases set manifest = null, related = '[]', forgotten_at = now()
     from gone where releases.release_id = gone.release_id returning hashes`,
    [shopId, except],
  );
  await sql.query(`delete from active_releases where shop_id = $1 and release_id is distinct from $2`, [
    shopId,
    except,
  ]);
  await deleteLearned(sql, shopId, except);
  return unneededOf(sql, shopId, [...new Set(forgotten.flatMap(({ hashes }) => hashes))]);
}

/** Its model is a release's, by which it stays; the item table is its own. */
const SHOWN_BY_EXPERIMENT = `exists (
  select from experiment_manifests where shop_id = $1 and sha256 = manifest->'itemTable'->>'sha256')`;

/** Of these blobs those that no release and no experiment names: two trainings on the same data make the same bytes. */
export async function unneededOf(sql: Sql, shopId: number, hashes: string[]): Promise<string[]> {
  const rows = await sql.query<{ sha256: string }>(
    `select sha256 from unnest($2::text[]) given (sha256) where not exists (
       select from releases where shop_id = $1
         and sha256 in (manifest->'artifact'->>'sha256', manifest->'itemTable'->>'sha256'))
       and not ${SHOWN_BY_EXPERIMENT}`,
    [shopId, hashes],
  );
  return rows.map(({ sha256 }) => sha256);
}

function summaryOf(row: SummaryRow): ReleaseSummary {
  return {
    releaseId: row.release_id,
    createdAt: row.created_at.getTime(),
    active: row.active,
    available: row.available,
    hasModelCard: row.has_model_card,
    family: row.family,
    artifactSha256: row.artifact_sha256,
    artifactBytes: row.artifact_bytes,
    items: row.items,
    report: row.report,
  };
}
