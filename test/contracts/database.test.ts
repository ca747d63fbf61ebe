import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensurePartitions, insertEvents, recentEvents } from '../../shopify-app/server/ingest/event-store.ts';
import { eraseOrders, eraseShop, eraseVisitor } from '../../shopify-app/server/privacy/erasure.ts';
import { applyRetention } from '../../shopify-app/server/privacy/retention.ts';
import type { BlobStore, Database } from '../../shopify-app/server/ports.ts';
import { createShopStore, type Shop, type ShopStore } from '../../shopify-app/server/shops/shop-store.ts';
import { createBlobStore } from '../../shopify-app/server/storage/blob-store.ts';
import { appConnection, openSession } from '../../shopify-app/server/storage/connection.ts';
import { openDatabase } from '../../shopify-app/server/storage/database.ts';
import { migrate, readMigrations } from '../../shopify-app/server/storage/migrate.ts';
import { checkout, productView } from './sample-events.ts';
import { databaseUrlServer, type DatabaseServer, embeddedServer, quiet, random } from './database-servers.ts';

const DAY = 86_400_000;
const clock = { now: () => Date.now() };
const SERVERS = { embedded: embeddedServer, DATABASE_URL: databaseUrlServer };

/** Ways to ask for another shop's rows that a forgotten or a hostile `where` could take. */
const probesOf = (table: string, otherShop: number): string[] => [
  `select * from ${table} where shop_id = ${otherShop}`,
  `select * from ${table} where shop_id <> current_shop_id()`,
  `select * from ${table} t where exists (select from ${table} u where u.shop_id = ${otherShop})`,
  `with all_rows as (select * from ${table}) select * from all_rows where shop_id = ${otherShop}`,
  `select * from ${table} where shop_id = ${otherShop} for update`,
  `delete from ${table} where shop_id = ${otherShop} returning shop_id`,
];

