import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let allowed: string[] = [];
const asked: [url: string, init: RequestInit][] = [];
let answer: Response;
const runtime = { id: 'kindred' };
Object.assign(globalThis, {
  chrome: { runtime },
  browser: {
    runtime,
    permissions: {
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((origin) => allowed.includes(origin)),
    },
  },
});
// Only now: it looks for a browser as soon as it is imported.
const { fetchPage } = await import('./fetch-page.ts');

const address = 'https://cups.example/products/mug?variant=1';
beforeEach(() => {
  allowed = ['https://cups.example/*'];
  asked.length = 0;
  answer = new Response('<p>Mug</p>');
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push([url, init]);
    return answer;
  });
});
afterEach(() => vi.unstubAllGlobals());

test('reads a shop’s page as a stranger', async () => {
  expect(await fetchPage(address)).toBe('<p>Mug</p>');
  expect(asked).toMatchObject([[address, { credentials: 'omit', referrerPolicy: 'no-referrer' }]]);
});

test('asks for nothing where the merchant has not allowed the domain, and says that the page was not read', async () => {
  allowed = ['https://elsewhere.example/*'];
  await expect(fetchPage(address)).rejects.toMatchObject({ code: 'page_unread' });
  expect(asked).toEqual([]);
});

test('takes no error page for the shop’s', async () => {
  answer = new Response('Bad gateway', { status: 502 });
  await expect(fetchPage(address)).rejects.toMatchObject({ code: 'page_unread' });
});
