import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import type { Context } from '../context.ts';
import type { IngestStats } from '../ingest/ingest-stats.ts';
import { installedShops } from '../jobs/installed-shops.ts';
import { tryAllAgain } from '../set-aside/set-aside.ts';
import { apiError } from './api-error.ts';
import type { Gauge, Metrics } from './metrics.ts';

/** For whatever watches the server: alive, ready for work, and how much there is of it. */
export function healthRoutes(context: Context, stats: IngestStats, metrics: Metrics): Hono {
  const { database, config } = context;
  const routes = new Hono();
  routes.get('/healthz', (c) => c.json({ status: 'alive' }));
  routes.get('/readyz', async (c) => {
    try {
      await database.asSystem((sql) => sql.query('select 1'));
      return c.json({ status: 'ready' });
    } catch {
      return apiError(503, 'not_ready', 'The database does not answer.', { 'retry-after': '2' });
    }
  });
  routes.get('/metrics', async (c) => {
    const given = c.req.header('authorization') ?? '';
    if (config.metricsToken !== null && !isSame(given, `Bearer ${config.metricsToken}`)) {
      return apiError(401, 'unauthorized', 'Metrics want the bearer token of METRICS_TOKEN.');
    }
    const text = metrics.text([...ingestGauges(stats), ...(await storedGauges(context))]);
    return c.body(text, 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
  });
  // Only with METRICS_TOKEN set: without one anybody could call it.
  routes.post('/set-aside/try-again', async (c) => {
    const given = c.req.header('authorization') ?? '';
    if (config.metricsToken === null || !isSame(given, `Bearer ${config.metricsToken}`)) {
      return apiError(401, 'unauthorized', 'This wants the bearer token of METRICS_TOKEN.');
    }
    return c.json(await tryAllAgain(context));
  });
  return routes;
}

/** Hashed first, so that neither the time it takes nor a length tells anything about the secret. */
function isSame(given: string, secret: string): boolean {
  const [a, b] = [given, secret].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

function ingestGauges(stats: IngestStats): Gauge[] {
  const { accepted, duplicates, refused, refusedRequests } = stats.totals();
  const events = { accepted, duplicate: duplicates, ...refused };
  return [
    {
      name: 'kindred_ingest_events_total',
      help: 'Events decided since this process started',
      type: 'counter',
      samples: samplesOf('outcome', events),
    },
    {
      name: 'kindred_ingest_refused_requests_total',
      help: 'Requests turned away at the door',
      type: 'counter',
      samples: samplesOf('reason', refusedRequests),
    },
  ];
}

const samplesOf = (label: string, counts: Record<string, number>) =>
  Object.entries(counts).map(([kind, value]) => ({ labels: { [label]: kind }, value }));

/** Of all shops together; what belongs to one shop is that shop's to see. */
async function storedGauges({ database, shops, queue }: Context): Promise<Gauge[]> {
  const installed = await installedShops(shops);
  let active = 0;
  for (const { shopId } of installed) {
    const rows = await database.asShop(shopId, (sql) => sql.query('select 1 from active_releases'));
    active += rows.length;
  }
  const [inbox] = await database.asSystem((sql) =>
    sql.query<{ count: number; setAside: number }>(
      `select count(*) filter (where settled_at is null) as count,
         count(*) filter (where settled_at is not null and failure is not null) as "setAside"
       from webhook_deliveries`,
    ),
  );
  const dead: Record<string, number> = {};
  for (const { name } of await queue.dead()) dead[name] = (dead[name] ?? 0) + 1;
  return [
    { name: 'kindred_shops', help: 'Installed shops', samples: [{ value: installed.length }] },
    { name: 'kindred_active_releases', help: 'Shops with an active model', samples: [{ value: active }] },
    {
      name: 'kindred_webhooks_waiting',
      help: 'Webhooks not worked on yet',
      samples: [{ value: inbox?.count ?? 0 }],
    },
    {
      name: 'kindred_webhooks_set_aside',
      help: 'Webhooks that were tried in vain',
      samples: [{ value: inbox?.setAside ?? 0 }],
    },
    {
      name: 'kindred_jobs_dead',
      help: 'Jobs that were tried in vain and not done since',
      samples: samplesOf('job', dead),
    },
  ];
}
