import { createMiddleware } from 'hono/factory';
import { apiError } from './api-error.ts';

/** Chrome's ids are 32 letters; Firefox makes a UUID up for each installation, so none can be listed. */
const EXTENSION_ORIGIN = /^(?:chrome-extension:\/\/[a-p]{32}|moz-extension:\/\/[0-9a-f-]{36})$/;
const PREFLIGHT_SECONDS = 7_200;

/**
 * Pages have no business here, whoever's they are: a request with their `Origin` is refused before anything is read. One
 * without comes from no page's script (browsers leave it out where an extension may read the host anyway). No cookies.
 */
export function extensionOriginsOnly() {
  return createMiddleware(async (c, next) => {
    const origin = c.req.header('origin');
    if (origin !== undefined && !EXTENSION_ORIGIN.test(origin))
      return apiError(403, 'wrong_origin', 'Only the Kindred browser extension is answered here.', VARY);
    if (c.req.method === 'OPTIONS') c.res = new Response(null, { status: 204, headers: PREFLIGHT });
    else await next();
    c.header('vary', 'origin', { append: true });
    if (origin === undefined) return;
    c.header('access-control-allow-origin', origin);
    // `date`: a browser whose clock is wrong can make a proof that is of now.
    c.header('access-control-expose-headers', 'date, retry-after');
  });
}

const VARY = { vary: 'origin' };
const PREFLIGHT = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'authorization, content-type, dpop',
  'access-control-max-age': String(PREFLIGHT_SECONDS),
};
