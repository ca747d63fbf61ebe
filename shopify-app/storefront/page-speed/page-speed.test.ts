import type { PageMeasured } from '@kindred/shared/event';
import { expect, test } from 'vitest';
import { type SpeedEntry, speedMeter } from './page-speed.ts';

/** What is measured of these entries, one after the other, on a page that was shown at `shownAt`. */
function measured(entries: SpeedEntry[], shownAt = 0): PageMeasured {
  const soFar: PageMeasured = { cls: 0 };
  const take = speedMeter(soFar, () => shownAt);
  for (const entry of entries) take([entry]);
  return soFar;
}

const painted = (startTime: number): SpeedEntry => ({
  entryType: 'largest-contentful-paint',
  startTime,
  duration: 0,
});
const shift = (startTime: number, value: number, hadRecentInput = false): SpeedEntry => ({
  entryType: 'layout-shift',
  startTime,
  duration: 0,
  value,
  hadRecentInput,
});
const event = (duration: number, interactionId: number, entryType = 'event'): SpeedEntry => ({
  entryType,
  startTime: 5000,
  duration,
  interactionId,
});

test('says nothing but that nothing moved where nothing was noted', () => {
  expect(measured([])).toEqual({ cls: 0 });
});

test('takes the last of the largest paints, from when the page was shown', () => {
  expect(measured([painted(300), painted(800)]).lcpMilliseconds).toBe(800);
  expect(measured([painted(300), painted(800)], 500).lcpMilliseconds).toBe(300);
  // Rendered before anybody asked for it: it stood at once.
  expect(measured([painted(300)], 500).lcpMilliseconds).toBe(0);
});

test.each([
  ['adds shifts up that are less than a second apart', [shift(2000, 0.1), shift(2900, 0.05)], 0.15],
  ['starts anew after a second', [shift(2000, 0.1), shift(3100, 0.05)], 0.1],
  ['keeps the worst window', [shift(2000, 0.1), shift(4000, 0.2), shift(9000, 0.05)], 0.2],
  [
    'ends a window after five seconds',
    Array.from({ length: 8 }, (_, at) => shift(2000 + at * 900, 0.1)),
    0.6,
  ],
  [
    'starts a window with its first shift',
    [900, 1800, 2700, 3600, 4500, 5400].map((at) => shift(at, 0.1)),
    0.6,
  ],
  ['leaves out what a click asked for', [shift(2000, 0.1), shift(2100, 3, true)], 0.1],
  ['counts what moved right at the start', [shift(10, 0.1), shift(20, 0.1)], 0.2],
])('%s', (_, shifts, cls) => {
  expect(measured(shifts).cls).toBeCloseTo(cls, 6);
});

test('takes the slowest click, tap or key, and no movement of the mouse', () => {
  const events = [event(48, 7), event(120, 9), event(400, 0), event(64, 11)];
  expect(measured(events).inpMilliseconds).toBe(120);
});

test('takes the first click also where it was quick', () => {
  expect(measured([event(16, 0, 'first-input')]).inpMilliseconds).toBe(16);
});
