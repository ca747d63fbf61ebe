import { WEB_VITALS_API } from '@kindred/shared/api/web-vitals';
import { webVitalsSchema } from '@kindred/shared/schema/web-vitals';
import { Hono } from 'hono';
import type { Context } from '../context.ts';
import { storefrontSpeedOf } from '../page-speed/page-speed-store.ts';
import { keepWebVitals, webVitalsOf } from '../web-vitals/web-vitals-store.ts';
import { apiError } from './api-error.ts';
import type { ApiEnvironment } from './api-routes.ts';

/** Behind the admin's session token: how fast its own pages are, and the shop's. */
export function webVitalsRoutes({ database, clock }: Context): Hono<ApiEnvironment> {
  const routes = new Hono<ApiEnvironment>();
  routes.get(WEB_VITALS_API.webVitals, async (c) => {
    const { shopId } = c.var.shop;
    return c.json(await database.asShop(shopId, (sql) => webVitalsOf(sql, shopId, clock.now())));
  });
  routes.get(WEB_VITALS_API.storefrontSpeed, async (c) => {
    const { shopId } = c.var.shop;
    return c.json(await database.asShop(shopId, (sql) => storefrontSpeedOf(sql, shopId, clock.now())));
  });
  routes.post(WEB_VITALS_API.webVitals, async (c) => {
    const { shopId } = c.var.shop;
    const vitals = webVitalsSchema.safeParse(await c.req.json().catch(() => null));
    if (!vitals.success) return apiError(400, 'malformed', 'Send a list of metrics with id, name and value.');
    await database.asShop(shopId, (sql) => keepWebVitals(sql, shopId, vitals.data, clock.now()));
    return c.json({ kept: vitals.data.length });
  });
  return routes;
}
