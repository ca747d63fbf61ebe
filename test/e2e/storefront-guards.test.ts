import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  answer,
  cards,
  keptFiles,
  NO_TROUBLES,
  scrollToSlot,
  status,
  told,
  troubles,
  until,
} from './storefront-page.ts';
import { CORS, eventsOf, type ShopOptions, type StorefrontShop } from './storefront-shop.ts';
import { openProduct, storefrontVisits } from './storefront-visits.ts';

/** What a shop's page does when the app, the release, the browser or the page is not as it should be. */
let shop: StorefrontShop;

const arrive = storefrontVisits();

async function visit(options: ShopOptions = {}, device: BrowserContextOptions = {}): Promise<Page> {
  const arrival = await arrive(options, { viewport: { width: 1280, height: 320 }, ...device });
  shop = arrival.shop;
  return arrival.page;
}

const open = (page: Page, product: number): Promise<unknown> => openProduct(page, shop, product);

/** Accepts and goes where the slot would be ranked. */
async function comeNear(page: Page): Promise<Awaited<ReturnType<typeof cards>>> {
  await open(page, 0);
  const liquid = await cards(page);
  await answer(page, 'accept');
  await scrollToSlot(page);
  return liquid;
}

const titles = async (page: Page): Promise<string[]> => (await cards(page)).map(({ title }) => title);
const after = (...rows: number[]): (string | undefined)[] => rows.map((row) => shop.products[row]?.title);

/** Every answer of the app but those to the pixel. */
const insteadOf =
  (ending: string, response: () => Response | Promise<Response>) =>
  (path: string): Response | Promise<Response> | null =>
    path.endsWith(ending) ? response() : null;

/** The first half of a file, then a lost connection. */
function cutOff(): Response {
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(64));
      setTimeout(() => controller.error(new Error('The line is cut.')), 50);
    },
  });
  return new Response(stream, { headers: CORS });
}

test.each<[string, ShopOptions, string]>([
  ['the artifact was tampered with', { tampered: true }, 'artifact-hash'],
  [
    'the manifest is another document',
    { app: insteadOf('manifest.json', () => Response.json({ specVersion: 2 }, { headers: CORS })) },
    'manifest-shape',
  ],
  [
    'the app answers with an error',
    { app: insteadOf('manifest.json', () => new Response('', { status: 503, headers: CORS })) },
    '503',
  ],
  ['the download is cut off', { app: insteadOf('.onnx', cutOff) }, 'TypeError'],
])('leaves the related products where they are when %s', async (_, options, reason) => {
  const page = await visit(options);
  const liquid = await comeNear(page);
  const slot = await until(page, 'failed');
  expect(slot.error).toContain(reason);
  expect(await cards(page)).toEqual(liquid);
  expect(await troubles(page)).toEqual(NO_TROUBLES);
});

test('tries a broken release once in a visit, and a cut off one again', async () => {
  const page = await visit({ tampered: true });
  await comeNear(page);
  await until(page, 'failed');
  expect(await keptFiles(page)).not.toContain('onnx');
  shop.asked.length = 0;
  await open(page, 1);
  await scrollToSlot(page);
  await until(page, 'failed');
  expect(shop.asked.some(({ path }) => path.endsWith('.onnx'))).toBe(false);
});

test('fetches what was cut off again on the next page', async () => {
  let lines = 0;
  const page = await visit({
    app: (path) => (path.endsWith('.onnx') && (lines += 1) === 1 ? cutOff() : null),
  });
  await comeNear(page);
  await until(page, 'failed');
  await open(page, 1);
  await scrollToSlot(page);
  await until(page, 'ranked');
  expect(lines).toBe(2);
});

test('says nothing and shows Liquid where nothing is released yet', async () => {
  const page = await visit({
    app: insteadOf('manifest.json', () => new Response('{}', { status: 404, headers: CORS })),
  });
  const liquid = await comeNear(page);
  await expect.poll(() => shop.asked.some(({ path }) => path.endsWith('manifest.json'))).toBe(true);
  await page.waitForTimeout(300);
  expect((await status(page)).slots[0]).toEqual({
    placementId: 'product-for_you',
    state: 'liquid',
    ranked: null,
  });
  expect(await cards(page)).toEqual(liquid);
});

test('delays nothing while the app hangs, and gives up after twenty seconds', async () => {
  const page = await visit({ app: () => new Promise<Response>(() => {}) });
  await page.clock.install();
  const liquid = await comeNear(page);
  await page.clock.runFor(3_000);
  await expect.poll(() => shop.asked.some(({ path }) => path.endsWith('manifest.json'))).toBe(true);
  expect((await status(page)).slots[0]?.state).toBe('liquid');
  await page.clock.runFor(21_000);
  expect((await until(page, 'failed')).error).toContain('No answer within');
  expect(await cards(page)).toEqual(liquid);
  // Another page is as quick as without us: its load event waits for nothing of ours.
  await open(page, 1);
  expect((await troubles(page)).errors).toEqual([]);
});

