import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readPage } from './read-page.ts';

const executeScript = vi.hoisted(() => vi.fn<() => Promise<{ result: unknown }[]>>());
vi.mock('webextension-polyfill', () => ({ default: { scripting: { executeScript } } }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('reads what the page tells', async () => {
  const status = { allowed: false, slots: [] };
  executeScript.mockResolvedValue([{ result: status }]);
  expect(await readPage(1)).toEqual({ kind: 'status', status });
});

test('knows pages that browsers keep extensions out of', async () => {
  executeScript.mockRejectedValue(new Error('Cannot access contents of the page.'));
  expect(await readPage(1)).toEqual({ kind: 'closed' });
});

test('waits for no page that never answers', async () => {
  executeScript.mockReturnValue(new Promise(() => {}));
  const reading = readPage(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await reading).toEqual({ kind: 'none' });
});
