import { shopperEventSchema } from '@kindred/shared/schema/event';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { longTasksDuring } from './long-tasks.ts';
import { answer, choose, NO_TROUBLES, NOTHING_ALLOWED, stored, told, troubles } from './storefront-page.ts';
import { eventsOf, type ShopOptions, type StorefrontShop } from './storefront-shop.ts';
import { openProduct, storefrontVisits } from './storefront-visits.ts';

/** How fast pages are for shoppers: measured in a browser, told by the pixel as a page is left. */
let shop: StorefrontShop;

// Playwright switches the back/forward cache off; shoppers have it.
const arrive = storefrontVisits({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });

async function visit(options: ShopOptions = {}): Promise<Page> {
  // Low, so that no slate is seen: what the pixel has to tell comes from here alone.
  const { page, ...arrival } = await arrive(options, { viewport: { width: 1280, height: 320 } });
  shop = arrival.shop;
  return page;
}

const open = (page: Page, product: number): Promise<unknown> => openProduct(page, shop, product);

const sent = () => eventsOf(shop);
const measured = () => sent().filter(({ name }) => name === 'page_measured');

/** The pixel has this page's visit: a page that is left before it ran has told nothing. */
async function known(name: string, times: number): Promise<void> {
  const named = () => sent().filter((event) => event.name === name);
  await expect.poll(named).toHaveLength(times);
}

/** The browser has told whoever listens that there was such a thing on this page. */
const noted = (page: Page, type: string): Promise<void> =>
  page.evaluate(
    (wanted) =>
      new Promise<void>((done) =>
        new PerformanceObserver(() => done()).observe({ type: wanted, buffered: true }),
      ),
    type,
  );

/** The list of what left this device. */
const listed = (page: Page): Promise<string> =>
  page.evaluate(() => localStorage.getItem('kindred:sent') ?? '');

test('tells once how fast a page was, when it is left for the next', async () => {
  const page = await visit();
  await open(page, 0);
  await answer(page, 'accept');
  await told(page, 'page_viewed');
  // Slow on purpose: 120 ms until a click shows.
  await page.evaluate(() =>
    document.addEventListener('click', () => {
      const end = performance.now() + 120;
      while (performance.now() < end);
    }),
  );
  await page.click('h1');
  await noted(page, 'first-input');
  expect(measured()).toEqual([]);
  await open(page, 1);
  await known('page_measured', 1);
  await known('page_viewed', 2);
  const [event] = measured();
  const viewed = sent().find(({ name }) => name === 'page_viewed');
  expect(event).toMatchObject({ visitorId: viewed?.visitorId, sessionId: viewed?.sessionId });
  const { lcpMilliseconds, inpMilliseconds, cls } = event!.data as Record<string, number>;
  expect(lcpMilliseconds).toBeGreaterThan(0);
  expect(lcpMilliseconds).toBeLessThan(20_000);
  expect(inpMilliseconds).toBeGreaterThanOrEqual(120);
  expect(inpMilliseconds).toBeLessThan(20_000);
  expect(cls).toBe(0);
  // Written down, though the page was going.
  expect(await listed(page)).toContain('"kinds":{"page_measured":1}');
  // The server's schema drops what it does not know: here it has nothing to drop.
  expect(shopperEventSchema.parse(event)).toEqual(event);
  expect((await troubles(page)).errors).toEqual([]);
});

test('counts what moves by itself', async () => {
  const page = await visit();
  await open(page, 0);
  await answer(page, 'accept');
  await told(page, 'page_viewed');
  await page.waitForTimeout(700);
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('afterbegin', '<div style="height: 300px"></div>');
  });
  await noted(page, 'layout-shift');
  await open(page, 1);
  await known('page_measured', 1);
  expect((measured()[0]!.data as { cls: number }).cls).toBeGreaterThan(0.05);
});

/** As when the tab is turned away from, and turned to again. */
const turn = (page: Page, to: 'hidden' | 'visible') =>
  page.evaluate((visibility) => {
    Object.defineProperty(document, 'visibilityState', { value: visibility, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, to);

test('tells once of a page that is left and looked at again, without a long task, and writes down what left', async () => {
  const page = await visit();
  await open(page, 0);
  await answer(page, 'accept');
  await told(page, 'page_viewed');
  const longTasks = await longTasksDuring(page, async () => {
    await page.click('h1');
    for (const state of ['hidden', 'visible', 'hidden', 'visible'] as const) await turn(page, state);
    await known('page_measured', 1);
  });
  expect(longTasks).toEqual([]);
  expect(await troubles(page)).toEqual(NO_TROUBLES);
  await open(page, 1);
  await known('page_viewed', 2);
  expect(measured()).toHaveLength(1);
  expect((await listed(page)).match(/page_measured/g)).toHaveLength(1);
});

test.each([
  ['before the shopper decided', async () => {}],
  ['after declining', (page: Page) => answer(page, 'decline')],
  [
    'where all but measuring is allowed',
    (page: Page) => choose(page, { ...NOTHING_ALLOWED, preferences: true, marketing: true }),
  ],
])('tells nothing %s', async (_, decide) => {
  const page = await visit();
  await open(page, 0);
  await decide(page);
  await page.waitForTimeout(500);
  await open(page, 1);
  await page.waitForTimeout(800);
  expect(shop.asked).toEqual([]);
  expect(await stored(page)).toEqual([]);
});

test('tells nothing of a page whose shopper paused, or withdrew on it', async () => {
  const page = await visit();
  await open(page, 0);
  await answer(page, 'accept');
  await told(page, 'page_viewed');
  await page.evaluate(() => localStorage.setItem('kindred:choices', '{"hidden":[],"paused":true}'));
  await open(page, 1);
  // The shopper goes on as the next page begins.
  await page.addInitScript(() => localStorage.setItem('kindred:choices', '{"hidden":[],"paused":false}'));
  await open(page, 2);
  await known('page_viewed', 2);
  await choose(page, NOTHING_ALLOWED);
  await open(page, 3);
  // What is told from here on comes after what those pages would have told.
  await choose(page, { analytics: true, sale_of_data: true });
  await known('page_viewed', 3);
  expect(measured()).toEqual([]);
});

test.each([
  ['nothing is measured', () => void Reflect.deleteProperty(window, 'PerformanceObserver')],
  [
    'none of these metrics is known',
    () => void Object.defineProperty(PerformanceObserver, 'supportedEntryTypes', { value: ['paint'] }),
  ],
])('asks for one small file a page, after everything else, and breaks nothing where %s', async (_, take) => {
  const page = await visit();
  await page.addInitScript(take);
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('kindred-speed')) scripts.push(request.url());
  });
  await open(page, 0);
  expect(scripts).toHaveLength(1);
  expect(await page.locator('script[src*="kindred-speed"]').getAttribute('fetchpriority')).toBe('low');
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await answer(page, 'accept');
  await told(page, 'page_viewed');
  await open(page, 1);
  await known('page_viewed', 2);
  expect(measured()).toEqual([]);
  expect(await listed(page)).not.toContain('page_measured');
  expect(errors).toEqual([]);
});
