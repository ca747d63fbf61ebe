import type { Page } from '@kindred/shopify-app/storefront/page';
import { expect, test } from 'vitest';
import { costOfPage, rowOf } from './page.ts';

const page = { storefront: { appUrl: 'https://kindred.example' } } as Page;
/** Without a size: the file's server does not allow it to be told. */
const entry = (name: string, transferSize: number | null, startTime = 5, responseEnd = 15) =>
  ({
    name,
    transferSize: transferSize ?? 0,
    requestStart: transferSize === null ? 0 : startTime,
    startTime,
    responseEnd,
  }) as PerformanceResourceTiming;
const ours = [
  entry('https://cdn.example/extensions/1/assets/kindred-entry.js?v=1', 4000),
  entry('https://kindred.example/shops/key/manifest.json', 500, 10, 40),
  entry('https://cdn.example/theme.js', 90_000, 0, 500),
];
const untold = entry('https://cdn.example/kindred-ranker.js', null, 9_000, 9_010);

test('counts our own files only, as they came over the wire', () => {
  expect(costOfPage(page, ours)).toMatchObject({ files: 2, toldFiles: 2, bytes: 4500 });
  const cached = { ...ours[0], transferSize: 0 } as PerformanceResourceTiming;
  expect(costOfPage(page, [cached])).toMatchObject({ toldFiles: 1, bytes: 0 });
});

test('counts the time of files that come side by side once, and no wait between them', () => {
  expect(costOfPage(page, ours)?.milliseconds).toBe(35);
  expect(costOfPage(page, [untold, ...ours])?.milliseconds).toBe(45);
});

test('says so where the browser may not tell sizes, or nothing was loaded', () => {
  expect(costOfPage(page, [...ours, untold])).toMatchObject({ files: 3, toldFiles: 2, bytes: 4500 });
  expect(costOfPage(page, [untold])).toMatchObject({ files: 1, toldFiles: 0 });
  expect(costOfPage(page, [])).toBeNull();
  expect(costOfPage(null, ours)).toBeNull();
});

test('finds the theme’s own row by its placement, also where the page has moved its slots', () => {
  const [first, second, other] = [[], [], []] as Node[][];
  const rows = new Map([
    ['home', [first!, second!]],
    ['product', [other!]],
  ]);
  const slots = ['product', 'home', 'gone', 'home', 'home'].map((placementId) => ({ placementId }));
  expect(rowOf(rows, slots, 0)).toBe(other);
  expect(rowOf(rows, slots, 1)).toBe(first);
  expect(rowOf(rows, slots, 2)).toBeUndefined();
  expect(rowOf(rows, slots, 3)).toBe(second);
  expect(rowOf(rows, slots, 4)).toBeUndefined();
});
