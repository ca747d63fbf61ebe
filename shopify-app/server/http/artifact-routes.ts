import { Hono } from 'hono';
import type { BlobStore } from '../ports.ts';
import { ANY_ORIGIN, apiError } from './api-error.ts';
import { type BodyCache, compress, type Encoding, encodingFor } from './compressed.ts';

const CONTENT_TYPES = { onnx: 'application/octet-stream', json: 'application/json' } as const;

/** Model artifacts and item tables: named by their hash, so whoever holds them never needs to ask again. */
export function artifactRoutes(blobs: BlobStore, cache: BodyCache): Hono {
  const routes = new Hono();
  routes.get('/artifacts/:name', async (c) => {
    const [, sha256, extension] = /^([0-9a-f]{64})\.(onnx|json)$/.exec(c.req.param('name')) ?? [];
    if (!sha256 || !isKnown(extension)) return notFound();
    if (!(await blobs.has(sha256))) {
      cache.forget(sha256);
      return notFound();
    }
    const encoding = encodingFor(c.req.header('accept-encoding'));
    const body = await sentBody(blobs, cache, sha256, encoding);
    if (!body) return notFound();
    const etag = `"${sha256}-${encoding}"`;
    const headers: Record<string, string> = {
      ...ANY_ORIGIN,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': CONTENT_TYPES[extension],
      'cross-origin-resource-policy': 'cross-origin',
      'timing-allow-origin': '*',
      vary: 'accept-encoding',
      etag,
    };
    if (encoding !== 'identity') headers['content-encoding'] = encoding;
    if (matches(c.req.header('if-none-match'), etag)) return new Response(null, { status: 304, headers });
    return new Response(body, { headers: { ...headers, 'content-length': String(body.length) } });
  });
  return routes;
}

/** What is sent of a blob; null where there is none. */
export const sentBody = (
  blobs: BlobStore,
  cache: BodyCache,
  sha256: string,
  encoding: Encoding,
): ReturnType<BodyCache['get']> =>
  cache.get(`${sha256}/${encoding}`, async () => {
    const bytes = await blobs.get(sha256);
    return bytes && compress(bytes, encoding);
  });

/** `If-None-Match` holds a list; a proxy that compresses may have weakened an entry. */
export function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  const given = (ifNoneMatch ?? '').split(',').map((entry) => entry.trim().replace(/^W\//, ''));
  return given.includes(etag) || given.includes('*');
}

const isKnown = (extension: string | undefined): extension is keyof typeof CONTENT_TYPES =>
  extension !== undefined && extension in CONTENT_TYPES;

const notFound = () => apiError(404, 'not_found', 'There is no such artifact.', ANY_ORIGIN);
