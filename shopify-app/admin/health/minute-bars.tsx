import type { TrafficMinute } from '@kindred/shared/api/traffic';

const BAR = 8;
const HEIGHT = 72;

interface MinuteBarsProps {
  minutes: TrafficMinute[];
  /** What a screen reader says instead. */
  label: string;
}

/** A bar a minute: what was kept, and on top of it what was refused. The figures beside it say the same in numbers. */
export function MinuteBars({ minutes, label }: MinuteBarsProps) {
  const max = Math.max(1, ...minutes.map(({ accepted, refused }) => accepted + refused));
  const height = (count: number) => (count / max) * (HEIGHT - 2);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${minutes.length * BAR} ${HEIGHT}`}
      preserveAspectRatio="none"
      style={`display: block; width: 100%; height: ${HEIGHT}px`}
    >
      <line x1="0" x2={minutes.length * BAR} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} stroke="#8a8a8a" />
      {minutes.map(({ at, accepted, refused }, nth) => (
        <g key={at}>
          <rect
            x={nth * BAR + 1}
            width={BAR - 2}
            y={HEIGHT - height(accepted)}
            height={height(accepted)}
            fill="#014b40"
          />
          <rect
            x={nth * BAR + 1}
            width={BAR - 2}
            y={HEIGHT - height(accepted + refused)}
            height={height(refused)}
            fill="#c5280c"
          />
        </g>
      ))}
    </svg>
  );
}
