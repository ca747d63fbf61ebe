import { PAINT } from './paint.ts';
import { PartNumber } from './part-number.tsx';
import { Points } from './points.tsx';

export interface ShareDay {
  label: string;
  /** 0..1 each, all together 1; in the same order each day. */
  shares: readonly number[];
  /** All of it, in words. */
  text: string;
}

interface ShareDaysProps {
  label: string;
  days: readonly ShareDay[];
  hint?: string;
}

const HEIGHT = 200;
const TOP = 6;
const BOTTOM = 22;
const RIGHT = 26;
const WIDEST = 96;
const PLOT = HEIGHT - TOP - BOTTOM;
/** What is lower has no room for a number beside it. */
const NUMBER_HEIGHT = 18;

/** Parts of a whole, day by day: the first at the bottom, plain and hatched in turn, their numbers beside the last day. */
export function ShareDays({ label, days, hint = '' }: ShareDaysProps) {
  return (
    <Points
      label={label}
      texts={days.map(({ text }) => text)}
      hint={hint}
      draw={({ width, pattern }) => {
        const step = Math.min((width - RIGHT) / Math.max(days.length, 1), WIDEST);
        const gap = step > 6 ? 2 : 0;
        const end = step * days.length;
        const last = partsOf(days.at(-1)?.shares ?? []);
        return {
          height: HEIGHT,
          points: days.map((_, at) => ({ x: at * step, y: TOP, width: step, height: PLOT })),
          shapes: (
            <>
              {days.map(({ label: day, shares }, at) => (
                <g key={day}>
                  {partsOf(shares).map((part, nth) => (
                    <rect
                      key={nth}
                      {...part}
                      x={at * step + 0.5}
                      width={Math.max(step - gap - 1, 1)}
                      fill={nth % 2 === 0 ? PAINT.main : pattern}
                      stroke={PAINT.other}
                    />
                  ))}
                </g>
              ))}
              {last.map(
                ({ y, height }, nth) =>
                  height >= NUMBER_HEIGHT && (
                    <PartNumber key={nth} x={end + 12} y={y + height / 2} number={nth + 1} />
                  ),
              )}
              <text x="0" y={HEIGHT - 6} fill={PAINT.text}>
                {days[0]?.label}
              </text>
              {end > 2 * LABEL && (
                <text x={end} y={HEIGHT - 6} text-anchor="end" fill={PAINT.text}>
                  {days.at(-1)!.label}
                </text>
              )}
            </>
          ),
        };
      }}
    />
  );
}

/** Pixels that a day's name takes. */
const LABEL = 90;

const partsOf = (shares: readonly number[]): { y: number; height: number }[] =>
  shares.map((share, at) => {
    const above = shares.slice(0, at + 1).reduce((sum, each) => sum + each, 0);
    return { y: TOP + (1 - above) * PLOT, height: Math.max(share * PLOT - 1, 0) };
  });
