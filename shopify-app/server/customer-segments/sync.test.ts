import { TRAINING_CONSENT_TEXT_VERSION } from '@kindred/shared/api/admin';
import { idFromGid } from '@kindred/shared/catalog';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkout } from '../../../test/contracts/sample-events.ts';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import { insertEvents } from '../ingest/event-store.ts';
import { upsertOrders } from '../orders/orders.ts';
import { QUEUES } from '../jobs/queues.ts';
import type { DeadJob, Sql } from '../ports.ts';
import { K_FLOOR } from '../segments/publication.ts';
import type { AdminClient } from '../shopify/admin-client.ts';
import { AccessDeniedError, ShopifyRefusedError } from '../shopify/errors.ts';
import type { Shop } from '../shops/shop-store.ts';
import { recordTrainingConsent } from '../training/consent-store.ts';
import { markDue, settingOf, switchOff, switchOn } from './setting-store.ts';
import { syncCustomerSegments } from './sync.ts';
import { takeUpCustomerSegments } from './take-up.ts';

const SEGMENT = '01910000-0000-7000-8000-000000000001';
/** More than one request's worth of them. */
const CUSTOMERS = K_FLOOR + 5;

let shops: ShopContext;
let shop: Shop;
let shopify: ReturnType<typeof fakeShopify>;

beforeAll(async () => {
  shops = await openShopContext();
});
afterAll(() => shops.close());
beforeEach(async () => {
  shop = await shops.install();
  shopify = fakeShopify();
  const numbers = Array.from({ length: CUSTOMERS }, (_, at) => String(1_000 + at));
  const now = new Date();
  const consent = { analytics: true, preferences: true, marketing: true };
  const decision = { granted: true, textVersion: TRAINING_CONSENT_TEXT_VERSION, decidedBy: null };
  await asShop(async (sql) => {
    await recordTrainingConsent(sql, shop.shopId, decision);
    await sql.query(
      `insert into segments (shop_id, segment_id, name, defining, created_at) values ($1, $2, '"Often here"', '[]', $3)`,
      [shop.shopId, SEGMENT, now],
    );
    const order = { createdAt: now, updatedAt: now, cancelledAt: null, lines: [] };
    await upsertOrders(
      sql,
      shop.shopId,
      numbers.map((orderId) => ({ ...order, orderId })),
    );
    await insertEvents(
      sql,
      shop.shopId,
      numbers.map((orderId) => checkout({ visitorId: `visitor ${orderId}`, orderId, consent })),
    );
    await sql.query(
      `insert into visitor_segments (shop_id, visitor_id, segment_id, gap, assigned_at)
       select $1, 'visitor ' || number, $2, 1, $3 from unnest($4::text[]) number`,
      [shop.shopId, SEGMENT, now, numbers],
    );
    await switchOn(sql, shop.shopId, { decidedBy: null, now: Date.now() });
  });
});

const asShop = <T>(work: (sql: Sql) => Promise<T>) => shops.context.database.asShop(shop.shopId, work);
const sync = () =>
  syncCustomerSegments(
    { ...shops.context, adminOf: () => shopify.client },
    shop,
    new AbortController().signal,
  );
const due = () => asShop((sql) => markDue(sql, shop.shopId));
const setting = () => asShop(settingOf);

/** As much of Shopify as is asked: the customer of an order has its number. `stumble` may throw before an answer. */
function fakeShopify() {
  const metafields = new Map<string, string>();
  const segments = new Map<string, string>();
  const asked: string[] = [];
  const gone = new Set<string>();
  let serial = 0;
  const shopify = {
    metafields,
    segments,
    asked,
    gone,
    stumble: (_operation: string): void => {},
    client: {
      async request(operation: string, variables: Record<string, unknown> = {}) {
        shopify.stumble(operation);
        asked.push(operation);
        return answers[operation]!(variables as never);
      },
    } as AdminClient,
  };
  const refuseGone = (owners: { ownerId: string }[]) => {
    if (owners.some(({ ownerId }) => gone.has(idFromGid(ownerId)!)))
      throw new ShopifyRefusedError('metafieldsSet', ['Owner does not exist.']);
  };
  type Fields = { metafields: { ownerId: string; value: string }[] };
  const answers: Record<string, (variables: never) => unknown> = {
    grantedScopes: () => ({ currentAppInstallation: { accessScopes: [{ handle: 'write_customers' }] } }),
    orderCustomers: ({ ids }: { ids: string[] }) => ({
      nodes: ids.map((id) => ({ id, customer: { id: id.replace('Order', 'Customer') } })),
    }),
    metafieldDefinition: () => ({ metafieldDefinitions: { nodes: [{ namespace: 'app--1--kindred' }] } }),
    metafieldsSet: ({ metafields: fields }: Fields) => {
      refuseGone(fields);
      for (const { ownerId, value } of fields) metafields.set(idFromGid(ownerId)!, value);
      return { metafieldsSet: { userErrors: [] } };
    },
    metafieldsDelete: ({ metafields: fields }: Fields) => {
      refuseGone(fields);
      for (const { ownerId } of fields) metafields.delete(idFromGid(ownerId)!);
      return { metafieldsDelete: { userErrors: [] } };
    },
    segmentCreate: ({ name, query }: { name: string; query: string }) => {
      const id = `gid://shopify/Segment/${++serial}`;
      segments.set(id, `${name}: ${query}`);
      return { segmentCreate: { segment: { id }, userErrors: [] } };
    },
    segmentUpdate: ({ id, name }: { id: string; name: string }) => {
      const known = segments.get(id);
      if (known === undefined)
        return { segmentUpdate: { segment: null, userErrors: [{ message: 'Segment does not exist' }] } };
      segments.set(id, known.replace(/^[^:]*: [^:]*/, name));
      return { segmentUpdate: { segment: { id }, userErrors: [] } };
    },
    segmentDelete: ({ id }: { id: string }) => ({
      segmentDelete: { deletedSegmentId: segments.delete(id) ? id : null },
    }),
  };
  return shopify;
}

