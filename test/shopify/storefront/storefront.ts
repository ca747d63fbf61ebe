import { existsSync, readFileSync } from 'node:fs';
import { ajaxRoute } from './ajax.ts';
import { CartStore } from './cart.ts';
import { NONCE } from './content-for-header.ts';
import { Catalog } from './catalog.ts';
import { checkoutRoute, CheckoutStore } from './checkout.ts';
import { bodyFields, html, redirect, type Storefront, type Visit } from './context.ts';
import type { StorefrontDeps } from './deps.ts';
import { renderPage, toPage } from './pages.ts';
import { Renderer } from './renderer.ts';
import { Cookies, CUSTOMER_COOKIE, decoded, signedInCustomer } from './session.ts';
import { STOREFRONT_API_PATH, storefrontApi } from './storefront-api.ts';

const PROXY_PREFIX = /^\/(?:apps|a|community|tools)\//;

/** Shopify's content security policy: no `script-src`, so that apps' scripts and blob workers may run. */
const SECURITY_POLICY = "block-all-mixed-content; frame-ancestors 'none'";

/** The online store of the emulated shop, as a function from request to response. */
export function createStorefront(deps: StorefrontDeps): { fetch(request: Request): Promise<Response> } {
  const shared = { deps, carts: new CartStore(), checkouts: new CheckoutStore() };
  const markets = new Map<string, Storefront>();
  const marketOf = (country: string): Storefront => {
    const catalog = new Catalog(deps.shop, country);
    const market = markets.get(country) ?? { ...shared, catalog, renderer: new Renderer(deps, catalog) };
    markets.set(country, market);
    return market;
  };
  return {
    fetch(request) {
      // What a shopper chose in the theme's country selector.
      const chosen = new Cookies(request).get('localization') ?? '';
      return answer(marketOf(/^[A-Z]{2}$/.test(chosen) ? chosen : 'US'), request);
    },
  };
}

async function answer(storefront: Storefront, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const file = staticFile(storefront, url.pathname);
  if (file) return file;
  if (url.pathname === STOREFRONT_API_PATH) return storefrontApi(storefront, request);
  const cookies = new Cookies(request);
  const customer = signedInCustomer(storefront.deps.shop, cookies);
  const cart = storefront.carts.get(cookies.get('cart'));
  const visit: Visit = { storefront, request, url, cookies, cart, customer };
  const response = await route(visit);
  for (const cookie of cookies.set) response.headers.append('set-cookie', cookie);
  if (response.headers.get('content-type')?.startsWith('text/html')) {
    response.headers.set('content-security-policy', policyOf(storefront.deps));
  }
  return response;
}

function policyOf({ contentSecurityPolicy = SECURITY_POLICY, cdnUrl }: StorefrontDeps): string {
  return contentSecurityPolicy.replaceAll('{cdn}', cdnUrl).replaceAll('{nonce}', `'nonce-${NONCE}'`);
}

async function route(visit: Visit): Promise<Response> {
  if (PROXY_PREFIX.test(visit.url.pathname)) return proxied(visit);
  return (
    (await ajaxRoute(visit)) ??
    (await checkoutRoute(visit)) ??
    (await signIn(visit)) ??
    (await renderPage(visit))
  );
}

/** An app's answer goes through as it is, unless it is Liquid: that is rendered in the theme's layout. */
async function proxied(visit: Visit): Promise<Response> {
  const { deps, renderer } = visit.storefront;
  const response = await deps.proxy(visit.request);
  if (!response.headers.get('content-type')?.startsWith('application/liquid')) {
    return new Response(response.body, response);
  }
  const page = toPage(visit, { template: 'page', pageType: 'page', title: deps.shop.name });
  const content = await renderer.appLiquid(page, await response.text());
  return html(await renderer.layout(page, content), response.status);
}

async function signIn({ url, request, storefront, cookies }: Visit): Promise<Response | null> {
  if (url.pathname !== '/account/login' || request.method !== 'POST') return null;
  const email = String((await bodyFields(request))['customer[email]'] ?? '').toLowerCase();
  const found = [...storefront.deps.shop.customers.values()].find(
    (customer) => customer.email.toLowerCase() === email,
  );
  if (!found) return redirect('/account/login?error=unknown');
  cookies.put(CUSTOMER_COOKIE, found.id);
  return redirect('/account');
}

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Product pictures, the theme's assets and the pixel's bundle; all under /cdn, as on a shop's own domain. */
function staticFile({ deps, renderer }: Storefront, path: string): Response | null {
  if (path === '/robots.txt') return new Response('User-agent: *\nDisallow: /cart\n');
  if (!path.startsWith('/cdn/')) return null;
  const asset = /^\/cdn\/shop\/t\/1\/assets\/([\w.-]+)$/.exec(path)?.[1];
  const text =
    asset !== undefined
      ? renderer.theme.assetText(asset)
      : path === '/cdn/wpm/kindred.js'
        ? pixelBundle(deps)
        : deps.image(decoded(path));
  if (text === null) return new Response('Not found', { status: 404 });
  const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'text/plain';
  // Theme and pixel keep their address when they are built anew; pictures never change.
  const maxAge = type === TYPES['svg'] && asset === undefined ? 31_536_000 : 0;
  return new Response(text, {
    headers: { 'content-type': type, 'cache-control': `public, max-age=${maxAge}` },
  });
}

function pixelBundle({ pixelBundleFile }: StorefrontDeps): string | null {
  return existsSync(pixelBundleFile) ? readFileSync(pixelBundleFile, 'utf8') : null;
}
