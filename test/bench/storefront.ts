import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../e2e/browser.ts';
import { createProgress } from '../shopify/demo/progress.ts';
import { type Demo, startDemo } from '../shopify/demo/start.ts';

/**
 * What our app costs a shopper: the same product page with the app's blocks and without, in turn, in one run.
 * Byte counts and counts of long tasks are the figures to hold; milliseconds depend on the machine.
 */
const ROUNDS = 7;

interface Visit {
  longTasks: number;
  longestTaskMilliseconds: number;
  layoutShift: number;
  scriptBytes: number;
  requests: number;
  loadMilliseconds: number;
}

export async function run(emit: (line: object) => void): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kindred-bench-'));
  const progress = createProgress();
  const demo = await startDemo(
    { check: false, dataDir, port: 0, productsFile: null, ordersFile: null, visits: 6000 },
    progress,
  );
  const browser = await launchChromium();
  try {
    const product = await firstProduct(browser, demo);
    emit({
      metric: 'requests_to_app_before_consent',
      value: await requestsBeforeConsent(browser, demo, product),
      unit: 'requests',
    });
    const [without, withApp]: [Visit[], Visit[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      without.push(await visit(browser, demo, product, false));
      withApp.push(await visit(browser, demo, product, true));
    }
    for (const metric of Object.keys(without[0] ?? {}) as (keyof Visit)[]) {
      const [value, baseline] = [median(withApp, metric), median(without, metric)];
      emit({ metric, value, unit: UNITS[metric], baseline, ratio: baseline === 0 ? null : value / baseline });
    }
    await firstSlate(browser, demo, product, emit);
  } finally {
    await browser.close();
    await demo.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const UNITS: Record<keyof Visit, string> = {
  longTasks: 'tasks over 50 ms',
  longestTaskMilliseconds: 'ms',
  layoutShift: 'CLS',
  scriptBytes: 'bytes on the wire',
  requests: 'requests',
  loadMilliseconds: 'ms',
};

async function firstProduct(browser: Browser, demo: Demo): Promise<string> {
  const page = await browser.newPage();
  await page.goto(demo.storefrontUrl);
  const href = await page
    .locator('main a[href*="/products/"]')
    .first()
    .evaluate((a) => (a as HTMLAnchorElement).href);
  await page.close();
  return href;
}

/** Nothing may ask our server anything before the shopper has chosen. */
async function requestsBeforeConsent(browser: Browser, demo: Demo, product: string): Promise<number> {
  const page = await browser.newPage();
  let requests = 0;
  page.on('request', (request) => (requests += request.url().startsWith(demo.appUrl) ? 1 : 0));
  await page.goto(product, { waitUntil: 'networkidle' });
  await showSlot(page);
  await page.waitForTimeout(1_000);
  await page.close();
  return requests;
}

/** A new shopper who has accepted, seen one product before and now opens this one. */
async function visit(browser: Browser, demo: Demo, product: string, withApp: boolean): Promise<Visit> {
  Object.assign(demo.theme, { appEmbedEnabled: withApp, appBlockEnabled: withApp });
  const context = await browser.newContext();
  const page = await context.newPage();
  await acceptCookies(page, demo);
  await page.addInitScript(observe);
  const wire = await countWire(page);
  await page.goto(product, { waitUntil: 'load' });
  await showSlot(page);
  await page.waitForTimeout(1_500);
  const seen = await page.evaluate(() => (window as unknown as { seen: Observed }).seen);
  await context.close();
  Object.assign(demo.theme, { appEmbedEnabled: true, appBlockEnabled: true });
  return { ...seen, ...wire };
}

type Observed = Pick<Visit, 'longTasks' | 'longestTaskMilliseconds' | 'layoutShift' | 'loadMilliseconds'>;

/** Runs in the page before any of its scripts. */
function observe(): void {
  const seen = { longTasks: 0, longestTaskMilliseconds: 0, layoutShift: 0, loadMilliseconds: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      seen.longTasks += 1;
      seen.longestTaskMilliseconds = Math.max(seen.longestTaskMilliseconds, duration);
    }
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      seen.layoutShift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  addEventListener('load', () => (seen.loadMilliseconds = performance.now()));
}

async function countWire(page: Page): Promise<{ scriptBytes: number; requests: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const wire = { scriptBytes: 0, requests: 0 };
  const scripts = new Set<string>();
  session.on('Network.responseReceived', ({ requestId, type }) => {
    wire.requests += 1;
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) wire.scriptBytes += encodedDataLength;
  });
  return wire;
}

/** From opening the page to cards ranked on the device, on a first visit (nothing cached) and on the next page. */
async function firstSlate(
  browser: Browser,
  demo: Demo,
  product: string,
  emit: (line: object) => void,
): Promise<void> {
  const cold: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await acceptCookies(page, demo);
    const start = performance.now();
    await page.goto(product, { waitUntil: 'commit' });
    await page.locator('[data-kindred-slot]').first().scrollIntoViewIfNeeded();
    await page.locator('[data-kindred-slot] .kindred__reason:not(:empty)').first().waitFor();
    cold.push(performance.now() - start);
    await context.close();
  }
  emit({ metric: 'first_slate_cold', value: middle(cold), unit: 'ms from opening the page' });
}

async function acceptCookies(page: Page, demo: Demo): Promise<void> {
  await page.goto(demo.storefrontUrl);
  const accept = page.getByRole('button', { name: /^accept/i }).first();
  await accept.click();
  await accept.waitFor({ state: 'hidden' });
}

async function showSlot(page: Page): Promise<void> {
  const slot = page.locator('[data-kindred-slot]').first();
  if ((await slot.count()) > 0) await slot.scrollIntoViewIfNeeded();
  else await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
}

const median = (visits: Visit[], metric: keyof Visit): number => middle(visits.map((each) => each[metric]));

function middle(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
