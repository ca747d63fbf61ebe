import { UNDERSTANDING_API } from '@kindred/shared/api/understanding';
import { Hono } from 'hono';
import type { Context } from '../context.ts';
import { insightsReport } from '../insights/insights-report.ts';
import type { ApiEnvironment } from './api-routes.ts';

/** Behind the admin's session token: what stands out in the shop. */
export function insightRoutes({ database, clock }: Context): Hono<ApiEnvironment> {
  const routes = new Hono<ApiEnvironment>();
  routes.get(UNDERSTANDING_API.insights, async (c) => {
    const { shop } = c.var;
    return c.json(await database.asShop(shop.shopId, (sql) => insightsReport(sql, shop, clock.now())));
  });
  return routes;
}
