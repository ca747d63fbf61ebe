import type { GroupCell } from '@kindred/models/insights';
import { REFIT_DRIFT } from '@kindred/models/segmentation';
import type { SegmentsReport, SegmentSummary } from '@kindred/shared/api/understanding';
import type { Sql } from '../ports.ts';
import { segmentsAllowed } from '../training/consent-store.ts';
import { countedBuckets, countedRange, publishedCells, shownSegments } from './cell-store.ts';
import { coverageOf, funnelOf, sumOf, valueOf } from './figures.ts';
import { FIT_DAYS } from './job.ts';
import { LEAST_VISITORS } from './night.ts';
import { rounded } from './night-store.ts';
import { K_FLOOR } from './publication.ts';
import { lastNightOf, segmentationOf, segmentsOf, type StoredSegment } from './segment-store.ts';
import { DAY_MILLISECONDS } from './weeks.ts';

/** Figures of a segment are of so many weeks, its trend of so many. */
export const SUMMARY_WEEKS = 4;
export const TREND_WEEKS = 12;

export async function segmentsReport(sql: Sql, shopId: number, now: number): Promise<SegmentsReport> {
  const night = await lastNightOf(sql);
  const report: SegmentsReport = {
    state: 'waiting',
    needed: LEAST_VISITORS,
    have: rounded(night?.visitors ?? 0),
    fittedAt: null,
    stability: null,
    unassigned: null,
    drift: null,
    range: null,
    kFloor: K_FLOOR,
    coverage: { measuredOrders: 0, orders: 0 },
    segments: [],
  };
  if (!(await segmentsAllowed(sql, shopId))) return { ...report, state: 'no_permission' };
  if (night === null) return report;
  if (night.visitors < LEAST_VISITORS) return { ...report, state: 'too_few' };
  const segmentation = await segmentationOf(sql);
  const { summaries, range, shop } = await summariesOf(sql, shopId, night.visitors);
  const fittedAt = segmentation?.fittedAt ?? Infinity;
  const tonight = night.ranAt + DAY_MILLISECONDS;
  return {
    ...report,
    state: 'ready',
    fittedAt: segmentation?.fittedAt ?? null,
    stability: segmentation?.model.stability ?? null,
    unassigned: Math.round(night.unassigned * 100) / 100,
    drift: night.drift && {
      ...night.drift,
      checkedAt: night.ranAt,
      refits: night.drift.index > REFIT_DRIFT && tonight - fittedAt >= FIT_DAYS * DAY_MILLISECONDS,
    },
    range,
    coverage: await coverageOf(sql, shop, range, now),
    segments: summaries,
  };
}

/** Every segment that is shown; `shop` are the cells of the range. */
export async function summariesOf(
  sql: Sql,
  shopId: number,
  visitors: number,
): Promise<{ summaries: SegmentSummary[]; range: SegmentsReport['range']; shop: GroupCell[] }> {
  const trendRange = await countedRange(sql, TREND_WEEKS);
  const range = await countedRange(sql, SUMMARY_WEEKS);
  const all = trendRange ? await publishedCells(sql, shopId, trendRange, ['shop']) : [];
  const weekly = all.filter(({ weeks }) => weeks === 1);
  const first = weekly[0]?.from ?? '';
  const weeks = (await countedBuckets(sql))
    .filter((bucket) => bucket.weeks === 1 && bucket.from >= first)
    .slice(-TREND_WEEKS)
    .map(({ from }) => from);
  const shop = weekly.filter(({ from }) => range !== null && from >= range.from);
  const segments = await segmentsOf(sql);
  const shownAs = shownSegments(segments);
  const summaries = segments
    .filter(({ segmentId }) => shownAs.get(segmentId) === segmentId)
    .map((segment) => {
      const parts = segments.filter(({ segmentId }) => shownAs.get(segmentId) === segment.segmentId);
      return summaryOf({ ...segment, visitors: sizeOf(parts) }, { weekly, shop, weeks, visitors });
    });
  return { summaries, range, shop };
}

/** What was merged since the last night was counted by itself. */
function sizeOf(parts: StoredSegment[]): number | null {
  const told = parts.flatMap(({ visitors }) => visitors ?? []);
  return told.length === 0 ? null : told.reduce((sum, each) => sum + each, 0);
}

interface Cells {
  /** Of the shop, week by week. */
  weekly: GroupCell[];
  /** Those of the range. */
  shop: GroupCell[];
  /** Mondays. */
  weeks: string[];
  /** All, exact: only shares to a hundredth are told. */
  visitors: number;
}

function summaryOf(segment: StoredSegment, { weekly, shop, weeks, visitors }: Cells): SegmentSummary {
  const isOf = ({ segmentId }: GroupCell) => segmentId === segment.segmentId;
  const own = shop.filter(isOf);
  return {
    segmentId: segment.segmentId,
    name: segment.name,
    givenName: segment.givenName,
    rule: segment.rule,
    visitors: segment.visitors,
    share: segment.visitors === null ? null : Math.round((segment.visitors / visitors) * 100) / 100,
    // Of fewer people than the floor not even medians are told.
    defining: segment.visitors === null ? [] : segment.defining,
    funnel: funnelOf(own),
    value: valueOf(own),
    trend: weeks.map((week) => {
      const cells = weekly.filter(({ from }) => from === week);
      const mine = cells.filter(isOf);
      const share = mine.length === 0 ? null : sumOf(mine).visitors / sumOf(cells).visitors;
      return { week, share: share === null ? null : Math.round(share * 1000) / 1000 };
    }),
  };
}
