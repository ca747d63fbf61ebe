import { PAINT } from './paint.ts';
import { Points } from './points.tsx';
import { niceTicks, scaleOf } from './scale.ts';

export interface LinePoint {
  label: string;
  /** With a 95 % interval; null where it cannot be told, which leaves a gap. */
  value: { value: number; low: number; high: number } | null;
  /** Value, interval and n, in words. */
  text: string;
}

interface LineProps {
  label: string;
  points: readonly LinePoint[];
  format: (value: number) => string;
  hint?: string;
}

const HEIGHT = 180;
const TOP = 8;
const BOTTOM = 22;
/** Pixels of the widest usual letter, a sign. */
const LETTER = 8;
/** Its edge makes the interval of a single point visible, too. */
const BAND = {
  fill: PAINT.main,
  'fill-opacity': 0.18,
  stroke: PAINT.main,
  'stroke-opacity': 0.18,
  'stroke-width': 4,
  'stroke-linejoin': 'round',
} as const;

/** A value over time on the band of its 95 % interval. */
export function LineWithBand({ label, points, format, hint }: LineProps) {
  const known = points.flatMap(({ value }) => value ?? []);
  const ticks = niceTicks(
    Math.min(0, ...known.map(({ low }) => low)),
    Math.max(0, ...known.map(({ high }) => high)),
  );
  const left = Math.max(...ticks.map((tick) => format(tick).length)) * LETTER + 8;
  const y = scaleOf(ticks[0]!, ticks.at(-1)!, HEIGHT - BOTTOM, TOP);
  const draw = ({ width }: { width: number }) => {
    const step = (width - left) / Math.max(points.length, 1);
    const x = (at: number) => left + (at + 0.5) * step;
    const runs = runsOf(points);
    return {
      height: HEIGHT,
      points: points.map((_, at) => ({
        x: x(at) - step / 2,
        y: TOP,
        width: step,
        height: HEIGHT - TOP - BOTTOM,
      })),
      shapes: (
        <>
          {ticks.map((tick) => (
            <g key={tick}>
              <line x1={left} x2={width} y1={y(tick)} y2={y(tick)} stroke={PAINT.line} />
              <text x={left - 6} y={y(tick) + 4} text-anchor="end" fill={PAINT.text}>
                {format(tick)}
              </text>
            </g>
          ))}
          {runs.map((run) => (
            <g key={run[0]}>
              <path d={bandOf(run, points, x, y)} {...BAND} />
              <path d={lineOf(run, points, x, y)} fill="none" stroke={PAINT.main} stroke-width="2" />
              {run.map((at) => (
                <circle key={at} cx={x(at)} cy={y(points[at]!.value!.value)} r="2.5" fill={PAINT.main} />
              ))}
            </g>
          ))}
          <text x={left} y={HEIGHT - 6} fill={PAINT.text}>
            {points[0]?.label}
          </text>
          {points.length > 1 && (
            <text x={width} y={HEIGHT - 6} text-anchor="end" fill={PAINT.text}>
              {points.at(-1)!.label}
            </text>
          )}
        </>
      ),
    };
  };
  return <Points label={label} texts={points.map(({ text }) => text)} {...hintOf(hint)} draw={draw} />;
}

const hintOf = (hint: string | undefined) => (hint === undefined ? {} : { hint });

/** Places of neighbours that are all known. */
function runsOf(points: readonly LinePoint[]): number[][] {
  const runs: number[][] = [[]];
  points.forEach(({ value }, at) => {
    if (value === null) runs.push([]);
    else runs.at(-1)!.push(at);
  });
  return runs.filter((run) => run.length > 0);
}

type Place = (value: number) => number;

const lineOf = (run: number[], points: readonly LinePoint[], x: Place, y: Place): string =>
  `M${run.map((at) => `${x(at)} ${y(points[at]!.value!.value)}`).join('L')}`;

function bandOf(run: number[], points: readonly LinePoint[], x: Place, y: Place): string {
  const edge = (end: 'low' | 'high') => (at: number) => `${x(at)} ${y(points[at]!.value![end])}`;
  return `M${[...run.map(edge('high')), ...run.toReversed().map(edge('low'))].join('L')}Z`;
}
