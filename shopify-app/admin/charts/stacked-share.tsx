import { PAINT } from './paint.ts';
import { PartNumber } from './part-number.tsx';
import { Points } from './points.tsx';

export interface SharePart {
  label: string;
  /** 0..1; all together at most 1. */
  share: number;
  text: string;
}

interface StackedShareProps {
  label: string;
  parts: readonly SharePart[];
  hint?: string;
}

const HEIGHT = 40;
/** What is narrower has no room for a number. */
const NUMBER_WIDTH = 22;

/** Parts of a whole side by side, numbered as in the list beside it, plain and hatched in turn. */
export function StackedShare({ label, parts, hint = '' }: StackedShareProps) {
  const starts = parts.map((_, at) => parts.slice(0, at).reduce((sum, { share }) => sum + share, 0));
  return (
    <Points
      label={label}
      texts={parts.map(({ text }) => text)}
      hint={hint}
      draw={({ width, pattern }) => {
        const areas = parts.map(({ share }, at) => ({
          x: starts[at]! * (width - 2) + 1,
          y: 1,
          width: Math.max(0, share * (width - 2) - 1),
          height: HEIGHT - 2,
        }));
        return {
          height: HEIGHT,
          points: areas,
          shapes: (
            <>
              <rect x="0.5" y="0.5" width={width - 1} height={HEIGHT - 1} fill="none" stroke={PAINT.line} />
              {areas.map((area, at) => (
                <g key={parts[at]!.label}>
                  <rect {...area} fill={at % 2 === 0 ? PAINT.main : pattern} stroke={PAINT.other} />
                  {area.width >= NUMBER_WIDTH && (
                    <PartNumber x={area.x + area.width / 2} y={HEIGHT / 2} number={at + 1} />
                  )}
                </g>
              ))}
            </>
          ),
        };
      }}
    />
  );
}
