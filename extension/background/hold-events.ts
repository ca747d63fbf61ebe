import { PREVIEW_KEY } from '@kindred/shared/api/browser-extension';
import { FORCE_KEY } from '@kindred/shared/device-keys';
import browser from 'webextension-polyfill';
import { forceOf, KEPT_ROWS_KEY } from '../page/force.ts';
import { tellPixel } from '../page/tell-pixel.ts';
import type { Shops } from '../shops/shops.ts';
import type { OverlayTabs } from './overlay-tabs.ts';

interface Parts {
  shops: Pick<Shops, 'at'>;
  tabs: Pick<OverlayTabs, 'previewedShop' | 'preview'>;
}

/**
 * Goes before the panel where a tab that previews goes on to another page: on another domain of the same shop
 * `sessionStorage` is another, and without PREVIEW_KEY the pixel would send, nor would the page know what to show. Only
 * where the merchant allowed the domain.
 */
export function createHold({ shops, tabs }: Parts) {
  return async function hold(tabId: number, url: string | undefined): Promise<void> {
    const domain = await tabs.previewedShop(tabId);
    if (url === undefined || domain === null) return;
    const shop = await shops.at(url).then(
      (paired) => paired.shop,
      () => null,
    );
    if (shop?.domain !== domain) return;
    const forced = forceOf(await tabs.preview(tabId, domain));
    const args: Kept = [new URL(url).origin, PREVIEW_KEY, FORCE_KEY, forced, KEPT_ROWS_KEY];
    try {
      await browser.scripting.executeScript({
        target: { tabId },
        injectImmediately: true,
        func: keep,
        args,
      });
    } catch {
      return;
    }
    await tellPixel(tabId);
  };
}

type Kept = [origin: string, key: string, forceKey: string, forced: string | null, rowsKey: string];

/** Runs in the page, so it must stand alone. The tab may still show the page before. */
function keep(...[origin, key, forceKey, forced, rowsKey]: Kept): void {
  try {
    if (location.origin !== origin) return;
    sessionStorage.setItem(key, '1');
    if (forced === null || sessionStorage.getItem(forceKey) === forced) return;
    sessionStorage.removeItem(rowsKey);
    sessionStorage.setItem(forceKey, forced);
  } catch {
    // Where nobody may store, the pixel keeps no session either.
  }
}
