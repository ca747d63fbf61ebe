import type { StorefrontConfig } from '@kindred/shared/api/storefront';
import type { ProductId } from '@kindred/shared/catalog';
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
  ortWorker: string;
  /** `/`, or `/fr` where a market has its own folder. */
  root: string;
  designMode: boolean;
  productId: ProductId | null;
  cartProductIds: ProductId[];
  /** `fr` or `pt-BR`. */
  locale: string;
  /** ISO 3166, null where the shop has no markets. */
  country: string | null;
}

/** Liquid knows ids as numbers. */
type PrintedPage = Omit<Page, 'productId' | 'cartProductIds'> & {
  productId: number | null;
  cartProductIds?: number[];
};

/** Null when the embed is off, the app is not set up yet, or another app broke our markup. */
export function readPage(): Page | null {
  try {
    const page = JSON.parse(document.getElementById('kindred-config')?.textContent ?? '') as PrintedPage;
    const known = typeof page.storefront.appUrl === 'string' && typeof page.ranker === 'string';
    if (!known) return null;
    return {
      ...page,
      productId: page.productId === null ? null : String(page.productId),
      cartProductIds: (page.cartProductIds ?? []).map(String),
      root: (page.root ?? '/').replace(/\/$/, ''),
    };
  } catch {
    return null;
  }
}

/** Crawlers neither buy nor choose; what they "like" must not be learned. (A Cubot is a telephone.) */
export const isBot = (): boolean =>
  /[^u]bot\b|crawl|spider|slurp|lighthouse|pagespeed|preview\b|gtmetrix/i.test(navigator.userAgent);

/** Shopify's speculation rules open pages that nobody may ever look at: those do nothing. */
export function whenShown(signal: AbortSignal, run: () => void): void {
  if ((document as { prerendering?: boolean }).prerendering !== true) run();
  else document.addEventListener('prerenderingchange', run, { signal, once: true });
}

/** To the web pixel, which asks for consent again; only the pixel sends anything out. */
export function publish(name: string, data: object): void {
  try {
    void window.Shopify?.analytics?.publish?.(name, data);
  } catch {
    // A shop without web pixels measures nothing.
  }
}
