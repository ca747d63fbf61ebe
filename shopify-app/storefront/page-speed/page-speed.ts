import type { PageMeasured } from '@kindred/shared/event';

/** What the browser notes while a page is used; TypeScript's DOM does not know all of it yet. */
export type SpeedEntry = Pick<PerformanceEntry, 'entryType' | 'startTime' | 'duration'> & {
  /** How much a layout shift moved. */
  value?: number;
  /** The shift followed a click or a key, which asked for it. */
  hadRecentInput?: boolean;
  /** 0 for what is part of no click, tap or key, such as moving the mouse. */
  interactionId?: number;
};

/** "event" notes what took long, "first-input" the first one also where all were quick. */
export const ENTRY_TYPES = ['largest-contentful-paint', 'layout-shift', 'event', 'first-input'];

/** Shifts less than a second apart make one window, of five seconds at most: the worst window counts. */
const GAP_MILLISECONDS = 1000;
const WINDOW_MILLISECONDS = 5000;

/**
 * Takes entries as they come into `measured`, by web.dev's definitions of LCP, CLS and INP (2024), but for one: on a
 * page with fifty interactions and more the slowest counts, and none is left out as an outlier. `shownAt`: when the
 * page was, by its own clock.
 */
export function speedMeter(
  measured: PageMeasured,
  shownAt: () => number,
): (entries: readonly SpeedEntry[]) => void {
  let windowStart = 0;
  let lastShift = -Infinity;
  let moved = 0;
  return (entries) => {
    for (const { entryType, startTime, duration, value, hadRecentInput, interactionId } of entries) {
      if (entryType === 'largest-contentful-paint')
        measured.lcpMilliseconds = Math.max(0, startTime - shownAt());
      else if (interactionId || entryType === 'first-input')
        measured.inpMilliseconds = Math.max(measured.inpMilliseconds ?? 0, duration);
      else if (value && !hadRecentInput) {
        if (startTime - lastShift > GAP_MILLISECONDS || startTime - windowStart > WINDOW_MILLISECONDS) {
          windowStart = startTime;
          moved = 0;
        }
        lastShift = startTime;
        moved += value;
        measured.cls = Math.max(measured.cls!, moved);
      }
    }
  };
}
