import type { ShopCustomer } from '../state.ts';
import type { Cart, CartStore } from './cart.ts';
import type { Catalog } from './catalog.ts';
import type { CheckoutStore } from './checkout.ts';
import type { StorefrontDeps } from './deps.ts';
import type { Cookies } from './session.ts';
import type { Renderer } from './renderer.ts';

/** What lives as long as the storefront. */
export interface Storefront {
  deps: StorefrontDeps;
  catalog: Catalog;
  carts: CartStore;
  checkouts: CheckoutStore;
  renderer: Renderer;
}

/** What lives as long as one request. */
export interface Visit {
  storefront: Storefront;
  request: Request;
  url: URL;
  cookies: Cookies;
  cart: Cart;
  customer: ShopCustomer | null;
}

export const html = (body: string, status = 200): Response =>
  new Response(body, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });

export const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  });

export const redirect = (location: string): Response =>
  new Response(null, { status: 302, headers: { location } });

/** Fields of a form or of a JSON body, nested names (`properties[x]`, `updates[id]`) left as they are. */
export async function bodyFields(request: Request): Promise<Record<string, unknown>> {
  const type = request.headers.get('content-type') ?? '';
  if (type.includes('application/json')) {
    const body = (await request.json().catch(() => null)) as unknown;
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  }
  if (!type.includes('form')) return {};
  return Object.fromEntries((await request.formData()).entries());
}
