import { PAINT } from './paint.ts';
import { Points } from './points.tsx';
import { RowLabel } from './row-label.tsx';
import { scaleOf } from './scale.ts';

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
  hint?: string;
}

const ROW = 40;

/** Values as dots on their 95 % intervals, on one scale from 0. Where two do not overlap, it is no accident. */
export function DotInterval({ label, rows, reference = null, hint = '' }: DotIntervalProps) {
  const ends = rows.flatMap(({ low, high }) => [low, high]);
  const [least, most] = [Math.min(0, reference ?? 0, ...ends), Math.max(0, reference ?? 0, ...ends)];
  // An interval that ended at the edge would look cut.
  const room = (most - least) / 20;
  const from = least < 0 ? least - room : 0;
  const to = most > 0 ? most + room : 0;
  return (
    <Points
      label={label}
      texts={rows.map(({ text }) => text)}
      height={rows.length * ROW}
      hint={hint}
      draw={({ width }) => {
        const x = scaleOf(from, to, 7, width - 7);
        return {
          points: rows.map((_, at) => ({ x: 1, y: at * ROW + 1, width: width - 2, height: ROW - 4 })),
          shapes: rows.map((row, at) => (
            <g key={row.label} transform={`translate(0 ${at * ROW})`}>
              <RowLabel label={row.label} figure={row.figure} width={width} />
              <line x1={x(from)} x2={x(to)} y1="27" y2="27" stroke={PAINT.line} />
              <line x1={x(row.low)} x2={x(row.high)} y1="27" y2="27" stroke={PAINT.main} stroke-width="3" />
              {reference !== null && <Reference x={x(reference)} />}
              <circle cx={x(row.value)} cy="27" r="5" fill={PAINT.main} />
            </g>
          )),
        };
      }}
    />
  );
}

const Reference = ({ x }: { x: number }) => (
  <line x1={x} x2={x} y1="19" y2="35" stroke={PAINT.other} stroke-width="2" stroke-dasharray="3 3" />
);
