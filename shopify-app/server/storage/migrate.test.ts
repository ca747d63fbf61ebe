import { expect, test } from 'vitest';
import { embeddedServer } from '../../../test/contracts/database-servers.ts';
import { openSession } from './connection.ts';
import { migrate, readMigrations } from './migrate.ts';

test('what trainings and failures said before sentences had gaps is still read', async () => {
  const server = await embeddedServer();
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
