import type { EventName } from '@kindred/shared/event';
import type { PageStatus, SlotStatus } from '@kindred/shared/page-status';
import type { Page } from 'playwright-core';
import { PATIENCE_MILLISECONDS } from './browser.ts';

/** What a test does on a page of the emulated shop, and what it can see there. */
interface Vitals {
  /** `moved`: the beginning of each element or text that did. */
  shifts: { value: number; startTime: number; moved: string[] }[];
  errors: string[];
}

/** As the browser notes it; TypeScript's DOM does not know it. */
type LayoutShift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };

export const NO_TROUBLES: Vitals = { shifts: [], errors: [] };

/** Runs in the page before everything else. */
export function watchVitals(): void {
  const vitals: Vitals = { shifts: [], errors: [] };
  Object.assign(window, { vitals });
  new PerformanceObserver((list) => {
    for (const { value, startTime, sources } of list.getEntries() as LayoutShift[]) {
      const moved = sources.map(({ node }) => (node as Element | null)?.outerHTML ?? node?.textContent ?? '');
      vitals.shifts.push({ value, startTime, moved: moved.map((html) => html.slice(0, 120)) });
    }
  }).observe({ type: 'layout-shift', buffered: true });
  window.addEventListener('error', ({ message }) => vitals.errors.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => vitals.errors.push(String(reason)));
}

/** What went wrong on this page so far, the theme's own layout shifts included. */
export const troubles = (page: Page): Promise<Vitals> =>
  page.evaluate(() => (window as unknown as { vitals: Vitals }).vitals);

export const status = (page: Page): Promise<PageStatus> =>
  page.evaluate(() => (window as unknown as { Kindred: { status(): PageStatus } }).Kindred.status());

/** What stands in the row, as a shopper reads it. */
export const cards = (
  page: Page,
): Promise<{ title: string; price: string; reason: string; href: string }[]> =>
  page.$$eval('[data-kindred-slot] .kindred__card', (items) =>
    items.map((item) => {
      const text = (part: string): string =>
        item.querySelector(`.kindred__${part}`)?.textContent?.trim() ?? '';
      const href = item.querySelector('a')?.getAttribute('href') ?? '';
      return { title: text('title'), price: text('price'), reason: text('reason'), href };
    }),
  );

/** All that the shop's origin keeps beside cookies, whoever wrote it. */
export const stored = (page: Page): Promise<string[]> =>
  page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await caches.keys()),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
  ]);

/** Endings of the addresses whose answers are kept in the Cache API. */
export const keptFiles = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const requests = await (await caches.open('kindred:artifacts')).keys();
    return requests.map(({ url }) => url.split('.').at(-1) ?? '').toSorted();
  });

/** Resolves when Shopify has told the page of it, which is when the banner goes. */
export async function answer(page: Page, choice: 'accept' | 'decline'): Promise<void> {
  await page.click(`#shopify-pc__banner__btn-${choice}`);
  await page.locator('#shopify-pc__banner').waitFor({ state: 'detached' });
}

/** Through Shopify's own API, as the shop's cookie preferences do it. */
export const choose = (page: Page, given: Record<string, boolean>): Promise<void> =>
  page.evaluate(
    (choice) =>
      new Promise<void>((done) => {
        const { Shopify } = window as unknown as {
          Shopify: { customerPrivacy: { setTrackingConsent(given: object, then: () => void): void } };
        };
        Shopify.customerPrivacy.setTrackingConsent(choice, done);
      }),
    given,
  );

export const NOTHING_ALLOWED = {
  analytics: false,
  preferences: false,
  marketing: false,
  sale_of_data: false,
};

/**
 * An event of this name, the first of its kind in this visit, has left, stands in the list of what did, and nothing that
 * the pixel had to send is unanswered. A page that is left earlier may have told nothing, or tell it again.
 */
export async function told(page: Page, name: EventName): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      localStorage.getItem('kindred:sent')?.includes(`"${wanted}"`) &&
      sessionStorage.getItem('kindred:pending') === '[]',
    name,
  );
}

/** The page has heard from Shopify what is allowed, and done what follows. */
export async function consentKnown(page: Page): Promise<void> {
  await page.waitForFunction('window.Shopify?.customerPrivacy');
  // Told of it in a task of its own, which is under way by now.
  await page.evaluate(() => new Promise((turn) => setTimeout(turn)));
}

export const scrollToSlot = (page: Page): Promise<void> =>
  page.locator('[data-kindred-slot]').scrollIntoViewIfNeeded();

export async function until(page: Page, state: SlotStatus['state']): Promise<SlotStatus> {
  await page
    .waitForFunction(
      (wanted) =>
        (window as unknown as { Kindred?: { status(): PageStatus } }).Kindred?.status().slots[0]?.state ===
        wanted,
      state,
      { timeout: PATIENCE_MILLISECONDS },
    )
    .catch(async (cause: unknown) => {
      throw new Error(`The slot is not ${state}: ${JSON.stringify(await status(page))}`, { cause });
    });
  const slot = (await status(page)).slots[0];
  if (slot === undefined) throw new Error('There is no slot.');
  return slot;
}
