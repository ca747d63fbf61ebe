import { PREVIEW_KEY } from '@kindred/shared/api/browser-extension';
import { FORCE_KEY } from '@kindred/shared/device-keys';
import { beforeEach, expect, test } from 'vitest';
import type { TabPreview } from '../messages/messages.ts';
import { ExpectedFailure } from '../messages/protocol.ts';
import type { PairedShop } from '../shops/shops.ts';

interface Injected {
  func: (...args: unknown[]) => void;
  args: unknown[];
  injectImmediately?: boolean;
}
/** What was brought into the tab, in order. */
const injected: Injected[] = [];
let mayEnter = true;
const runtime = { id: 'kindred' };
Object.assign(globalThis, {
  chrome: { runtime },
  browser: {
    runtime,
    scripting: {
      executeScript: async (script: Injected) => {
        if (!mayEnter) throw new Error('Missing host permission for the tab');
        injected.push(script);
      },
    },
  },
});
// Only now: it looks for a browser as soon as it is imported.
const { createHold } = await import('./hold-events.ts');

const origins = ['https://cups.example', 'https://cups.example.de'];
const shops = {
  at: async (url: string | undefined) => {
    if (!origins.includes(new URL(url ?? '').origin)) throw new ExpectedFailure('not_paired');
    return { shop: { domain: 'cups' } } as PairedShop;
  },
};
let forced: TabPreview['forced'] = null;
const tabs = {
  previewedShop: async (tabId: number) => (tabId === 1 ? 'cups' : null),
  preview: async () => ({ forced }) as TabPreview,
};
const hold = createHold({ shops, tabs });
beforeEach(() => {
  injected.length = 0;
  forced = null;
  mayEnter = true;
});

/** Runs what was brought in as a page of this origin would. */
function storedAt(origin: string, [script]: Injected[], stored = new Map<string, string>()) {
  const sessionStorage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  };
  const page = { location: { origin }, sessionStorage };
  Object.assign(globalThis, page);
  script?.func(...script.args);
  for (const name of Object.keys(page)) Reflect.deleteProperty(globalThis, name);
  return stored;
}

test('keeps events from leaving on another domain of the shop that is previewed in the tab', async () => {
  await hold(1, 'https://cups.example.de/products/mug');
  expect(injected[0]?.injectImmediately).toBe(true);
  expect([...storedAt('https://cups.example.de', injected)]).toEqual([[PREVIEW_KEY, '1']]);
  // The tab shows the page before for as long as the new one has not come.
  expect(storedAt('https://elsewhere.example', injected).size).toBe(0);
});

test('lets another domain of the shop show the variation that the merchant looks at, and no row from before', async () => {
  forced = { experimentId: 'headings', variation: 1 };
  await hold(1, 'https://cups.example.de/');
  const before = new Map([['kindred:slates', '{}']]);
  const stored = storedAt('https://cups.example.de', injected, before);
  const force = '{"experimentId":"headings","variation":1}';
  expect([...stored]).toEqual([
    [PREVIEW_KEY, '1'],
    [FORCE_KEY, force],
  ]);
  // Rows of this very variation stay.
  stored.set('kindred:slates', '{"home0":{}}');
  expect(storedAt('https://cups.example.de', injected, stored).get('kindred:slates')).toBe('{"home0":{}}');
});

test('leaves tabs alone that preview nothing, and pages of others', async () => {
  await hold(2, 'https://cups.example.de/');
  await hold(1, 'https://elsewhere.example/');
  await hold(1, undefined);
  expect(injected).toEqual([]);
});

test('does nothing where the merchant has not allowed the domain', async () => {
  mayEnter = false;
  await hold(1, 'https://cups.example.de/');
  expect(injected).toEqual([]);
});