describe('segments of customers', () => {
  test('are written, and a second time only what changed', async () => {
    await sync();
    expect([...new Set(shopify.metafields.values())]).toEqual([SEGMENT]);
    expect(shopify.metafields.size).toBe(CUSTOMERS);
    expect([...shopify.segments.values()]).toEqual([
      `Kindred: Often here: metafields.app--1--kindred.segment = '${SEGMENT}'`,
    ]);
    expect((await setting()).writtenAt).not.toBeNull();
    shopify.asked.length = 0;
    await due();
    await sync();
    expect(shopify.asked).not.toContain('metafieldsSet');
    expect(shopify.asked).not.toContain('segmentUpdate');
    shopify.asked.length = 0;
    await sync();
    expect(shopify.asked).toEqual(['grantedScopes']);
  });

  test('are written on where they were interrupted', async () => {
    shopify.stumble = (operation) => {
      if (operation === 'metafieldsSet' && shopify.metafields.size > 0) throw new Error('The line is cut.');
    };
    await expect(sync()).rejects.toThrow('cut');
    expect(shopify.metafields.size).toBe(25);
    expect((await setting()).writtenAt).toBeNull();
    shopify.stumble = () => {};
    shopify.asked.length = 0;
    await sync();
    expect(shopify.metafields.size).toBe(CUSTOMERS);
    expect(shopify.asked.filter((each) => each === 'metafieldsSet')).toHaveLength(1);
  });

  test('do not wait for a customer whom Shopify no longer has, neither written nor removed', async () => {
    shopify.gone.add('1003');
    await sync();
    expect(shopify.metafields.size).toBe(CUSTOMERS - 1);
    shopify.gone.add('1004');
    await asShop((sql) => switchOff(sql, shop.shopId, {}));
    await sync();
    expect([...shopify.metafields.keys()]).toEqual(['1004']);
    expect((await setting()).state).toBe('off');
    expect(shopify.segments.size).toBe(0);
  });

  test('are off, and nobody is asked again, where Shopify says that the app may not see customers', async () => {
    shopify.stumble = (operation) => {
      if (operation === 'orderCustomers')
        throw new AccessDeniedError(operation, ['This app is not approved to access the Customer object.']);
    };
    await sync();
    expect(await setting()).toMatchObject({ state: 'off', lost: 'scopes' });
    expect(shopify.metafields.size).toBe(0);
    shopify.asked.length = 0;
    await sync();
    expect(shopify.asked).toEqual([]);
  });

  test('get a new segment in Shopify when it is renamed after the merchant deleted it there', async () => {
    await sync();
    shopify.segments.clear();
    await asShop((sql) => sql.query(`update segments set given_name = 'Regulars'`));
    await due();
    await sync();
    expect([...shopify.segments.values()]).toEqual([
      `Kindred: Regulars: metafields.app--1--kindred.segment = '${SEGMENT}'`,
    ]);
  });

  test('end with the agreement to segments, also when nobody told the switch', async () => {
    await sync();
    const decision = { granted: false, textVersion: TRAINING_CONSENT_TEXT_VERSION, decidedBy: null };
    await asShop((sql) => recordTrainingConsent(sql, shop.shopId, decision));
    await sync();
    expect(shopify.metafields.size).toBe(0);
    expect(await setting()).toMatchObject({ state: 'off', lost: 'permission' });
  });
});

describe('work that is left', () => {
  const failed = (minutesAgo: number) => [
    {
      name: QUEUES.customerSegments,
      id: '1',
      failedAt: new Date(Date.now() - minutesAgo * 60_000),
      error: '',
    },
  ];
  const takeUp = async (dead: DeadJob[]) => {
    shops.sent.length = 0;
    const queue = { ...shops.context.queue, dead: async () => dead };
    await takeUpCustomerSegments({ ...shops.context, queue }, shop.shopId);
    return shops.sent;
  };

  test('is taken up within the minute, and an hour after its last try failed', async () => {
    expect(await takeUp([])).toEqual([QUEUES.customerSegments]);
    expect(await takeUp(failed(5))).toEqual([]);
    expect(await takeUp(failed(61))).toEqual([QUEUES.customerSegments]);
    await sync();
    expect(await takeUp([])).toEqual([]);
  });
});
