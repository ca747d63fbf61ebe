import { formatMean } from '../format.ts';
import { PAINT } from './paint.ts';
import { Points } from './points.tsx';
import { RowLabel } from './row-label.tsx';
import { placesOf } from './row-places.ts';
import { scaleEnds, scaleOf } from './scale.ts';

export interface DotRow {
  label: string;
  value: number;
  low: number;
  high: number;
  figure: string;
  text: string;
}

interface DotIntervalProps {
  label: string;
  rows: readonly DotRow[];
  /** A dashed line that all are read against, such as everyone's value. */
  reference?: number | null;
  /** How the ends of the scale are written. */
  format?: (value: number) => string;
  hint?: string;
}

const ROW = 40;
/** Below the rows: where the scale begins and ends. */
const SCALE = 16;

/**
 * Values as dots on their 95 % intervals, on one scale from 0. Where two do not overlap, it is no accident. An arrow is where
 * one goes on beyond the scale.
 */
export function DotInterval({
  label,
  rows,
  reference = null,
  format = formatMean,
  hint = '',
}: DotIntervalProps) {
  const [from, to] = scaleEnds(rows, reference ?? 0);
  return (
    <Points
      label={label}
      texts={rows.map(({ text }) => text)}
      hint={hint}
      draw={({ width }) => {
        const x = scaleOf(from, to, 7, width - 7);
        const { places, height } = placesOf(rows, width, ROW);
        return {
          height: height + SCALE,
          points: places.map(({ top, y }) => ({
            x: 1,
            y: top + 1,
            width: width - 2,
            height: y - top + ROW - 4,
          })),
          shapes: (
            <>
              {rows.map((row, at) => (
                <g key={row.label} transform={`translate(0 ${places[at]!.y})`}>
                  <RowLabel place={places[at]!} figure={row.figure} width={width} />
                  <line x1={x(from)} x2={x(to)} y1="27" y2="27" stroke={PAINT.line} />
                  <line
                    x1={x(row.low)}
                    x2={x(row.high)}
                    y1="27"
                    y2="27"
                    stroke={PAINT.main}
                    stroke-width="3"
                  />
                  {reference !== null && <Reference x={x(reference)} />}
                  {row.low < from && <path d={`M${x(from)} 27l8 -5v10z`} fill={PAINT.main} />}
                  {row.high > to && <path d={`M${x(to)} 27l-8 -5v10z`} fill={PAINT.main} />}
                  {row.value >= from && row.value <= to && (
                    <circle cx={x(row.value)} cy="27" r="5" fill={PAINT.main} />
                  )}
                </g>
              ))}
              <text x="4" y={height + 9} fill={PAINT.text}>
                {format(from)}
              </text>
              <text x={width - 6} y={height + 9} text-anchor="end" fill={PAINT.text}>
                {format(to)}
              </text>
            </>
          ),
        };
      }}
    />
  );
}

const Reference = ({ x }: { x: number }) => (
  <line x1={x} x2={x} y1="19" y2="35" stroke={PAINT.other} stroke-width="2" stroke-dasharray="3 3" />
);
