import { COLLECT_PATH, type CollectResponse } from '@kindred/shared/api/collect';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type DatabaseServer,
  embeddedServer,
  quiet,
  random,
} from '../../../test/contracts/database-servers.ts';
import { checkout, productView } from '../../../test/contracts/sample-events.ts';
import type { Database } from '../ports.ts';
import { createShopStore, type Shop, type ShopStore } from '../shops/shop-store.ts';
import { openDatabase } from '../storage/database.ts';
import { DEFAULT_ADMISSION } from './admission.ts';
import { recentEvents } from './event-store.ts';
import { type Ingest, type IngestDeps, openIngest } from './ingest.ts';
import { ingestRoutes } from './routes.ts';

const DAY = 86_400_000;
const clock = { now: () => Date.now() };
let server: DatabaseServer;
let database: Database;
let shops: ShopStore;
let shop: Shop;
let ingest: Ingest;
let app: Hono;
let serial = 0;
const opened: Ingest[] = [];

beforeAll(async () => {
  server = await embeddedServer();
  database = await openDatabase({ owner: server.owner, logger: quiet });
  shops = createShopStore({ database, random, clock });
});

afterAll(async () => {
  for (const each of opened) await each.close();
  await database.close();
  await server.stop();
});

beforeEach(async () => {
  shop = await shops.install(`shop-${serial++}.myshopify.com`);
  await open({});
});

/** However late a busy machine is with its timers: that alone must turn nothing away here. */
const PATIENT = { ...DEFAULT_ADMISSION, maxLoopDelayMilliseconds: 60_000 };

async function open(options: Partial<IngestDeps>): Promise<void> {
  ingest = await openIngest({ database, shops, clock, logger: quiet, admission: PATIENT, ...options });
  opened.push(ingest);
  app = new Hono().route('/', ingestRoutes(ingest));
}

function post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const length = String(Buffer.byteLength(text));
  const all = { 'content-type': 'text/plain', 'content-length': length, ...headers };
  return Promise.resolve(app.request(COLLECT_PATH, { method: 'POST', body: text, headers: all }));
}

function stream(text: string): Promise<Response> {
  const body = new Blob([text]).stream();
  const init = { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'text/plain' } };
  return Promise.resolve(app.request(COLLECT_PATH, init as RequestInit));
}

const envelope = (events: unknown[], of: Shop = shop) => ({ shop: of.domain, key: of.publicKey, events });

async function collected(events: unknown[]): Promise<CollectResponse> {
  const answer = await post(envelope(events));
  expect(answer.status).toBe(200);
  return (await answer.json()) as CollectResponse;
}

const stored = () => database.asShop(shop.shopId, (sql) => recentEvents(sql, 200));

test('stores events as they were sent and lets any origin read the answer', async () => {
  const events = [productView({ priceMinorUnits: 1299 }), checkout({})];
  const answer = await post(envelope(events), { 'content-type': 'text/plain;charset=UTF-8' });
  expect(await answer.json()).toEqual({ accepted: 2, duplicates: 0, refused: [] });
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect((await stored()).sort((a, b) => (a.name < b.name ? 1 : -1))).toEqual(events);
});

test('answers a preflight', async () => {
  const answer = await app.request(COLLECT_PATH, { method: 'OPTIONS' });
  expect(answer.status).toBe(204);
  expect(answer.headers.get('access-control-allow-headers')).toBe('content-type');
});

