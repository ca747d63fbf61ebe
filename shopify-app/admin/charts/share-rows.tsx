import { PAINT } from './paint.ts';
import { PartNumber } from './part-number.tsx';
import { Points } from './points.tsx';
import { RowLabel } from './row-label.tsx';
import { placesOf } from './row-places.ts';

export interface ShareRow {
  label: string;
  figure: string;
  /** 0..1 each, all together 1; in the same order in each row. */
  shares: readonly number[];
  /** Of each share, in words. */
  texts: readonly string[];
}

interface ShareRowsProps {
  label: string;
  rows: readonly ShareRow[];
  hint?: string;
}

const ROW = 58;
const TOP = 20;
const BAR = 28;
/** What is narrower has no room for a number. */
const NUMBER_WIDTH = 20;

/** The same parts of several wholes, a row each, numbered as in the list beside it, plain and hatched in turn. */
export function ShareRows({ label, rows, hint = '' }: ShareRowsProps) {
  return (
    <Points
      label={label}
      texts={rows.flatMap(({ texts }) => texts)}
      hint={hint}
      draw={({ width, pattern }) => {
        const { places, height } = placesOf(rows, width, ROW);
        const areas = rows.map(({ shares }, row) => areasOf(shares, places[row]!.y + TOP, width));
        return {
          height,
          points: areas.flat(),
          shapes: rows.map((each, row) => (
            <g key={each.label}>
              <g transform={`translate(0 ${places[row]!.y})`}>
                <RowLabel place={places[row]!} figure={each.figure} width={width} />
              </g>
              {areas[row]!.map((area, at) => (
                <g key={at}>
                  <rect {...area} fill={at % 2 === 0 ? PAINT.main : pattern} stroke={PAINT.other} />
                  {area.width >= NUMBER_WIDTH && (
                    <PartNumber x={area.x + area.width / 2} y={area.y + BAR / 2} number={at + 1} />
                  )}
                </g>
              ))}
            </g>
          )),
        };
      }}
    />
  );
}

const areasOf = (shares: readonly number[], y: number, width: number) =>
  shares.map((share, at) => ({
    x: 1 + shares.slice(0, at).reduce((sum, each) => sum + each, 0) * (width - 2),
    y,
    width: Math.max(0, share * (width - 2) - 1),
    height: BAR,
  }));
