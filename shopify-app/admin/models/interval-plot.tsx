import { PAINT } from '../charts/paint.ts';

interface IntervalPlotProps {
  value: number;
  interval: [number, number];
  /** The right end of the scale, shared by all plots of a table; the left end is 0. */
  max: number;
  /** What a screen reader says instead. */
  label: string;
  strong?: boolean;
}

const WIDTH = 120;
const HEIGHT = 16;
/** Room for half a dot at either end. */
const MARGIN = 5;

/** A value as a dot on its 95 % interval. Where two intervals do not overlap, the difference is no accident. */
export function IntervalPlot({
  value,
  interval: [low, high],
  max,
  label,
  strong = false,
}: IntervalPlotProps) {
  const at = (each: number) => MARGIN + (Math.min(Math.max(each / max, 0), 1) || 0) * (WIDTH - 2 * MARGIN);
  const colour = strong ? PAINT.main : PAINT.other;
  const middle = HEIGHT / 2;
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      style="display: block; min-width: 120px"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
      <line x1={at(0)} x2={at(max)} y1={middle} y2={middle} stroke={PAINT.line} />
      <line x1={at(low)} x2={at(high)} y1={middle} y2={middle} stroke={colour} stroke-width="3" />
      <circle cx={at(value)} cy={middle} r="4" fill={colour} />
    </svg>
  );
}
