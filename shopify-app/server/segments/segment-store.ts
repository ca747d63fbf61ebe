import type { SegmentModel } from '@kindred/models/segmentation';
import type { DefiningFeature, SegmentRule } from '@kindred/shared/api/understanding';
import type { Said } from '@kindred/shared/said';
import type { Sql } from '../ports.ts';
import { forgetSegmentsMet } from '../experiments/count-units.ts';
import { foldCells } from './fold-cells.ts';

/** Of a shop, oldest first. Retired ones are of past weeks only. */
export interface StoredSegment {
  segmentId: string;
  name: Said;
  givenName: string | null;
  mergedInto: string | null;
  rule: SegmentRule | null;
  defining: DefiningFeature[];
  /** Rounded; null: too few to tell, or not counted yet. */
  visitors: number | null;
  isRetired: boolean;
}

export async function segmentsOf(sql: Sql): Promise<StoredSegment[]> {
  return await sql.query<StoredSegment>(
    `select segment_id as "segmentId", name, given_name as "givenName", merged_into as "mergedInto", rule, defining,
       visitors, retired_at is not null as "isRetired"
     from segments where shop_id = current_shop_id() order by created_at, segment_id`,
  );
}

/** The clustering in use. */
export interface StoredSegmentation {
  version: number;
  fittedAt: number;
  model: SegmentModel;
  /** Devices can tell by it, unless it must be made anew. */
  hasDeviceModel: boolean;
  mustForget: boolean;
}

export async function segmentationOf(sql: Sql): Promise<StoredSegmentation | null> {
  const [row] = await sql.query<StoredSegmentation>(
    `select version, (extract(epoch from fitted_at) * 1000)::bigint as "fittedAt", model,
       device_model is not null as "hasDeviceModel", must_forget as "mustForget"
     from segmentations where shop_id = current_shop_id()`,
  );
  return row ?? null;
}

/** The last night. */
export interface StoredNight {
  ranAt: number;
  visitors: number;
  /** Share in no segment, exact; null: nobody may know. */
  unassigned: number | null;
  drift: { index: number; feature: Said } | null;
}

export async function lastNightOf(sql: Sql): Promise<StoredNight | null> {
  const [row] = await sql.query<StoredNight>(
    `select (extract(epoch from ran_at) * 1000)::bigint as "ranAt", visitors, unassigned, drift
     from segment_nights where shop_id = current_shop_id()`,
  );
  return row ?? null;
}

/** Held to the end of the transaction: an erasure sees what a night wrote, or the night sees the erasure. */
export async function lockVisitors(sql: Sql, shopId: number): Promise<void> {
  await sql.query(`select pg_advisory_xact_lock(hashtextextended('visitors:' || $1::text, 0))`, [shopId]);
}

/** In the transaction that erases a visitor: the clustering that it was part of is made anew in the next night. */
export async function noteForgotten(sql: Sql): Promise<void> {
  await sql.query('update segmentations set must_forget = true where shop_id = current_shop_id()');
}

/**
 * In the transaction that withdraws the permission: no segment stays, nor who was in which. Cells become those of
 * everyone, which are counts; the weeks stay counted, and are never told by segment again.
 */
export async function forgetSegments(sql: Sql, shopId: number): Promise<void> {
  await lockVisitors(sql, shopId);
  for (const table of ['segmentations', 'visitor_segments', 'segment_nights', 'segments'])
    await sql.query(`delete from ${table} where shop_id = $1`, [shopId]);
  await forgetSegmentsMet(sql, shopId);
  await foldCells(sql, shopId);
}
