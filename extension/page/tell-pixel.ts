import { PREVIEW_KEY } from '@kindred/shared/api/browser-extension';
import browser from 'webextension-polyfill';

/** A preview began or ended in the tab: its pixel looks at PREVIEW_KEY before the next event, which may be a click. */
export async function tellPixel(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({
      target: { tabId },
      world: 'MAIN',
      func: publish,
      args: [PREVIEW_KEY],
    });
  } catch {
    // A page that was left meanwhile: the pixel of the next one looks by itself.
  }
}

/** Runs in the page, so it must stand alone. */
function publish(name: string): void {
  const page = globalThis as { Shopify?: { analytics?: { publish?(name: string, data: object): unknown } } };
  try {
    void page.Shopify?.analytics?.publish?.(name, {});
  } catch {
    // A shop without web pixels measures nothing.
  }
}
