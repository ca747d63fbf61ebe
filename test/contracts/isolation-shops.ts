import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TRAINING_CONSENT_TEXT_VERSION } from '@kindred/shared/api/admin';
import type { Context } from '../../shopify-app/server/context.ts';
import { QUEUES } from '../../shopify-app/server/jobs/queues.ts';
import { keepCandidate } from '../../shopify-app/server/releases/releases.ts';
import type { Shop } from '../../shopify-app/server/shops/shop-store.ts';
import type { Sql } from '../../shopify-app/server/ports.ts';
import { saveView } from '../../shopify-app/server/saved-views/saved-view-store.ts';
import { recordTrainingConsent } from '../../shopify-app/server/training/consent-store.ts';
import { openRun } from '../../shopify-app/server/training/run-store.ts';
import { createTestShop } from '../shopify/admin/test-shop.ts';
import type { ShopState } from '../shopify/state.ts';
import { quiet, random, temporaryFolder } from './database-servers.ts';
import { fakeCandidate, fakeReport } from './fake-candidate.ts';
import { pairExtension, type TestExtension } from './paired-extension.ts';
import { checkout, productView } from './sample-events.ts';
import { collect, eventually, type Harness, startHarness } from './shopify-harness.ts';

/** One of two shops on one server, with something of its own in every place that a shop can fill. */
export interface FilledShop extends Shop {
  state: ShopState;
  /** Stands in every text that is this shop's and in no other: where it turns up elsewhere, something leaked. */
  mark: string;
  productId: string;
  orderId: string;
  customerId: string;
  eventId: string;
  releaseId: string;
  artifactSha256: string;
  dataRequestId: string;
  /** An export and a training that are not over. */
  operationGid: string;
  runId: string;
  segmentId: string;
  /** A browser that it let in, and the grant of that. */
  browser: TestExtension;
  grantId: string;
  viewId: string;
  experimentId: string;
  campaignId: string;
}

