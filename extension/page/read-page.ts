import browser from 'webextension-polyfill';
import { type PageReading, parseStatus } from './page-status.ts';

/** What the storefront script of the tab's page tells of itself; the merchant's click or leave is what allows to ask. */
export async function readPage(tabId: number): Promise<PageReading> {
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
