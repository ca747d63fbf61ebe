import { expect, test } from 'vitest';
import { answerTo } from './page-change.ts';

const QUIET = { moved: false, changed: false, disturbed: false, failed: false };

test('goes on with the preview at another address, also where the theme keeps the elements of its slots', () => {
  expect(answerTo({ ...QUIET, moved: true })).toBe('go on');
  expect(answerTo({ ...QUIET, moved: true, failed: true })).toBe('go on');
});

test('paints what the page has drawn anew, and nothing else', () => {
  expect(answerTo({ ...QUIET, changed: true })).toBe('paint');
  expect(answerTo({ ...QUIET, disturbed: true })).toBe('paint');
  expect(answerTo(QUIET)).toBeNull();
});

test('leaves a failed preview to the merchant, however much the page moves', () => {
  expect(answerTo({ ...QUIET, changed: true, disturbed: true, failed: true })).toBeNull();
});
