import type { DayRange, QualityCheck } from '@kindred/shared/api/understanding';
import type { Said } from '@kindred/shared/said';
import type { Sql } from '../ports.ts';

/** Sums of one UTC day or of several, by name. `all`: of so many; `found`: so many. What is missing is 0. */
export type Counts = Partial<Record<string, number>>;

export interface CountedDay {
  /** YYYY-MM-DD */
  day: string;
  counts: Counts;
}

/** What a check looks at, oldest first, without gaps, from the first day on that it knows anything of. */
export interface Counted {
  days: readonly CountedDay[];
  /** Sums of the last seven of them, and of all others. */
  recent: Counts;
  before: Counts;
}

/** One question that is asked of what comes in: a file in `checks`. */
export interface Check extends Pick<QualityCheck, 'id' | 'title' | 'about' | 'unit'> {
  /** So many days more must go by before a day that is over is counted. */
  waitDays?: number;
  /** Of UTC days that are over, both ends included; days on which nothing happened may be left out. */
  count(sql: Sql, shopId: number, range: DayRange): Promise<CountedDay[]>;
  /** What is shown of a day; null: nothing to tell. */
  value(counts: Counts): number | null;
  needsAttention(counted: Counted): boolean;
  found(counted: Counted): Said;
  /** What Kindred did with it. */
  done: Said;
}

export const RECENT_DAYS = 7;

export const countOf = (counts: Counts, name: string): number => counts[name] ?? 0;

/** 0..1; null of nothing. */
export function shareFound(counts: Counts): number | null {
  const all = countOf(counts, 'all');
  return all === 0 ? null : countOf(counts, 'found') / all;
}

/** As it stands in a sentence. */
export const percentFound = (counts: Counts): { percent: number } => ({
  percent: 100 * (shareFound(counts) ?? 0),
});

/** Whether the share is above `share`, and `atLeast` so many were found: a few of a few say nothing. */
export const isMoreThan = (counts: Counts, share: number, atLeast: number): boolean =>
  countOf(counts, 'found') >= atLeast && (shareFound(counts) ?? 0) > share;

export function sumOf(days: readonly CountedDay[]): Counts {
  const sum: Counts = {};
  for (const { counts } of days)
    for (const [name, count = 0] of Object.entries(counts)) sum[name] = countOf(sum, name) + count;
  return sum;
}
