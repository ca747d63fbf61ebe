import type { Context } from '../../shopify-app/server/context.ts';
import { Hono } from 'hono';
import { qualityReportOf } from '../../shopify-app/server/data-quality/quality-report.ts';
import { countQuality } from '../../shopify-app/server/data-quality/quality-store.ts';
import type { ApiEnvironment } from '../../shopify-app/server/http/api-routes.ts';
import { kpiRoutes } from '../../shopify-app/server/http/kpi-routes.ts';
import { utcDay } from '../../shopify-app/server/ingest/event-store.ts';
import { RECENT_DAYS } from '../../shopify-app/server/kpis/job.ts';
import { countKpis } from '../../shopify-app/server/kpis/kpi-store.ts';
import { openShopContext } from '../contracts/shop-context.ts';

const EVENTS = 1_000_000;
const DAYS = 90;
const DAY_MILLISECONDS = 86_400_000;
const HOURS = 5;
const ANSWERS = 60;

/**
 * Key figures of a shop with a million events, 100,000 visitors, 25,000 orders and 125,000 impressions in ninety days:
 * counted for the first time, in a night with nothing new, an hour later, and as the admin asks for them;
 * what the checks of its data add to a night.
 */
export async function run(emit: (line: object) => void): Promise<void> {
  const shops = await openShopContext(DAYS + 1);
  const { database } = shops.context;
  const shop = { ...(await shops.install()), currency: 'EUR' };
  const { shopId } = shop;
  await database.asSystem((sql) =>
    sql.query(`update shops set currency = 'EUR' where shop_id = $1`, [shopId]),
  );
  await database.asShop(shopId, async (sql) => {
    await sql.query(EVENTS_MADE, [shopId, EVENTS]);
    await sql.query(ORDERS_MADE, [shopId]);
    await sql.query(INGEST_MADE, [shopId]);
  });
  emit({ metric: 'events', value: EVENTS, unit: 'events' });
  const timed = async (metric: string, work: () => Promise<unknown>) => {
    const startedAt = performance.now();
    await work();
    emit({ metric, value: Math.round(performance.now() - startedAt), unit: 'ms' });
  };
  const count = (days?: number) => database.asShop(shopId, (sql) => countKpis(sql, shopId, Date.now(), days));
  await timed('all_days_ms', () => count());
  await timed('night_ms', () => count());
  for (let hour = 0; hour < HOURS; hour++) {
    await database.asShop(shopId, (sql) => sql.query(HOUR_MADE, [shopId, hour]));
    await timed('hour_ms', () => count(RECENT_DAYS));
  }
  const check = (night: number) =>
    database.asShop(shopId, (sql) => countQuality(sql, shopId, Date.now() + night * DAY_MILLISECONDS));
  await timed('quality_all_days_ms', () => check(-1));
  await timed('quality_night_ms', () => check(0));
  await timed('quality_report_ms', () => database.asShop(shopId, (sql) => qualityReportOf(sql, shopId)));
  const took: number[] = [];
  const app = adminOf(shops.context, shop);
  for (let nth = 0; nth < ANSWERS; nth++) {
    const startedAt = performance.now();
    const answer = await app.request(`/api/kpis?from=${utcDay(Date.now(), -89)}&to=${utcDay(Date.now(), 0)}`);
    const body = await answer.text();
    took.push(performance.now() - startedAt);
    if (nth === 0) emit({ metric: 'report_bytes', value: body.length, unit: 'bytes' });
  }
  took.sort((a, b) => a - b);
  emit({ metric: 'report_p50_ms', value: Math.round(took[Math.floor(ANSWERS / 2)]!), unit: 'ms' });
  emit({ metric: 'report_p95_ms', value: Math.round(took[Math.floor(ANSWERS * 0.95)]!), unit: 'ms' });
  await shops.close();
}

function adminOf(context: Context, shop: ApiEnvironment['Variables']['shop']): Hono<ApiEnvironment> {
  const app = new Hono<ApiEnvironment>();
  app.use(async (c, next) => {
    c.set('shop', shop);
    await next();
  });
  app.route('/', kpiRoutes(context));
  return app;
}

/** About eight events a visit, near each other in time: pages, products, a slate, now and then a click and an order. */
const EVENT = `
  case when at % 40 = 0 then 'checkout_completed' when at % 8 = 1 then 'product_added_to_cart'
    when at % 8 = 2 then 'page_viewed' when at % 8 = 3 then 'slate_viewed' when at % 24 = 4 then 'recommendation_clicked'
    when at % 56 = 5 then 'search_submitted' else 'product_viewed' end, 3,
  case when at % 40 = 0 then jsonb_build_object('orderId', (100000 + at)::text, 'currency', 'EUR', 'lines', jsonb_build_array(
      jsonb_build_object('productId', (at / 8 % 10000 + 1)::text, 'quantity', 1, 'priceMinorUnits', 1990 + at % 7 * 500),
      jsonb_build_object('productId', (at % 10000 + 1)::text, 'quantity', 2, 'priceMinorUnits', 990)))
    when at % 8 = 2 then '{"pageType": "home"}'
    when at % 8 = 3 then jsonb_build_object('impressionId', 'i' || at, 'releaseId', 'r' || at / 250000, 'placementId', 'p' || at % 5,
      'engine', 'graph', 'productIds', (select jsonb_agg(((at / 8 + nth * 13) % 10000 + 1)::text) from generate_series(0, 3) nth))
    when at % 24 = 4 then jsonb_build_object('impressionId', 'i' || at - 1, 'releaseId', 'r' || at / 250000,
      'placementId', 'p' || (at - 1) % 5, 'productId', (at / 8 % 10000 + 1)::text, 'position', 0)
    when at % 56 = 5 then jsonb_build_object('resultCount', at % 3)
    else jsonb_build_object('productId', (at / 8 % 10000 + 1)::text, 'priceMinorUnits', 1990) end`;

const EVENTS_MADE = `
  insert into events select $1, now() - at * interval '${DAYS} days' / $2, gen_random_uuid(),
    md5((at / 8 % 100000)::text)::uuid::text, md5('visit ' || at / 8)::uuid::text, ${EVENT}
  from generate_series(1, $2) at`;

/** Another 460 events, as many as come in an hour. */
const HOUR_MADE = `
  insert into events select $1, now() - at * interval '1 hour' / 460, gen_random_uuid(),
    md5((at / 8)::text)::uuid::text, md5('hour ' || $2::int || at / 8)::uuid::text, ${EVENT}
  from generate_series(1, 460) at`;

/** As many again were placed without a measured visit. */
const ORDERS_MADE = `
  insert into orders (shop_id, order_id, created_at, updated_at, cancelled_at, lines)
  select $1, (100000 + at)::text, now() - at * interval '${DAYS} days' / ${EVENTS}, now(), null,
    jsonb_build_array(jsonb_build_object('productId', '1', 'quantity', 1, 'priceMinorUnits', 3990))
  from generate_series(20, ${Math.floor((EVENTS * 59) / DAYS)}, 20) at`;

/** What the door counted in each minute. */
const INGEST_MADE = `
  insert into ingest_counts select $1, date_trunc('minute', now()) - minute * interval '1 minute', outcome, 8
  from generate_series(0, ${DAYS * 24 * 60}) minute, unnest(array['accepted', 'duplicate', 'from_browser']) outcome`;