export interface TwoShops {
  harness: Harness;
  victim: FilledShop;
  attacker: FilledShop;
  /** Every row of every shop table, as text, by table. */
  rowsOf(shop: Shop): Promise<Record<string, string[]>>;
  /** Waits until no job is waiting or running. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

export async function openTwoShops(): Promise<TwoShops> {
  const states = [markedShop('Quillfeather', 7000), markedShop('Brackenmoor', 8000)];
  const dist = temporaryFolder();
  mkdirSync(join(dist.path, 'admin'));
  writeFileSync(join(dist.path, 'admin/index.html'), '<title>The built admin</title>');
  const harness = await startHarness(states, { distDir: dist.path });
  const { database } = harness.storage;
  const idle = async () => {
    await eventually(async () => (await openJobs(harness)) === 0, 200);
  };
  const filled: FilledShop[] = [];
  for (const state of states) {
    await harness.shopify.install(state.domain);
    await idle();
    filled.push(await fill(harness, state));
  }
  // What an hour counts of both, and what pages are told, is there before anybody looks whether rows change.
  await harness.storage.queue.send(QUEUES.kpis, {});
  for (const { shopId } of filled) await harness.storage.queue.send(QUEUES.storefront, { shopId });
  await idle();
  const [victim, attacker] = filled;
  if (!victim || !attacker) throw new Error('Two shops were expected.');
  return {
    harness,
    victim,
    attacker,
    idle,
    async close() {
      await harness.close();
      dist.remove();
    },
    rowsOf: ({ shopId }) =>
      database.asShop(shopId, async (sql) => {
        const tables = await sql.query<{ name: string }>(
          `select relname as name from pg_class join pg_attribute on attrelid = pg_class.oid
           where relnamespace = 'kindred'::regnamespace and relkind in ('r', 'p') and not relispartition
             and attname = 'shop_id' order by 1`,
        );
        const rows: Record<string, string[]> = {};
        for (const { name } of tables) {
          const texts = await sql.query<{ text: string }>(`select t::text as text from ${name} t order by 1`);
          rows[name] = texts.map(({ text }) => text);
        }
        return rows;
      }),
  };
}

async function openJobs({ storage }: Harness): Promise<number> {
  const [row] = await storage.database.asSystem((sql) =>
    sql.query<{ count: number }>(
      `select count(*) as count from pgboss.job where state in ('created', 'retry', 'active')
         and start_after <= now() and name not like '\\_\\_pgboss%'`,
    ),
  );
  return row?.count ?? 0;
}

/** The test shop with ids and texts that no other shop has. */
function markedShop(mark: string, firstId: number): ShopState {
  const shop = createTestShop();
  const moved = (id: string) => String(firstId + Number(id));
  for (const product of shop.products.values()) {
    product.id = moved(product.id);
    product.title = `${mark} ${product.title}`;
    product.handle = `${mark}-${product.handle}`.toLowerCase();
    for (const variant of product.variants) variant.id = moved(variant.id);
  }
  for (const order of shop.orders.values()) {
    order.id = moved(order.id);
    for (const line of order.lines) {
      line.productId = moved(line.productId ?? '0');
      line.variantId = moved(line.variantId ?? '0');
    }
  }
  const byId = <T extends { id: string }>(items: Iterable<T>) =>
    new Map([...items].map((item) => [item.id, item]));
  return {
    ...shop,
    domain: `${mark.toLowerCase()}.myshopify.com`,
    name: `${mark} Trading`,
    products: byId(shop.products.values()),
    orders: byId(shop.orders.values()),
  };
}

async function fill(harness: Harness, state: ShopState): Promise<FilledShop> {
  const shop = await harness.app.shops.byDomain(state.domain);
  if (!shop) throw new Error(`${state.domain} was not installed.`);
  const mark = state.name.split(' ')[0] ?? '';
  const [product] = [...state.products.values()];
  const order = [...state.orders.values()].at(-1);
  if (!product || !order) throw new Error('The test shop has products and orders.');
  const about = { visitorId: `${mark}-visitor`, sessionId: `${mark}-session` };
  const viewed = productView({ ...about, productId: product.id });
  await send(harness, shop, [viewed, checkout({ ...about, orderId: order.id })]);
  // Counts are written a little later than events.
  await eventually(async () => {
    const counts = await harness.storage.database.asShop(shop.shopId, (sql) =>
      sql.query('select 1 from ingest_counts'),
    );
    return counts.length > 0;
  });
  const released = await release(harness, shop, mark, product.id);
  const operationGid = `gid://shopify/BulkOperation/${product.id}`;
  const { database } = harness.storage;
  const runId = random.uuid();
  const segmentId = random.uuid();
  const viewId = random.uuid();
  const experimentId = random.uuid();
  const campaignId = random.uuid();
  await database.asShop(shop.shopId, async (sql) => {
    await sql.query(
      'insert into ranking_settings (shop_id, weights, excluded_product_ids) values ($1, $2, $3)',
      [shop.shopId, JSON.stringify({ variety: 0.5, novelty: 0, stock: 0, margin: 0 }), [product.id]],
    );
    await sql.query(`insert into bulk_operations (shop_id, kind, operation_id) values ($1, 'products', $2)`, [
      shop.shopId,
      operationGid,
    ]);
    await openRun(sql, shop.shopId, runId);
    // Waits as long as the test takes: the sweep of the minute takes up what seems forgotten.
    await sql.query(`update training_runs set heartbeat_at = now() + interval '1 day' where shop_id = $1`, [
      shop.shopId,
    ]);
    await sql.query(
      `insert into segments (shop_id, segment_id, name, given_name, defining, created_at)
       values ($1, $2, '"Found"', $3, '[]', now())`,
      [shop.shopId, segmentId, `${mark} regulars`],
    );
    await sql.query(
      `insert into segment_nights (shop_id, ran_at, visitors, unassigned) values ($1, now(), 900, 0)`,
      [shop.shopId],
    );
    await sql.query(
      `insert into counted_weeks (shop_id, from_day, weeks, counted_at) values ($1, '2026-11-02', 1, now())`,
      [shop.shopId],
    );
    await sql.query(
      `insert into group_cells values ($1, '2026-11-02', 1, 'type', $2, $3, 30, 30, 30, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0)`,
      [shop.shopId, `${mark} goods`, segmentId],
    );
    await sql.query(
      `insert into customer_segment_settings (shop_id, state, changed_at, decided_by) values ($1, 'off', now(), $2)`,
      [shop.shopId, `${mark} staff`],
    );
    await sql.query(`insert into customer_segments values ($1, '5', $2, $3, now())`, [
      shop.shopId,
      `${mark}-visitor`,
      segmentId,
    ]);
    await sql.query(`insert into shopify_segments values ($1, $2, 'gid://shopify/Segment/1', $3)`, [
      shop.shopId,
      segmentId,
      `Kindred: ${mark} regulars`,
    ]);
    await runExperiment(sql, shop.shopId, mark, experimentId);
    await endCampaign(sql, shop.shopId, mark, campaignId);
    await saveView(sql, shop.shopId, viewId, { name: `Weeks of ${mark}`, page: '/app/insights', query: '' });
  });
  const browser = await pairExtension(harness, state.domain, `Chrome of ${mark}`);
  harness.shopify.changes(state.domain).requestCustomerData('5');
  const request = await eventually(async () => {
    const [row] = await database.asShop(shop.shopId, (sql) =>
      sql.query<{ id: string }>('select request_id as id from privacy_requests where done_at is not null'),
    );
    return row;
  });
  return {
    ...shop,
    state,
    mark,
    productId: product.id,
    orderId: order.id,
    customerId: '5',
    eventId: viewed.eventId,
    ...released,
    dataRequestId: request.id,
    operationGid,
    runId,
    segmentId,
    browser,
    grantId: browser.tokens!.grantId,
    viewId,
    experimentId,
    campaignId,
  };
}

/** Somebody met it, and something is still to be counted. */
async function runExperiment(sql: Sql, shopId: number, mark: string, experimentId: string): Promise<void> {
  const content = { kind: 'changed', weights: { variety: 1, novelty: 0, stock: 0, margin: 0 } };
  const variations = [`${mark} as before`, `${mark} anew`].map((name) => ({ name, weight: 0.5, content }));
  const definition = {
    name: `${mark} tries`,
    hypothesis: mark,
    share: 1,
    group: null,
    audience: {},
    variations,
  };
  await sql.query(
    `insert into experiments (shop_id, experiment_id, definition, state, seed, created_at, started_at, ends_at, learned)
     values ($1, $2, $3, 'running', $4, now(), now(), now() + interval '9 days', $4)`,
    [
      shopId,
      experimentId,
      JSON.stringify({ ...definition, goal: 'bought', method: 'fixed', days: 9, smallestEffect: 0.1 }),
      mark,
    ],
  );
  await sql.query(
    `insert into experiment_units values ($1, $2, $3, 0, false, false, now(), null, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)`,
    [shopId, experimentId, `${mark}-visitor`],
  );
  await sql.query(
    `insert into experiment_sums values ($1, $2, '', 'bought', '2026-11-02', 0, 30, 3, 3, 1, 1, 0)`,
    [shopId, experimentId],
  );
}

/** Over for so long that no hour counts it anew. */
async function endCampaign(sql: Sql, shopId: number, mark: string, campaignId: string): Promise<void> {
  const names = ['as before', 'anew', 'otherwise'].map((name) => `${mark} ${name}`);
  const definition = {
    name: `${mark} chooses`,
    aim: 'bought',
    audience: {},
    share: 1,
    contents: names.map((name) => ({ name, content: { kind: 'as_is' } })),
    controlShare: 0.1,
    floor: 0.1,
    pagesADay: 3,
    allPagesADay: 40,
    startsOn: null,
    endsOn: null,
  };
  await sql.query(
    `insert into campaigns (shop_id, campaign_id, definition, state, seed, created_at, started_at, stopped_at)
     values ($1, $2, $3, 'stopped', $4, now() - interval '30 days', now() - interval '30 days', now() - interval '20 days')`,
    [shopId, campaignId, JSON.stringify(definition), mark],
  );
  await sql.query(
    `insert into campaign_weights values ($1, $2, '2026-10-02', '2026-10-02', 'learning', '[0.1, 0.45, 0.45]', '{}', '{}')`,
    [shopId, campaignId],
  );
  const none = { y: 0, yy: 0, x: 0, xx: 0, xy: 0 };
  await sql.query(
    `insert into campaign_days (shop_id, campaign_id, day, content, propensity, met, n, sums)
     values ($1, $2, '2026-10-02', 1, 0.45, 40, 40, $3)`,
    [shopId, campaignId, JSON.stringify({ aim: none, margin: none, cancelled: none, lcp: none })],
  );
  await sql.query(
    `insert into campaign_funnels (shop_id, day, campaign_id, placement_id, impressions, clicks, available, carts, orders)
     values ($1, '2026-10-02', $2, $3, 40, 4, 4, 2, 1)`,
    [shopId, campaignId, `${mark}-home`],
  );
  await sql.query(
    `insert into campaign_log (shop_id, campaign_id, at, words) values ($1, $2, now(), to_jsonb($3::text))`,
    [shopId, campaignId, `${mark} stopped`],
  );
}

async function send(harness: Harness, shop: Shop, events: object[]): Promise<void> {
  const answer = await collect(harness.url, { shop: shop.domain, key: shop.publicKey, events });
  if (!answer.ok) throw new Error(`The events were answered with ${answer.status}.`);
}

/** A release of that shop, made of bytes that are its own. */
async function release(harness: Harness, { shopId }: Shop, mark: string, productId: string) {
  const { database, blobs, queue } = harness.storage;
  const clock = { now: () => Date.now() };
  const context = { database, blobs, queue, random, clock, logger: quiet } as Partial<Context> as Context;
  const artifact = new TextEncoder().encode(`${mark} model`);
  const candidate = fakeCandidate(artifact, {
    report: fakeReport('released', artifact.length, [`${mark} was judged`]),
  });
  candidate.itemTable.productIds = [productId];
  const { artifactSha256 } = candidate;
  const decision = { granted: true, textVersion: TRAINING_CONSENT_TEXT_VERSION, decidedBy: `${mark} staff` };
  await database.asShop(shopId, (sql) => recordTrainingConsent(sql, shopId, decision));
  await keepCandidate(context, shopId, candidate, { endRun: async () => true, forgetsUntil: null });
  const [row] = await database.asShop(shopId, (sql) =>
    sql.query<{ releaseId: string }>('select release_id as "releaseId" from releases'),
  );
  return { releaseId: row?.releaseId ?? '', artifactSha256 };
}
