import { gidOf, idFromGid, type ProductId } from '@kindred/shared/catalog';
import { SHOPIFY_API_VERSION } from '@kindred/shared/shopify-api';
import type { Page } from '../entry/shopify-page.ts';
import { toJson } from '../storage/device-store.ts';

/** What a card says of a product, from the shop itself: today's price, in the shopper's market and language. */
export interface ShopProductCard {
  title: string;
  url: string;
  imageUrl: string | null;
  price: string;
  priceVaries: boolean;
  available: boolean;
}

const IMAGE_WIDTH = 400;

/** Spaces that say nothing weigh as much as others. */
const fields =
  `id title handle availableForSale featuredImage{url(transform:{maxWidth:${IMAGE_WIDTH}})}` +
  'priceRange{minVariantPrice{amount currencyCode}maxVariantPrice{amount}}';

interface ProductNode {
  id: string;
  title: string;
  handle: string;
  availableForSale: boolean;
  featuredImage: { url: string } | null;
  priceRange: {
    minVariantPrice: { amount: string; currencyCode: string };
    maxVariantPrice: { amount: string };
  };
}

/** One request to the shop's own Storefront API, which needs no token there. Products that are gone are left out. */
export async function fetchProducts(
  page: Page,
  productIds: readonly ProductId[],
  formatPrice: (amount: string, currency: string) => string,
  signal: AbortSignal,
): Promise<Map<ProductId, ShopProductCard>> {
  const response = await fetch(`/api/${SHOPIFY_API_VERSION}/graphql.json`, {
    method: 'POST',
    signal,
    headers: { 'content-type': 'application/json' },
    body: toJson({
      query: `query($ids:[ID!]!)${marketOf(page)}{nodes(ids:$ids){...on Product{${fields}}}}`,
      variables: { ids: productIds.map((id) => gidOf('Product', id)) },
    }),
  });
  if (!response.ok) throw new Error(`The Storefront API answered ${response.status}`);
  const { data } = (await response.json()) as { data?: { nodes?: (Partial<ProductNode> | null)[] } };
  const products = new Map<ProductId, ShopProductCard>();
  for (const node of data?.nodes ?? []) {
    const productId = idFromGid(node?.id ?? '');
    if (productId !== null) products.set(productId, cardOf(node as ProductNode, page, formatPrice));
  }
  return products;
}

function cardOf(
  node: ProductNode,
  page: Page,
  formatPrice: (amount: string, currency: string) => string,
): ShopProductCard {
  const { minVariantPrice: min, maxVariantPrice: max } = node.priceRange;
  return {
    title: node.title,
    url: `${page.root}/products/${encodeURIComponent(node.handle)}`,
    imageUrl: node.featuredImage?.url ?? null,
    price: formatPrice(min.amount, min.currencyCode),
    priceVaries: Number(max.amount) > Number(min.amount),
    available: node.availableForSale,
  };
}

/** The language enum spells `pt-BR` as PT_BR, but `de-CH` only as DE: what it does not know it would refuse. */
const REGIONAL_LANGUAGES = ['PT_BR', 'PT_PT', 'ZH_CN', 'ZH_TW'];

export function marketOf({ country, locale }: Page): string {
  const full = locale.replace('-', '_').toUpperCase();
  const language = REGIONAL_LANGUAGES.includes(full) ? full : full.slice(0, 2);
  const known = [
    /^[A-Z]{2}$/.test(country ?? '') && `country: ${country}`,
    /^[A-Z_]+$/.test(language) && `language: ${language}`,
  ].filter(Boolean);
  return known.length > 0 ? `@inContext(${known.join(', ')})` : '';
}
