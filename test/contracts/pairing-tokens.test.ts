import { EXTENSION_API, PAIRING_API, type Tokens } from '@kindred/shared/api/browser-extension';
import { describe, expect, it } from 'vitest';
import { createTestExtension, pairExtension } from './paired-extension.ts';
import {
  mine,
  theirs,
  harness,
  withTwoShops,
  outcomeOf,
  knock,
  IN,
  byRefresh,
  grantOf,
  refresh,
  isListed,
  auditOf,
  SECOND,
} from './pairing-scene.ts';

withTwoShops();

describe('a stolen token', () => {
  it('opens nothing without its key, and taking a refresh token does not shut its owner out', async () => {
    const extension = await pairExtension(harness, mine);
    const thief = await createTestExtension(harness);
    thief.tokens = extension.tokens;
    expect(await knock(thief)).toBe('401 wrong_key');
    expect(await outcomeOf(thief.token(byRefresh(extension)))).toBe('401 wrong_key');
    expect(await outcomeOf(thief.ask(EXTENSION_API.revoke, {}))).toBe('401 wrong_key');
    await refresh(extension);
    expect(await knock(extension)).toBe(IN);
  });

  it('opens nothing as a bearer token, and an unknown one nothing at all', async () => {
    const extension = await pairExtension(harness, mine);
    const { accessToken, refreshToken } = extension.tokens!;
    const asBearer = { headers: { authorization: `Bearer ${accessToken}` }, accessToken: null };
    expect(await outcomeOf(extension.ask('/extension/door', undefined, asBearer))).toBe('401 invalid_grant');
    for (const other of ['A'.repeat(43), refreshToken, 'short'])
      expect(await outcomeOf(extension.ask('/extension/door', undefined, { accessToken: other }))).toBe(
        '401 invalid_grant',
      );
  });

  it('opens nothing in the admin, and a session token opens nothing here', async () => {
    const extension = await pairExtension(harness, mine);
    const { accessToken } = extension.tokens!;
    for (const scheme of ['Bearer', 'DPoP']) {
      const headers = { authorization: `${scheme} ${accessToken}` };
      expect((await fetch(harness.url + PAIRING_API.browsers, { headers })).status).toBe(401);
    }
    const session = { authorization: `Bearer ${harness.shopify.mintSessionToken(mine)}` };
    const asked = extension.ask('/extension/door', undefined, { accessToken: null, headers: session });
    expect(await outcomeOf(asked)).toBe('401 invalid_grant');
  });
});

describe('a grant', () => {
  it('is for its own shop, whatever a request says', async () => {
    const { shopId } = (await harness.app.shops.byDomain(theirs))!;
    const other = (await pairExtension(harness, theirs)).tokens!;
    const extension = await pairExtension(harness, mine);
    const query = `?shop=${theirs}&shopId=${shopId}&grantId=${other.grantId}`;
    const headers = { 'x-shopify-shop-domain': theirs, cookie: `shop=${theirs}` };
    const answer = await extension.ask(EXTENSION_API.shop + query, undefined, { headers });
    expect(await answer.json()).toMatchObject({ domain: mine });
    const named = { ...byRefresh(extension), shop: theirs, grantId: other.grantId };
    expect(await outcomeOf(extension.token(named))).toBe('400 malformed');
    await refresh(extension);
    expect(await (await extension.ask(EXTENSION_API.shop)).json()).toMatchObject({ domain: mine });
  });
});

describe('a scope', () => {
  it('that a grant has not got keeps its routes shut', async () => {
    const extension = await pairExtension(harness, mine);
    const { shopId } = (await harness.app.shops.byDomain(mine))!;
    await harness.storage.database.asShop(shopId, (sql) =>
      sql.query(`update browser_grants set scopes = '{insights:read}' where grant_id = $1`, [
        grantOf(extension),
      ]),
    );
    await refresh(extension);
    expect(extension.tokens!.scopes).toEqual(['insights:read']);
    expect((await extension.ask(EXTENSION_API.shop)).status).toBe(200);
    expect(await outcomeOf(extension.ask(EXTENSION_API.releases))).toBe('403 insufficient_scope');
  });
});

