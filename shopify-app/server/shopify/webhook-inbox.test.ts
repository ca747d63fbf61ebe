import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DatabaseServer, embeddedServer, quiet } from '../../../test/contracts/database-servers.ts';
import type { Database } from '../ports.ts';
import { openDatabase } from '../storage/database.ts';
import { fail, MAX_ATTEMPTS, pending, receive, settle, shopsWithPending } from './webhook-inbox.ts';

let server: DatabaseServer;
let database: Database;

const message = (shop: string, webhookId: string) => ({
  webhookId,
  shop,
  topic: 'PRODUCTS_UPDATE',
  subject: { id: '1' },
});

beforeAll(async () => {
  server = await embeddedServer();
  database = await openDatabase({ owner: server.owner, logger: quiet });
});

afterAll(async () => {
  await database.close();
  await server.stop();
});

describe('the inbox of a shop', () => {
  it('wakes a job for the first of a burst only', async () => {
    const shop = 'burst.myshopify.com';
    const ids = Array.from({ length: 20 }, (_, index) => `burst-${index}`);
    const outcomes = await Promise.all(ids.map((id) => receive(database, message(shop, id))));
    expect(outcomes.filter((outcome) => outcome === 'wake')).toHaveLength(1);
    expect(await pending(database, shop)).toHaveLength(20);
  });

  it('knows a delivery again, also when it is settled', async () => {
    const shop = 'again.myshopify.com';
    expect(await receive(database, message(shop, 'again-1'))).toBe('wake');
    expect(await receive(database, message(shop, 'again-1'))).toBe('duplicate');
    await settle(database, ['again-1']);
    expect(await receive(database, message(shop, 'again-1'))).toBe('duplicate');
    expect(await receive(database, message(shop, 'again-2'))).toBe('wake');
  });

  it('never leaves a delivery that nobody was woken for', async () => {
    const shop = 'race.myshopify.com';
    let wakes = 0;
    // A worker that runs only when woken, against a sender that never waits for it.
    const workOnce = async () => {
      for (;;) {
        const messages = await pending(database, shop);
        if (messages.length === 0) return;
        await settle(
          database,
          messages.map(({ webhookId }) => webhookId),
        );
      }
    };
    const work: Promise<void>[] = [];
    for (let index = 0; index < 60; index++) {
      const outcome = await receive(database, message(shop, `race-${index}`));
      if (outcome !== 'wake') continue;
      wakes += 1;
      work.push(workOnce());
    }
    await Promise.all(work);
    expect(wakes).toBeGreaterThan(0);
    expect(await pending(database, shop)).toEqual([]);
  });

  it('sets a delivery aside after some attempts', async () => {
    const shop = 'failing.myshopify.com';
    await receive(database, message(shop, 'failing-1'));
    expect(await shopsWithPending(database)).toContain(shop);
    const ends = [];
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++)
      ends.push(await fail(database, 'failing-1', 'no'));
    expect(ends).toEqual([false, false, false, false, true]);
    expect(await shopsWithPending(database)).not.toContain(shop);
  });
});
