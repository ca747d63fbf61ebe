import { PREVIEW_KEY } from '@kindred/shared/api/browser-extension';
import { FORCE_KEY } from '@kindred/shared/device-keys';
import { beforeEach, expect, test } from 'vitest';
import type { TabPreview } from '../messages/messages.ts';
import { forcedNow, forceOf, markPreview } from './force.ts';

const ROWS = 'kindred:slates';
const kept = new Map<string, string>();
let mayStore = true;
const sessionStorage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
};
Object.defineProperty(globalThis, 'sessionStorage', {
  get() {
    if (!mayStore) throw new Error('The operation is insecure.');
    return sessionStorage;
  },
});
beforeEach(() => {
  kept.clear();
  kept.set(ROWS, '{}');
  mayStore = true;
});

const preview = { forced: null } as TabPreview;
const forced = { ...preview, forced: { variation: 1, experimentId: 'headings' } };

test('keeps events from leaving and lets the page show a variation, without rows from before', () => {
  markPreview(forced);
  expect(kept).toEqual(
    new Map([
      [PREVIEW_KEY, '1'],
      [FORCE_KEY, '{"experimentId":"headings","variation":1}'],
    ]),
  );
  expect(forcedNow()).toBe(forceOf(forced));
  kept.set(ROWS, '{"home0":{}}');
  markPreview(forced);
  expect(kept.has(ROWS)).toBe(true);
});

test('leaves nothing of a preview when it ends, and no row of it', () => {
  for (const each of [forced, preview]) {
    markPreview(each);
    kept.set(ROWS, '{"home0":{}}');
    markPreview(null);
    expect([...kept.keys()]).toEqual([]);
  }
});

test('leaves rows alone where nothing is forced', () => {
  markPreview(null);
  markPreview(preview);
  expect([...kept.keys()]).toEqual([ROWS, PREVIEW_KEY]);
});

test('does nothing where nobody may store', () => {
  mayStore = false;
  markPreview(forced);
  expect(forcedNow()).toBeNull();
  expect([...kept.keys()]).toEqual([ROWS]);
});
