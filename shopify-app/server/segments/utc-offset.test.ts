import { expect, test } from 'vitest';
import { utcOffsetMinutes } from './utc-offset.ts';

test.each([
  ['Europe/Berlin', '2026-07-01', 120],
  ['Europe/Berlin', '2026-12-01', 60],
  ['America/New_York', '2026-12-01', -300],
  ['Asia/Kolkata', '2026-12-01', 330],
  ['UTC', '2026-12-01', 0],
  [null, '2026-12-01', 0],
  ['Nowhere/At_All', '2026-12-01', 0],
])('the clocks of %s are ahead of UTC on %s by %i minutes', (zone, day, minutes) => {
  expect(utcOffsetMinutes(zone, Date.parse(day)) + 0).toBe(minutes);
});
