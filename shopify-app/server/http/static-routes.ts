import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { Hono } from 'hono';
import { ANY_ORIGIN, apiError } from './api-error.ts';
import { type BodyCache, compress, type Encoding, encodingFor } from './compressed.ts';

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};
const PRECOMPRESSED: Record<Encoding, string> = { br: '.br', gzip: '.gz', identity: '' };

/**
 * Files that the build made: the engine under a versioned path and the admin's hashed assets. Both never
 * change their content under one name, so both are cached for good.
 */
export function staticRoutes(distDir: string, cache: BodyCache): Hono {
  const routes = new Hono();
  const serve = (folder: string) => async (request: Request, path: string) => {
    const file = safePath(path);
    const type = file && CONTENT_TYPES[extname(file)];
    if (!file || !type) return notFound();
    const encoding = encodingFor(request.headers.get('accept-encoding') ?? undefined);
    const full = join(distDir, folder, file);
    const body = await cache.get(`${full}/${encoding}`, () => encoded(full, encoding));
    if (!body) return notFound();
    const headers: Record<string, string> = {
      ...ANY_ORIGIN,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': type,
      'content-length': String(body.length),
      'cross-origin-resource-policy': 'cross-origin',
      'timing-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding',
    };
    if (encoding !== 'identity') headers['content-encoding'] = encoding;
    return new Response(body, { headers });
  };
  const engine = serve('engine');
  const assets = serve('admin/assets');
  routes.get('/engine/*', (c) => engine(c.req.raw, c.req.path.slice('/engine/'.length)));
  routes.get('/assets/*', (c) => assets(c.req.raw, c.req.path.slice('/assets/'.length)));
  return routes;
}

/** Takes the variant that the build compressed, if there is one, for it had more time to be small. */
async function encoded(file: string, encoding: Encoding): Promise<Uint8Array | null> {
  const made = encoding === 'identity' ? null : await read(file + PRECOMPRESSED[encoding]);
  if (made) return made;
  const plain = await read(file);
  return plain && compress(plain, encoding);
}

async function read(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null;
    throw error;
  }
}

/** Null for whatever would leave the folder. */
function safePath(path: string): string | null {
  if (!/^[\w./-]+$/.test(path)) return null;
  const clean = normalize(path);
  return clean.startsWith('..') || clean.startsWith('/') ? null : clean;
}

const notFound = () => apiError(404, 'not_found', 'There is no such file.', ANY_ORIGIN);
