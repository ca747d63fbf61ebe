import type { NamedSegment, PreviewableSegment } from '@kindred/shared/api/browser-extension';
import type { Sql } from '../ports.ts';
import { type ReportOptions, segmentReport } from '../segments/segment-report.ts';
import { segmentsOf } from '../segments/segment-store.ts';
import { SUMMARY_WEEKS } from '../segments/segments-report.ts';
import { segmentsAllowed } from '../training/consent-store.ts';

/** Those that are shown; none without permission. */
export async function namedSegments(sql: Sql, shopId: number): Promise<NamedSegment[]> {
  if (!(await segmentsAllowed(sql, shopId))) return [];
  return (await segmentsOf(sql))
    .filter(({ isRetired, mergedInto }) => !isRetired && mergedInto === null)
    .map(({ segmentId, name, givenName }) => ({ segmentId, name, givenName }));
}

/** With the favourites that the admin tells of each. */
export async function previewableSegments(
  sql: Sql,
  shopId: number,
  options: Omit<ReportOptions, 'weeks'>,
): Promise<PreviewableSegment[]> {
  const segments: PreviewableSegment[] = [];
  for (const segment of await namedSegments(sql, shopId)) {
    const report = await segmentReport(sql, shopId, segment.segmentId, { ...options, weeks: SUMMARY_WEEKS });
    segments.push({ ...segment, favourites: report?.favourites.map(({ productId }) => productId) ?? [] });
  }
  return segments;
}
