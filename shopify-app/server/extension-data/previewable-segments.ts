import type { PreviewableSegment } from '@kindred/shared/api/browser-extension';
import type { Sql } from '../ports.ts';
import { countedRange, publishedCells } from '../segments/cell-store.ts';
import { favouritesOf } from '../segments/favourites.ts';
import { namedSegments } from '../segments/named-segments.ts';
import { TREND_WEEKS } from '../segments/segments-report.ts';

/** With the favourites that the admin tells of each; as many queries for one segment as for many. */
export async function previewableSegments(sql: Sql, shopId: number): Promise<PreviewableSegment[]> {
  const segments = await namedSegments(sql, shopId);
  const range = await countedRange(sql, TREND_WEEKS);
  const segmentIds = segments.map(({ segmentId }) => segmentId);
  const shop = range ? await publishedCells(sql, shopId, range, ['shop']) : [];
  const favourites = range && (await favouritesOf(sql, shopId, segmentIds, range, shop));
  return segments.map((segment) => ({
    ...segment,
    favourites: favourites?.get(segment.segmentId)?.map(({ productId }) => productId) ?? [],
  }));
}
