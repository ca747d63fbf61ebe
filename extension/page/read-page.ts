import browser from 'webextension-polyfill';
import { type PageReading, parseStatus } from './page-status.ts';

/** The storefront script answers at once; a page that never does must not hold up who asks. */
const PATIENCE_MILLISECONDS = 1_500;

/** What the storefront script of the tab's page tells of itself; the merchant's click or leave is what allows to ask. */
export async function readPage(tabId: number): Promise<PageReading> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<PageReading>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'none' }), PATIENCE_MILLISECONDS);
  });
  const reading = await Promise.race([askTab(tabId), silence]);
  clearTimeout(timer);
  return reading;
}

async function askTab(tabId: number): Promise<PageReading> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      world: 'MAIN',
      func: askPage,
    });
    return parseStatus(answer?.result);
  } catch {
    return { kind: 'closed' };
  }
}

/** Runs in the page, so it must stand alone. */
function askPage(): unknown {
  return (globalThis as { Kindred?: { status(): unknown } }).Kindred?.status() ?? null;
}
