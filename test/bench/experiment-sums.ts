import { Hono } from 'hono';
import type { NewExperiment } from '@kindred/shared/api/experiments';
import type { ShopperEvent } from '@kindred/shared/event';
import type { Context } from '../../shopify-app/server/context.ts';
import { countExperiments } from '../../shopify-app/server/experiments/job.ts';
import type { ApiEnvironment } from '../../shopify-app/server/http/api-routes.ts';
import { experimentRoutes } from '../../shopify-app/server/http/experiment-routes.ts';
import { insertEvents } from '../../shopify-app/server/ingest/event-store.ts';
import { createShopStore, type Shop } from '../../shopify-app/server/shops/shop-store.ts';
import { uuidAt } from '../contracts/database-servers.ts';
import { openShopContext } from '../contracts/shop-context.ts';

const SHOPS = 100;
const EXPERIMENTS_A_SHOP = 10;
const EXPOSURES_A_DAY = 1_000_000;
const VISITORS_A_SHOP = 800;
const MINUTES = 3;
const ANSWERS = 40;
const MINUTE = 60_000;

/**
 * A thousand running experiments of a hundred shops, met a million times a day. First 200,000 meetings of 80,000 visitors
 * wait, as after a server that stood still for five hours; some click, add to the cart and order, and each measures three
 * pages: how fast that is counted at most. Then minutes as they come, at a million a day: what arrives in one, how long it takes to count it, and what
 * the admin waits for. `stale_ms`: the age of the oldest event that no figure has yet, at most, with a job that comes twice a minute.
 */
export async function run(emit: (line: object) => void): Promise<void> {
  const opened = await openShopContext(3);
  const context: Context = { ...opened.context, shops: createShopStore(opened.context) };
  const { database } = context;
  const shops: Shop[] = [];
  for (let nth = 0; nth < SHOPS; nth++) shops.push({ ...(await opened.install()), currency: 'EUR' });
  await database.asSystem((sql) => sql.query(`update shops set currency = 'EUR'`));
  for (const { shopId } of shops) {
    await database.asShop(shopId, async (sql) => {
      await sql.query(EXPERIMENTS_MADE, [shopId, EXPERIMENTS_A_SHOP, JSON.stringify(DEFINITION)]);
      await sql.query(DAY_MADE, [shopId]);
      await sql.query(DAY_WAITING, [shopId]);
    });
  }
  emit({ metric: 'experiments', value: SHOPS * EXPERIMENTS_A_SHOP, unit: 'experiments' });
  const count = async (): Promise<number> => {
    const startedAt = performance.now();
    await countExperiments(context, AbortSignal.timeout(60 * MINUTE));
    return performance.now() - startedAt;
  };
  const waited = await count();
  const exposures = await exposuresIn(context, shops);
  emit({ metric: 'waiting_exposures', value: exposures, unit: 'exposures' });
  emit({ metric: 'waiting_counted_ms', value: Math.round(waited), unit: 'ms' });
  emit({ metric: 'most_exposures_per_second', value: Math.round(exposures / (waited / 1000)), unit: '/s' });
  let longest = 0;
  for (let minute = 0; minute < MINUTES; minute++) {
    let events = 0;
    const startedAt = performance.now();
    for (const { shopId } of shops) {
      const made = minuteOf(minute);
      events += made.length;
      await database.asShop(shopId, (sql) => insertEvents(sql, shopId, made));
    }
    emit({ metric: 'minute_events', value: events, unit: 'events' });
    emit({ metric: 'minute_stored_ms', value: Math.round(performance.now() - startedAt), unit: 'ms' });
    const took = await count();
    longest = Math.max(longest, took);
    emit({ metric: 'minute_counted_ms', value: Math.round(took), unit: 'ms' });
  }
  emit({ metric: 'stale_ms', value: Math.round(MINUTE / 2 + longest), unit: 'ms' });
  await answers(context, shops, emit);
  await opened.close();
}

/** One event in the inbox of the shop that is asked: the answer has it. */
async function answers(context: Context, shops: Shop[], emit: (line: object) => void): Promise<void> {
  for (const [metric, path] of [
    ['list', '/api/experiments'],
    ['report', `/api/experiments/${idOf(3)}`],
  ] as const) {
    const took: number[] = [];
    for (let nth = 0; nth < ANSWERS; nth++) {
      const shop = shops[nth % SHOPS]!;
      const app = adminOf(context, shop);
      await context.database.asShop(shop.shopId, (sql) =>
        insertEvents(sql, shop.shopId, minuteOf(100 + nth)),
      );
      const startedAt = performance.now();
      const answer = await app.request(path);
      const body = await answer.text();
      took.push(performance.now() - startedAt);
      if (!answer.ok) throw new Error(body);
      if (nth === 0) emit({ metric: `${metric}_bytes`, value: body.length, unit: 'bytes' });
    }
    took.sort((a, b) => a - b);
    for (const [name, share] of [
      ['p50', 0.5],
      ['p95', 0.95],
    ] as const)
      emit({
        metric: `${metric}_${name}_ms`,
        value: Math.round(took[Math.floor(ANSWERS * share)]!),
        unit: 'ms',
      });
  }
}