describe('a refresh token', () => {
  it('that comes a second time ends the grant with all its tokens', async () => {
    const extension = await pairExtension(harness, mine);
    const old = byRefresh(extension);
    await refresh(extension);
    expect(await knock(extension)).toBe(IN);
    expect(await outcomeOf(extension.token(old))).toBe('401 revoked');
    expect(await knock(extension)).toBe('401 revoked');
    expect(await outcomeOf(extension.token(byRefresh(extension)))).toBe('401 revoked');
    expect(await isListed(mine, grantOf(extension))).toBe(false);
    expect(await auditOf(mine, grantOf(extension))).toEqual(['paired by staff', 'reuse_detected']);
  });

  it('whose answer was lost works once more within a minute, and what was lost is worth nothing', async () => {
    const extension = await pairExtension(harness, mine);
    const old = byRefresh(extension);
    const lost = (await (await extension.token(old)).json()) as Tokens;
    harness.advance(50 * SECOND);
    const again = await extension.token(old);
    expect(again.status).toBe(200);
    extension.tokens = lost;
    expect(await knock(extension)).toBe('401 expired');
    extension.tokens = (await again.json()) as Tokens;
    expect(await knock(extension)).toBe(IN);
    await refresh(extension);
    expect(await knock(extension)).toBe(IN);
    expect(await auditOf(mine, grantOf(extension))).toEqual(['paired by staff']);
  });

  it('works no third time', async () => {
    const extension = await pairExtension(harness, mine);
    const old = byRefresh(extension);
    for (const outcome of ['200', '200', '401 revoked'])
      expect(await outcomeOf(extension.token(old))).toBe(outcome);
    expect(await auditOf(mine, grantOf(extension))).toEqual(['paired by staff', 'reuse_detected']);
  });

  it('that comes again later than a minute ends the grant', async () => {
    const extension = await pairExtension(harness, mine);
    const old = byRefresh(extension);
    await refresh(extension);
    harness.advance(61 * SECOND);
    expect(await outcomeOf(extension.token(old))).toBe('401 revoked');
    expect(await knock(extension)).toBe('401 revoked');
  });

  it.each([
    ['its successor was used', knock],
    ['its successor had a successor', refresh],
  ])('that comes again is a reuse once %s', async (_, use) => {
    const extension = await pairExtension(harness, mine);
    const old = byRefresh(extension);
    await refresh(extension);
    await use(extension);
    expect(await outcomeOf(extension.token(old))).toBe('401 revoked');
    expect(await outcomeOf(extension.token(byRefresh(extension)))).toBe('401 revoked');
  });

  it('that comes again with another key gets nothing, and takes nothing', async () => {
    const extension = await pairExtension(harness, mine);
    const thief = await createTestExtension(harness);
    const old = byRefresh(extension);
    await refresh(extension);
    expect(await outcomeOf(thief.token(old))).toBe('401 wrong_key');
    expect(await knock(extension)).toBe(IN);
  });

  it('whose answer two have ends the grant as soon as both use theirs', async () => {
    const extension = await pairExtension(harness, mine);
    const old = byRefresh(extension);
    await refresh(extension);
    const theirsToo = (await (await extension.token(old)).json()) as Tokens;
    expect(await outcomeOf(extension.token(byRefresh(extension)))).toBe('401 revoked');
    extension.tokens = theirsToo;
    expect(await knock(extension)).toBe('401 revoked');
    expect(await auditOf(mine, grantOf(extension))).toEqual(['paired by staff', 'reuse_detected']);
  });

  it('that comes many times at the same moment works twice at most, and then the grant is over', async () => {
    for (let round = 0; round < 12; round += 1) {
      const extension = await pairExtension(harness, mine);
      const request = byRefresh(extension);
      const outcomes = await Promise.all([1, 2, 3, 4].map(() => outcomeOf(extension.token(request))));
      expect(outcomes.sort()).toEqual(['200', '200', '401 revoked', '401 revoked']);
      expect(await auditOf(mine, grantOf(extension))).toEqual(['paired by staff', 'reuse_detected']);
    }
  });
});
