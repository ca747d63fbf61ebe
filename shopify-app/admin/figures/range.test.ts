import { expect, test } from 'vitest';
import { isDay, queryOf, rangeOf, wantedRange } from './range.ts';

const NOON = Date.UTC(2026, 10, 22, 12);

test('the last days are those that are over', () => {
  expect(rangeOf(wantedRange(new URLSearchParams('days=7')), NOON)).toEqual({
    from: '2026-11-15',
    to: '2026-11-21',
  });
});

test('a range of days stays as it was asked for', () => {
  const query = 'from=2026-11-01&to=2026-11-22';
  const wanted = wantedRange(new URLSearchParams(`${query}&locale=de`));
  expect(rangeOf(wanted, NOON)).toEqual({ from: '2026-11-01', to: '2026-11-22' });
  expect(queryOf(wanted)).toBe(query);
});

test.each([
  '',
  'days=3',
  'from=2026-11-22&to=2026-11-01',
  'from=2026-02-30&to=2026-11-01',
  'from=2026-11-01',
])('%j is the usual range', (query) => {
  expect(queryOf(wantedRange(new URLSearchParams(query)))).toBe('days=28');
});

test('knows the days of the calendar', () => {
  expect(['2026-02-28', '2026-02-29', '2026-13-01', '1-1-1', ''].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});
