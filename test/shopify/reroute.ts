import { shopHeader } from './admin/server.ts';

/**
 * For shopify-api's `setAbstractFetchFunc`: brings `https://*.myshopify.com` to an emulated Shopify on loopback, lets
 * the rest pass. The emulator may run in another process.
 */
export function reroute(origin: string): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    if (!url.hostname.endsWith('.myshopify.com')) return fetch(request);
    const headers = new Headers(request.headers);
    headers.set(shopHeader, url.hostname);
    const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
    return fetch(new URL(url.pathname + url.search, origin), {
      method: request.method,
      headers,
      redirect: request.redirect,
      signal: request.signal,
      ...(hasBody && { body: await request.arrayBuffer() }),
    });
  };
}
