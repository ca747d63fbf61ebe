import { Drop } from 'liquidjs';
import type { Visit } from '../context.ts';
import type { Catalog } from '../catalog.ts';
import { moneyFormat, moneyWithCurrencyFormat } from '../money.ts';
import { CollectionDrop, ProductDrop } from './drops.ts';

/** `collections['summer']`, `collections.all`, and a loop over all of them. */
class CollectionsDrop extends Drop {
  readonly #catalog: Catalog;
  constructor(catalog: Catalog) {
    super();
    this.#catalog = catalog;
  }
  get size() {
    return this.#catalog.collections().length;
  }
  *[Symbol.iterator]() {
    for (const collection of this.#catalog.collections()) yield new CollectionDrop(this.#catalog, collection);
  }
  override liquidMethodMissing(handle: string | number) {
    if (handle === 'all') return new CollectionDrop(this.#catalog, null);
    const collection = this.#catalog.collectionByHandle(String(handle));
    return collection ? new CollectionDrop(this.#catalog, collection) : null;
  }
}

class AllProductsDrop extends Drop {
  readonly #catalog: Catalog;
  constructor(catalog: Catalog) {
    super();
    this.#catalog = catalog;
  }
  override liquidMethodMissing(handle: string | number) {
    const product = this.#catalog.productByHandle(String(handle));
    return product ? new ProductDrop(this.#catalog, product) : null;
  }
}

const ROUTES = {
  root_url: '/',
  account_url: '/account',
  account_login_url: '/account/login',
  account_logout_url: '/account/logout',
  all_products_collection_url: '/collections/all',
  cart_url: '/cart',
  cart_add_url: '/cart/add',
  cart_change_url: '/cart/change',
  cart_clear_url: '/cart/clear',
  cart_update_url: '/cart/update',
  collections_url: '/collections',
  predictive_search_url: '/search/suggest',
  product_recommendations_url: '/recommendations/products',
  search_url: '/search',
};

/** Objects that every Liquid file of the shop can see. */
export function globalObjects(
  { storefront: { catalog, deps }, customer, url }: Visit,
  page: { template: string; pageType: string; title: string },
): Record<string, unknown> {
  const { shop } = deps;
  const [directory, name = directory] = page.template.includes('/')
    ? page.template.split('/')
    : [null, page.template];
  return {
    shop: {
      name: shop.name,
      domain: shop.domain,
      permanent_domain: shop.domain,
      url: deps.storefrontUrl,
      currency: shop.currency,
      money_format: moneyFormat(shop.currency),
      money_with_currency_format: moneyWithCurrencyFormat(shop.currency),
      locale: shop.locale,
      products_count: catalog.published().length,
      collections_count: catalog.collections().length,
      privacy_policy: null,
    },
    request: {
      page_type: page.pageType,
      design_mode: false,
      visual_preview_mode: false,
      path: url.pathname,
      host: url.host,
      origin: deps.storefrontUrl,
      locale: { iso_code: shop.locale, root_url: '/', primary: true },
    },
    template: { name, directory, suffix: null, toString: () => page.template },
    localization: {
      country: {
        iso_code: catalog.country,
        name: new Intl.DisplayNames('en', { type: 'region' }).of(catalog.country),
        currency: { iso_code: shop.currency },
      },
      language: { iso_code: shop.locale, root_url: '/' },
    },
    routes: ROUTES,
    settings: {},
    page_title: page.title,
    canonical_url: `${deps.storefrontUrl}${url.pathname}`,
    current_page: Number(url.searchParams.get('page') ?? '1') || 1,
    collections: new CollectionsDrop(catalog),
    all_products: new AllProductsDrop(catalog),
    customer: customer && {
      id: Number(customer.id),
      first_name: customer.firstName,
      last_name: customer.lastName,
      name: `${customer.firstName} ${customer.lastName}`,
      email: customer.email,
      orders: ordersOf(catalog, customer.id),
    },
  };
}

function ordersOf(catalog: Catalog, customerId: string) {
  return [...catalog.shop.orders.values()]
    .filter((order) => order.customerId === customerId)
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
    .map((order) => ({
      name: order.name,
      created_at: order.createdAt,
      cancelled: order.cancelledAt !== null,
      line_items: order.lines.map(({ productId }) => ({
        product_id: productId === null ? null : Number(productId),
      })),
      item_count: order.lines.reduce((sum, line) => sum + line.quantity, 0),
      total_price: order.lines.reduce(
        (sum, line) => sum + Math.round(Number(line.price) * 100) * line.quantity,
        0,
      ),
    }));
}
