import { expect, test } from 'vitest';
import { linesOf, placesOf } from './row-places.ts';

const said = (label: string, figure: string, width: number): string[] =>
  linesOf(label, figure, width).map((line) => line.trimEnd());

test('a label that fits stands beside its figure', () => {
  expect(said('Visitors who order', '+4.2 %', 300)).toEqual(['Visitors who order']);
});

test('on a phone the end of a label is read too, so that no two rows look the same', () => {
  expect(
    said('Visitors who click a recommendation · Picked for each visitor', '+132 % · better', 300),
  ).toEqual(['Visitors who click a recommendation ·', 'Picked for each visitor']);
});

test('a figure that has no room beside the label stands below it', () => {
  expect(said('Visitors who put something in', '+22.0 % · may be chance', 250)).toEqual([
    'Visitors who put something in',
    '',
  ]);
});

test('languages without blanks and very long words are broken, and nothing is lost', () => {
  const label = 'おすすめをクリックした訪問者・訪問者ごとに選んだもの';
  const lines = said(label, '+132 %', 200);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join('')).toBe(label);
  expect(said('x'.repeat(70), '', 200).join('')).toBe('x'.repeat(70));
});

test('rows stand below each other, the higher the more lines they take', () => {
  const label = 'Visitors who click a recommendation · Picked for each visitor';
  const { places, height } = placesOf(
    [
      { label, figure: '+1 %' },
      { label: 'Margin', figure: '' },
    ],
    320,
    40,
  );
  expect(places.map(({ top, y }) => [top, y])).toEqual([
    [0, 15],
    [55, 55],
  ]);
  expect(height).toBe(95);
});
