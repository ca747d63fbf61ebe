import type { FigureUnit, Insight } from '@kindred/shared/api/understanding';
import type { Gap, Said } from '@kindred/shared/said';
import type { KpiDay, SlateSums } from '../kpi/index.ts';
import type { GroupCell } from './cells.ts';

/** One question about a shop, one file each. Pure: asked again of the same input it answers the same. */
export interface InsightKind {
  /** The name of its file. */
  id: string;
  title: Said;
  unit: FigureUnit;
  /** What must be there before it can answer. */
  requires: Said;
  method: Said;
  /** What would make an answer untrue, or worth looking at again. */
  wouldChange: Said;
  /** Everything that was compared, whatever came of it: who compares more must ask for stronger evidence. */
  compute(input: InsightInput): Comparison[];
}

export interface Comparison {
  /** Chance of evidence as strong as this if there were nothing, 0..1. */
  p: number;
  /** Null: too small to matter, however certain. */
  finding: Finding | null;
}

export type Finding = Pick<Insight, 'title' | 'text' | 'evidence' | 'atStake' | 'range' | 'about'>;

export interface InsightInput {
  /** As published, of the weeks in `weeks`. */
  cells: readonly GroupCell[];
  /** Of the same weeks, oldest first. */
  days: readonly KpiDay[];
  slots: readonly SlotDay[];
  /** The Mondays of the weeks that are looked at, oldest first; all of them are over. */
  weeks: readonly string[];
  segments: ReadonlyMap<string, InsightSegment>;
  nameOfProduct: (productId: string) => Gap;
  typeOfProduct: (productId: string) => string;
  /** Groups of fewer visitors are not in `cells`. */
  kFloor: number;
}

export interface InsightSegment {
  name: Gap;
  /** By what its visitors were put together: to find the same in them again would be no news. */
  definedBy: { funnel: boolean; types: readonly string[] };
}

/** What recommendations of a placement led to on a day, or in the week that begins on it. */
export interface SlotDay {
  day: string;
  /** The placement's id. */
  key: string;
  sums: SlateSums;
}