function adminOf(context: Context, shop: Shop): Hono<ApiEnvironment> {
  const app = new Hono<ApiEnvironment>();
  app.use(async (c, next) => {
    c.set('shop', shop);
    await next();
  });
  app.route('/', experimentRoutes(context));
  return app;
}

async function exposuresIn(context: Context, shops: Shop[]): Promise<number> {
  let exposures = 0;
  for (const { shopId } of shops) {
    const [row] = await context.database.asShop(shopId, (sql) =>
      sql.query<{ count: number }>(
        `select count(*) from events where shop_id = $1 and name = 'experiment_exposed'`,
        [shopId],
      ),
    );
    exposures += row!.count;
  }
  return exposures;
}

const DEFINITION: NewExperiment = {
  name: 'Tried',
  hypothesis: '',
  share: 1,
  group: null,
  audience: {},
  variations: ['before', 'after'].map((name) => ({ name, weight: 0.5, content: { kind: 'as_is' } })),
  goal: 'revenue',
  method: 'sequential',
  days: 28,
  smallestEffect: 0.05,
};

const idOf = (nth: number): string => `00000000-0000-7000-8000-${String(nth).padStart(12, '0')}`;

/** What comes in of one shop in a minute: seven exposures of as many visitors, old and new, and what they do beside. */
function minuteOf(minute: number): ShopperEvent[] {
  const now = Date.now();
  return Array.from({ length: Math.ceil(EXPOSURES_A_DAY / SHOPS / 1440) }, (_, nth) => {
    const visitor = (minute * 31 + nth * 17) % VISITORS_A_SHOP;
    const visitorId = nth % 2 === 0 ? `v${visitor}` : `new ${minute} ${nth}`;
    const base = (later: number) => ({
      eventId: uuidAt(now + later),
      visitorId,
      sessionId: visitorId,
      occurredAt: now + later - 10_000,
      consent: { analytics: true, preferences: true, marketing: false },
    });
    const experimentId = idOf((minute + nth) % EXPERIMENTS_A_SHOP);
    const data = { experimentId, variation: Math.floor(visitor / 10) % 2, propensity: 0.5 };
    const line = { productId: '1', quantity: 1, priceMinorUnits: 1990 };
    return [
      { ...base(0), name: 'experiment_exposed', data },
      ...[1, 2, 3].map((at) => ({
        ...base(at),
        name: 'page_measured',
        data: { lcpMilliseconds: 1200 + nth },
      })),
      ...(nth % 3 === 0 ? [{ ...base(4), name: 'product_added_to_cart', data: { ...line } }] : []),
      ...(nth % 7 === 0
        ? [
            {
              ...base(5),
              name: 'checkout_completed',
              data: { orderId: uuidAt(now), currency: 'EUR', lines: [line] },
            },
          ]
        : []),
    ] as ShopperEvent[];
  }).flat();
}

const EXPERIMENTS_MADE = `
  insert into experiments (shop_id, experiment_id, definition, state, seed, created_at, started_at, ends_at, revenue_cap)
  select $1, '00000000-0000-7000-8000-' || lpad(nth::text, 12, '0'), $3, 'running', nth::text, now(),
    now() - interval '2 days', now() + interval '26 days', 20000
  from generate_series(0, $2 - 1) nth`;

/** A visitor keeps a variation; one in five clicks, one in six adds, one in twenty-five orders. */
const DAY_MADE = `
  insert into events
  select $1::bigint, now() - interval '1 day' + (visitor * 21 + nth) * interval '1 second', gen_random_uuid(), 'v' || visitor,
    's' || visitor, 'experiment_exposed', 3, jsonb_build_object('experimentId',
      '00000000-0000-7000-8000-' || lpad(((visitor + nth) % ${EXPERIMENTS_A_SHOP})::text, 12, '0'),
      'variation', visitor / 10 % 2, 'propensity', 0.5)
  from generate_series(0, ${VISITORS_A_SHOP} - 1) visitor, lateral generate_series(1,
    2 + visitor % 2) nth
  union all
  select $1::bigint, now() - interval '1 day' + (visitor * 21 + 9) * interval '1 second', gen_random_uuid(), 'v' || visitor,
    's' || visitor, name, 3, jsonb_build_object('productId', '1', 'quantity', 1, 'orderId', visitor::text, 'currency', 'EUR',
      'lines', jsonb_build_array(jsonb_build_object('productId', '1', 'quantity', 1, 'priceMinorUnits', 1990 + visitor)))
  from generate_series(0, ${VISITORS_A_SHOP} - 1) visitor, lateral (values
    ('recommendation_clicked', 5), ('product_added_to_cart', 6), ('checkout_completed', 25)) as step(name, every)
  where visitor % every = 0`;

const DAY_WAITING = `
  insert into experiment_inbox (shop_id, visitor_id, occurred_at, lcp_milliseconds)
  select shop_id, visitor_id, occurred_at, null from events where shop_id = $1::bigint
  union all
  select $1::bigint, 'v' || visitor, now() - interval '1 day' + (visitor * 21 + 10 + nth) * interval '1 second', 1200 + visitor % 900
  from generate_series(0, ${VISITORS_A_SHOP} - 1) visitor, generate_series(1, 3) nth`;
