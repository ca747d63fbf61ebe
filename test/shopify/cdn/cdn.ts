import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pageScript } from './page-scripts.ts';

export interface CdnDeps {
  themeExtensionDir: string;
  image(path: string): string | null;
}

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.wasm': 'application/wasm',
};

/** An extension's address changes with its bytes (see theme-extension.ts), so a year is safe. */
const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Emulated cdn.shopify.com: another origin than the shop, any origin may read, nothing but files. */
export function createCdn(deps: CdnDeps): { fetch(request: Request): Promise<Response> } {
  return {
    async fetch(request) {
      const path = new URL(request.url).pathname;
      return extensionAsset(deps, path) ?? shopifyScript(path) ?? picture(deps, path) ?? missing();
    },
  };
}

function file(body: string | Uint8Array<ArrayBuffer>, extension: string, cacheControl: string): Response {
  const headers = {
    'access-control-allow-origin': '*',
    'cache-control': cacheControl,
    'content-type': TYPES[extension] ?? 'application/octet-stream',
    'cross-origin-resource-policy': 'cross-origin',
    'timing-allow-origin': '*',
    'x-content-type-options': 'nosniff',
  };
  return new Response(body, { headers });
}

function extensionAsset({ themeExtensionDir }: CdnDeps, path: string): Response | null {
  const name = /^\/extensions\/[0-9a-f-]{36}\/kindred\/assets\/([\w.-]+)$/.exec(path)?.[1];
  if (name === undefined) return null;
  const asset = join(themeExtensionDir, 'assets', name);
  return existsSync(asset) ? file(new Uint8Array(readFileSync(asset)), extname(name), IMMUTABLE) : null;
}

/** Shopify's own scripts. They keep their address, so they are asked for anew. */
function shopifyScript(path: string): Response | null {
  const name = /^\/(?:shopifycloud|storefront)\/([\w-]+)\.js$/.exec(path)?.[1];
  const script = name === undefined ? null : pageScript(name);
  return script === null ? null : file(script, '.js', 'public, max-age=60');
}

function picture({ image }: CdnDeps, path: string): Response | null {
  const svg = path.startsWith('/cdn/') ? image(path) : null;
  return svg === null ? null : file(svg, '.svg', IMMUTABLE);
}

function missing(): Response {
  return new Response('Not found', { status: 404, headers: { 'access-control-allow-origin': '*' } });
}
