import { SET_ASIDE_API } from '@kindred/shared/api/set-aside';
import { retryRequestSchema } from '@kindred/shared/schema/set-aside';
import { Hono } from 'hono';
import type { Context } from '../context.ts';
import { setAsideOf, tryAgain } from '../set-aside/set-aside.ts';
import { apiError } from './api-error.ts';
import type { ApiEnvironment } from './api-routes.ts';

/** Behind the admin's session token: what failed for good, and trying it again. */
export function setAsideRoutes(context: Context): Hono<ApiEnvironment> {
  const routes = new Hono<ApiEnvironment>();
  routes.get(SET_ASIDE_API.list, async (c) => c.json(await setAsideOf(context, c.var.shop)));
  routes.post(SET_ASIDE_API.retry, async (c) => {
    const body = retryRequestSchema.safeParse(await c.req.json().catch(() => null));
    if (!body.success)
      return apiError(400, 'malformed', 'Send {"kind": "…"}, one of those that were listed.');
    await tryAgain(context, c.var.shop, body.data.kind);
    return c.json(await setAsideOf(context, c.var.shop));
  });
  return routes;
}
