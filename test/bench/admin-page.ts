import type { Browser, Frame, Page } from 'playwright-core';

/** One look at a page of the admin, of the app's frame alone: what Shopify measures. */
export interface Look {
  /** Milliseconds from the frame's navigation to its largest paint. */
  largestPaint: number;
  /** Milliseconds of the slowest interaction, from the input to the next paint; the browser gives steps of 8. */
  slowestInteraction: number;
  interactions: number;
  layoutShift: number;
  /** Of scripts from the app's own address, as they came over the wire. */
  scriptBytes: number;
}

interface Seen {
  largestPaint: number;
  interactions: Record<number, number>;
  layoutShift: number;
}

const SETTLE_MILLISECONDS = 1_500;
const MOST_INTERACTIONS = 8;

/** Runs in every frame before everything else. */
function observe(): void {
  const seen: Seen = { largestPaint: 0, interactions: {}, layoutShift: 0 };
  Object.assign(window, { seen });
  const on = (type: string, take: (entry: never) => void, more = {}): void => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) take(entry as never);
    }).observe({ type, buffered: true, ...more });
  };
  on('largest-contentful-paint', ({ startTime }: PerformanceEntry) => (seen.largestPaint = startTime));
  on('layout-shift', ({ value, hadRecentInput }: { value: number; hadRecentInput: boolean }) => {
    if (!hadRecentInput) seen.layoutShift += value;
  });
  on(
    'event',
    ({ interactionId, duration }: { interactionId: number; duration: number }) => {
      if (interactionId > 0)
        seen.interactions[interactionId] = Math.max(seen.interactions[interactionId] ?? 0, duration);
    },
    { durationThreshold: 16 },
  );
}

export async function look(browser: Browser, address: string): Promise<Look> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1100 } });
  try {
    await context.addInitScript(observe);
    const page = await context.newPage();
    const scripts = countScripts(page);
    await page.goto(address, { waitUntil: 'load' });
    const frame = await appFrame(page);
    await frame.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForTimeout(SETTLE_MILLISECONDS);
    const { largestPaint } = await seenIn(frame);
    const scriptBytes = await scripts();
    await interact(page, frame);
    const { interactions, layoutShift } = await seenIn(frame);
    const durations = Object.values(interactions);
    return {
      largestPaint,
      slowestInteraction: Math.max(0, ...durations),
      interactions: durations.length,
      layoutShift,
      scriptBytes,
    };
  } finally {
    await context.close();
  }
}

const seenIn = (frame: Frame): Promise<Seen> =>
  frame.evaluate(() => (window as unknown as { seen: Seen }).seen);

async function appFrame(page: Page): Promise<Frame> {
  const handle = await page.waitForSelector('iframe');
  const frame = await handle.contentFrame();
  if (!frame) throw new Error('The admin shows no frame.');
  return frame;
}

function countScripts(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    const request = response.request();
    if (request.resourceType() !== 'script' || !response.url().includes('/assets/')) return;
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Tabs, clicks and types as a merchant would, at whatever the page offers; a dialog that opens is left by Escape. */
async function interact(page: Page, frame: Frame): Promise<void> {
  for (let tab = 0; tab < 3; tab++) await page.keyboard.press('Tab');
  const controls = frame.locator('button:visible, input:visible, select:visible, summary:visible');
  const count = Math.min(await controls.count(), MOST_INTERACTIONS);
  for (let index = 0; index < count; index++) {
    const control = controls.nth(index);
    // What an earlier click has covered or taken away is not clicked; nobody could.
    await control.click({ timeout: 1_000 }).catch(() => {});
    await page.keyboard.press('Escape');
    await page.waitForTimeout(150);
  }
  const field = frame.locator('input:visible').first();
  if ((await field.count()) > 0) await field.pressSequentially('12', { timeout: 1_000 }).catch(() => {});
  await page.waitForTimeout(300);
}

/** Milliseconds until the app's frame paints anything while a file of Shopify's CDN never comes. */
export async function hungPage(browser: Browser, address: string, file: string): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.route(`**/shopifycloud/${file}.js`, () => {});
    await page.goto(address, { waitUntil: 'commit' });
    const frame = await appFrame(page);
    await frame.getByRole('heading', { level: 1 }).waitFor();
    return await frame.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => resolve(Math.round(list.getEntries()[0]!.startTime))).observe({
            type: 'paint',
            buffered: true,
          });
        }),
    );
  } finally {
    await context.close();
  }
}
