import { createHmac } from 'node:crypto';
import { appAddress, type EmulatedApp } from './app.ts';
import type { Store } from './store.ts';

/** Headers that do not pass from the shopper to the app. */
const droppedRequestHeaders = ['authorization', 'connection', 'content-length', 'cookie', 'host'];

/** Headers that do not pass from the app to the shopper. */
const droppedResponseHeaders =
  'accept-ranges connection content-encoding content-length cookie date pragma server service-worker-allowed set-cookie transfer-encoding x-powered-by'.split(
    ' ',
  );

/** Sorted `key=value` without a separator, several values of a key joined by commas; SHA-256 HMAC in hex. */
export function signProxyQuery(app: EmulatedApp, query: URLSearchParams): string {
  const pairs = [...new Set(query.keys())].map((key) => `${key}=${query.getAll(key).join(',')}`);
  return createHmac('sha256', app.clientSecret).update(pairs.sort().join('')).digest('hex');
}

export function isProxyPath({ proxyPath }: EmulatedApp, pathname: string): boolean {
  return pathname === `/${proxyPath}` || pathname.startsWith(`/${proxyPath}/`);
}

/** Sends a shopper's request under the proxy path to the app, signed, without cookies either way. */
export async function forwardToApp(
  store: Store,
  request: Request,
  customerId: string | null,
): Promise<Response> {
  const { app } = store;
  if (!store.grantedScopes?.has('write_app_proxy')) return new Response('Not Found', { status: 404 });
  const target = proxyTarget(store, new URL(request.url), customerId);
  const headers = new Headers(request.headers);
  for (const name of droppedRequestHeaders) headers.delete(name);
  headers.set('x-forwarded-host', store.shop.domain);
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  const init: RequestInit = { method: request.method, headers, redirect: 'manual' };
  try {
    const answer = await fetch(target, hasBody ? { ...init, body: await request.arrayBuffer() } : init);
    return passOn(answer);
  } catch {
    return new Response(`The app at ${app.appUrl} did not answer.`, { status: 502 });
  }
}

function proxyTarget(store: Store, url: URL, customerId: string | null): URL {
  const { app, shop, clock } = store;
  const target = appAddress(app, app.proxyUrl);
  target.pathname = target.pathname.replace(/\/$/, '') + url.pathname.slice(app.proxyPath.length + 1);
  const query = new URLSearchParams(url.search);
  // A shopper cannot bring these along: Shopify's own values are the only ones.
  for (const name of ['shop', 'path_prefix', 'timestamp', 'logged_in_customer_id', 'signature'])
    query.delete(name);
  query.set('shop', shop.domain);
  query.set('logged_in_customer_id', customerId ?? '');
  query.set('path_prefix', `/${app.proxyPath}`);
  query.set('timestamp', String(Math.floor(clock.now() / 1000)));
  query.set('signature', signProxyQuery(app, query));
  target.search = query.toString();
  return target;
}

function passOn(answer: Response): Response {
  const headers = new Headers(answer.headers);
  for (const name of droppedResponseHeaders) headers.delete(name);
  return new Response(answer.body, { status: answer.status, headers });
}
