import { BEHAVIOUR_VERSION } from '@kindred/models/features';
import type { GroupCell } from '@kindred/models/insights';
import { REFIT_DRIFT } from '@kindred/models/segmentation';
import type { DayRange, SegmentsReport, SegmentSummary } from '@kindred/shared/api/understanding';
import type { Sql } from '../ports.ts';
import { segmentsAllowed } from '../training/consent-store.ts';
import { countedBuckets, publishedCells, shownSegments } from './cell-store.ts';
import { coverageOf, funnelOf, type ReportOptions, sumOf, valueOf } from './figures.ts';
import { FIT_DAYS } from './job.ts';
import { LEAST_VISITORS } from './night.ts';
import { rounded } from './night-store.ts';
import { K_FLOOR } from './publication.ts';
import {
  lastNightOf,
  segmentationOf,
  segmentsOf,
  type StoredNight,
  type StoredSegmentation,
  type StoredSegment,
} from './segment-store.ts';
import { DAY_MILLISECONDS, lastDayOf } from './weeks.ts';

/** Figures of a segment are of so many weeks if nothing else is asked for, its trend of so many. */
export const SUMMARY_WEEKS = 4;
export const TREND_WEEKS = 12;

export async function segmentsReport(
  sql: Sql,
  shopId: number,
  { weeks, now, currency }: ReportOptions,
): Promise<SegmentsReport> {
  const night = await lastNightOf(sql);
  const report: SegmentsReport = {
    state: 'waiting',
    missing: [],
    needed: LEAST_VISITORS,
    have: rounded(night?.visitors ?? 0),
    fittedAt: null,
    stability: null,
    unassigned: null,
    toldOnDevices: false,
    drift: null,
    range: null,
    currency,
    kFloor: K_FLOOR,
    coverage: { measuredOrders: 0, orders: 0 },
    everyone: null,
    segments: [],
  };
  if (!(await segmentsAllowed(sql, shopId))) return { ...report, state: 'no_permission' };
  if (night === null || night.visitors < LEAST_VISITORS)
    return { ...report, missing: await missingFor(sql), state: night === null ? 'waiting' : 'too_few' };
  const segmentation = await segmentationOf(sql);
  const { visitors } = night;
  const { summaries, range, shop } = await summariesOf(sql, shopId, { visitors, weeks });
  return {
    ...report,
    state: 'ready',
    fittedAt: segmentation?.fittedAt ?? null,
    stability: segmentation?.model.stability ?? null,
    unassigned: night.unassigned === null ? null : shareOf(rounded(night.unassigned * visitors), visitors),
    toldOnDevices: isToldOnDevices(segmentation),
    drift: driftOf(night, segmentation?.fittedAt ?? Infinity),
    range,
    coverage: await coverageOf(sql, shop, range, now),
    everyone: valueOf(shop),
    segments: summaries,
  };
}

/** Of what a first night needs, what is not there at all. */
async function missingFor(sql: Sql): Promise<SegmentsReport['missing']> {
  const [row] = await sql.query<{ products: boolean; visits: boolean }>(
    `select exists (select from products where shop_id = current_shop_id()) as products,
       exists (select from events where shop_id = current_shop_id()) as visits`,
  );
  return (['products', 'visits'] as const).filter((each) => !row?.[each]);
}

/** As device-segments.ts answers them. */
const isToldOnDevices = (segmentation: StoredSegmentation | null): boolean =>
  segmentation !== null &&
  segmentation.hasDeviceModel &&
  !segmentation.mustForget &&
  segmentation.model.behaviourVersion === BEHAVIOUR_VERSION;

/** Of all, to a hundredth. */
const shareOf = (roundedVisitors: number, visitors: number): number =>
  Math.round((100 * roundedVisitors) / rounded(visitors)) / 100;

