import type { Visit } from './context.ts';
import type { StorefrontDeps } from './deps.ts';
import { escapeHtml, scriptJson } from './liquid/escape.ts';
import { pixelCart, pixelCustomer, pixelShop, type PixelEventRequest } from './pixel-payloads.ts';
import { declaredPurposes } from '../pixel-host/purposes.ts';
import { pageScriptUrl } from '../cdn/page-scripts.ts';

/** A shop that sends a strict policy of its own lets the scripts of Shopify and of its theme pass by it. */
export const NONCE = 'of-this-page';

export const nonceOf = ({ contentSecurityPolicy }: StorefrontDeps): string =>
  contentSecurityPolicy?.includes('{nonce}') ? ` nonce="${NONCE}"` : '';

/**
 * What Shopify puts in every page's head: its `Shopify` object, and the loader of standard actions, web pixels and
 * the cookie banner. Without Shopify's own measurement.
 */
export function contentForHeader(visit: Visit, deps: StorefrontDeps, events: PixelEventRequest[]): string {
  return [
    `<script id="shopify-features" type="application/json">${scriptJson(features(visit, deps))}</script>`,
    `<script${nonceOf(deps)}>${shopifyGlobal(deps)}</script>`,
    script(deps, 'shopify-global', ''),
    script(deps, 'standard-actions', ' defer'),
    pixelManager(visit, deps, events),
    script(deps, 'privacy-banner', ' defer'),
  ].join('\n');
}

const script = (deps: StorefrontDeps, name: string, loading: string): string =>
  `<script src="${escapeHtml(pageScriptUrl(deps.cdnUrl, name))}"${loading}></script>`;

function features(
  {
    storefront: {
      deps: { shop },
    },
  }: Visit,
  deps: StorefrontDeps,
) {
  return {
    domain: shop.domain,
    locale: shop.locale,
    consentTrackingApi: pageScriptUrl(deps.cdnUrl, 'consent-tracking-api'),
  };
}

function shopifyGlobal({ shop }: StorefrontDeps): string {
  const currency = { active: shop.currency, rate: '1.0' };
  const statements = {
    shop: shop.domain,
    locale: shop.locale,
    currency,
    country: 'US',
    theme: { name: 'Linden', id: 1, schema_name: 'Linden', schema_version: '1.0.0', role: 'main' },
    routes: { root: '/' },
    cdnHost: '',
  };
  const lines = Object.entries(statements).map(([name, value]) => `Shopify.${name} = ${scriptJson(value)};`);
  return ['var Shopify = Shopify || {};', ...lines].join('\n');
}

/** Everything the pixel manager needs, as data; nothing of the app's runs before consent. */
export function pixelManager(visit: Visit, deps: StorefrontDeps, events: PixelEventRequest[]): string {
  const { catalog } = visit.storefront;
  const settings = deps.pixelSettings();
  const setup = {
    pixels:
      settings === null
        ? []
        : [
            {
              id: 'kindred',
              src: `${deps.storefrontUrl}/cdn/wpm/kindred.js`,
              settings,
              purposes: declaredPurposes(deps.pixelExtensionToml),
            },
          ],
    sandbox: pageScriptUrl(deps.cdnUrl, 'pixel-sandbox'),
    init: {
      shop: pixelShop(catalog, deps.storefrontUrl),
      customer: pixelCustomer(catalog, visit.customer),
      cart: pixelCart(catalog, visit.cart),
      purchasingCompany: null,
    },
    events,
  };
  return [
    `<script id="web-pixels-manager-setup" type="application/json">${scriptJson(setup)}</script>`,
    script(deps, 'pixel-manager', ' defer'),
  ].join('\n');
}
