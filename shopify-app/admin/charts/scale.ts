/** From 0 (or below it, where values are) to a round number at or above `most`, in at most four round steps. */
export function niceTicks(least: number, most: number): number[] {
  const low = Math.min(0, least);
  const span = Math.max(most - low, Number.MIN_VALUE * 1e20);
  const power = 10 ** Math.floor(Math.log10(span / 3));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => span / each <= 4)!;
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(most / step));
  // Of whole numbers, so that no tick reads 0.30000000000000004.
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

/** Maps `from..to` onto `start..end`, and what lies outside onto the ends. */
export function scaleOf(from: number, to: number, start: number, end: number): (value: number) => number {
  const width = to - from || 1;
  return (value) => start + Math.min(Math.max((value - from) / width, 0), 1) * (end - start);
}

/** An interval may reach so many times as far as half of them do. */
const FURTHEST = 6;

/**
 * Round ends of a scale for intervals that are read against `reference`. One that reaches far further than the others
 * would press these into dots, so the scale ends before it does.
 */
export function scaleEnds(
  intervals: readonly { low: number; high: number }[],
  reference: number,
): [from: number, to: number] {
  const reaches = intervals
    .map(({ low, high }) => Math.max(reference - low, high - reference))
    .toSorted((a, b) => a - b);
  const most = FURTHEST * (reaches[Math.floor((reaches.length - 1) / 2)] ?? 0) || Number.POSITIVE_INFINITY;
  const ends = intervals.flatMap(({ low, high }) => [low, high]);
  const ticks = niceTicks(
    Math.max(Math.min(reference, ...ends), reference - most),
    Math.min(Math.max(reference, ...ends), reference + most),
  );
  return [ticks[0]!, ticks.at(-1)!];
}