function driftOf({ drift, ranAt }: StoredNight, fittedAt: number): SegmentsReport['drift'] {
  if (drift === null) return null;
  const isOldEnough = ranAt + DAY_MILLISECONDS - fittedAt >= FIT_DAYS * DAY_MILLISECONDS;
  return { ...drift, checkedAt: ranAt, refits: drift.index > REFIT_DRIFT && isOldEnough };
}

/** Every segment that is shown, of the last `weeks`; `shop` are the cells of the range. `visitors`: all, exact. */
export async function summariesOf(
  sql: Sql,
  shopId: number,
  { visitors, weeks }: { visitors: number; weeks: number },
): Promise<{ summaries: SegmentSummary[]; range: DayRange | null; shop: GroupCell[] }> {
  const counted = (await countedBuckets(sql)).filter((bucket) => bucket.weeks === 1);
  const rangeOf = (buckets: typeof counted): DayRange | null => {
    const [first, last] = [buckets[0], buckets.at(-1)];
    return first && last ? { from: first.from, to: lastDayOf(last) } : null;
  };
  const range = rangeOf(counted.slice(-weeks));
  const all = rangeOf(counted.slice(-Math.max(TREND_WEEKS, 2 * weeks)));
  const weekly = all ? await publishedCells(sql, shopId, all, ['shop']) : [];
  const within = (some: DayRange | null) =>
    weekly.filter(({ from }) => some !== null && from >= some.from && from <= some.to);
  const cells: Cells = {
    weekly,
    shop: within(range),
    before: within(rangeOf(counted.slice(0, -weeks).slice(-weeks))),
    weeks: counted
      .slice(-TREND_WEEKS)
      .map(({ from }) => from)
      .filter((from) => from >= (weekly[0]?.from ?? '')),
    visitors,
  };
  const segments = await segmentsOf(sql);
  const shownAs = shownSegments(segments);
  const summaries = segments
    .filter(({ segmentId }) => shownAs.get(segmentId) === segmentId)
    .map((segment) =>
      summaryOf(
        segment,
        segments.filter(({ segmentId }) => shownAs.get(segmentId) === segment.segmentId),
        cells,
      ),
    );
  return { summaries, range, shop: cells.shop };
}

/** What was merged since the last night was counted by itself. */
function sizeOf(parts: StoredSegment[]): number | null {
  const told = parts.flatMap(({ visitors }) => visitors ?? []);
  return told.length === 0 ? null : told.reduce((sum, each) => sum + each, 0);
}

interface Cells {
  /** Of the shop, week by week. */
  weekly: GroupCell[];
  /** Those of the range, and of as many weeks before it. */
  shop: GroupCell[];
  before: GroupCell[];
  /** Mondays of the trend. */
  weeks: string[];
  visitors: number;
}

function summaryOf(
  segment: StoredSegment,
  parts: StoredSegment[],
  { weekly, shop, before, weeks, visitors }: Cells,
): SegmentSummary {
  const isOf = ({ segmentId }: GroupCell) => segmentId === segment.segmentId;
  const own = shop.filter(isOf);
  const size = sizeOf(parts);
  return {
    segmentId: segment.segmentId,
    name: segment.name,
    givenName: segment.givenName,
    rule: segment.rule,
    merged: parts
      .filter((part) => part !== segment && !part.isRetired)
      .map(({ segmentId, name, givenName }) => ({ segmentId, name, givenName })),
    visitors: size,
    share: size === null ? null : shareOf(size, visitors),
    // Of fewer people than the floor not even medians are told.
    defining: size === null ? [] : segment.defining,
    funnel: funnelOf(own),
    value: valueOf(own, shop),
    valueBefore: valueOf(before.filter(isOf), before),
    trend: weeks.map((week) => {
      const cells = weekly.filter(({ from }) => from === week);
      const mine = cells.filter(isOf);
      const share = mine.length === 0 ? null : sumOf(mine).visitors / sumOf(cells).visitors;
      return { week, share: share === null ? null : Math.round(share * 1000) / 1000 };
    }),
  };
}
