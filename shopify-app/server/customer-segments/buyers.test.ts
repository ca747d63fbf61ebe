import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uuidAt } from '../../../test/contracts/database-servers.ts';
import { checkout, productView } from '../../../test/contracts/sample-events.ts';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import { insertEvents } from '../ingest/event-store.ts';
import { upsertOrders } from '../orders/orders.ts';
import type { Sql } from '../ports.ts';
import { K_FLOOR } from '../segments/publication.ts';
import type { Shop } from '../shops/shop-store.ts';
import { type Buyer, buyersOf, membersOf } from './buyers.ts';
import { keepMembers, knownCustomers, removalsLeft, removeMembers } from './member-store.ts';
import { isWorkLeft, markDue, noteWritten, settingOf, switchOff, switchOn } from './setting-store.ts';

const SEGMENT = '01910000-0000-7000-8000-000000000001';
const MERGED = '01910000-0000-7000-8000-000000000002';
const RETIRED = '01910000-0000-7000-8000-000000000003';
const WITH_MARKETING = { analytics: true, preferences: false, marketing: true };

let shops: ShopContext;
let shop: Shop;
beforeAll(async () => {
  shops = await openShopContext();
  shop = await shops.install();
});
afterAll(() => shops.close());

const asShop = <T>(work: (sql: Sql) => Promise<T>) => shops.context.database.asShop(shop.shopId, work);

/** So many devices, each with an order of a customer of its own. */
const buyers = (count: number, segmentId: string | null = SEGMENT, from = 0): Buyer[] =>
  Array.from({ length: count }, (_, at) => ({
    visitorId: `visitor ${from + at}`,
    segmentId,
    orderIds: [String(from + at)],
    lastOrderAt: from + at,
  }));
const customers = (list: readonly Buyer[]): Map<string, string> =>
  new Map(
    list.flatMap(({ orderIds }) => orderIds.map((orderId) => [orderId, `customer ${orderId}`] as const)),
  );

describe('who is written to', () => {
  test('is nobody of a segment with fewer customers than the floor', () => {
    const list = [...buyers(K_FLOOR), ...buyers(K_FLOOR - 1, MERGED, 100)];
    const members = membersOf(list, customers(list), new Map());
    expect(members.size).toBe(K_FLOOR);
    expect([...members.values()].every(({ segmentId }) => segmentId === SEGMENT)).toBe(true);
  });

  test('counts customers for the floor, not their devices', () => {
    const list = buyers(K_FLOOR);
    const one = new Map(list.map(({ orderIds }) => [orderIds[0]!, 'the same customer']));
    expect(membersOf(list, one, new Map()).size).toBe(0);
  });

  test('is told by the device that ordered last', () => {
    const list = [...buyers(K_FLOOR + 1), ...buyers(K_FLOOR, MERGED, 100)];
    const members = membersOf(list, customers(list).set('100', 'customer 0'), new Map());
    expect(members.get('customer 0')).toEqual({ visitorId: 'visitor 100', segmentId: MERGED });
    expect(members.size).toBe(2 * K_FLOOR);
  });

  test('is nobody who ordered from a device that refused marketing, last or before, alone or with somebody else', () => {
    const list = [...buyers(K_FLOOR + 3), ...buyers(2, null, 100)];
    list.unshift(...buyers(1, null, -1));
    const owners = customers(list).set('100', 'customer 0').set('101', 'customer 1').set('-1', 'customer 2');
    list.at(-1)!.orderIds.push('500');
    const members = membersOf(list, owners.set('500', 'somebody else'), new Map());
    expect(members.size).toBe(K_FLOOR);
    for (const refused of ['customer 0', 'customer 1', 'customer 2', 'somebody else'])
      expect(members.has(refused)).toBe(false);
    // Also where Shopify does not show its order any more.
    owners.delete('-1');
    const known = new Map([['visitor -1', 'customer 2']]);
    expect(membersOf(list, owners, new Map()).has('customer 2')).toBe(true);
    expect(membersOf(list, owners, known).has('customer 2')).toBe(false);
  });

  test('is neither of two customers who share a device', () => {
    const list = buyers(K_FLOOR + 1);
    list[0]!.orderIds = ['0', '500'];
    const owners = customers(list).set('500', 'somebody else');
    const members = membersOf(list, owners, new Map());
    expect(members.size).toBe(K_FLOOR);
    expect(members.has('customer 0') || members.has('somebody else')).toBe(false);
  });

  test('stays known where Shopify does not show the order any more, and is nobody without a customer', () => {
    const list = buyers(K_FLOOR + 1);
    const owners = customers(list);
    owners.delete('0');
    owners.delete('1');
    const members = membersOf(list, owners, new Map([['visitor 0', 'customer 0']]));
    expect(members.size).toBe(K_FLOOR);
    expect(members.has('customer 0')).toBe(true);
    expect(members.has('customer 1')).toBe(false);
  });
});

