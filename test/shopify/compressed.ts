import { gzipSync } from 'node:zlib';
import type { RequestHandler } from './admin/server.ts';

const TEXT = /^text\/|javascript|json|svg|xml/;

/** Whatever reads as text goes out in gzip to whoever takes it, as from Shopify's own edge (which has Brotli too). */
export function compressed(handler: RequestHandler): RequestHandler {
  return {
    async fetch(request) {
      const response = await handler.fetch(request);
      const { headers, status } = response;
      const taken = request.headers.get('accept-encoding')?.includes('gzip') === true;
      const isText = TEXT.test(headers.get('content-type') ?? '');
      if (!taken || !isText || headers.has('content-encoding') || response.body === null) return response;
      const answer = new Response(gzipSync(await response.arrayBuffer()), { status, headers });
      answer.headers.set('content-encoding', 'gzip');
      answer.headers.append('vary', 'accept-encoding');
      answer.headers.delete('content-length');
      return answer;
    },
  };
}