test.each<[string, () => void]>([
  [
    'forbidden',
    () => {
      for (const name of ['localStorage', 'sessionStorage', 'caches'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        });
    },
  ],
  [
    'full',
    () => {
      const full = (): never => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
      Storage.prototype.setItem = full;
      Cache.prototype.put = async () => full();
    },
  ],
])('ranks by this page alone where storage is %s', async (_, breakStorage) => {
  const page = await visit();
  await page.addInitScript(breakStorage);
  await comeNear(page);
  await until(page, 'ranked');
  expect(await titles(page)).toEqual(after(1, 2, 3, 4));
  expect(await troubles(page)).toEqual(NO_TROUBLES);
});

test('takes up the trail of another tab', async () => {
  const page = await visit();
  await comeNear(page);
  await until(page, 'ranked');
  const other = await page.context().newPage();
  await open(other, 8);
  await scrollToSlot(other);
  await until(other, 'ranked');
  expect(await titles(other)).toEqual(after(9, 1, 10, 11));
  // And so does the first tab, at the latest when the shopper comes back to it.
  await page.bringToFront();
  await expect.poll(() => titles(page)).toEqual(after(9, 1, 10, 11));
});

test('waits in a prerendered page until somebody looks at it', async () => {
  const page = await visit();
  await comeNear(page);
  await until(page, 'ranked');
  await page.addInitScript(() =>
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true }),
  );
  await open(page, 8);
  await scrollToSlot(page);
  await page.waitForTimeout(800);
  expect(await status(page)).toEqual({ allowed: false, slots: [] });
  expect(await page.evaluate(() => localStorage.getItem('kindred:trail'))).not.toContain(
    String(shop.products[8]?.id),
  );
  await page.evaluate(() => document.dispatchEvent(new Event('prerenderingchange')));
  await until(page, 'ranked');
});

const rewritten =
  (change: (html: string) => string) =>
  async (page: Response): Promise<Response> =>
    new Response(change(await page.text()), page);

/** A line so slow that the page is painted after each of its first parts; the last one brings the rest. */
const inParts =
  (...ends: string[]) =>
  async (page: Response): Promise<Response> => {
    const html = await page.text();
    const cuts = ends.map((end) => html.indexOf(end) + end.length);
    const stream = new ReadableStream({
      async start(controller) {
        for (const [i, cut] of [...cuts, html.length].entries()) {
          controller.enqueue(new TextEncoder().encode(html.slice(cuts[i - 1] ?? 0, cut)));
          await new Promise((done) => setTimeout(done, 300));
        }
        controller.close();
      },
    });
    const { status, headers } = new Response(null, page);
    headers.delete('content-length');
    // Compressing would wait for the last part.
    headers.set('content-encoding', 'identity');
    return new Response(stream, { status, headers });
  };

test.each([1280, 390])('moves nothing while a page of %s pixels comes in parts', async (width) => {
  const page = await visit({
    page: inParts('</nav>', '</form>', '</header>', '</h1>', 'product__buy', '</h2>'),
  });
  await page.setViewportSize({ width, height: 700 });
  await open(page, 0);
  expect(await troubles(page)).toEqual(NO_TROUBLES);
});

test('leaves the theme editor alone', async () => {
  const page = await visit({
    page: rewritten((html) => html.replace('"designMode": false', '"designMode": true')),
  });
  const liquid = await comeNear(page);
  await page.waitForTimeout(800);
  expect(await page.evaluate(() => 'Kindred' in window)).toBe(false);
  expect(await cards(page)).toEqual(liquid);
});

test('starts once where its script stands twice', async () => {
  const script = /<script src="[^"]*kindred-entry\.js" async><\/script>/;
  const page = await visit({ page: rewritten((html) => html.replace(script, '$&$&')) });
  await comeNear(page);
  await until(page, 'ranked');
  expect(await page.locator('script[src*="kindred-entry"]').count()).toBe(2);
  await told(page, 'slate_viewed');
  expect(eventsOf(shop).filter(({ name }) => name === 'slate_viewed')).toHaveLength(1);
});

test('counts a slate as seen when the shopper comes back to it, not while away', async () => {
  const page = await visit();
  const turn = (visibility: 'hidden' | 'visible') =>
    page.evaluate((state) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    }, visibility);
  const seen = () => eventsOf(shop).filter(({ name }) => name === 'slate_viewed').length;
  await open(page, 0);
  await answer(page, 'accept');
  await told(page, 'page_viewed');
  await turn('hidden');
  await scrollToSlot(page);
  await until(page, 'ranked');
  await page.waitForTimeout(1600);
  expect(seen()).toBe(0);
  await turn('visible');
  await expect.poll(seen).toBe(1);
});

test('downloads no heavy engine for a shopper who saves data', async () => {
  const page = await visit({ minimumEngine: 'ort' });
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  await comeNear(page);
  await expect.poll(() => shop.asked.some(({ path }) => path.endsWith('manifest.json'))).toBe(true);
  await page.waitForTimeout(500);
  expect((await status(page)).slots[0]?.state).toBe('liquid');
  expect(shop.asked.filter(({ path }) => /onnx|wasm/.test(path))).toEqual([]);
});

test('does nothing at all for a crawler', async () => {
  const page = await visit({}, { userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1)' });
  await open(page, 0);
  expect(await page.evaluate(() => 'Kindred' in window)).toBe(false);
});
