import { type DayRange, MAX_KPI_DAYS, UNDERSTANDING_API } from '@kindred/shared/api/understanding';
import { said } from '@kindred/shared/said';
import { dayRangeSchema } from '@kindred/shared/schema/day-range';
import { Hono } from 'hono';
import type { Context } from '../context.ts';
import { utcDay } from '../ingest/event-store.ts';
import { kpiReportOf, lengthOf } from '../kpis/kpi-report.ts';
import { apiError } from './api-error.ts';
import type { ApiEnvironment } from './api-routes.ts';

/** Behind the admin's session token: the shop's key figures. */
export function kpiRoutes({ database, clock }: Context): Hono<ApiEnvironment> {
  const routes = new Hono<ApiEnvironment>();
  routes.get(UNDERSTANDING_API.kpis, async (c) => {
    const { shop } = c.var;
    const range = dayRangeSchema.safeParse(c.req.query());
    if (!range.success) return apiError(400, 'malformed', 'Send ?from=YYYY-MM-DD&to=YYYY-MM-DD.');
    const problem = problemOf(range.data, utcDay(clock.now(), 0));
    if (problem !== null) return apiError(400, 'bad_range', problem);
    const report = await database.asShop(shop.shopId, (sql) =>
      kpiReportOf(sql, shop, range.data, clock.now()),
    );
    return c.json(report);
  });
  return routes;
}

function problemOf(range: DayRange, today: string) {
  if (range.from > range.to) return said('The first day comes after the last one.');
  if (range.to > today) return said('The last day is still to come.');
  if (lengthOf(range) > MAX_KPI_DAYS) return said('Choose at most {n} days.', { n: MAX_KPI_DAYS });
  return null;
}
