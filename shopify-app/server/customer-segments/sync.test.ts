import { TRAINING_CONSENT_TEXT_VERSION } from '@kindred/shared/api/admin';
import { idFromGid } from '@kindred/shared/catalog';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkout } from '../../../test/contracts/sample-events.ts';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import { insertEvents } from '../ingest/event-store.ts';
import { upsertOrders } from '../orders/orders.ts';
import { QUEUES } from '../jobs/queues.ts';
import type { DeadJob, Sql } from '../ports.ts';
import { eraseVisitor } from '../privacy/erasure.ts';
import { K_FLOOR } from '../segments/publication.ts';
import { lockVisitors } from '../segments/segment-store.ts';
import type { AdminClient } from '../shopify/admin-client.ts';
import { AccessDeniedError, ShopifyRefusedError } from '../shopify/errors.ts';
import type { Shop } from '../shops/shop-store.ts';
import { recordTrainingConsent } from '../training/consent-store.ts';
import { removeMembers } from './member-store.ts';
import {
  forgetCustomerSegments,
  markDue,
  noteWritten,
  settingOf,
  switchOff,
  switchOn,
} from './setting-store.ts';
import { syncCustomerSegments } from './sync.ts';
import { lookAtCustomers, takeUpCustomerSegments } from './take-up.ts';

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
    const order = { createdAt: now, updatedAt: now, cancelledAt: null, isReturned: false, lines: [] };
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
  const segments = new Map<string, { name: string; query: string }>();
  const asked: string[] = [];
  const gone = new Set<string>();
  const unwritable = new Set<string>();
  const undeletable = new Set<string>();
  let serial = 0;
  const shopify = {
    metafields,
    segments,
    asked,
    gone,
    unwritable,
    undeletable,
    scopes: ['write_customers'],
    /** Names and queries of its segments. */
    named: () => [...segments.values()].map(({ name, query }) => `${name}: ${query}`),
    /** Why Shopify keeps the definition of the metafield; null: it does not. */
    keptBecause: null as string | null,
    stumble: (_operation: string): void => {},
    client: {
      async request(operation: string, variables: Record<string, unknown> = {}) {
        shopify.stumble(operation);
        asked.push(operation);
        return answers[operation]!(variables as never);
      },
    } as AdminClient,
  };
  /** A request is done as a whole or not at all. */
  const refused = (owners: { ownerId: string }[], ...refusing: Set<string>[]) =>
    owners
      .filter(({ ownerId }) => refusing.some((ids) => ids.has(idFromGid(ownerId)!)))
      .map(() => ({ message: 'Owner does not exist.', code: 'INVALID' }));
  type Fields = { metafields: { ownerId: string; value: string }[] };
  const answers: Record<string, (variables: never) => unknown> = {
    grantedScopes: () => ({
      currentAppInstallation: { accessScopes: shopify.scopes.map((handle) => ({ handle })) },
    }),
    orderCustomers: ({ ids }: { ids: string[] }) => ({
      nodes: ids.map((id) => ({ id, customer: { id: id.replace('Order', 'Customer') } })),
    }),
    metafieldDefinition: () => ({ metafieldDefinitions: { nodes: [{ namespace: 'app--1--kindred' }] } }),
    metafieldDefinitionDelete: () => {
      const { keptBecause: code } = shopify;
      if (code !== null) return { metafieldDefinitionDelete: { userErrors: [{ code, message: code }] } };
      metafields.clear();
      return { metafieldDefinitionDelete: { userErrors: [] } };
    },
    metafieldsSet: ({ metafields: fields }: Fields) => {
      const userErrors = refused(fields, gone, unwritable);
      if (userErrors.length === 0)
        for (const { ownerId, value } of fields) metafields.set(idFromGid(ownerId)!, value);
      return { metafieldsSet: { userErrors } };
    },
    metafieldsDelete: ({ metafields: fields }: Fields) => {
      const userErrors = refused(fields, gone);
      if (userErrors.length === 0) for (const { ownerId } of fields) metafields.delete(idFromGid(ownerId)!);
      return { metafieldsDelete: { userErrors } };
    },
    segmentCreate: ({ name, query }: { name: string; query: string }) => {
      const id = `gid://shopify/Segment/${++serial}`;
      segments.set(id, { name, query });
      return { segmentCreate: { segment: { id }, userErrors: [] } };
    },
    segmentUpdate: ({ id, name }: { id: string; name: string }) => {
      const known = segments.get(id);
      if (known === undefined)
        return { segmentUpdate: { segment: null, userErrors: [{ message: 'Segment does not exist' }] } };
      segments.set(id, { ...known, name });
      return { segmentUpdate: { segment: { id }, userErrors: [] } };
    },
    segmentDelete: ({ id }: { id: string }) => ({
      segmentDelete: {
        userErrors: undeletable.has(id) || !segments.delete(id) ? [{ message: 'It cannot be deleted.' }] : [],
      },
    }),
    segments: () => ({
      segments: {
        nodes: [...segments].map(([id, segment]) => ({ id, ...segment })),
        pageInfo: { hasNextPage: false, endCursor: null },
      },
    }),
  };
  return shopify;
}

