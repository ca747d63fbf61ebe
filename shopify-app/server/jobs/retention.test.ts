import { RETENTION_CLASSES } from '@kindred/shared/api/privacy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { productView } from '../../../test/contracts/sample-events.ts';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import { insertEvents } from '../ingest/event-store.ts';
import { upsertOrders } from '../orders/orders.ts';
import { RETENTION } from '../privacy/retention-policy.ts';
import { retentionReportOf } from '../privacy/retention-store.ts';
import { createShopStore } from '../shops/shop-store.ts';
import { forgetWhatIsPast } from './retention.ts';

const DAY = 86_400_000;
let shops: ShopContext;

beforeAll(async () => {
  shops = await openShopContext(95);
});
afterAll(() => shops.close());

test('every class of data is deleted after the time that the merchant is told, not before, and counted', async () => {
  const { context } = shops;
  const { database } = context;
  const { shopId, domain } = await shops.install();
  const report = () => database.asShop(shopId, (sql) => retentionReportOf(sql, shopId));
  expect((await report()).ranAt).toBeNull();
  /** A day inside and a day past the time of its class. */
  const around = (days: number | null) =>
    [days! - 1, days! + 2].map((age) => new Date(Date.now() - age * DAY));
  const dates = Object.fromEntries(
    RETENTION_CLASSES.filter((name) => name !== 'releases').map((name) => [
      name,
      around(RETENTION[name].days),
    ]),
  );
  await database.asShop(shopId, async (sql) => {
    await insertEvents(
      sql,
      shopId,
      dates['events']!.map((at) => productView({ occurredAt: at.getTime() })),
    );
    const orders = dates['orders']!.map((at, index) => ({
      orderId: String(index + 1),
      createdAt: at,
      updatedAt: at,
      cancelledAt: null,
      isReturned: false,
      lines: [],
    }));
    await upsertOrders(sql, shopId, orders);
    const insert = async (text: string, name: string) => {
      for (const [index, at] of dates[name]!.entries()) await sql.query(text, [shopId, at, String(index)]);
    };
    await insert(`insert into ingest_counts values ($1, $2, $3, 1)`, 'ingest_counts');
    await insert(
      `insert into products (shop_id, deleted_at, product_id, updated_at, product) values ($1, $2, $3, $2, '{}')`,
      'deleted_products',
    );
    await insert(
      `insert into training_runs (shop_id, finished_at, message, run_id, state) values ($1, $2, to_jsonb($3::text), gen_random_uuid(), 'done')`,
      'training_runs',
    );
    await insert(
      `insert into privacy_requests (shop_id, received_at, request_id, kind) values ($1, $2, $3, 'data_request')`,
      'privacy_requests',
    );
    await insert(
      `insert into data_request_orders (shop_id, received_at, order_id, request_id) values ($1, $2, $3, '0')`,
      'data_request_orders',
    );
    await insert(
      `insert into web_vitals (shop_id, measured_at, metric_id, name, value) values ($1, $2, $3, 'LCP', 900)`,
      'web_vitals',
    );
    await insert(
      `insert into page_speeds (shop_id, day, counts) values ($1, $2, jsonb_build_array($3::text))`,
      'page_speeds',
    );
    await insert(
      `insert into visitor_segments (shop_id, assigned_at, visitor_id, gap) values ($1, $2, $3, 1)`,
      'visitor_segments',
    );
    await sql.query(
      `insert into experiments (shop_id, experiment_id, definition, state, seed, created_at) values ($1, 'e', '{}', 'draft', '', now())`,
      [shopId],
    );
    await insert(
      `insert into experiment_units values ($1, 'e', $3, 0, false, false, $2, null, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)`,
      'experiment_units',
    );
    await sql.query(
      `insert into campaigns (shop_id, campaign_id, definition, state, seed, created_at) values ($1, 'c', '{}', 'draft', '', now())`,
      [shopId],
    );
    await insert(
      `insert into campaign_days (shop_id, campaign_id, day, content, propensity, met, n, sums)
       values ($1, 'c', $2, 0, 1, $3::integer, 0, '{}')`,
      'campaign_days',
    );
    await insert(
      `insert into campaign_funnels (shop_id, day, campaign_id, placement_id, impressions, clicks, available, carts, orders)
       values ($1, $2, '', $3, 1, 0, 0, 0, 0)`,
      'campaign_funnels',
    );
    await insert(
      `insert into customer_segment_removals (shop_id, since, customer_id) values ($1, $2, $3)`,
      'customer_segment_removals',
    );
    await insert(
      `insert into segments (shop_id, retired_at, segment_id, name, defining, created_at)
       values ($1, $2, gen_random_uuid(), to_jsonb($3::text), '[]', $2)`,
      'retired_segments',
    );
    await insert(
      `insert into counted_weeks (shop_id, from_day, weeks, counted_at) select $1, $2::timestamptz, 1, now() where $3 <> ''`,
      'counted_weeks',
    );
    await insert(
      `insert into kpi_days (shop_id, day, subject, key, sums) values ($1, $2, 'shop', $3, '{}')`,
      'kpi_days',
    );
    await insert(
      `insert into quality_days (shop_id, day, check_id, counts, counted_at) values ($1, $2, $3, '{}', now())`,
      'quality_days',
    );
    await insert(
      `insert into browser_grants (shop_id, grant_id, jkt, label, state, scopes, created_at, expires_at)
       values ($1, gen_random_uuid(), 'key', $3, 'paired', '{}', $2, $2)`,
      'browser_grants',
    );
    await insert(
      `insert into browser_audit (shop_id, entry_id, at, grant_id, what, label)
       values ($1, gen_random_uuid(), $2, gen_random_uuid(), 'paired', $3)`,
      'browser_audit',
    );
  });
  await database.asSystem(async (sql) => {
    for (const [index, at] of dates['webhook_deliveries']!.entries())
      await sql.query(
        `insert into webhook_deliveries (webhook_id, shop_domain, topic, subject, received_at) values ($1, $2, 'X', '{}', $3)`,
        [`${domain}-${index}`, domain, at],
      );
  });

  await forgetWhatIsPast({ ...context, shops: createShopStore(context) });
  const { ranAt, classes } = await report();
  expect(ranAt).toBeGreaterThan(Date.now() - DAY);
  expect(Object.fromEntries(classes.map(({ name, deleted }) => [name, deleted]))).toEqual({
    ...Object.fromEntries(RETENTION_CLASSES.map((name) => [name, 1])),
    releases: 0,
  });

  await forgetWhatIsPast({ ...context, shops: createShopStore(context) });
  expect((await report()).classes.every(({ deleted }) => deleted === 0)).toBe(true);
});
