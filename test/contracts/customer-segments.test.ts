import { TRAINING_CONSENT_TEXT_VERSION } from '@kindred/shared/api/admin';
import {
  type CustomerSegments,
  type SegmentsReport,
  UNDERSTANDING_API,
} from '@kindred/shared/api/understanding';
import type { ShopperEvent } from '@kindred/shared/event';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { insertEvents } from '../../shopify-app/server/ingest/event-store.ts';
import { QUEUES } from '../../shopify-app/server/jobs/queues.ts';
import { eraseVisitor } from '../../shopify-app/server/privacy/erasure.ts';
import { K_FLOOR } from '../../shopify-app/server/segments/publication.ts';
import type { Shop } from '../../shopify-app/server/shops/shop-store.ts';
import { createTestShop } from '../shopify/admin/test-shop.ts';
import type { ShopOrder } from '../shopify/state.ts';
import { plantedShoppers } from '../world/planted-segments.ts';
import { eventually, type Harness, startHarness } from './shopify-harness.ts';

/** Segments as Shopify's customers carry them, from the merchant's switch to the last metafield, seen with Shopify's eyes. */

const SCOPES = ['read_customers', 'write_customers'];
const state = createTestShop();
/** Every fifth shopper allows measuring only. */
const { shoppers } = plantedShoppers({ seed: 1, shoppers: 1_200, days: 55, now: Date.now() });
const events: ShopperEvent[] = shoppers.flatMap((shopper, at) =>
  shopper.events.map((event) => ({ ...event, consent: { ...event.consent, marketing: at % 5 !== 0 } })),
);
const allowing = new Set(shoppers.filter((_, at) => at % 5 !== 0).map(({ visitorId }) => visitorId));
/** Each shopper is a customer of their own, by their place in the list. */
const customerOf = new Map(shoppers.map(({ visitorId }, at) => [visitorId, String(90_001 + at)]));
const ordersOf = (visitorId: string): ShopOrder[] =>
  [...state.orders.values()].filter((order) => order.customerId === customerOf.get(visitorId));

for (const event of events) {
  if (event.name !== 'checkout_completed') continue;
  const { orderId: id } = event.data;
  const createdAt = new Date(event.occurredAt).toISOString();
  const customerId = customerOf.get(event.visitorId)!;
  state.orders.set(id, { id, name: `#${id}`, createdAt, cancelledAt: null, customerId, lines: [] });
  const known = state.customers.get('5')!;
  state.customers.set(customerId, { ...known, id: customerId, email: `${customerId}@example.com` });
}

let harness: Harness;
let shop: Shop;

beforeAll(async () => {
  harness = await startHarness([state]);
  await harness.shopify.install(state.domain);
  shop = await eventually(() => harness.app.shops.byDomain(state.domain));
  await eventually(async () => (await countOf('orders')) >= state.orders.size - 1);
  await database().asShop(shop.shopId, async (sql) => {
    for (let start = 0; start < events.length; start += 5_000)
      await insertEvents(sql, shop.shopId, events.slice(start, start + 5_000));
  });
});
afterAll(() => harness.close());

const database = () => harness.storage.database;
const countOf = async (table: string, where = 'true') => {
  const [row] = await database().asShop(shop.shopId, (sql) =>
    sql.query<{ n: number }>(`select count(*)::int as n from ${table} where ${where}`),
  );
  return row!.n;
};
const ask = (path: string, body?: object) =>
  harness.api(state.domain, path, body && { method: 'POST', body: JSON.stringify(body) });
const setting = async () =>
  (await (await ask(UNDERSTANDING_API.customerSegments)).json()) as CustomerSegments;
const turn = (on: boolean) => ask(UNDERSTANDING_API.customerSegments, { on });
const segments = async () =>
  ((await (await ask(UNDERSTANDING_API.segments)).json()) as SegmentsReport).segments;
