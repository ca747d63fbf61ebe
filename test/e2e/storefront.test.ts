import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchChromium } from './browser.ts';
import { longTasksDuring } from './long-tasks.ts';
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
  // Low, so that the slot is far below what is seen first.
  const context = await browser.newContext({ viewport: { width: 1280, height: 320 } });
  const page = await context.newPage();
  requests = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.addInitScript(watchVitals);
  return page;
}

interface Vitals {
  shifts: { value: number; startTime: number }[];
  errors: string[];
}

/** Runs in the page before everything else. */
function watchVitals(): void {
  const vitals: Vitals = { shifts: [], errors: [] };
  Object.assign(window, { vitals });
  new PerformanceObserver((list) => {
    for (const { value, startTime } of list.getEntries() as (PerformanceEntry & { value: number })[])
      vitals.shifts.push({ value, startTime });
  }).observe({ type: 'layout-shift', buffered: true });
  window.addEventListener('error', ({ message }) => vitals.errors.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => vitals.errors.push(String(reason)));
}

const open = (page: Page, product: number): Promise<unknown> =>
  page.goto(`${shop.url}/products/${shop.products[product]?.handle}`, { waitUntil: 'load' });

const status = (page: Page): Promise<Status> =>
  page.evaluate(() => (window as unknown as { Kindred: { status(): Status } }).Kindred.status());

/** What went wrong since our ranker was asked for; shifts before are the theme's own. */
const troubles = (page: Page): Promise<Vitals> =>
  page.evaluate(() => {
    const { shifts, errors } = (window as unknown as { vitals: Vitals }).vitals;
    const ranker = performance
      .getEntriesByType('resource')
      .find(({ name }) => name.includes('kindred-ranker'));
    return { shifts: shifts.filter(({ startTime }) => startTime >= (ranker?.startTime ?? 0)), errors };
  });

const NO_TROUBLES: Vitals = { shifts: [], errors: [] };

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
  await page
    .waitForFunction(
      (wanted) =>
        (window as unknown as { Kindred?: { status(): Status } }).Kindred?.status().slots[0]?.state ===
        wanted,
      state,
      { timeout: 15_000 },
    )
    .catch(async (cause: unknown) => {
      throw new Error(`The slot is not ${state}: ${JSON.stringify(await status(page))}`, { cause });
    });
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
  await open(page, 8);
  const longTasks = await longTasksDuring(browser, page, async () => {
    await scrollToSlot(page);
    await until(page, 'ranked');
  });
  expect(longTasks).toEqual([]);
  const slot = await until(page, 'ranked');
  expect(slot.ranked?.slate).toMatchObject({ engine: 'graph', releaseId: 'release-1' });
  expect(slot.ranked?.artifactSha256).toBe(shop.artifactSha256);
  const shown = await cards(page);
  // The look before counts half as much: its nearest neighbour stands second.
  expect(shown.map(({ title }) => title)).toEqual([9, 1, 10, 11].map((i) => shop.products[i]?.title));
  const because = (i: number): string => `Because you viewed ${shop.products[i]?.title}`;
  expect(shown.map(({ reason }) => reason)).toEqual([because(8), because(0), because(8), because(8)]);
  expect(shown[0]?.href).toBe(`/products/${shop.products[9]?.handle}`);
  expect(shown.every(({ price }) => price !== '')).toBe(true);
  expect(await troubles(page)).toEqual(NO_TROUBLES);
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
  expect((await troubles(page)).errors).toEqual([]);
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
  const longTasks = await longTasksDuring(browser, page, async () => {
    await scrollToSlot(page);
    await until(page, 'ranked');
  });
  expect(longTasks).toEqual([]);
  const slot = await until(page, 'ranked');
  expect(slot.ranked?.slate.engine).toBe('ort');
  expect((await cards(page)).map(({ title }) => title)).toEqual(titlesFrom(1, 4));
  expect(requests.some((url) => url.endsWith('.wasm'))).toBe(true);
  expect(await troubles(page)).toEqual(NO_TROUBLES);
});

test('fills the slot again when the theme renders its section anew', async () => {
  const page = await visit();
  await open(page, 0);
  await answer(page, 'accept');
  await scrollToSlot(page);
  await until(page, 'ranked');
  await page.evaluate(async () => {
    const section = document.querySelector('[data-kindred-slot]')?.closest('.shopify-section');
    const html = await (await fetch(location.href)).text();
    const anew = new DOMParser().parseFromString(html, 'text/html').getElementById(section?.id ?? '');
    if (section === null || section === undefined || anew === null) throw new Error('There is no section.');
    section.replaceWith(document.adoptNode(anew));
    anew.dispatchEvent(new CustomEvent('shopify:section:load', { bubbles: true }));
  });
  await expect.poll(async () => (await cards(page)).map(({ title }) => title)).toEqual(titlesFrom(1, 4));
  expect((await troubles(page)).errors).toEqual([]);
});

test('never shows what is in the cart, and says so when that is the reason', async () => {
  const page = await visit();
  await open(page, 0);
  await answer(page, 'accept');
  const variantId = shop.products[5]?.variants.find(({ inventoryQuantity }) => inventoryQuantity > 0)?.id;
  await page.evaluate(
    (id) =>
      fetch('/cart/add.js', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id }),
      }),
    variantId,
  );
  await open(page, 4);
  await scrollToSlot(page);
  await until(page, 'ranked');
  const shown = await cards(page);
  expect(shown.map(({ title }) => title)).not.toContain(shop.products[5]?.title);
  expect(shown[0]?.title).toBe(shop.products[6]?.title);
  expect(shown[0]?.reason).toBe(`Because ${shop.products[5]?.title} is in your cart`);
});

test.each([1, 3])('has no trouble in a shop with %i products', async (products) => {
  const page = await visit({ products });
  await open(page, 0);
  await answer(page, 'accept');
  await page.waitForTimeout(1500);
  const shown = await cards(page);
  expect(shown.length).toBeLessThan(products);
  expect(await page.locator('[data-kindred-slot]').isVisible()).toBe(shown.length > 0);
  expect((await troubles(page)).errors).toEqual([]);
});

test('shows a row that screen readers and keyboards can use', async () => {
  const page = await visit();
  await open(page, 0);
  await answer(page, 'accept');
  await scrollToSlot(page);
  await until(page, 'ranked');
  const { violations } = await new AxeBuilder({ page }).include('[data-kindred-slot]').analyze();
  expect(violations).toEqual([]);
  await page.locator('[data-kindred-slot] a').first().focus();
  await page.keyboard.press('Tab');
  const focused = await page.evaluate(() => document.activeElement?.textContent?.trim());
  expect(focused).toBe(shop.products[2]?.title);
});

test('does nothing at all for a crawler', async () => {
  await visit();
  const context = await browser.newContext({ userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1)' });
  const crawler = await context.newPage();
  await open(crawler, 0);
  expect(await crawler.evaluate(() => 'Kindred' in window)).toBe(false);
});

test('works without JavaScript as well as Liquid does', async () => {
  await visit();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await open(page, 0);
  expect(await page.locator('[data-kindred-slot] .kindred__link').count()).toBe(4);
});