describe('segments of customers', () => {
  test('are written, and a second time only what changed', async () => {
    await sync();
    expect([...new Set(shopify.metafields.values())]).toEqual([SEGMENT]);
    expect(shopify.metafields.size).toBe(CUSTOMERS);
    expect(shopify.named()).toEqual([
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
    expect((await setting()).state).toBe('off');
    expect(shopify.metafields.size).toBe(0);
    expect(shopify.segments.size).toBe(0);
  });

  test('leave nothing when it is switched off, also what was written longer ago than Kindred remembers', async () => {
    await sync();
    await asShop((sql) => switchOff(sql, shop.shopId, { lost: 'scopes' }));
    await asShop((sql) => sql.query('delete from customer_segment_removals'));
    // Withdrawing the agreement does not forget that it stands there.
    await asShop((sql) => switchOff(sql, shop.shopId, { lost: 'permission' }));
    expect((await setting()).lost).toBe('scopes');
    await asShop((sql) => switchOff(sql, shop.shopId, { decidedBy: '1' }));
    expect((await setting()).state).toBe('ending');
    await sync();
    expect(await setting()).toMatchObject({ state: 'off', lost: null });
    expect(shopify.metafields.size).toBe(0);
    expect(shopify.segments.size).toBe(0);
  });

  test.each(['NOT_FOUND', 'METAFIELD_DEFINITION_IN_USE'])(
    'are off where Shopify keeps the definition: %s',
    async (reason) => {
      await sync();
      shopify.keptBecause = reason;
      await asShop((sql) => switchOff(sql, shop.shopId, {}));
      await sync();
      expect((await setting()).state).toBe('off');
      expect(shopify.metafields.size).toBe(0);
    },
  );

  test('are not said to be off where Shopify failed to take the rest away', async () => {
    await sync();
    shopify.keptBecause = 'INTERNAL_ERROR';
    await asShop((sql) => switchOff(sql, shop.shopId, {}));
    await expect(sync()).rejects.toThrow(ShopifyRefusedError);
    expect((await setting()).state).toBe('ending');
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
    expect(shopify.named()).toEqual([`Kindred: Regulars: metafields.app--1--kindred.segment = '${SEGMENT}'`]);
  });

  test('are found in Shopify again where the server ended before it had noted them', async () => {
    await sync();
    await asShop((sql) => sql.query('delete from shopify_segments'));
    await due();
    await sync();
    expect(shopify.segments.size).toBe(1);
  });

  test('get another name where the merchant has a segment of that name, which stays', async () => {
    shopify.segments.set('gid://shopify/Segment/100', { name: 'kindred: often here', query: 'theirs' });
    await sync();
    expect(shopify.named()).toEqual([
      'kindred: often here: theirs',
      `Kindred: Often here (2): metafields.app--1--kindred.segment = '${SEGMENT}'`,
    ]);
    await asShop((sql) => switchOff(sql, shop.shopId, {}));
    await sync();
    expect(shopify.named()).toEqual(['kindred: often here: theirs']);
  });

  test('take over the name of one that is gone', async () => {
    await sync();
    const next = SEGMENT.replace(/1$/, '2');
    await asShop(async (sql) => {
      await sql.query(
        `insert into segments (shop_id, segment_id, name, defining, created_at) select shop_id, $1, name, '[]', created_at from segments`,
        [next],
      );
      await sql.query('update segments set retired_at = now() where segment_id <> $1', [next]);
    });
    await due();
    await sync();
    expect(shopify.named()).toEqual([`Kindred: Often here: metafields.app--1--kindred.segment = '${next}'`]);
  });

  test('are not said to be off while Shopify keeps a segment of them', async () => {
    await sync();
    shopify.undeletable.add('gid://shopify/Segment/1');
    await asShop((sql) => switchOff(sql, shop.shopId, {}));
    await expect(sync()).rejects.toThrow('It cannot be deleted.');
    expect((await setting()).state).toBe('ending');
    // The merchant deletes it: Shopify complains the same, and nothing stands there.
    shopify.segments.clear();
    await sync();
    expect((await setting()).state).toBe('off');
  });

  test('are tried again, not taken for gone, where Shopify failed to remove them', async () => {
    await sync();
    await asShop((sql) => removeMembers(sql, `customer_id = '1003'`, []));
    shopify.stumble = (operation) => {
      if (operation === 'metafieldsDelete') throw new ShopifyRefusedError(operation, ['Internal error']);
    };
    await expect(sync()).rejects.toThrow('Internal error');
    shopify.stumble = () => {};
    await sync();
    expect(shopify.metafields.has('1003')).toBe(false);
    expect(shopify.metafields.size).toBe(CUSTOMERS - 1);
  });

  test('are removed from a customer whom Shopify does not let be written anew', async () => {
    await sync();
    shopify.unwritable.add('1003');
    await asShop((sql) => sql.query('update customer_segments set written_at = null'));
    await due();
    await sync();
    expect(shopify.metafields.has('1003')).toBe(false);
    expect(shopify.metafields.size).toBe(CUSTOMERS - 1);
  });

  test('are removed from who was erased also while nothing can be written, and the others are looked at again', async () => {
    await sync();
    shopify.stumble = (operation) => {
      if (operation === 'segments') throw new Error('Shopify fails.');
    };
    await asShop((sql) => sql.query(`update segments set given_name = 'Regulars'`));
    await eraseVisitor(shops.context.database, shop.shopId, 'visitor 1003');
    await expect(sync()).rejects.toThrow('fails');
    expect(shopify.metafields.has('1003')).toBe(false);
    shopify.stumble = () => {};
    await sync();
    expect(shopify.metafields.size).toBe(CUSTOMERS - 1);
    for (let more = 0; more < CUSTOMERS - K_FLOOR; more += 1)
      await eraseVisitor(shops.context.database, shop.shopId, `visitor ${1_010 + more}`);
    await sync();
    expect(shopify.metafields.size).toBe(0);
  });

  test('do not outlive a switch-off that comes while a job notes them', async () => {
    const { database } = shops.context;
    const waiting = async (sessions: number) => {
      const locks = () =>
        database.asSystem((sql) =>
          sql.query<{ n: number }>('select count(*)::int as n from pg_locks where not granted'),
        );
      while ((await locks())[0]!.n < sessions) await new Promise((done) => setTimeout(done, 10));
    };
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    let hasLock = () => {};
    const locked = new Promise<void>((done) => (hasLock = done));
    const night = asShop(async (sql) => {
      await lockVisitors(sql, shop.shopId);
      hasLock();
      await held;
    });
    await locked;
    const writing = sync();
    await waiting(1);
    const off = asShop((sql) => switchOff(sql, shop.shopId, {}));
    await waiting(2);
    release();
    await Promise.all([night, writing, off]);
    expect(await asShop((sql) => sql.query('select 1 from customer_segments'))).toEqual([]);
    shopify.keptBecause = 'METAFIELD_DEFINITION_IN_USE';
    await sync();
    expect(shopify.metafields.size).toBe(0);
    expect(await setting()).toMatchObject({ state: 'off', writtenAt: null });
  });

  test('are not said to be written by a job that ends after the switch-off', async () => {
    await asShop((sql) => switchOff(sql, shop.shopId, {}));
    await asShop((sql) => noteWritten(sql, shop.shopId, new Date(), Date.now()));
    expect((await setting()).writtenAt).toBeNull();
  });

  test('are removed as soon as Shopify gives the permission back', async () => {
    await sync();
    shopify.scopes = [];
    await sync();
    expect(await setting()).toMatchObject({ state: 'off', lost: 'scopes' });
    expect(shopify.metafields.size).toBe(CUSTOMERS);
    shopify.scopes = ['write_customers'];
    await sync();
    expect(shopify.metafields.size).toBe(0);
    expect(shopify.segments.size).toBe(0);
    expect(await setting()).toMatchObject({ state: 'off', lost: null });
  });

  test('are removed when a merchant comes back after an uninstall and gives the permission again', async () => {
    await sync();
    await asShop((sql) => forgetCustomerSegments(sql, shop.shopId));
    expect((await setting()).state).toBe('off');
    await sync();
    expect(shopify.metafields.size).toBe(0);
    expect(shopify.segments.size).toBe(0);
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

  test('is looked for every night, whatever becomes of the night', async () => {
    await sync();
    await lookAtCustomers(shops.context, shop.shopId);
    expect((await setting()).dueAt).not.toBeNull();
    await asShop((sql) => switchOff(sql, shop.shopId, { lost: 'scopes' }));
    shops.sent.length = 0;
    await lookAtCustomers(shops.context, shop.shopId);
    expect(shops.sent).toEqual([QUEUES.customerSegments]);
  });
});
