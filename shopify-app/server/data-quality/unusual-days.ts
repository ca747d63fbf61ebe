/** So many standard deviations. */
const LIMIT = 4;
/** A day moves what is expected of its weekday so far. */
const LEVEL_STEP = 0.5;
const VARIANCE_STEP = 0.1;
/** Until days have told: a third more or less. */
const FIRST_VARIANCE = 0.3 ** 2;
/** Nothing is called unusual before. */
const FIRST_DAYS = 14;
/** Events come about nine to a visit, so that their number swings some three times as much as that of visits. */
const CLUMPING = 3;
const LEAST_DEVIATION = 0.1;
/** With nine visits a day, one day in ten thousand has none by chance; with fewer, few say nothing. */
const LEAST_USUAL = 80;

export interface DayCount {
  /** YYYY-MM-DD */
  day: string;
  count: number;
}

/**
 * Days whose count is far from what the same weekday had before, with what was usual then. `days` oldest first, without
 * gaps. Works on logarithms, as shops grow and seasons move by factors: an exponentially weighted mean for each weekday
 * and an exponentially weighted variance for all. An unusual day moves either no further than the limit does.
 */
export function unusualDays(days: readonly DayCount[]): (DayCount & { usual: number })[] {
  const levels: (number | undefined)[] = [];
  let variance = FIRST_VARIANCE;
  return days.flatMap(({ day, count }, nth) => {
    const weekday = nth % 7;
    const seen = Math.log1p(count);
    const level = levels[weekday];
    if (level === undefined) {
      levels[weekday] = seen;
      return [];
    }
    const usual = Math.expm1(level);
    const deviation = Math.max(Math.sqrt(variance), LEAST_DEVIATION, CLUMPING / Math.sqrt(1 + usual));
    const off = seen - level;
    const clipped = Math.max(-LIMIT * deviation, Math.min(LIMIT * deviation, off));
    levels[weekday] = level + LEVEL_STEP * clipped;
    variance += VARIANCE_STEP * (clipped ** 2 - variance);
    const tells = nth + 1 >= FIRST_DAYS && (off > 0 || usual >= LEAST_USUAL);
    return tells && Math.abs(off) > LIMIT * deviation ? [{ day, count, usual }] : [];
  });
}
