import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { violations } from './admin-page.ts';
import { type AdminServer, startAdminServer } from './admin-server.ts';
import { busyDay } from './admin-states.ts';
import { launchChromium } from './browser.ts';
import { buildIfStale } from '../shopify/demo/fresh-build.ts';

/** What a merchant sees while Shopify's CDN does not answer, or answers with an error. */
const APP_BRIDGE = '**/shopifycloud/app-bridge.js';
const POLARIS = '**/shopifycloud/polaris.js';

let browser: Browser;
let server: AdminServer;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  await buildIfStale(['admin']);
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await startAdminServer(busyDay());
  context = await browser.newContext({ viewport: { width: 390, height: 800 } });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await server.close();
});

/** Never answered; Playwright gives up the request with the page. */
const hang = (): void => {};

/** Painted, not only there: what a hanging script at the top holds up is the painting. When: `npm run bench -- admin`. */
const painted = (): Promise<unknown> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        new PerformanceObserver(() => resolve()).observe({ type: 'paint', buffered: true });
      }),
  );

describe.each([
  ['hangs', false, () => page.route(APP_BRIDGE, hang)],
  ['fails', true, () => page.route(APP_BRIDGE, (route) => route.fulfill({ status: 503, body: '' }))],
  ['is blocked', false, () => page.route(APP_BRIDGE, (route) => route.abort())],
])('when App Bridge %s', (_, answers, disturb) => {
  test('the page says so accessibly', async () => {
    await disturb();
    await page.goto(`${server.url}/app`, { waitUntil: 'commit' });
    // An answer from another origin shows no status, so the page starts again once.
    if (answers) await page.waitForURL(/#again$/);
    await page.getByRole('heading', { level: 1, name: 'Kindred is waiting for Shopify' }).waitFor();
    await painted();
    expect(await page.title()).toBe('Kindred');
    expect(await violations(page)).toEqual([]);
    expect(await page.getByRole('button', { name: 'Try again' }).isVisible()).toBe(true);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  });
});

test('the page that waits speaks the language of the merchant', async () => {
  await page.route(APP_BRIDGE, hang);
  await page.goto(`${server.url}/app?locale=ja-JP`, { waitUntil: 'commit' });
  await page.getByRole('heading', { level: 1, name: 'Shopify を待っています' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('ja');
  expect(await page.getByRole('button', { name: 'もう一度試す' }).isVisible()).toBe(true);
});

test('a late App Bridge starts the page by itself', async () => {
  let asked = 0;
  await page.route(APP_BRIDGE, async (route) => {
    asked += 1;
    if (asked === 1) return;
    await route.fallback();
  });
  await page.goto(`${server.url}/app/models`, { waitUntil: 'commit' });
  await page.getByRole('heading', { level: 1, name: 'Models' }).waitFor();
  expect(asked).toBe(3);
});

test('App Bridge is the first script', async () => {
  await page.goto(`${server.url}/app`);
  const first = await page.locator('script').first().getAttribute('src');
  expect(first).toContain('/shopifycloud/app-bridge.js');
});

describe.each([
  ['hangs', () => page.route(POLARIS, hang)],
  ['fails', () => page.route(POLARIS, (route) => route.fulfill({ status: 503, body: '' }))],
])('when Polaris %s', (_, disturb) => {
  test('the whole page stands there, with our own elements', async () => {
    await disturb();
    await page.goto(`${server.url}/app/models`, { waitUntil: 'commit' });
    await page.getByRole('heading', { level: 1, name: 'Models' }).waitFor();
    await painted();
    await page.getByText('In use', { exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

test('what a page shows is asked for while Polaris is on its way, and once', async () => {
  let release = (): void => {};
  const came = new Promise<void>((resolve) => (release = resolve));
  await page.route(POLARIS, async (route) => {
    await came;
    await route.abort();
  });
  // Patience does not run out, however slow this machine is.
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  const asked = () => server.state.requests.map((request) => request.path).toSorted();
  const answered = page.waitForResponse('**/api/releases');
  await page.goto(`${server.url}/app/models`, { waitUntil: 'commit' });
  await answered;
  expect(asked()).toEqual(['/api/overview', '/api/releases']);
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(0);
  release();
  await page.clock.resume();
  await page.getByText('In use', { exact: true }).waitFor();
  expect(asked().filter((path) => path === '/api/releases')).toHaveLength(1);
});
