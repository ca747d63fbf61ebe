import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchChromium } from './browser.ts';
import { startStorefrontShop, type ShopOptions, type StorefrontShop } from './storefront-shop.ts';

interface Status {
  allowed: boolean;
  slots: {
    placementId: string;
    state: 'liquid' | 'kept' | 'ranked' | 'failed';
    error?: string;
    ranked: {
      artifactSha256: string;
      bytes: number;
      slate: { impressionId: string; engine: string; releaseId: string; items: { productId: string }[] };
    } | null;
  }[];
}

let browser: Browser;
let shop: StorefrontShop;
let requests: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await shop.close();
});

/** A shopper's browser that has never been here; every request is written down. */
async function visit(options: ShopOptions = {}): Promise<Page> {
  shop = await startStorefrontShop(options);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  requests = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.addInitScript(watchVitals);
  return page;
}

/** Runs in the page before everything else. */
function watchVitals(): void {
  const seen = { shift: 0, longTasks: 0, errors: [] as string[] };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    seen.longTasks += list.getEntries().length;
  }).observe({ type: 'longtask', buffered: true });
  window.addEventListener('error', ({ message }) => seen.errors.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => seen.errors.push(String(reason)));
}

const open = (page: Page, product: number): Promise<unknown> =>
  page.goto(`${shop.url}/products/${shop.products[product]?.handle}`, { waitUntil: 'load' });

const status = (page: Page): Promise<Status> =>
  page.evaluate(() => (window as unknown as { Kindred: { status(): Status } }).Kindred.status());

const vitals = (page: Page): Promise<{ shift: number; longTasks: number; errors: string[] }> =>
  page.evaluate(
    () => (window as unknown as { seen: { shift: number; longTasks: number; errors: string[] } }).seen,
  );

/** What stands in the row, as a shopper reads it. */
const cards = (page: Page): Promise<{ title: string; price: string; reason: string; href: string }[]> =>
  page.$$eval('[data-kindred-slot] .kindred__card', (items) =>
    items.map((item) => {
      const text = (part: string): string =>
        item.querySelector(`.kindred__${part}`)?.textContent?.trim() ?? '';
      const href = item.querySelector('a')?.getAttribute('href') ?? '';
      return { title: text('title'), price: text('price'), reason: text('reason'), href };
    }),
  );

const stored = (page: Page): Promise<string[]> =>
  page.evaluate(async () =>
    [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(await caches.keys())].filter((key) =>
      key.startsWith('kindred'),
    ),
  );

const answer = (page: Page, choice: 'accept' | 'decline'): Promise<void> =>
  page.click(`#shopify-pc__banner__btn-${choice}`);

const scrollToSlot = (page: Page): Promise<void> =>
  page.locator('[data-kindred-slot]').scrollIntoViewIfNeeded();

async function until(page: Page, state: Status['slots'][number]['state']): Promise<Status['slots'][number]> {
  await page.waitForFunction(
    (wanted) =>
      (window as unknown as { Kindred?: { status(): Status } }).Kindred?.status().slots[0]?.state === wanted,
    state,
    { timeout: 15_000 },
  );
  const slot = (await status(page)).slots[0];
  if (slot === undefined) throw new Error('There is no slot.');
  return slot;
}

const titlesFrom = (first: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => shop.products[(first + i) % shop.products.length]?.title ?? '');

test('keeps and asks for nothing before the shopper decided, nor after declining', async () => {
  const page = await visit();
  await open(page, 0);
  await scrollToSlot(page);
  const liquid = await cards(page);
  expect(liquid.map(({ title }) => title)).toEqual(shop.products.slice(-4).map(({ title }) => title));
  expect(liquid.every(({ price, reason }) => price !== '' && reason === '')).toBe(true);
  await answer(page, 'decline');
  await open(page, 1);
  await scrollToSlot(page);
  await page.waitForTimeout(1500);
  expect(await cards(page)).toEqual(liquid);
  expect(await status(page)).toEqual({ allowed: false, slots: [] });
  expect(await stored(page)).toEqual([]);
  expect(requests.filter((url) => url.startsWith(shop.appUrl))).toEqual([]);
  expect(requests.some((url) => url.includes('kindred-ranker'))).toBe(false);
  expect(shop.collected).toEqual([]);
});

test('shows products ranked on this device, each with its reason, once it was allowed', async () => {
  const page = await visit();
  await open(page, 0);
  await answer(page, 'accept');
  await open(page, 4);
  await scrollToSlot(page);
  const slot = await until(page, 'ranked');
  expect(slot.ranked?.slate).toMatchObject({ engine: 'graph', releaseId: 'release-1' });
  expect(slot.ranked?.artifactSha256).toBe(shop.artifactSha256);
  const shown = await cards(page);
  expect(shown.map(({ title }) => title)).toEqual(titlesFrom(5, 4));
  expect(shown[0]?.reason).toBe(`Because you viewed ${shop.products[4]?.title}`);
  expect(shown[0]?.href).toBe(`/products/${shop.products[5]?.handle}`);
  expect(shown.every(({ price }) => price !== '')).toBe(true);
  const { shift, longTasks, errors } = await vitals(page);
  expect(shift).toBe(0);
  expect(longTasks).toBe(0);
  expect(errors).toEqual([]);
});

