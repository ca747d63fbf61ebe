import { readFileSync } from 'node:fs';
import type { RequestHandler } from './server.ts';

const appBridge = readFileSync(new URL('browser/app-bridge.js', import.meta.url), 'utf8');

/**
 * The emulated cdn.shopify.com: App Bridge's stand-in, no Polaris (404, so that the app's fallback elements load),
 * and the theme extension's assets and the storefront's scripts from whoever serves those.
 */
export function createCdnHandler(assets: RequestHandler | null): RequestHandler {
  return { fetch };

  function fetch(request: Request): Response | Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === '/shopifycloud/app-bridge.js')
      return new Response(appBridge, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
    if (pathname === '/shopifycloud/polaris.js') return new Response('Not Found', { status: 404 });
    return assets ? assets.fetch(request) : new Response('Not Found', { status: 404 });
  }
}