const inShopify = () => harness.shopify.segmentMembers(state.domain);
const members = () => Object.values(inShopify()).flat().sort();
/** Customers that carry a metafield of ours. */
const carrying = () =>
  [...state.metafields].filter(([owner, fields]) => owner.includes('/Customer/') && fields.size > 0).length;
const sweep = () => harness.storage.queue.send(QUEUES.sweep, {});
/** What the last night found, by the rules of the switch. */
const expected = async () => {
  const rows = await database().asShop(shop.shopId, (sql) =>
    sql.query<{ visitorId: string; segmentId: string }>(
      `select visitor_id as "visitorId", segment_id as "segmentId" from visitor_segments where segment_id is not null`,
    ),
  );
  const buyers = rows.filter(({ visitorId }) => allowing.has(visitorId) && ordersOf(visitorId).length > 0);
  const size = (id: string) => buyers.filter(({ segmentId }) => segmentId === id).length;
  return buyers.filter(({ segmentId }) => size(segmentId) >= K_FLOOR);
};

it('is off, and cannot be switched on without the agreement to segments and Shopify’s permission', async () => {
  expect(await setting()).toEqual({
    state: 'off',
    lost: null,
    writtenAt: null,
    isAllowed: false,
    kFloor: K_FLOOR,
  });
  expect((await turn(true)).status).toBe(409);
  await ask('/api/training-consent', { granted: true, textVersion: TRAINING_CONSENT_TEXT_VERSION });
  await eventually(async () => (await segments()).length > 0);
  const refused = await turn(true);
  expect(refused.status).toBe(409);
  expect(JSON.stringify(await refused.json())).toContain('nothing was changed');
  expect(await setting()).toMatchObject({ state: 'off', isAllowed: true });
  expect(carrying()).toBe(0);
});

it('writes to each customer whose visits allowed marketing, and makes a segment in Shopify for each that is shown', async () => {
  harness.shopify.grantScopes(state.domain, SCOPES);
  expect(await (await turn(true)).json()).toMatchObject({ state: 'on', lost: null });
  await eventually(async () => (await setting()).writtenAt !== null);
  const wanted = await expected();
  expect(wanted.length).toBeGreaterThan(2 * K_FLOOR);
  expect(members()).toEqual(wanted.map(({ visitorId }) => customerOf.get(visitorId)!).sort());
  expect(carrying()).toBe(wanted.length);
  const shown = await segments();
  expect(Object.keys(inShopify()).length).toBe(shown.length);
  expect(Object.keys(inShopify()).every((name) => name.startsWith('Kindred: '))).toBe(true);
  for (const ids of Object.values(inShopify())) expect(ids.length === 0 || ids.length >= K_FLOOR).toBe(true);
});

it('renames and merges in Shopify what the merchant renames and merges here', async () => {
  const [first, second] = Object.entries(inShopify())
    .filter(([, ids]) => ids.length > 0)
    .map(([name, ids]) => ({ name, ids }));
  const idOf = async (name: string) => {
    const [row] = await database().asShop(shop.shopId, (sql) =>
      sql.query<{ id: string }>('select segment_id as id from shopify_segments where name = $1', [name]),
    );
    return row!.id;
  };
  const [kept, merged] = [await idOf(first!.name), await idOf(second!.name)];
  await ask(UNDERSTANDING_API.segment(kept), { action: 'rename', name: 'Regulars' });
  await ask(UNDERSTANDING_API.segment(merged), { action: 'merge', into: kept });
  await sweep();
  await eventually(
    async () => inShopify()['Kindred: Regulars']?.length === first!.ids.length + second!.ids.length,
  );
  expect(Object.keys(inShopify())).not.toContain(first!.name);
  expect(Object.keys(inShopify())).not.toContain(second!.name);
});

it('tells a customer who asks for their data of the segment that is written to them', async () => {
  const [row] = await database().asShop(shop.shopId, (sql) =>
    sql.query<{ customerId: string }>('select customer_id as "customerId" from customer_segments limit 1'),
  );
  harness.shopify.changes(state.domain).requestCustomerData(row!.customerId);
  const receipt = await eventually(async () => {
    const [request] = await database().asShop(shop.shopId, (sql) =>
      sql.query<{ receipt: Record<string, number> }>(
        `select receipt from privacy_requests where kind = 'data_request' and done_at is not null`,
      ),
    );
    return request?.receipt;
  });
  expect(receipt['customer_segments']).toBe(1);
});

