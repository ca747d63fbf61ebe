import { EXTENSION_API, PAIRING_API, type Waiting } from '@kindred/shared/api/browser-extension';
import { describe, expect, it } from 'vitest';
import { QUEUES } from '../../shopify-app/server/jobs/queues.ts';
import { createTestExtension, handoffFor, pairExtension, typedCodeFor } from './paired-extension.ts';
import {
  mine,
  theirs,
  DAY,
  harness,
  withTwoShops,
  outcomeOf,
  knock,
  IN,
  byHandoff,
  byTyping,
  byRefresh,
  grantOf,
  post,
  isListed,
  auditOf,
} from './pairing-scene.ts';
import { eventually } from './shopify-harness.ts';

withTwoShops();

describe('who is let out', () => {
  it('by the merchant has nothing from that moment', async () => {
    const extension = await pairExtension(harness, mine);
    expect((await post(mine, PAIRING_API.revoke(grantOf(extension)))).status).toBe(200);
    expect(await knock(extension)).toBe('401 revoked');
    expect(await outcomeOf(extension.token(byRefresh(extension)))).toBe('401 revoked');
    expect(await isListed(mine, grantOf(extension))).toBe(false);
    expect((await post(mine, PAIRING_API.revoke(grantOf(extension)))).status).toBe(200);
    expect(await auditOf(mine, grantOf(extension))).toEqual(['paired by staff', 'revoked by staff']);
  });

  it('by signing out has nothing from that moment', async () => {
    const extension = await pairExtension(harness, mine);
    expect((await extension.ask(EXTENSION_API.revoke, {})).status).toBe(200);
    expect(await knock(extension)).toBe('401 revoked');
    expect(await outcomeOf(extension.token(byRefresh(extension)))).toBe('401 revoked');
    expect(await auditOf(mine, grantOf(extension))).toEqual(['paired by staff', 'signed_out']);
  });

  it('cannot be let out, or in, by another shop', async () => {
    const extension = await pairExtension(harness, mine);
    const typing = await createTestExtension(harness);
    const waiting = (await (
      await typing.token(byTyping(await typedCodeFor(harness, mine)))
    ).json()) as Waiting;
    for (const grantId of [grantOf(extension), waiting.grantId, 'x']) {
      expect((await post(theirs, PAIRING_API.revoke(grantId))).status).toBe(404);
      expect((await post(theirs, PAIRING_API.confirm(grantId))).status).toBe(404);
      expect(await isListed(theirs, grantId)).toBe(false);
    }
    expect(await knock(extension)).toBe(IN);
    const { grantId } = waiting;
    expect((await typing.token({ grantType: 'confirmed', grantId })).status).toBe(202);
  });
});

describe('the record of it', () => {
  it('can be added to, and not changed', async () => {
    const extension = await pairExtension(harness, mine);
    const { shopId } = (await harness.app.shops.byDomain(mine))!;
    const change = harness.storage.database.asShop(shopId, (sql) =>
      sql.query(`update browser_audit set what = 'confirmed' where shop_id = $1`, [shopId]),
    );
    await expect(change).rejects.toThrow(/permission denied/);
    expect(await auditOf(mine, grantOf(extension))).toEqual(['paired by staff']);
  });

  it('has those that ended by themselves from the night on; a year later it is forgotten', async () => {
    const extension = await pairExtension(harness, mine);
    await handoffFor(harness, mine, await createTestExtension(harness));
    const rowsIn = async (table: string) => {
      const { shopId } = (await harness.app.shops.byDomain(mine))!;
      const { database } = harness.storage;
      return (await database.asShop(shopId, (sql) => sql.query(`select 1 from ${table}`))).length;
    };
    const night = () => harness.storage.queue.send(QUEUES.retention, {});
    harness.advance(30 * DAY);
    await night();
    await eventually(async () => (await auditOf(mine, grantOf(extension))).includes('expired'));
    await eventually(async () => (await rowsIn('browser_codes')) === 0);
    expect(await auditOf(mine, grantOf(extension))).toEqual(['paired by staff', 'expired']);
    expect(await outcomeOf(extension.token(byRefresh(extension)))).toBe('401 revoked');
    harness.advance(31 * DAY);
    await night();
    await eventually(async () => (await rowsIn('browser_grants')) + (await rowsIn('browser_tokens')) === 0);
    expect(await outcomeOf(extension.token(byRefresh(extension)))).toBe('401 invalid_grant');
    expect(await auditOf(mine, grantOf(extension))).toHaveLength(2);
    harness.advance(335 * DAY);
    await night();
    await eventually(async () => (await rowsIn('browser_audit')) === 0);
  }, 60_000);
});

describe('with the app goes who was paired', () => {
  it('when it is installed anew before word of the uninstall has come', async () => {
    const extension = await pairExtension(harness, mine);
    const { shopId } = (await harness.app.shops.byDomain(mine))!;
    await harness.storage.database.asShop(shopId, (sql) =>
      sql.query('delete from shop_tokens where shop_id = $1', [shopId]),
    );
    expect(await knock(extension)).toBe(IN);
    expect((await harness.api(mine, PAIRING_API.browsers)).status).toBe(200);
    expect(await knock(extension)).toBe('401 revoked');
  });

  it('one shop at a time: uninstalled, installed again, the other one untouched; a customer changes nothing', async () => {
    const here = await pairExtension(harness, mine);
    const there = await pairExtension(harness, theirs);
    const unused = await createTestExtension(harness);
    const { code } = await handoffFor(harness, mine, unused);
    harness.shopify.changes(mine).redactCustomer('5');
    await eventually(async () => harness.logged.some(({ event }) => event === 'customer_redacted'));
    expect(await knock(here)).toBe(IN);

    harness.shopify.uninstall(mine);
    await eventually(async () => (await knock(here)) === '401 revoked');
    expect(await outcomeOf(here.token(byRefresh(here)))).toBe('401 revoked');
    expect(await outcomeOf(unused.token(byHandoff(unused, code)))).toBe('401 invalid_grant');
    expect(await auditOf(mine, grantOf(here))).toEqual(['paired by staff', 'uninstalled']);
    await harness.shopify.install(mine);
    expect(await knock(here)).toBe('401 revoked');
    expect(await isListed(mine, grantOf(here))).toBe(false);
    expect(await knock(there)).toBe(IN);

    harness.shopify.uninstall(theirs);
    await eventually(async () => (await knock(there)) === '401 revoked');
    harness.shopify.changes(theirs).redactShop();
    await eventually(async () => (await knock(there)) === '401 invalid_grant');
    expect(await outcomeOf(there.token(byRefresh(there)))).toBe('401 invalid_grant');
  }, 120_000);
});
