import { expect, test } from 'vitest';
import { embeddedServer } from '../../../test/contracts/database-servers.ts';
import { openSession } from './connection.ts';
import { migrate, readMigrations } from './migrate.ts';

test('what a training said before sentences had gaps is still read', async () => {
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
    await migrate(server.owner, server.owner, files);
    const { rows } = await session.query('select message from training_runs');
    expect(rows).toEqual([{ message: 'The training failed: no "x"' }]);
  } finally {
    await session.end();
    await server.stop();
  }
});
