/** Weeks of UTC, Monday to Sunday, and aligned blocks of four of them. Days are `YYYY-MM-DD`, times epoch milliseconds. */

export const DAY_MILLISECONDS = 86_400_000;
export const WEEK_MILLISECONDS = 7 * DAY_MILLISECONDS;
export const BLOCK_WEEKS = 4;
/** Monday, 5 January 1970: weeks and blocks are counted from here. */
const FIRST_MONDAY = 4 * DAY_MILLISECONDS;
/** What a device sends later than this after a week's end is not counted in it. */
export const LATE_MILLISECONDS = 3 * 3_600_000;

/** What is counted once: a week, or the block of four that a quiet key waits for. */
export interface Bucket {
  /** Its first Monday. */
  from: string;
  weeks: 1 | 4;
}

export const weekAt = (at: number): number => Math.floor((at - FIRST_MONDAY) / WEEK_MILLISECONDS);
export const startOfWeek = (week: number): number => FIRST_MONDAY + week * WEEK_MILLISECONDS;
export const mondayOf = (week: number): string => dayOf(startOfWeek(week));
export const weekOf = (day: string): number => weekAt(Date.parse(`${day}T00:00:00Z`));
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
export const blockOf = (week: number): number => Math.floor(week / BLOCK_WEEKS);

/** The last day of a bucket. */
export const lastDayOf = ({ from, weeks }: Bucket): string =>
  dayOf(Date.parse(`${from}T00:00:00Z`) + weeks * WEEK_MILLISECONDS - DAY_MILLISECONDS);

/** Numbers of the weeks that are over and of which every event from `keptSince` on is still there, oldest first. */
export function closableWeeks(now: number, keptSince: number): number[] {
  const first = weekAt(keptSince + WEEK_MILLISECONDS - 1);
  const after = weekAt(now - LATE_MILLISECONDS);
  return Array.from({ length: Math.max(0, after - first) }, (_, at) => first + at);
}
