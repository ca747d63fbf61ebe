import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Context } from '../context.ts';
import { apiError } from './api-error.ts';
import { extensionOriginsOnly } from './extension-origin.ts';

const MAX_BODY_BYTES = 64 * 1024;

/** Everything under /extension: how a browser gets its tokens and gives them back, and what it may read with them. */
export function extensionRoutes(_context: Context): Hono {
  const routes = new Hono();
  routes.use(
    '/extension/*',
    extensionOriginsOnly(),
    bodyLimit({ maxSize: MAX_BODY_BYTES, onError: tooLarge }),
  );

  routes.all('/extension/*', () => apiError(404, 'not_found', 'There is no such endpoint.'));
  return routes;
}

const tooLarge = () => apiError(413, 'too_large', 'The body is larger than any that the extension sends.');