describe('devices that tell of customers', () => {
  beforeAll(async () => {
    const order = (orderId: string) => ({
      orderId,
      createdAt: new Date(),
      updatedAt: new Date(),
      cancelledAt: null,
      isReturned: false,
      lines: [],
    });
    const bought = (visitorId: string, orderId: string) =>
      checkout({ visitorId, orderId, consent: WITH_MARKETING });
    await asShop(async (sql) => {
      await sql.query(
        `insert into segments (shop_id, segment_id, name, merged_into, retired_at, defining, created_at) values
         ($1, $2, '"One"', null, null, '[]', now()), ($1, $3, '"Two"', $2, null, '[]', now()),
         ($1, $4, '"Gone"', null, now(), '[]', now())`,
        [shop.shopId, SEGMENT, MERGED, RETIRED],
      );
      await upsertOrders(sql, shop.shopId, ['1', '2', '3', '4', '5'].map(order));
      await insertEvents(sql, shop.shopId, [
        bought('allows all', '1'),
        bought('allows all', '999'),
        bought('merged', '2'),
        bought('retired', '3'),
        bought('withdrew', '4'),
        productView({ visitorId: 'withdrew' }),
        bought('in no segment', '5'),
        checkout({ visitorId: 'measuring only', orderId: '5' }),
        productView({ visitorId: 'did not buy', consent: WITH_MARKETING }),
      ]);
      const placed = { 'allows all': SEGMENT, merged: MERGED, retired: RETIRED, withdrew: SEGMENT };
      const others = { 'measuring only': SEGMENT, 'did not buy': SEGMENT, 'in no segment': null };
      for (const [visitorId, segmentId] of Object.entries({ ...placed, ...others }))
        await sql.query(
          `insert into visitor_segments (shop_id, visitor_id, segment_id, gap, assigned_at) values ($1, $2, $3, 1, now())`,
          [shop.shopId, visitorId, segmentId],
        );
    });
  });

  test('bought, and are in a segment that is shown or refused marketing in a visit', async () => {
    const found = await asShop((sql) => buyersOf(sql, Date.now()));
    expect(found.map(({ visitorId, segmentId, orderIds }) => ({ visitorId, segmentId, orderIds }))).toEqual([
      // An order that Kindred did not read itself is nobody's.
      { visitorId: 'allows all', segmentId: SEGMENT, orderIds: ['1'] },
      { visitorId: 'measuring only', segmentId: null, orderIds: ['5'] },
      { visitorId: 'merged', segmentId: SEGMENT, orderIds: ['2'] },
      { visitorId: 'withdrew', segmentId: null, orderIds: ['4'] },
    ]);
  });

  test('are written once, not when they were erased meanwhile, and are removed later than their row', async () => {
    const member = (visitorId: string) => ({ visitorId, segmentId: SEGMENT });
    await asShop(async (sql) => {
      await keepMembers(
        sql,
        shop.shopId,
        new Map([
          ['11', member('allows all')],
          ['12', member('erased')],
        ]),
      );
      expect([...(await knownCustomers(sql))]).toEqual([['allows all', '11']]);
      await keepMembers(sql, shop.shopId, new Map([['13', member('merged')]]));
      expect([...(await knownCustomers(sql))]).toEqual([['merged', '13']]);
      expect(await removalsLeft(sql, 25)).toEqual(['11']);
      // Who is written again keeps the metafield.
      await keepMembers(
        sql,
        shop.shopId,
        new Map([
          ['11', member('allows all')],
          ['13', member('merged')],
        ]),
      );
      expect(await removalsLeft(sql, 25)).toEqual([]);
      expect(await removeMembers(sql, 'visitor_id = $1', ['merged'])).toBe(1);
      expect(await removalsLeft(sql, 25)).toEqual(['13']);
    });
  });
});

describe('the switch', () => {
  const setting = () => asShop(settingOf);
  const now = Date.now();

  test('is off before anybody touched it, and nothing makes it due', async () => {
    await asShop((sql) => markDue(sql, shop.shopId));
    expect(await setting()).toEqual({ state: 'off', lost: null, writtenAt: null, dueAt: null });
    await asShop((sql) => switchOff(sql, shop.shopId, { lost: 'permission' }));
    expect((await setting()).lost).toBeNull();
  });

  test('stays due when something changed while customers were written', async () => {
    await asShop((sql) => switchOn(sql, shop.shopId, { decidedBy: uuidAt(now), now }));
    const { dueAt } = await setting();
    expect(dueAt).toEqual(new Date(now));
    await asShop((sql) => markDue(sql, shop.shopId));
    await asShop((sql) => noteWritten(sql, shop.shopId, dueAt!, now));
    const due = await setting();
    expect(due.dueAt).not.toBeNull();
    await asShop((sql) => noteWritten(sql, shop.shopId, due.dueAt!, now));
    expect(await setting()).toMatchObject({ state: 'on', dueAt: null, writtenAt: now });
  });

  test('leaves work until everything is removed, but none that Shopify does not allow', async () => {
    await asShop((sql) => switchOff(sql, shop.shopId, { decidedBy: '1' }));
    expect((await setting()).state).toBe('ending');
    expect(await asShop(isWorkLeft)).toBe(true);
    await asShop((sql) => switchOff(sql, shop.shopId, { lost: 'scopes' }));
    expect(await setting()).toMatchObject({ state: 'off', lost: 'scopes' });
    expect(await asShop(isWorkLeft)).toBe(false);
  });
});
