import type { DayRange } from '@kindred/shared/api/understanding';
import type { KpiDay } from '../kpi/index.ts';
import { type GroupCell, type GroupCounts, sumCounts } from './cells.ts';

const DAY_MILLISECONDS = 86_400_000;

export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MILLISECONDS).toISOString().slice(0, 10);

export const rangeOf = (weeks: readonly string[]): DayRange => ({
  from: weeks[0]!,
  to: dayAfter(weeks.at(-1)!, 6),
});

/** The days of each week; whole weeks have each weekday once, so that weekdays need no correction. */
export function byWeek<T extends { day: string }>(days: readonly T[], weeks: readonly string[]): T[][] {
  return weeks.map((from) => days.filter(({ day }) => day >= from && day < dayAfter(from, 7)));
}

/** Weeks before the first measured visit tell nothing of what is usual; neither do weeks with days missing. */
export function measuredWeeks(days: readonly KpiDay[], weeks: readonly string[]): KpiDay[][] {
  const all = byWeek(days, weeks);
  const first = all.findIndex((week) => week.every(({ shop }) => shop.visits > 0) && week.length === 7);
  return first === -1 ? [] : all.slice(first);
}

export const totalOf = (cells: readonly GroupCell[]): GroupCounts =>
  sumCounts(cells.map(({ counts }) => counts));

export const visitorsOf = (cells: readonly GroupCell[]): number =>
  cells.reduce((sum, { counts }) => sum + counts.visitors, 0);

/** Numbers of people are told to the nearest 5. */
export const rounded = (people: number): number => Math.round(people / 5) * 5;

/** By bucket, such as `2026-11-02/1`. */
export const bucketOf = ({ from, weeks }: GroupCell): string => `${from}/${weeks}`;

export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/**
 * As how many times fewer people visits must count, since some come again: if a visit is followed by another one of the
 * same person with chance r, visits come in rows whose mean size, weighted by size, is (1 + r) / (1 - r).
 */
export function returning({ days, cells }: { days: readonly KpiDay[]; cells: readonly GroupCell[] }): number {
  const visits = days.reduce((sum, { shop }) => sum + shop.visits, 0);
  const again = days.reduce((sum, { shop }) => sum + shop.repeatVisits, 0);
  const shop = totalOf(cells.filter(({ subject }) => subject === 'shop'));
  const share = Math.max(
    visits === 0 ? 0 : again / visits,
    shop.visits === 0 ? 0 : 1 - shop.visitors / shop.visits,
  );
  return (1 + share) / (1 - Math.min(0.8, share));
}

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each, 0) / values.length;

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
}
