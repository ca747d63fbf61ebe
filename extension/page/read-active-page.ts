import browser from 'webextension-polyfill';
import { type PageReading, parseStatus } from './page-status.ts';

/** Asks the page in the active tab; the merchant's click on the toolbar is what allows it. */
export async function readActivePage(): Promise<PageReading> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return { kind: 'closed' };
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
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