test('tells of a slate that was seen and of a click, tied to what follows', async () => {
  const page = await visit();
  await open(page, 0);
  await answer(page, 'accept');
  await scrollToSlot(page);
  const slot = await until(page, 'ranked');
  await page.waitForTimeout(1300);
  await page.locator('[data-kindred-slot] .kindred__link').first().click();
  await page.waitForURL(`**/products/${shop.products[1]?.handle}`);
  await expect.poll(() => names(), { timeout: 10_000 }).toContain('recommendation_clicked');
  await expect.poll(() => names().filter((name) => name === 'product_viewed').length).toBeGreaterThan(1);
  const events = shop.collected.flatMap(({ events: sent }) => sent);
  const impressionId = slot.ranked?.slate.impressionId;
  const productIds = slot.ranked?.slate.items.map(({ productId }) => productId);
  expect(events.find(({ name }) => name === 'slate_viewed')?.data).toMatchObject({
    impressionId,
    productIds,
  });
  expect(events.filter(({ name }) => name === 'slate_viewed')).toHaveLength(1);
  const clicked = { impressionId, productId: shop.products[1]?.id };
  expect(events.find(({ name }) => name === 'recommendation_clicked')?.data).toMatchObject({
    ...clicked,
    position: 0,
  });
  expect(events.findLast(({ name }) => name === 'product_viewed')?.data).toMatchObject(clicked);
});

const names = (): string[] => shop.collected.flatMap(({ events }) => events.map(({ name }) => name));

test('paints a reloaded page from this visit without loading the ranker again', async () => {
  const page = await visit();
  await open(page, 0);
  await answer(page, 'accept');
  await scrollToSlot(page);
  const before = await until(page, 'ranked');
  requests.length = 0;
  await page.reload({ waitUntil: 'load' });
  const after = await until(page, 'kept');
  await page.waitForTimeout(500);
  expect(after.ranked?.slate.impressionId).toBe(before.ranked?.slate.impressionId);
  expect(requests.filter((url) => url.startsWith(shop.appUrl) && !url.endsWith('/collect'))).toEqual([]);
  expect(requests.some((url) => url.includes('kindred-ranker'))).toBe(false);
});

test('leaves the related products where they are when the artifact was tampered with', async () => {
  const page = await visit({ tampered: true });
  await open(page, 0);
  await answer(page, 'accept');
  const liquid = await cards(page);
  await scrollToSlot(page);
  const slot = await until(page, 'failed');
  expect(slot.error).toContain('not the ones that were released');
  expect(await cards(page)).toEqual(liquid);
  expect((await vitals(page)).errors).toEqual([]);
  requests.length = 0;
  await open(page, 1);
  await scrollToSlot(page);
  await until(page, 'failed');
  expect(requests.some((url) => url.endsWith('.onnx'))).toBe(false);
});

test('forgets everything and puts Liquid back when consent is withdrawn', async () => {
  const page = await visit();
  await open(page, 0);
  const liquid = await cards(page);
  await answer(page, 'accept');
  await scrollToSlot(page);
  await until(page, 'ranked');
  expect(await stored(page)).toContain('kindred:trail');
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const { Shopify } = window as unknown as {
          Shopify: { customerPrivacy: { setTrackingConsent(given: object, then: () => void): void } };
        };
        const no = { analytics: false, preferences: false, marketing: false, sale_of_data: false };
        Shopify.customerPrivacy.setTrackingConsent(no, done);
      }),
  );
  await expect.poll(() => stored(page)).toEqual([]);
  expect(await cards(page)).toEqual(liquid);
  expect(await status(page)).toEqual({ allowed: false, slots: [] });
  const sent = shop.collected.length;
  await open(page, 1);
  await page.waitForTimeout(800);
  expect(shop.collected).toHaveLength(sent);
  expect(await stored(page)).toEqual([]);
});

test('ranks in a worker with ONNX Runtime when a release needs it', async () => {
  const page = await visit({ minimumEngine: 'ort' });
  await open(page, 0);
  await answer(page, 'accept');
  await scrollToSlot(page);
  const slot = await until(page, 'ranked');
  expect(slot.ranked?.slate.engine).toBe('ort');
  expect((await cards(page)).map(({ title }) => title)).toEqual(titlesFrom(1, 4));
  expect(requests.some((url) => url.endsWith('.wasm'))).toBe(true);
  const { shift, longTasks } = await vitals(page);
  expect({ shift, longTasks }).toEqual({ shift: 0, longTasks: 0 });
});

test('does nothing at all in the theme editor and for a crawler', async () => {
  const page = await visit();
  await page.setExtraHTTPHeaders({});
  const context = await browser.newContext({ userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1)' });
  const crawler = await context.newPage();
  await crawler.goto(`${shop.url}/products/${shop.products[0]?.handle}`, { waitUntil: 'load' });
  expect(await crawler.evaluate(() => 'Kindred' in window)).toBe(false);
  await page.close();
});
