import type { ProductId } from '@kindred/shared/catalog';
import { MAX_SHOWN_PRODUCTS, type ShownProducts } from '@kindred/shared/api/recommendations';
import { SHOPIFY_API_VERSION } from '@kindred/shared/shopify-api';
import type { Page } from '@kindred/shopify-app/storefront/page';
import { priceFormat } from '@kindred/shopify-app/storefront/price-format';
import { fetchProducts, type ShopProductCard } from '@kindred/shopify-app/storefront/products';
import type { TabPreview } from '../messages/messages.ts';

/** A market that the shop sells to, as its Storefront API names it. */
export interface Market {
  country: string;
  name: string;
  languages: { code: string; name: string }[];
}

/** The page as visitors of that market have it; what it is about stays. */
export function inMarket(page: Page, market: TabPreview['market']): Page {
  if (market === null) return page;
  const locale = market.language.toLowerCase().replace('_', '-');
  return { ...page, country: market.country, locale };
}

/** Titles and prices by the market they are for: what was asked once is not asked again. */
export function createShelf(fetchCatalogue: (ids: ProductId[]) => Promise<ShownProducts | null>) {
  const shelves = new Map<string, Map<ProductId, ShopProductCard>>();
  return async function fetchCards(
    page: Page,
    market: TabPreview['market'],
    priceSample: string,
    ids: readonly ProductId[],
    signal: AbortSignal,
  ): Promise<ReadonlyMap<ProductId, ShopProductCard>> {
    const key = JSON.stringify([market, priceSample]);
    const shelf = shelves.get(key) ?? new Map<ProductId, ShopProductCard>();
    shelves.set(key, shelf);
    const missing = ids.filter((id) => !shelf.has(id));
    if (missing.length === 0) return shelf;
    const there = inMarket(page, market);
    try {
      // Another market has its own money format, which only its pages know.
      const format = priceFormat(market === null ? priceSample : '', there.locale);
      for (const [id, card] of await fetchProducts(there, missing, format, signal)) shelf.set(id, card);
    } catch {
      const catalogue = signal.aborted ? null : await fetchCatalogue(missing.slice(0, MAX_SHOWN_PRODUCTS));
      for (const each of catalogue?.products ?? [])
        shelf.set(each.productId, fromCatalogue(each, catalogue?.currency ?? null, there));
    }
    return shelf;
  };
}

/** Where the page's policy keeps us from asking the shop: in the shop's own currency, without an address. */
function fromCatalogue(
  { title, imageUrl, priceMinorUnits, priceVaries, available }: ShownProducts['products'][number],
  currency: string | null,
  { locale }: Page,
): ShopProductCard {
  const options = { style: 'currency', currency: currency ?? 'USD' } as const;
  const money = new Intl.NumberFormat(locale, options);
  const units = 10 ** (money.resolvedOptions().maximumFractionDigits ?? 2);
  const price = currency === null ? '' : money.format(priceMinorUnits / units);
  return { title, url: '#', imageUrl, price, priceVaries, available };
}

const QUERY = `{ localization { availableCountries { isoCode name availableLanguages { isoCode endonymName } } } }`;

interface Localization {
  availableCountries?: {
    isoCode: string;
    name: string;
    availableLanguages: { isoCode: string; endonymName: string }[];
  }[];
}

/** None where the shop does not say: then there is nothing to choose. */
export async function fetchMarkets(signal: AbortSignal): Promise<Market[]> {
  try {
    const response = await fetch(`/api/${SHOPIFY_API_VERSION}/graphql.json`, {
      method: 'POST',
      signal,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERY }),
    });
    const { data } = (await response.json()) as { data?: { localization?: Localization } };
    return (data?.localization?.availableCountries ?? []).map(({ isoCode, name, availableLanguages }) => ({
      country: isoCode,
      name,
      languages: availableLanguages.map(({ isoCode: code, endonymName }) => ({ code, name: endonymName })),
    }));
  } catch {
    return [];
  }
}
