import type { Page } from '@kindred/shopify-app/storefront/page';
import { expect, test } from 'vitest';
import { costOfPage } from './page.ts';

const page = { storefront: { appUrl: 'https://kindred.example' } } as Page;
const entry = (name: string, encodedBodySize: number, duration = 10) =>
  ({ name, encodedBodySize, duration, startTime: 5 }) as PerformanceResourceTiming;
const ours = [
  entry('https://cdn.example/extensions/1/assets/kindred-entry.js?v=1', 4000),
  entry('https://kindred.example/shops/key/manifest.json', 500, 30),
  entry('https://cdn.example/theme.js', 90_000),
];

test('counts our own files only', () => {
  expect(costOfPage(page, ours)).toEqual({ files: 2, bytes: 4500, milliseconds: 40 });
});

test('says so where the browser may not tell sizes, or nothing was loaded', () => {
  const untold = [entry('https://cdn.example/kindred-ranker.js', 0)];
  expect(costOfPage(page, untold)).toMatchObject({ files: 1, bytes: null });
  expect(costOfPage(page, [])).toBeNull();
  expect(costOfPage(null, ours)).toBeNull();
});
