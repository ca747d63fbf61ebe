import type { ShopProduct } from '../state.ts';
import { contentForHeader } from './content-for-header.ts';
import { html, redirect, type Visit } from './context.ts';
import { CartDrop } from './liquid/cart-drop.ts';
import { CollectionDrop, ProductDrop } from './liquid/drops.ts';
import { SearchDrop } from './liquid/search-drop.ts';
import { globalObjects } from './liquid/globals.ts';
import { pixelCart, pixelVariant, pixelVariants, type PixelEventRequest } from './pixel-payloads.ts';
import type { Page } from './renderer.ts';
import { searchProducts } from './search.ts';
import { CUSTOMER_COOKIE, decoded } from './session.ts';

interface PageContent {
  template: string;
  pageType: string;
  title: string;
  objects?: Record<string, unknown>;
  /** Customer events this page causes beside page_viewed. */
  events?: PixelEventRequest[];
  status?: number;
}

/** How many products a collection or search event may carry. */
const EVENT_PRODUCTS = 12;

/** The page that a path shows, or the answer that leads elsewhere. */
export async function contentOf(visit: Visit): Promise<PageContent | Response> {
  const path = visit.url.pathname.replace(/\/+$/, '') || '/';
  const product = /^(?:\/collections\/[^/]+)?\/products\/([^/]+)$/.exec(path)?.[1];
  if (product !== undefined) return productPage(visit, decoded(product));
  const collection = /^\/collections\/([^/]+)$/.exec(path)?.[1];
  if (collection !== undefined) return collectionPage(visit, decoded(collection));
  switch (path) {
    case '/':
      return { template: 'index', pageType: 'index', title: visit.storefront.deps.shop.name };
    case '/collections':
      return { template: 'list-collections', pageType: 'list-collections', title: 'Collections' };
    case '/search':
      return searchPage(visit);
    case '/cart':
      return cartPage(visit);
    case '/account':
      return visit.customer
        ? { template: 'customers/account', pageType: 'customers/account', title: 'Account' }
        : redirect('/account/login');
    case '/account/login':
      return { template: 'customers/login', pageType: 'customers/login', title: 'Sign in' };
    case '/account/logout':
      visit.cookies.remove(CUSTOMER_COOKIE);
      return redirect('/');
    default:
      return notFound();
  }
}

export const notFound = (): PageContent => ({
  template: '404',
  pageType: '404',
  title: 'Page not found',
  status: 404,
});

function productPage({ storefront: { catalog }, url }: Visit, handle: string): PageContent {
  const product = catalog.productByHandle(handle);
  if (!product) return notFound();
  const drop = new ProductDrop(catalog, product, url.searchParams.get('variant'));
  const variant = drop.selected_or_first_available_variant?.variant;
  const viewed = variant && {
    name: 'product_viewed',
    data: { productVariant: pixelVariant(catalog, product, variant) },
  };
  return {
    template: 'product',
    pageType: 'product',
    title: product.title,
    objects: { product: drop },
    events: viewed ? [viewed] : [],
  };
}

function collectionPage({ storefront: { catalog }, url }: Visit, handle: string): PageContent {
  const found = handle === 'all' ? null : catalog.collectionByHandle(handle);
  if (!found && handle !== 'all') return notFound();
  const drop = new CollectionDrop(catalog, found, url.searchParams.get('sort_by') ?? undefined);
  const productVariants = pixelVariants(catalog, drop.all().slice(0, EVENT_PRODUCTS));
  return {
    template: 'collection',
    pageType: 'collection',
    title: drop.title,
    objects: { collection: drop },
    events: [
      {
        name: 'collection_viewed',
        data: { collection: { id: found?.id ?? '', title: drop.title, productVariants } },
      },
    ],
  };
}

function searchPage({ storefront: { catalog }, url }: Visit): PageContent {
  const query = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
  const found: ShopProduct[] = searchProducts(catalog, query);
  const productVariants = pixelVariants(catalog, found.slice(0, EVENT_PRODUCTS));
  const submitted = { name: 'search_submitted', data: { searchResult: { query, productVariants } } };
  return {
    template: 'search',
    pageType: 'search',
    title: query === '' ? 'Search' : `Search: ${query}`,
    objects: { search: new SearchDrop(catalog, query, found) },
    events: query === '' ? [] : [submitted],
  };
}

function cartPage({ storefront: { catalog }, cart }: Visit): PageContent {
  const viewed = { name: 'cart_viewed', data: { cart: pixelCart(catalog, cart) } };
  return { template: 'cart', pageType: 'cart', title: 'Your cart', events: [viewed] };
}

export function toPage(visit: Visit, content: PageContent): Page {
  const { catalog, deps } = visit.storefront;
  const globals = {
    ...globalObjects(visit, content),
    cart: new CartDrop(catalog, visit.cart),
    ...content.objects,
  };
  const events = [{ name: 'page_viewed', data: {} }, ...(content.events ?? [])];
  return {
    template: content.template,
    pageType: content.pageType,
    title: content.title,
    path: visit.url.pathname,
    searchParams: visit.url.searchParams,
    globals,
    contentForHeader: contentForHeader(visit, deps, events),
  };
}

export async function renderPage(visit: Visit): Promise<Response> {
  const content = await contentOf(visit);
  if (content instanceof Response) return content;
  const page = toPage(visit, content);
  const sections = await renderSections(visit, page);
  if (sections) return sections;
  return html(await visit.storefront.renderer.page(page), content.status);
}

/** Section Rendering API: `?section_id=` answers the HTML of one, `?sections=a,b` up to five as JSON. */
async function renderSections(visit: Visit, page: Page): Promise<Response | null> {
  const { renderer } = visit.storefront;
  const one = visit.url.searchParams.get('section_id');
  if (one !== null) {
    const section = await renderer.sectionById(page, one);
    return section === null ? html('', 404) : html(section);
  }
  const many = visit.url.searchParams.get('sections');
  if (many === null) return null;
  return new Response(JSON.stringify(await sectionsAsJson(visit, page, many)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}

const MAX_SECTIONS = 5;

export async function sectionsAsJson(
  visit: Visit,
  page: Page,
  ids: string,
): Promise<Record<string, string | null>> {
  const result: Record<string, string | null> = {};
  for (const id of ids.split(',').slice(0, MAX_SECTIONS)) {
    result[id] = await visit.storefront.renderer.sectionById(page, id.trim());
  }
  return result;
}
