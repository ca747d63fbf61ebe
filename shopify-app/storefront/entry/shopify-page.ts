import type { Interaction } from '@kindred/models/features';
import type { StorefrontConfig } from '@kindred/shared/api/storefront';
import type { ProductId } from '@kindred/shared/catalog';
import { type DeviceFailurePhase, PUBLISHED_EVENTS } from '@kindred/shared/event';
import type { PageStatus } from '@kindred/shared/page-status';

/** What the shop's page offers and what our embed's Liquid printed into it. */
export interface CustomerPrivacy {
  analyticsProcessingAllowed?(): boolean;
  preferencesProcessingAllowed?(): boolean;
  marketingAllowed?(): boolean;
  saleOfDataAllowed?(): boolean;
}

interface ShopifyGlobal {
  customerPrivacy?: CustomerPrivacy;
  loadFeatures?(features: { name: string; version: string }[], done: (error?: unknown) => void): void;
  analytics?: { publish?(name: string, data: object): unknown };
}

declare global {
  interface Window {
    Shopify?: ShopifyGlobal;
    Kindred?: { status(): PageStatus };
  }
}

export interface Page {
  storefront: StorefrontConfig;
  /** Addresses of our other scripts beside this one on the shop's CDN. */
  ranker: string;
  /** Where experiments run: they stand in `ranker`, and ask this one for what is left to rank. */
  rowRanker?: string;
  /** And this one for rows that are made elsewhere. */
  triedRows?: string;
  /** In a request for a row of theirs: of the manifest that ranks instead of the shop's own. */
  manifestPath?: string;
  /** There, too: seeds of all that runs. */
  tried?: string;
  /** There, too: the shop's most popular products. */
  popular?: ProductId[];
  ortClient: string;
  ortWorker: string;
  panel: string;
  segment: string;
  /** Empty, or `/fr` where a market has its own folder. */
  root: string;
  designMode: boolean;
  productId: ProductId | null;
  cartProductIds: ProductId[];
  /** What a signed-in customer ordered lately: their page's to tell, so it is used here and not stored. */
  bought: Interaction[];
  /** `fr` or `pt-BR`. */
  locale: string;
  /** ISO 3166, null where the shop has no markets. */
  country: string | null;
  /** Whether a customer is signed in. */
  signedIn: boolean;
  accountUrl: string;
  /** Where the shop takes privacy requests: what the merchant set in the embed, else its privacy policy. */
  privacyUrl: string | null;
}

/** Null when the embed is off, the app is not set up yet, or another app broke our markup. */
export function readPage(): Page | null {
  try {
    const page = JSON.parse(document.getElementById('kindred-config')!.textContent) as Page;
    return page.ranker ? page : null;
  } catch {
    return null;
  }
}

/** Crawlers neither buy nor choose; what they "like" must not be learned. (A Cubot is a telephone.) */
export const isBot = (): boolean => /[^u]bot\b|crawl|spider|lighthouse|preview\b/i.test(navigator.userAgent);

/** Shopify's speculation rules open pages that nobody may ever look at: those do nothing. */
export function whenShown(signal: AbortSignal, run: () => void): void {
  if ((document as { prerendering?: boolean }).prerendering !== true) run();
  else document.addEventListener('prerenderingchange', run, { signal, once: true });
}

/** By the same way and under the same consent as everything else. */
export const countFailure = (phase: DeviceFailurePhase): void =>
  publish(PUBLISHED_EVENTS.deviceFailed, { phase });

/** In someone else's page we never throw. */
export const safely =
  (phase: DeviceFailurePhase, run: () => void): (() => void) =>
  () => {
    try {
      run();
    } catch {
      countFailure(phase);
    }
  };

/** To the web pixel, which asks for consent again; only the pixel sends anything out. */
export function publish(name: string, data: object): void {
  try {
    void window.Shopify?.analytics?.publish?.(name, data);
  } catch {
    // A shop without web pixels measures nothing.
  }
}