it('takes the metafield of an erased visitor and of a redacted customer away, also after a restart', async () => {
  const rows = await database().asShop(shop.shopId, (sql) =>
    sql.query<{ visitorId: string; customerId: string }>(
      `select visitor_id as "visitorId", customer_id as "customerId" from customer_segments order by customer_id limit 2`,
    ),
  );
  const [erased, redacted] = rows;
  const before = members().length;
  const receipt = await eraseVisitor(database(), shop.shopId, erased!.visitorId);
  expect(receipt['customer_segments']).toBe(1);
  await harness.restart();
  await eventually(async () => !members().includes(erased!.customerId));
  harness.shopify.changes(state.domain).redactCustomer(redacted!.customerId);
  await eventually(async () => (await countOf('customer_segments')) === before - 2);
  await sweep();
  await eventually(async () => (await countOf('customer_segment_removals')) === 0);
  expect(members()).not.toContain(redacted!.customerId);
  expect(members().length).toBe(before - 2);
});

it('is off when Shopify takes the permission away, says why, and removes everything when it is given again', async () => {
  const written = carrying();
  harness.shopify.revokeScopes(state.domain, SCOPES);
  await eventually(async () => (await setting()).lost === 'scopes');
  expect(await setting()).toMatchObject({ state: 'off', writtenAt: null });
  expect(await countOf('customer_segments')).toBe(0);
  expect(carrying()).toBe(written);
  harness.shopify.grantScopes(state.domain, SCOPES);
  await eventually(async () => (await setting()).lost === null);
  expect(carrying()).toBe(0);
  expect(inShopify()).toEqual({});
  await turn(true);
  await eventually(async () => (await setting()).writtenAt !== null);
  expect(carrying()).toBe(written);
});

it('takes everything away when the merchant switches it off', async () => {
  expect(await (await turn(false)).json()).toMatchObject({ state: 'ending', lost: null });
  await eventually(async () => (await setting()).state === 'off');
  expect(carrying()).toBe(0);
  expect(inShopify()).toEqual({});
  expect(await countOf('customer_segment_removals')).toBe(0);
});

it('has what was left taken away when the merchant allows it once more, also where nothing is known of it', async () => {
  await turn(true);
  await eventually(async () => (await setting()).writtenAt !== null);
  harness.shopify.revokeScopes(state.domain, SCOPES);
  await eventually(async () => (await setting()).lost === 'scopes');
  await database().asShop(shop.shopId, (sql) => sql.query('delete from customer_segment_removals'));
  expect((await turn(false)).status).toBe(409);
  expect(carrying()).toBeGreaterThan(0);
  harness.shopify.grantScopes(state.domain, SCOPES);
  expect((await turn(false)).status).toBe(200);
  await eventually(async () => {
    const { state: now, lost } = await setting();
    return now === 'off' && lost === null;
  });
  expect(carrying()).toBe(0);
  expect(inShopify()).toEqual({});
});

it('takes everything away when the merchant withdraws the agreement to segments', async () => {
  await turn(true);
  await eventually(async () => (await setting()).writtenAt !== null);
  expect(carrying()).toBeGreaterThan(0);
  await ask('/api/training-consent', { granted: false, textVersion: TRAINING_CONSENT_TEXT_VERSION });
  await sweep();
  await eventually(async () => (await setting()).state === 'off');
  expect(await setting()).toMatchObject({ lost: 'permission', isAllowed: false });
  expect(carrying()).toBe(0);
  expect(inShopify()).toEqual({});
});

it('forgets that it was on when the app is uninstalled', async () => {
  harness.shopify.uninstall(state.domain);
  await eventually(async () => (await countOf('customer_segment_settings')) === 0);
});