describe.each(Object.entries(SERVERS))('database: %s', (_name, startServer) => {
  let server: DatabaseServer;
  let database: Database;
  let blobs: BlobStore;
  let shops: ShopStore;
  let mine: Shop;
  let theirs: Shop;

  const freshShop = () => shops.install(`t-${randomBytes(6).toString('hex')}.myshopify.com`);
  const store = (shop: Shop, events: Parameters<typeof insertEvents>[2]) =>
    database.asShop(shop.shopId, (sql) => insertEvents(sql, shop.shopId, events));

  beforeAll(async () => {
    server = await startServer();
    database = await openDatabase({ owner: server.owner, logger: quiet });
    await database.asSystem((sql) => ensurePartitions(sql, Date.now(), 90));
    blobs = createBlobStore(database);
    shops = createShopStore({ database, random, clock });
    mine = await freshShop();
    theirs = await freshShop();
  });

  afterAll(async () => {
    for (const shop of [mine, theirs]) await eraseShop(database, shop.shopId);
    await database.close();
    await server.stop();
  });

  test('migrates once, and refuses a migration that was changed or is unknown', async () => {
    const app = appConnection(server.owner);
    const files = readMigrations();
    expect(await migrate(server.owner, app)).toEqual([]);
    const both = await Promise.all([migrate(server.owner, app), migrate(server.owner, app)]);
    expect(both).toEqual([[], []]);
    const changed = files.map((file, index) => (index === 0 ? { ...file, sha256: 'other' } : file));
    await expect(migrate(server.owner, app, changed)).rejects.toThrow(/was changed after it ran/);
    await expect(migrate(server.owner, app, files.slice(1))).rejects.toThrow(/newer than this server/);
  });

  test('a failing migration leaves nothing of itself', async () => {
    const bad = { name: '9999-bad.sql', sql: 'create table half_made (a int); select 1/0;', sha256: 'x' };
    const app = appConnection(server.owner);
    await expect(migrate(server.owner, app, [...readMigrations(), bad])).rejects.toThrow(
      /9999-bad.sql failed/,
    );
    const owner = await openSession(server.owner);
    const { rows } = await owner.query(`select to_regclass('kindred.half_made') as found`);
    await owner.end();
    expect(rows[0].found).toBeNull();
  });

  test('every table with a shop_id is walled, and the app owns none of ours', async () => {
    const rows = await database.asSystem((sql) =>
      sql.query<{ name: string; walled: boolean; owned: boolean }>(
        `select relname as name, relrowsecurity and relforcerowsecurity as walled, pg_get_userbyid(relowner) = current_user as owned
         from pg_class where relnamespace = 'kindred'::regnamespace and relkind in ('r', 'p') and not relispartition
           and exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'shop_id')`,
      ),
    );
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter(({ walled, owned }) => !walled || owned)).toEqual([]);
  });

  test('no probe of 1,200 sees or changes a row of another shop', async () => {
    await store(theirs, [productView({ visitorId: 'their-visitor' })]);
    const tables = await database.asSystem((sql) =>
      sql.query<{ name: string }>(
        `select distinct relname as name from pg_class join pg_attribute on attrelid = pg_class.oid and attname = 'shop_id'
         where relnamespace = 'kindred'::regnamespace and relkind in ('r', 'p') and not relispartition`,
      ),
    );
    let probes = 0;
    let leaked = 0;
    while (probes < 1_200) {
      for (const { name } of tables) {
        for (const text of probesOf(name, theirs.shopId)) {
          const rows = await database
            .asShop(mine.shopId, (sql) => sql.query<{ shop_id?: number }>(text))
            // Some tables may not be changed at all: that is no leak.
            .catch((error: { code?: string }) => (error.code === '42501' ? [] : Promise.reject(error)));
          leaked += rows.filter((row) => row.shop_id !== mine.shopId).length;
          probes++;
        }
      }
    }
    expect(leaked).toBe(0);
    expect(await database.asShop(theirs.shopId, (sql) => recentEvents(sql, 10))).toHaveLength(1);
  });

  test('a row of another shop cannot be written, and a row cannot be moved to another shop', async () => {
    const stranger = database.asShop(mine.shopId, (sql) =>
      sql.query(
        `insert into events (shop_id, occurred_at, event_id, visitor_id, session_id, name, consent, data)
         values (${theirs.shopId}, now(), gen_random_uuid(), 'v', 's', 'page_viewed', 1, '{}')`,
      ),
    );
    await expect(stranger).rejects.toThrow(/row-level security/);
    const throughIngest = database.asShop(mine.shopId, (sql) =>
      insertEvents(sql, theirs.shopId, [productView({})]),
    );
    await expect(throughIngest).rejects.toThrow(/row-level security/);
    await store(mine, [productView({})]);
    const move = database.asShop(mine.shopId, (sql) =>
      sql.query(`update events set shop_id = ${theirs.shopId}`),
    );
    await expect(move).rejects.toThrow(/row-level security/);
  });

  test('the role of the app cannot put the walls down or become the owner', async () => {
    const attempts = [
      'set session authorization default; reset role; select 1/(select count(*) from events)',
      'alter table events disable row level security',
      'alter table events no force row level security',
      'drop policy of_this_shop on events',
      `set role ${server.owner.user}`,
      'select * from migrations',
      'create table kindred.mine (a int)',
      `select * from events_${new Date().toISOString().slice(0, 10).replaceAll('-', '')}`,
      'set row_security = off; select * from events',
    ];
    const refused = await Promise.allSettled(
      attempts.map((text) => database.asSystem((sql) => sql.query(text))),
    );
    expect(attempts.filter((_, index) => refused[index]?.status !== 'rejected')).toEqual([]);
  });

  test('work without a shop, or with another session afterwards, sees no shop rows', async () => {
    await store(mine, [productView({})]);
    expect(await database.asSystem((sql) => sql.query('select * from events'))).toEqual([]);
    const both = await Promise.all(
      Array.from({ length: 30 }, (_, index) => {
        const shop = index % 2 ? mine : theirs;
        return database.asShop(shop.shopId, (sql) =>
          sql.query<{ shop_id: number }>('select distinct shop_id from events'),
        );
      }),
    );
    both.forEach((rows, index) =>
      expect(rows.map((row) => row.shop_id)).toEqual([(index % 2 ? mine : theirs).shopId]),
    );
  });

  test('a swallowed failure does not pass for a commit', async () => {
    const work = database.asShop(mine.shopId, async (sql) => {
      await sql.query('select 1/0').catch(() => {});
      return 'done';
    });
    await expect(work).rejects.toThrow(/rolled back/);
  });

  test('stores an event once, whatever the order and however often', async () => {
    const shop = await freshShop();
    const events = Array.from({ length: 20 }, () => productView({}));
    expect(await store(shop, events.slice(0, 10))).toBe('all');
    expect(await store(shop, events.slice(0, 10))).toEqual(new Set());
    const again = await store(shop, events.toReversed());
    expect(again).toEqual(new Set(events.slice(10).map(({ eventId }) => eventId)));
    const read = await database.asShop(shop.shopId, (sql) => recentEvents(sql, 100));
    expect(read.map(({ eventId }) => eventId).sort()).toEqual(events.map(({ eventId }) => eventId).sort());
    expect(read.find(({ eventId }) => eventId === events[3]?.eventId)).toEqual(events[3]);
    await eraseShop(database, shop.shopId);
  });

  test('a shop keeps its id and key when it comes back, and its key opens nothing while it is away', async () => {
    const shop = await freshShop();
    expect(await shops.byKey(shop.publicKey)).toMatchObject({ shopId: shop.shopId });
    await shops.markUninstalled(shop.shopId);
    expect(await shops.byKey(shop.publicKey)).toBeNull();
    expect((await shops.byDomain(shop.domain))?.uninstalledAt).toBeGreaterThan(0);
    const back = await shops.install(shop.domain);
    expect(back).toMatchObject({ shopId: shop.shopId, publicKey: shop.publicKey, uninstalledAt: null });
    expect((await shops.byKey(shop.publicKey))?.domain).toBe(shop.domain);
    await eraseShop(database, shop.shopId);
  });

  test('erases a visitor, or the devices behind orders, and nobody else', async () => {
    const shop = await freshShop();
    await store(shop, [
      productView({ visitorId: 'goes' }),
      productView({ visitorId: 'stays' }),
      productView({ visitorId: 'bought' }),
      checkout({ visitorId: 'bought', orderId: '5001' }),
      checkout({ visitorId: 'stays', orderId: '5002' }),
    ]);
    expect(await eraseVisitor(database, shop.shopId, 'goes')).toMatchObject({ events: 1 });
    expect(await eraseOrders(database, shop.shopId, ['5001', '9999'])).toMatchObject({ events: 2 });
    const left = await database.asShop(shop.shopId, (sql) => recentEvents(sql, 100));
    expect(left.map(({ visitorId }) => visitorId)).toEqual(['stays', 'stays']);
    await eraseShop(database, shop.shopId);
  });

  test('erasing a shop leaves no row in any table that names it, and late events leave none either', async () => {
    const shop = await freshShop();
    const bytes = randomBytes(100);
    await store(shop, [productView({}), checkout({})]);
    await blobs.put(shop.shopId, createHash('sha256').update(bytes).digest('hex'), bytes);
    const receipt = await eraseShop(database, shop.shopId);
    expect(receipt).toMatchObject({ events: 2, blobs: 1, shops: 1 });
    await store(shop, [productView({})]);
    const anyRow = Object.keys(receipt).map((table) => `select '${table}' as found from ${table}`);
    const left = await database.asShop(shop.shopId, (sql) => sql.query(anyRow.join(' union all ')));
    expect(left).toEqual([]);
  });

  test('drops whole days past retention and takes fields that are kept for less', async () => {
    const shop = await freshShop();
    const now = Date.now();
    await database.asSystem((sql) => ensurePartitions(sql, now, 95));
    await store(shop, [
      productView({ occurredAt: now - 93 * DAY }),
      productView({ occurredAt: now - 40 * DAY, priceMinorUnits: 100 }),
      productView({ occurredAt: now - 5 * DAY, priceMinorUnits: 200 }),
    ]);
    const policy = { product_viewed: { priceMinorUnits: { retentionDays: 30 } } };
    const receipt = await applyRetention(database, now, policy);
    expect(receipt.droppedDays).toBe(5);
    expect(receipt.clearedEvents).toBe(1);
    const left = await database.asShop(shop.shopId, (sql) => recentEvents(sql, 10));
    expect(left.map(({ data }) => 'priceMinorUnits' in data)).toEqual([true, false]);
    await eraseShop(database, shop.shopId);
  });
});
