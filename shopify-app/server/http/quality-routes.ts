import { UNDERSTANDING_API } from '@kindred/shared/api/understanding';
import { Hono } from 'hono';
import type { Context } from '../context.ts';
import { qualityReportOf } from '../data-quality/quality-report.ts';
import type { ApiEnvironment } from './api-routes.ts';

/** Behind the admin's session token: what was found in the data, and what was done. */
export function qualityRoutes({ database }: Context): Hono<ApiEnvironment> {
  const routes = new Hono<ApiEnvironment>();
  routes.get(UNDERSTANDING_API.quality, async (c) => {
    const { shopId } = c.var.shop;
    return c.json(await database.asShop(shopId, (sql) => qualityReportOf(sql, shopId)));
  });
  return routes;
}
