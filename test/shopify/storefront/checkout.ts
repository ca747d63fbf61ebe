import { randomUUID } from 'node:crypto';
import type { ShopOrder } from '../state.ts';
import { resolveLines, type Cart } from './cart.ts';
import { bodyFields, html, json, redirect, type Visit } from './context.ts';
import { pixelManager } from './content-for-header.ts';
import { escapeHtml } from './liquid/escape.ts';
import { formatMoney, moneyFormat } from './money.ts';
import { pixelCheckout, type CheckoutContact, type PixelEventRequest } from './pixel-payloads.ts';
import { pageScriptUrl } from '../cdn/page-scripts.ts';

/** A placed order and what was bought, for the thank-you page. */
interface CompletedCheckout {
  token: string;
  cart: Cart;
  contact: CheckoutContact;
  order: ShopOrder;
  /** `checkout_completed` fires once, however often the page is loaded. */
  announced: boolean;
}

export class CheckoutStore {
  readonly #completed = new Map<string, CompletedCheckout>();
  get(token: string): CompletedCheckout | null {
    return this.#completed.get(token) ?? null;
  }
  save(checkout: CompletedCheckout): void {
    this.#completed.set(checkout.token, checkout);
  }
}

const FIELDS: [keyof CheckoutContact, string, string, string][] = [
  ['email', 'Email', 'email', 'email'],
  ['phone', 'Phone', 'tel', 'tel'],
  ['firstName', 'First name', 'text', 'given-name'],
  ['lastName', 'Last name', 'text', 'family-name'],
  ['address1', 'Address', 'text', 'street-address'],
  ['city', 'City', 'text', 'address-level2'],
  ['zip', 'Postal code', 'text', 'postal-code'],
];

/**
 * Stand-in for Shopify's checkout, which no theme and no theme extension can enter: one form, no payment. Pixels run
 * here as they do there, and get the contact fields.
 */
export async function checkoutRoute(visit: Visit): Promise<Response | null> {
  const thanks = /^\/checkouts\/cn\/(\w+)\/thank-you$/.exec(visit.url.pathname)?.[1];
  if (thanks !== undefined) return thankYou(visit, thanks);
  if (visit.url.pathname !== '/checkout') return null;
  if (resolveLines(visit.storefront.catalog, visit.cart).length === 0) return redirect('/cart');
  return visit.request.method === 'POST' ? complete(visit) : form(visit);
}

async function complete(visit: Visit): Promise<Response> {
  const { storefront, cart, customer, cookies } = visit;
  const fields = await bodyFields(visit.request);
  const contact = Object.fromEntries(
    FIELDS.map(([name]) => [name, String(fields[name] ?? '').slice(0, 200)]),
  ) as unknown as CheckoutContact;
  const lines = resolveLines(storefront.catalog, cart).map(({ line }) => line);
  const order = await storefront.deps.placeOrder(
    lines.map(({ variantId, quantity }) => ({ variantId, quantity })),
    customer,
  );
  const token = randomUUID().replaceAll('-', '');
  storefront.checkouts.save({
    token,
    cart: { ...cart, lines },
    contact: { ...contact, countryCode: 'US' },
    order,
    announced: false,
  });
  storefront.carts.delete(cart.token);
  cookies.remove('cart');
  const next = `/checkouts/cn/${token}/thank-you`;
  return visit.request.headers.get('accept') === 'application/json' ? json({ next }) : redirect(next);
}

function form(visit: Visit): Response {
  const { storefront, cart, customer } = visit;
  const checkout = pixelCheckout(storefront.catalog, { token: cart.token, cart, contact: null, order: null });
  const started = { name: 'checkout_started', data: { checkout } };
  const values: Partial<Record<string, string | null>> = customer ? { ...customer } : {};
  const inputs = FIELDS.map(
    ([name, label, type, autocomplete]) => `<label class="field field--${name}"><span>${label}</span>
      <input name="${name}" type="${type}" autocomplete="${autocomplete}" value="${escapeHtml(values[name] ?? '')}"
      ${name === 'phone' ? '' : 'required'}></label>`,
  );
  const body = `<h1>Checkout</h1>
    <form method="post" action="/checkout" id="checkout-form"><div class="fields">${inputs.join('')}</div>
      <p class="note">This is an emulated checkout: nothing is paid and nothing is sent.</p>
      <button type="submit">Place order</button></form>
    ${summary(visit, cart)}`;
  return html(document(visit, 'Checkout', body, [started]));
}

function thankYou(visit: Visit, token: string): Response {
  const { catalog, checkouts } = visit.storefront;
  const completed = checkouts.get(token);
  if (!completed) return redirect('/');
  const checkout = pixelCheckout(catalog, completed);
  const events = completed.announced ? [] : [{ name: 'checkout_completed', data: { checkout } }];
  completed.announced = true;
  const name = completed.contact.firstName;
  const body = `<h1>Thank you${name === '' ? '' : `, ${escapeHtml(name)}`}!</h1>
    <p>Your order ${escapeHtml(completed.order.name)} is confirmed.</p>
    <p><a class="button" href="/">Continue shopping</a></p>
    ${summary(visit, completed.cart)}`;
  return html(document(visit, `Order ${completed.order.name}`, body, events));
}

function summary({ storefront: { catalog, deps } }: Visit, cart: Cart): string {
  const format = moneyFormat(deps.shop.currency);
  const lines = resolveLines(catalog, cart);
  const total = lines.reduce((sum, { unitPrice, line }) => sum + unitPrice * line.quantity, 0);
  const rows = lines.map(
    ({ product, line, unitPrice }) =>
      `<li><span>${escapeHtml(product.title)} × ${line.quantity}</span>
       <span>${escapeHtml(formatMoney(unitPrice * line.quantity, format))}</span></li>`,
  );
  return `<aside aria-label="Order summary"><ul>${rows.join('')}</ul>
    <p class="total"><span>Total</span><strong>${escapeHtml(formatMoney(total, format))}</strong></p></aside>`;
}

function document(visit: Visit, title: string, body: string, events: PixelEventRequest[]): string {
  const { deps } = visit.storefront;
  const features = { consentTrackingApi: pageScriptUrl(deps.cdnUrl, 'consent-tracking-api') };
  const script = (name: string, loading: string): string =>
    `<script src="${pageScriptUrl(deps.cdnUrl, name)}"${loading}></script>`;
  const viewed = { name: 'page_viewed', data: {} };
  return `<!doctype html>
<html lang="${escapeHtml(deps.shop.locale)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – ${escapeHtml(deps.shop.name)}</title>
<link rel="icon" type="image/svg+xml" href="/cdn/shop/t/1/assets/favicon.svg">
<link rel="stylesheet" href="/cdn/shop/t/1/assets/checkout.css">
<script id="shopify-features" type="application/json">${JSON.stringify(features)}</script>
${script('shopify-global', '')}
${script('checkout', ' defer')}
${pixelManager(visit, deps, [viewed, ...events])}
</head><body><header><a href="/">${escapeHtml(deps.shop.name)}</a></header><main>${body}</main></body></html>`;
}
