import { expect, test } from 'vitest';
import { databaseUrlServer, embeddedServer } from '../../../test/contracts/database-servers.ts';
import { openSession } from './connection.ts';
import { migrate, readMigrations } from './migrate.ts';

test('what trainings and failures said before sentences had gaps is still read', async () => {
  const server = await embeddedServer({ bare: true });
  const session = await openSession(server.owner);
  const files = readMigrations();
  const said = files.findIndex(({ name }) => name === '0013-said.sql');
  try {
    await migrate(server.owner, server.owner, files.slice(0, said));
    await session.query(`insert into shops (domain, public_key) values ('a.myshopify.com', 'a')`);
    await session.query(
      `insert into training_runs (run_id, shop_id, state, message)
       select gen_random_uuid(), shop_id, 'failed', 'The training failed: no "x"' from shops`,
    );
    await session.query(
      `insert into shop_setup (shop_id, problem) select shop_id, 'Shopify could not be reached.' from shops`,
    );
    await session.query(
      `insert into webhook_deliveries (webhook_id, shop_domain, topic, subject, failure)
       values ('a', 'a.myshopify.com', 'X', '{}', 'The database did not answer.')`,
    );
    await migrate(server.owner, server.owner, files);
    const { rows } = await session.query(
      'select message, problem, failure from training_runs, shop_setup, webhook_deliveries',
    );
    expect(rows).toEqual([
      {
        message: 'The training failed: no "x"',
        problem: 'Shopify could not be reached.',
        failure: 'The database did not answer.',
      },
    ]);
  } finally {
    await session.end();
    await server.stop();
  }
});

test('an upgrade reaches what shops have, though the owner of the tables may see none of it', async () => {
  const server = await databaseUrlServer();
  const session = await openSession(server.owner);
  const files = readMigrations();
  const places = files.findIndex(({ name }) => name === '0023-places-by-week.sql');
  try {
    await migrate(server.owner, server.owner, files.slice(0, places));
    await session.query(`select set_config('app.scope', 'system', false)`);
    const made = await session.query<{ shop: string }>(
      `insert into shops (domain, public_key) values ('b.myshopify.com', 'b') returning shop_id::text as shop`,
    );
    await session.query(`select set_config('app.shop_id', $1, false)`, [made.rows[0]!.shop]);
    await session.query(
      `insert into kpi_days (shop_id, day, subject, key, sums)
       select shop_id, '2026-11-02', subject, '', '{}'
       from shops, unnest(array['shop', 'placement', 'release', 'orders', 'events']) as subject`,
    );
    await session.query(
      `insert into counted_weeks (shop_id, from_day, weeks, counted_at) select shop_id, '2026-11-02', 1, now() from shops`,
    );
    await session.query(
      `insert into group_cells select shop_id, '2026-11-02', 1, 'placement', 'home/popular', '',
         30, 30, 0, 3, 0, 4, 5, 600, 0, 90, 9 from shops`,
    );
    await session.query(
      `insert into segment_nights (shop_id, ran_at, visitors, unassigned) select shop_id, now(), 300, 0.2 from shops`,
    );
    await session.query(
      `insert into orders (shop_id, order_id, created_at, updated_at, lines) select shop_id, '7', now(), now(), '[]' from shops`,
    );
    await migrate(server.owner, server.owner, files);
    const orders = await session.query('select order_id, is_returned from orders');
    expect(orders.rows).toEqual([{ order_id: '7', is_returned: false }]);
    const { rows } = await session.query(
      `select array(select subject from kpi_days order by subject) as days, orders, influenced_orders, unassigned
       from group_cells, segment_nights`,
    );
    expect(rows).toEqual([{ days: ['orders', 'shop'], orders: 0, influenced_orders: 5, unassigned: null }]);
    await session.query(`select set_config('app.shop_id', '', false)`);
    for (const table of ['kpi_days', 'group_cells', 'segment_nights'])
      expect((await session.query(`select from ${table}`)).rowCount).toBe(0);
  } finally {
    await session.end();
    await server.stop();
  }
});
