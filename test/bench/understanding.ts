import { monitorEventLoopDelay } from 'node:perf_hooks';
import { understand } from '../../shopify-app/server/segments/job.ts';
import { productsReport } from '../../shopify-app/server/segments/products-report.ts';
import { segmentReport } from '../../shopify-app/server/segments/segment-report.ts';
import { segmentsReport } from '../../shopify-app/server/segments/segments-report.ts';
import type { Sql } from '../../shopify-app/server/ports.ts';
import { openShopContext } from '../contracts/shop-context.ts';

const EVENTS = 1_000_000;
const VISITORS = 100_000;
const PRODUCTS = 2_000;
const DAYS = 85;
const ASKED = 40;

/**
 * A shop's first night: a million events of a hundred thousand visitors, twelve weeks to count and nobody's segment known;
 * then an ordinary one, and how long the admin's pages wait. Memory is that of this process, PostgreSQL beside it.
 */
export async function run(emit: (line: object) => void): Promise<void> {
  const shops = await openShopContext(91);
  const { database } = shops.context;
  const shop = { ...(await shops.install()), currency: 'EUR' };
  const { shopId } = shop;
  await database.asShop(shopId, (sql) => fill(sql, shopId));
  emit({ metric: 'events', value: EVENTS, unit: 'events' });
  for (const name of ['first_night', 'next_night']) {
    const memory = watchMemory();
    const delay = watchDelay();
    const startedAt = performance.now();
    const cpu = process.cpuUsage();
    await understand(shops.context, shop, new AbortController().signal);
    emit({ metric: `${name}_s`, value: Math.round((performance.now() - startedAt) / 100) / 10, unit: 's' });
    const { user, system } = process.cpuUsage(cpu);
    emit({ metric: `${name}_cpu_s`, value: Math.round((user + system) / 1e5) / 10, unit: 's' });
    emit({ metric: `${name}_rss_mb`, value: memory(), unit: 'MB' });
    emit({ metric: `${name}_event_loop_delay_ms`, value: delay(), unit: 'ms' });
  }
  const now = Date.now();
  const options = { weeks: 12, now, currency: 'EUR' };
  const { segments } = await database.asShop(shopId, (sql) => segmentsReport(sql, shopId, options));
  emit({ metric: 'segments', value: segments.length, unit: 'segments' });
  const pages: Record<string, (sql: Sql) => Promise<unknown>> = {
    segments: (sql) => segmentsReport(sql, shopId, { ...options, weeks: 4 }),
    segment: (sql) => segmentReport(sql, shopId, segments[0]?.segmentId ?? '', options),
    products: (sql) => productsReport(sql, shopId, { ...options, weeks: 4 }),
    products_12_weeks: (sql) => productsReport(sql, shopId, options),
  };
  for (const [name, ask] of Object.entries(pages)) {
    const times: number[] = [];
    for (let nth = 0; nth < ASKED; nth++) {
      const startedAt = performance.now();
      await database.asShop(shopId, ask);
      times.push(performance.now() - startedAt);
    }
    const p95 = times.sort((a, b) => a - b)[Math.ceil(0.95 * ASKED) - 1];
    emit({ metric: `${name}_p95_ms`, value: Math.round(p95 ?? 0), unit: 'ms' });
  }
  await shops.close();
}

/**
 * Five kinds of visitors with ten events each, which differ in how often they come, when, what they turn to and how far
 * they go.
 */
async function fill(sql: Sql, shopId: number): Promise<void> {
  await sql.query(
    `insert into products (shop_id, product_id, updated_at, product)
     select $1, nth::text, now(), jsonb_build_object('productId', nth::text, 'title', 'Product ' || nth,
       'productType', 'Type ' || nth % 12, 'priceMinorUnits', 500 + nth * 37 % 9000)
     from generate_series(1, $2) nth`,
    [shopId, PRODUCTS],
  );
  await sql.query(
    `insert into events
     select $1,
       now() - interval '1 hour' - (hashint4(visitor * 7 + visit) & 2147483647) % ${DAYS} * interval '1 day'
         - case when kind = 1 then interval '2 hours' else interval '11 hours' end + nth * interval '40 seconds',
       gen_random_uuid(), md5('visitor ' || visitor), md5('visit ' || visitor || ' ' || visit), name, 3,
       case name when 'page_viewed' then '{"pageType": "home"}'
         when 'search_submitted' then '{"resultCount": 4}'
         when 'cart_viewed' then jsonb_build_object('productIds', jsonb_build_array(product))
         when 'slate_viewed' then jsonb_build_object('impressionId', at::text, 'releaseId', 'r', 'engine', 'graph',
           'placementId', 'product-related', 'productIds', jsonb_build_array(product, product, product, product))
         when 'checkout_completed' then jsonb_build_object('orderId', at::text, 'currency', 'EUR', 'lines',
           jsonb_build_array(jsonb_build_object('productId', product, 'quantity', 1, 'priceMinorUnits', 1990)))
         else jsonb_build_object('productId', product, 'priceMinorUnits', 1990, 'quantity', 1) end
     from (
       select *, case kind
           when 0 then (array['page_viewed', 'product_viewed', 'product_viewed', 'product_viewed', 'slate_viewed'])[nth % 5 + 1]
           when 1 then (array['product_viewed', 'search_submitted', 'product_viewed', 'product_viewed', 'page_viewed'])[nth % 5 + 1]
           when 2 then (array['product_viewed', 'product_added_to_cart', 'cart_viewed', 'checkout_completed', 'page_viewed'])[nth % 5 + 1]
           when 3 then (array['product_viewed', 'product_added_to_cart', 'cart_viewed', 'product_viewed', 'slate_viewed'])[nth % 5 + 1]
           else (array['page_viewed', 'page_viewed', 'product_viewed', 'slate_viewed', 'page_viewed'])[nth % 5 + 1] end as name,
         (floor(power(random(), 2) * ${PRODUCTS / 12 - 1})::int * 12 + case when kind = 3 then 3 when kind = 2 then 7
           else (random() * 11)::int end + 1)::text as product
       from (
         select at, at % ${VISITORS} as visitor, at / ${VISITORS} as nth, at % ${VISITORS} % 5 as kind,
           case when at % ${VISITORS} % 5 = 2 then at / ${VISITORS} / 2 when at % ${VISITORS} % 5 = 1 then at / ${VISITORS} / 3 else 0 end as visit
         from generate_series(0, $2 - 1) at
       ) as drawn
     ) as told`,
    [shopId, EVENTS],
  );
  await sql.query('analyze events');
}

/** The most that the process held, in MB. */
function watchMemory(): () => number {
  let most = 0;
  const look = () => (most = Math.max(most, process.memoryUsage.rss()));
  const timer = setInterval(look, 50);
  return () => {
    clearInterval(timer);
    look();
    return Math.round(most / 1024 / 1024);
  };
}

/** The longest that anything else had to wait for this thread, in milliseconds. */
function watchDelay(): () => number {
  const delays = monitorEventLoopDelay({ resolution: 10 });
  delays.enable();
  return () => {
    delays.disable();
    return Math.round(delays.max / 1e6);
  };
}
