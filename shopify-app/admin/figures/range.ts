import type { DayRange } from '@kindred/shared/api/understanding';

export const RANGE_DAYS = [7, 28, 84] as const;
const USUAL_DAYS = 28;
const DAY_MILLISECONDS = 86_400_000;

/** What an address asks for: the last days that are over (`days`), or from one day to another. */
export type WantedRange = { days: number } | DayRange;

/** Of `?days=7` or `?from=2026-11-01&to=2026-11-22`; anything else is the usual range. */
export function wantedRange(query: URLSearchParams): WantedRange {
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
  if (isDay(from) && isDay(to) && from <= to) return { from, to };
  const days = Number(query.get('days'));
  return { days: RANGE_DAYS.find((each) => each === days) ?? USUAL_DAYS };
}

/** `now` is epoch milliseconds; its own day is not over, so the range ends the day before. */
export function rangeOf(wanted: WantedRange, now: number): DayRange {
  if (!('days' in wanted)) return wanted;
  return {
    from: dayOf(now - wanted.days * DAY_MILLISECONDS),
    to: dayOf(now - DAY_MILLISECONDS),
  };
}

/** For an address, without `?`. A view of the last days goes on with the days. */
export const queryOf = (wanted: WantedRange): string =>
  'days' in wanted ? `days=${wanted.days}` : `from=${wanted.from}&to=${wanted.to}`;

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** A day that a calendar has. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && dayOf(Date.parse(text)) === text;
