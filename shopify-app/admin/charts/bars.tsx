import { PAINT } from './paint.ts';
import { Points } from './points.tsx';
import { RowLabel } from './row-label.tsx';
import { placesOf } from './row-places.ts';
import { scaleOf } from './scale.ts';

export interface BarRow {
  label: string;
  value: number;
  /** Drawn beside it, hatched: everyone else, or the time before. */
  beside?: number | null;
  /** What stands at the bar's end. */
  figure: string;
  /** All of it, in words. */
  text: string;
}

interface BarsProps {
  label: string;
  rows: readonly BarRow[];
  hint?: string;
}

const ROW = 46;
const BAR = 12;

/** A bar a row, with its label above it, so that long names fit a phone. */
export function Bars({ label, rows, hint = '' }: BarsProps) {
  const most = Math.max(...rows.flatMap(({ value, beside }) => [value, beside ?? 0]), 0);
  return (
    <Points
      label={label}
      texts={rows.map(({ text }) => text)}
      hint={hint}
      draw={({ width, pattern }) => {
        const x = scaleOf(0, most, 0, width - 2);
        const { places, height } = placesOf(rows, width, ROW);
        return {
          height,
          points: places.map(({ top, y }) => ({
            x: 1,
            y: top + 1,
            width: width - 2,
            height: y - top + ROW - 4,
          })),
          shapes: rows.map((row, at) => (
            <g key={row.label} transform={`translate(1 ${places[at]!.y})`}>
              <RowLabel place={places[at]!} figure={row.figure} width={width} />
              <rect y="21" width={x(row.value)} height={BAR} fill={PAINT.main} />
              {row.beside !== undefined && row.beside !== null && (
                <rect y={21 + BAR} width={x(row.beside)} height="7" fill={pattern} stroke={PAINT.other} />
              )}
            </g>
          )),
        };
      }}
    />
  );
}
