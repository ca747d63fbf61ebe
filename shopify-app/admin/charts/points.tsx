import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { PAINT } from './paint.ts';
import { useWidth } from './use-width.ts';

interface PointsProps {
  /** What the chart is of, for a screen reader. */
  label: string;
  /** Of each point, first to last: what it says when it is reached by key, finger or mouse. */
  texts: readonly string[];
  /** Shown while no point is reached. */
  hint?: string;
  draw: (chart: { width: number; pattern: string }) => {
    /** Pixels, as all of it. */
    height: number;
    shapes: ComponentChildren;
    points: Area[];
  };
}

/** Where a point is hit, and where its focus is drawn. Pixels. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

const NEXT: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** A chart whose points are one stop of the Tab key; arrows go from point to point, and the value stands below. */
export function Points({ label, texts, hint = '', draw }: PointsProps) {
  const { ref, width } = useWidth();
  const [at, setAt] = useState(0);
  const [reached, setReached] = useState(-1);
  const group = useRef<SVGSVGElement>(null);
  const pattern = `hatch-${useId()}`;
  const { height, shapes, points } = draw({ width, pattern: `url(#${pattern})` });
  const current = Math.min(at, texts.length - 1);
  const go = (event: KeyboardEvent) => {
    const next = NEXT[event.key]?.(current, texts.length - 1);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
    group.current?.querySelectorAll<SVGRectElement>('[data-point]')[next]?.focus();
  };
  return (
    <div ref={ref} style={{ minWidth: 0 }}>
      <svg
        ref={group}
        role="group"
        aria-label={label}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        style={{ display: 'block', maxWidth: '100%', fontSize: '12px' }}
        onKeyDown={go}
        onMouseLeave={() => setReached(-1)}
      >
        <defs>
          <pattern
            id={pattern}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="6" height="6" fill={PAINT.other} fill-opacity="0.25" />
            <line x1="0" x2="0" y1="0" y2="6" stroke={PAINT.other} stroke-width="3" />
          </pattern>
        </defs>
        <g aria-hidden="true">{shapes}</g>
        {points.map((area, nth) => (
          <rect
            key={nth}
            data-point
            {...area}
            rx="2"
            fill="transparent"
            stroke={nth === reached ? PAINT.main : 'none'}
            stroke-width="2"
            style={{ outline: 'none' }}
            role="img"
            aria-label={texts[nth]}
            tabindex={nth === current ? 0 : -1}
            onFocus={() => (setAt(nth), setReached(nth))}
            onBlur={() => setReached(-1)}
            onMouseEnter={() => setReached(nth)}
          />
        ))}
      </svg>
      <div aria-hidden="true" style={{ minHeight: '1.4em', fontSize: '0.85em', color: PAINT.text }}>
        {texts[reached] ?? hint}
      </div>
    </div>
  );
}
