import { TRAFFIC_API } from '@kindred/shared/api/traffic';
import { Hono } from 'hono';
import type { Context } from '../context.ts';
import type { IngestStats } from '../ingest/ingest-stats.ts';
import { deviceBytesOf } from '../traffic/device-bytes.ts';
import { trafficOf } from '../traffic/traffic.ts';
import type { ApiEnvironment } from './api-routes.ts';

/** Behind the admin's session token: what comes from the shop's devices and what goes to them. */
export function trafficRoutes(context: Context, stats: IngestStats): Hono<ApiEnvironment> {
  const routes = new Hono<ApiEnvironment>();
  routes.get(TRAFFIC_API.traffic, async (c) =>
    c.json(await trafficOf(stats, c.var.shop.shopId, context.clock.now())),
  );
  routes.get(TRAFFIC_API.deviceBytes, async (c) => c.json(await deviceBytesOf(context, c.var.shop.shopId)));
  return routes;
}
