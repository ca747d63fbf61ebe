import { expect, test } from 'vitest';
import { within } from './panel-place.ts';

const place = { right: 16, top: 16, collapsed: false };
const window = { width: 1000, height: 700 };

test('stays where it is put', () => {
  expect(within({ ...place, right: 300, top: 200 }, window)).toMatchObject({ right: 300, top: 200 });
});

test('never leaves the window so far that nobody could drag it back', () => {
  expect(within({ ...place, right: -50, top: -50 }, window)).toMatchObject({ right: 0, top: 0 });
  const far = within({ ...place, right: 5000, top: 5000 }, window);
  expect(far.right).toBeLessThan(window.width);
  expect(far.top).toBeLessThan(window.height);
  expect(within({ ...place, right: 40 }, { width: 100, height: 20 })).toMatchObject({ right: 0, top: 0 });
});