test('keeps an event once, however often and in whatever company it is sent', async () => {
  const [first, second] = [productView({}), productView({})];
  expect(await collected([first, first])).toMatchObject({ accepted: 1, duplicates: 1 });
  const answers = await Promise.all(Array.from({ length: 10 }, () => collected([first, second])));
  expect(answers.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(1);
  expect(await stored()).toHaveLength(2);
});

test('one bad event never fails its neighbours', async () => {
  const good = [productView({}), productView({})];
  const bad: [unknown, string][] = [
    [{ ...productView({}), visitorId: 'nul\u0000' }, 'malformed'],
    [{ ...productView({}), sessionId: 'lone \ud800 surrogate' }, 'malformed'],
    [{ ...productView({}), data: { productId: '../../etc' } }, 'malformed'],
    [{ ...productView({}), name: 'person_identified' }, 'malformed'],
    [null, 'malformed'],
    [{ ...productView({}), consent: { analytics: false, preferences: true, marketing: true } }, 'no_consent'],
    [productView({ occurredAt: Date.now() + 10 * 60_000 }), 'future_dated'],
    [productView({ occurredAt: Date.now() - 91 * DAY }), 'too_old'],
  ];
  const answer = await collected([good[0], ...bad.map(([event]) => event), good[1]]);
  expect(answer.accepted).toBe(2);
  expect(answer.refused).toEqual(bad.map(([, reason], index) => ({ index: index + 1, reason })));
  expect(await stored()).toHaveLength(2);
  const since = await ingest.stats.since(shop.shopId, Date.now() - DAY);
  expect(since).toEqual({
    accepted: 2,
    duplicates: 0,
    refused: { malformed: 5, no_consent: 1, future_dated: 1, too_old: 1 },
  });
});

test('drops fields that were not declared, above all free text', async () => {
  const event = productView({});
  await collected([{ ...event, email: 'a@b.example', data: { ...event.data, note: 'hello' } }]);
  expect(await stored()).toEqual([event]);
});

test('takes what an older pixel sends, without the impression that its events name', async () => {
  const events = [productView({}), checkout({})];
  const impressionId = productView({}).eventId;
  const [viewed, bought] = structuredClone(events);
  Object.assign(viewed!.data, { impressionId });
  if (bought?.name === 'checkout_completed') Object.assign(bought.data.lines[0]!, { impressionId });
  expect(await collected([viewed, bought])).toMatchObject({ accepted: 2, refused: [] });
  expect((await stored()).sort((a, b) => (a.name < b.name ? 1 : -1))).toEqual(events);
});

test('a row that PostgreSQL refuses is refused alone', async () => {
  // Nothing that passes the schema is known to be refused by PostgreSQL, so the fault is planted on one row.
  const blocked = Date.now() - 50 * DAY;
  const brittle: Database = {
    ...database,
    once: async <Row>(text: string, values: unknown[] = []) => {
      const [poison] = await database.once(
        'select from unnest($1::timestamptz[]) given (at) where at = to_timestamp($2::float8 / 1000)',
        [values[1], blocked],
      );
      if (poison) throw Object.assign(new Error('poison'), { code: '22P05' });
      return database.once<Row>(text, values);
    },
  };
  await open({ database: brittle });
  const neighbours = Array.from({ length: 20 }, () => collected([productView({}), productView({})]));
  const bad = collected([productView({}), productView({ occurredAt: blocked }), productView({})]);
  for (const answer of await Promise.all(neighbours)) expect(answer.accepted).toBe(2);
  expect(await bad).toEqual({ accepted: 2, duplicates: 0, refused: [{ index: 1, reason: 'malformed' }] });
  expect(await stored()).toHaveLength(42);
});

test('counts what sent events, and keeps no name', async () => {
  const phone = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36';
  await post(envelope([productView({}), productView({}), 'broken']), { 'user-agent': phone });
  await post(envelope([productView({})]), { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' });
  await post(envelope([productView({})]));
  await ingest.stats.persist();
  const rows = await database.asShop(shop.shopId, (sql) =>
    sql.query<{ outcome: string; count: number }>(
      'select outcome, sum(count)::int as count from ingest_counts group by 1',
    ),
  );
  expect(Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count]))).toEqual({
    accepted: 4,
    malformed: 1,
    from_browser: 3,
    from_program: 2,
  });
  const [{ refused } = { refused: 0 }] = await ingest.stats.minutesSince(shop.shopId, 0);
  expect(refused).toBe(1);
});

test('a key opens its own shop only', async () => {
  const other = await shops.install(`other-${serial}.myshopify.com`);
  const mismatch = await post({ ...envelope([productView({})]), shop: other.domain });
  expect(mismatch.status).toBe(403);
  expect(await mismatch.json()).toMatchObject({ error: 'shop_mismatch' });
  const unknown = await post({ ...envelope([productView({})]), key: 'kp_nobodyHasThisKey' });
  expect(await unknown.json()).toMatchObject({ error: 'unknown_key' });
  await shops.markUninstalled(shop.shopId);
  expect((await post(envelope([productView({})]))).status).toBe(403);
  expect(await stored()).toEqual([]);
});

test.each([
  ['no JSON', 'hello', {}, 400],
  ['an empty body', '', {}, 400],
  ['no events', JSON.stringify({ shop: 'a.myshopify.com', key: 'k'.repeat(20), events: [] }), {}, 400],
  ['10,000 nested arrays', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, {}, 400],
  ['a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ['a compressed body', 'x', { 'content-encoding': 'gzip' }, 415],
  ['a body that says it is too large', 'x', { 'content-length': '70000' }, 413],
  ['a length that is no number', 'x', { 'content-length': 'many' }, 413],
])('refuses %s', async (_what, body, headers, status) => {
  const answer = await post(body, headers);
  expect(answer.status).toBe(status);
  expect(((await answer.json()) as { message: string }).message).toMatch(/\w/);
});

test('bears 10,000 levels inside an event', async () => {
  const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
  const body = JSON.stringify(envelope([productView({}), 'DEEP'])).replace('"DEEP"', deep);
  expect(await (await post(body)).json()).toMatchObject({
    accepted: 1,
    refused: [{ index: 1, reason: 'malformed' }],
  });
});

test('counts the bytes of a body that does not say its length', async () => {
  expect((await stream('x'.repeat(70_000))).status).toBe(413);
  expect(await (await stream(JSON.stringify(envelope([productView({})])))).json()).toMatchObject({
    accepted: 1,
  });
});

test('a shop past its rate is told when to come back, and others are not held up', async () => {
  await open({ rateLimit: { eventsPerSecond: 10, burstEvents: 20 } });
  await collected(Array.from({ length: 20 }, () => productView({})));
  const answer = await post(envelope(Array.from({ length: 10 }, () => productView({}))));
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  const other = await shops.install(`calm-${serial}.myshopify.com`);
  expect((await post(envelope([productView({})], other))).status).toBe(200);
});

test('past capacity it says so at once, and lets in again when there is room', async () => {
  await open({
    admission: { ...PATIENT, maxInFlightBytes: 2_000 },
  });
  const answers = await Promise.all(Array.from({ length: 40 }, () => post(envelope([productView({})]))));
  const statuses = answers.map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200, 503]));
  expect(answers.find(({ status }) => status === 503)?.headers.get('retry-after')).toBe('1');
  expect(ingest.admission.inFlightBytes).toBe(0);
  expect(await stored()).toHaveLength(statuses.filter((status) => status === 200).length);
});

test('when the database is away nothing is acknowledged', async () => {
  const away: Database = {
    ...database,
    once: () => Promise.reject(Object.assign(new Error('away'), { code: '57P01' })),
  };
  await open({ database: away });
  const answer = await post(envelope([productView({})]));
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ error: 'unavailable' });
});
