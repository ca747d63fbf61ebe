import { beforeEach, expect, test } from 'vitest';
import type { TabPreview } from '../messages/messages.ts';
import type { ShortMemory } from '../pairing/grants.ts';

/** Tabs whose panel was told to close. */
const closed: number[] = [];
const open = [{ id: 1 }, { id: 2 }, { id: 3 }, {}];
const runtime = { id: 'kindred' };
Object.assign(globalThis, {
  chrome: { runtime },
  browser: {
    runtime,
    tabs: { query: async () => open },
    scripting: {
      executeScript: async ({ target }: { target: { tabId: number } }) => {
        if (target.tabId === 1) throw new Error('Cannot access contents of the page.');
        closed.push(target.tabId);
        return [];
      },
    },
  },
});
// Only now: it looks for a browser as soon as it is imported.
const { createOverlayTabs } = await import('./overlay-tabs.ts');

const preview: TabPreview = {
  releaseId: 'r-1',
  settings: null,
  journey: { viewed: ['7'], inCart: [], bought: [] },
  recording: true,
  market: null,
  forced: null,
};

function createShort(): ShortMemory {
  const kept = new Map<string, unknown>();
  return {
    get: async (key) => kept.get(key),
    set: async (key, value) => void kept.set(key, value),
    delete: async (key) => void kept.delete(key),
  };
}
let tabs = createOverlayTabs(createShort());
beforeEach(() => {
  closed.length = 0;
  tabs = createOverlayTabs(createShort());
});

test('gives a shop nothing of what is previewed in another shop, though in the same tab', async () => {
  await tabs.keepPreview(1, 'a.example', preview);
  expect(await tabs.preview(1, 'b.example')).toBeNull();
  expect(await tabs.preview(2, 'a.example')).toBeNull();
  expect(await tabs.preview(1, 'a.example')).toEqual(preview);
  await tabs.endPreview(1);
  expect(await tabs.preview(1, 'a.example')).toBeNull();
});

test('leaves every page of a shop, also those that it may not enter any more, and no other’s', async () => {
  await tabs.want(1, 'a.example');
  await tabs.want(2, 'a.example');
  await tabs.want(3, 'b.example');
  await tabs.keepPreview(1, 'a.example', preview);
  await tabs.leave('a.example');
  expect(closed).toEqual([2]);
  expect(await Promise.all([1, 2, 3].map((tabId) => tabs.isWanted(tabId)))).toEqual([false, false, true]);
  expect(await tabs.preview(1, 'a.example')).toBeNull();
});
