import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import type { Ports } from '../ports.ts';
import type { Metrics } from './metrics.ts';

/** Served so often, and so alike, that a line each would drown the rest. */
const QUIET = /^\/(healthz|readyz|metrics|artifacts|engine|assets|shops)\b/;

/**
 * One line a request: the route's pattern, never the address itself, which may hold a session token or a
 * key; no address of the caller, no user agent.
 */
export function requestLog({ logger, clock }: Pick<Ports, 'logger' | 'clock'>, metrics: Metrics) {
  return createMiddleware(async (c, next) => {
    const startedAt = clock.now();
    await next();
    const milliseconds = clock.now() - startedAt;
    const route = patternOf(c);
    const { status } = c.res;
    metrics.requestEnded(route, status, milliseconds);
    if (status < 500 && QUIET.test(c.req.path)) return;
    logger[status >= 500 ? 'error' : 'info']('request', {
      method: c.req.method,
      route,
      status,
      milliseconds,
    });
  });
}

/** Middleware and catch-alls match by wildcard; the endpoint itself, if there is one, does not. */
function patternOf(c: Context): string {
  const paths = matchedRoutes(c).map((route) => route.path);
  return paths.find((path) => !path.endsWith('*')) ?? paths.at(-1) ?? '*';
}
