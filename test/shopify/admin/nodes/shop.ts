import type { AdminContext, Node } from '../context.ts';
import { appId } from '../app.ts';
import { gid } from '../ids.ts';
import { appInstallationGid, type Store } from '../store.ts';
import { metafieldFields } from './metafield.ts';

export function shopNode({ store, storefrontUrl }: AdminContext): Node {
  const { shop } = store;
  const owner = gid('Shop', store.shopId);
  return {
    __typename: 'Shop',
    id: owner,
    name: shop.name,
    myshopifyDomain: shop.domain,
    url: `https://${shop.domain}`,
    primaryDomain: domainNode(store, `https://${shop.domain}`),
    domains: [
      `https://${shop.domain}`,
      ...(storefrontUrl ? [storefrontUrl] : []),
      ...(shop.domains ?? []),
    ].map((url) => domainNode(store, url)),
    currencyCode: shop.currency,
    enabledPresentmentCurrencies: shop.currencies ?? [shop.currency],
    shipsToCountries: shop.shipsTo ?? ['US'],
    ianaTimezone: shop.timeZone,
    createdAt: shop.createdAt,
    updatedAt: shop.createdAt,
    ...metafieldFields(owner),
  };
}

/** All have the shop's number: nothing here looks a domain up. */
function domainNode({ shopId }: Store, url: string): Node {
  const { hostname, protocol } = new URL(url);
  return { id: gid('Domain', shopId), host: hostname, url, sslEnabled: protocol === 'https:' };
}

function scopeNodes(scopes: Iterable<string>): Node[] {
  return [...scopes].map((handle) => ({ handle, description: handle.replaceAll('_', ' ') }));
}

export function appInstallationNode(store: Store): Node {
  const { app } = store;
  const owner = appInstallationGid(store);
  return {
    __typename: 'AppInstallation',
    id: owner,
    accessScopes: (_: object, { token }: AdminContext) => scopeNodes(token.scopes),
    launchUrl: `https://admin.shopify.com/store/${shopName(store.shop.domain)}/apps/${app.handle}`,
    activeSubscriptions: store.subscription === null ? [] : [subscriptionNode(store, store.subscription)],
    app: {
      __typename: 'App',
      id: gid('App', appId(app)),
      apiKey: app.clientId,
      handle: app.handle,
      title: app.handle,
      embedded: true,
      webhookApiVersion: app.webhookApiVersion,
      requestedAccessScopes: scopeNodes(app.scopes),
    },
    ...metafieldFields(owner),
  };
}

function subscriptionNode({ shopId }: Store, name: string): Node {
  return {
    __typename: 'AppSubscription',
    id: gid('AppSubscription', shopId),
    name,
    status: 'ACTIVE',
    test: true,
    trialDays: 0,
  };
}

/** "kindred-demo.myshopify.com" -> "kindred-demo", the name in the admin's addresses. */
export function shopName(domain: string): string {
  return domain.replace(/\.myshopify\.com$/, '');
}
