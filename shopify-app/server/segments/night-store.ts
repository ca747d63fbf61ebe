import type { SegmentProfile } from '@kindred/models/segmentation';
import type { Said } from '@kindred/shared/said';
import type { Sql } from '../ports.ts';
import type { NightResult } from './night.ts';

/** A query's values have to fit into memory twice. */
const ROWS_AT_ONCE = 20_000;
/** Sizes are told to the nearest so many. */
const ROUNDED_TO = 5;

interface KeptNight {
  /** Epoch milliseconds. */
  now: number;
  result: NightResult;
  /** The clustering before must go, also where there is no new one. */
  replaces: boolean;
  drift: { index: number; feature: Said } | null;
}

export const rounded = (visitors: number): number => Math.round(visitors / ROUNDED_TO) * ROUNDED_TO;

/** What a night found, in place of what the one before did. Under the locks of consent and of visitors. */
export async function keepNight(
  sql: Sql,
  shopId: number,
  { now, result, replaces, drift }: KeptNight,
): Promise<void> {
  const at = new Date(now);
  await keepClustering(sql, shopId, result, replaces, at);
  await keepAssignments(sql, shopId, result.assignments, at);
  await keepSizes(sql, shopId, result.sizes);
  await sql.query(
    `insert into segment_nights (shop_id, ran_at, visitors, unassigned, drift) values ($1, $2, $3, $4, $5)
     on conflict (shop_id) do update set ran_at = excluded.ran_at, visitors = excluded.visitors,
       unassigned = excluded.unassigned, drift = excluded.drift`,
    [shopId, at, result.visitors, result.unassigned, drift === null ? null : JSON.stringify(drift)],
  );
}

/** Of a clustering with nothing in its place: who was in it and how many, too. The weeks that are over stay. */
export async function forgetClustering(sql: Sql, shopId: number, at: Date): Promise<void> {
  for (const table of ['segmentations', 'visitor_segments', 'segment_nights'])
    await sql.query(`delete from ${table} where shop_id = $1`, [shopId]);
  await keepProfiles(sql, shopId, [], at);
  await keepSizes(sql, shopId, []);
}

async function keepClustering(
  sql: Sql,
  shopId: number,
  { fitted, profiles }: NightResult,
  replaces: boolean,
  at: Date,
): Promise<void> {
  if (fitted !== null)
    await sql.query(
      `insert into segmentations (shop_id, version, fitted_at, model, device_model) values ($1, 1, $2, $3, $4)
       on conflict (shop_id) do update set version = segmentations.version + 1, fitted_at = excluded.fitted_at,
         model = excluded.model, device_model = excluded.device_model, must_forget = false`,
      [shopId, at, JSON.stringify(fitted.model), fitted.deviceModel && Buffer.from(fitted.deviceModel)],
    );
  else if (replaces) await sql.query('delete from segmentations where shop_id = $1', [shopId]);
  else return;
  await keepProfiles(sql, shopId, profiles, at);
}

/**
 * Names and what defines them are as of the clustering; segments that it did not find again are retired, and what their
 * visitors did goes: only past weeks speak of them.
 */
async function keepProfiles(sql: Sql, shopId: number, profiles: SegmentProfile[], at: Date): Promise<void> {
  for (const { segmentId, name, defining } of profiles)
    await sql.query(
      `insert into segments (shop_id, segment_id, name, defining, created_at) values ($1, $2, $3, $4, $5)
       on conflict (shop_id, segment_id) do update set name = excluded.name, defining = excluded.defining, retired_at = null`,
      [shopId, segmentId, JSON.stringify(name), JSON.stringify(defining), at],
    );
  await sql.query(
    `update segments set retired_at = coalesce(retired_at, $3), visitors = null, defining = '[]'
     where shop_id = $1 and rule is null and not (segment_id = any($2))`,
    [shopId, profiles.map(({ segmentId }) => segmentId), at],
  );
  // Nobody would find again what was merged into a segment that is gone.
  await sql.query(
    `update segments set merged_into = null
     where shop_id = $1 and merged_into in (select segment_id from segments where shop_id = $1 and retired_at is not null)`,
    [shopId],
  );
}

async function keepAssignments(
  sql: Sql,
  shopId: number,
  { visitorIds, segmentIds, clusters, segments, gaps }: NightResult['assignments'],
  at: Date,
): Promise<void> {
  const idOf = (row: number) => segmentIds[row] ?? null;
  for (let start = 0; start < visitorIds.length; start += ROWS_AT_ONCE) {
    const end = start + ROWS_AT_ONCE;
    await sql.query(
      `insert into visitor_segments (shop_id, visitor_id, cluster_id, segment_id, gap, assigned_at)
       select $1, visitor_id, cluster_id, segment_id, gap, $6
       from unnest($2::text[], $3::uuid[], $4::uuid[], $5::real[]) as t(visitor_id, cluster_id, segment_id, gap)
       on conflict (shop_id, visitor_id) do update set cluster_id = excluded.cluster_id,
         segment_id = excluded.segment_id, gap = excluded.gap, assigned_at = excluded.assigned_at`,
      [
        shopId,
        visitorIds.slice(start, end),
        Array.from(clusters.subarray(start, end), idOf),
        Array.from(segments.subarray(start, end), idOf),
        [...gaps.subarray(start, end)],
        at,
      ],
    );
  }
  await sql.query('delete from visitor_segments where shop_id = $1 and assigned_at < $2', [shopId, at]);
}

async function keepSizes(sql: Sql, shopId: number, sizes: NightResult['sizes']): Promise<void> {
  await sql.query(
    `update segments set visitors = size.visitors
     from segments as own left join unnest($2::uuid[], $3::integer[]) as size(segment_id, visitors)
       on size.segment_id = own.segment_id
     where segments.shop_id = $1 and own.shop_id = $1 and own.segment_id = segments.segment_id`,
    [shopId, sizes.map(({ segmentId }) => segmentId), sizes.map(({ visitors }) => rounded(visitors))],
  );
}
