import { expect, test } from 'vitest';
import { blockOf, closableWeeks, dayOf, lastDayOf, mondayOf, weekAt, weekOf } from './weeks.ts';

const at = (time: string) => Date.parse(time);

test('weeks begin on Monday, 00:00 UTC, also over a change of the clocks and of the year', () => {
  expect(mondayOf(weekAt(at('2026-11-22T23:59:59Z')))).toBe('2026-11-16');
  expect(mondayOf(weekAt(at('2026-11-23T00:00:00Z')))).toBe('2026-11-23');
  expect(mondayOf(weekAt(at('2026-10-25T01:30:00+02:00')))).toBe('2026-10-19');
  expect(mondayOf(weekAt(at('2027-01-01T12:00:00Z')))).toBe('2026-12-28');
  expect(weekOf('2026-11-16')).toBe(weekAt(at('2026-11-18T00:00:00Z')));
});

test('a week is closed three hours after its end, and only where all of its events are still there', () => {
  const kept = at('2026-10-28T00:00:00Z');
  const mondays = (now: string) => closableWeeks(at(now), kept).map(mondayOf);
  expect(mondays('2026-11-23T02:59:59Z')).toEqual(['2026-11-02', '2026-11-09']);
  expect(mondays('2026-11-23T03:00:00Z')).toEqual(['2026-11-02', '2026-11-09', '2026-11-16']);
  expect(closableWeeks(at('2026-10-29T00:00:00Z'), kept)).toEqual([]);
});

test('four weeks in a row are a block, the same ones whenever it is asked', () => {
  const week = blockOf(weekOf('2026-11-16')) * 4;
  expect([0, 1, 2, 3].map((more) => blockOf(week + more))).toEqual(Array(4).fill(blockOf(week)));
  expect(blockOf(week + 4)).toBe(blockOf(week) + 1);
  expect(lastDayOf({ from: '2026-11-02', weeks: 4 })).toBe('2026-11-29');
  expect(dayOf(at('2026-11-29T23:00:00Z'))).toBe('2026-11-29');
});
