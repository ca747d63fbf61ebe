import type { GroupCell } from '@kindred/models/insights';
import { shareEstimate } from '@kindred/models/statistics';
import type { DayRange, PlacementsReport, SlotFigures } from '@kindred/shared/api/understanding';
import type { Sql } from '../ports.ts';
import { countedBuckets, publishedCells } from './cell-store.ts';
import { sumOf } from './figures.ts';
import { namedSegments } from './named-segments.ts';
import { rounded } from './night-store.ts';
import { K_FLOOR } from './publication.ts';
import { lastDayOf } from './weeks.ts';

/**
 * What recommendations of a place led to, of everyone and of each segment: of the counted weeks that lie within these
 * days as a whole. A single day of a place may be the doing of three people, so none is told.
 */
export async function placementsReport(
  sql: Sql,
  shopId: number,
  { from, to }: DayRange,
): Promise<PlacementsReport> {
  const weeks = (await countedBuckets(sql)).filter(
    (bucket) => bucket.weeks === 1 && bucket.from >= from && lastDayOf(bucket) <= to,
  );
  const segments = await namedSegments(sql, shopId);
  const byPlacement = new Map<string, GroupCell[]>();
  for (const cell of await publishedCells(sql, shopId, { from, to }, ['placement']))
    byPlacement.set(cell.key, [...(byPlacement.get(cell.key) ?? []), cell]);
  return {
    range: weeks.length === 0 ? null : { from: weeks[0]!.from, to: lastDayOf(weeks.at(-1)!) },
    kFloor: K_FLOOR,
    segments,
    placements: [...byPlacement]
      .map(([placementId, cells]) => ({
        placementId,
        ...figuresOf(cells),
        bySegment: segments.map(({ segmentId }) => {
          const own = cells.filter((cell) => cell.segmentId === segmentId);
          return own.length === 0 ? null : figuresOf(own);
        }),
      }))
      .sort((a, b) => b.impressions - a.impressions || (a.placementId < b.placementId ? -1 : 1)),
  };
}

/** Of a placement, `viewed` are visits that clicked (visit-counts.ts). */
function figuresOf(cells: GroupCell[]): SlotFigures {
  const { visitors, visits, viewed, added, influencedOrders, influencedMinorUnits, impressions } =
    sumOf(cells);
  return {
    visitors: rounded(visitors),
    visits,
    impressions,
    clicked: shareEstimate(viewed, visits),
    added,
    influencedOrders,
    influencedRevenue: influencedMinorUnits,
  };
}
