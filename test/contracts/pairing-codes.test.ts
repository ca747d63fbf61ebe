import { PAIRING_API, type Tokens } from '@kindred/shared/api/browser-extension';
import { describe, expect, it } from 'vitest';
import { createTestExtension, handoffFor, pairExtension, typedCodeFor } from './paired-extension.ts';
import {
  mine,
  theirs,
  MINUTE,
  DAY,
  harness,
  withTwoShops,
  outcomeOf,
  knock,
  IN,
  byHandoff,
  byRefresh,
  grantOf,
  refresh,
  browsersOf,
  isListed,
  auditOf,
} from './pairing-scene.ts';

withTwoShops();

describe('by one click in the admin', () => {
  it('a browser is let in for ten minutes, and listed', async () => {
    const extension = await pairExtension(harness, mine);
    expect(extension.tokens).toMatchObject({ scopes: ['insights:read', 'preview:simulate'] });
    const lasts = extension.tokens!.accessExpiresAt - harness.now();
    expect(lasts).toBeGreaterThan(9 * MINUTE);
    expect(lasts).toBeLessThanOrEqual(10 * MINUTE);
    expect((await browsersOf(mine))[0]).toMatchObject({
      grantId: grantOf(extension),
      label: 'Chrome on Linux',
      state: 'paired',
      expiresAt: extension.tokens!.refreshExpiresAt,
    });
    expect(await auditOf(mine, grantOf(extension))).toEqual(['paired by staff']);
    expect(await knock(extension)).toBe(IN);
  });

  it('an access token that is ten minutes old wants a refresh, and a refresh token that is thirty days old is over', async () => {
    const extension = await pairExtension(harness, mine);
    harness.advance(10 * MINUTE);
    expect(await knock(extension)).toBe('401 expired');
    await refresh(extension);
    expect(await knock(extension)).toBe(IN);
    harness.advance(30 * DAY);
    expect(await isListed(mine, grantOf(extension))).toBe(false);
    expect(await outcomeOf(extension.token(byRefresh(extension)))).toBe('401 expired');
    expect(await knock(extension)).toBe('401 expired');
  });

  it('nothing of it lies in the database in a form that opens anything', async () => {
    const extension = await createTestExtension(harness);
    const { code } = await handoffFor(harness, mine, extension);
    const typed = await typedCodeFor(harness, mine);
    const answer = await extension.token(byHandoff(extension, code));
    const { accessToken, refreshToken } = (await answer.json()) as Tokens;
    const { shopId } = (await harness.app.shops.byDomain(mine))!;
    const stored = await harness.storage.database.asShop(shopId, async (sql) => [
      ...(await sql.query<{ text: string }>('select t::text as text from browser_codes t')),
      ...(await sql.query<{ text: string }>('select t::text as text from browser_tokens t')),
      ...(await sql.query<{ text: string }>('select t::text as text from browser_grants t')),
    ]);
    expect(stored.length).toBeGreaterThanOrEqual(5);
    for (const secret of [code, typed.code, accessToken, refreshToken])
      expect(JSON.stringify(stored)).not.toContain(secret);
    expect(JSON.stringify(harness.logged)).not.toMatch(new RegExp(`${accessToken}|${refreshToken}|${code}`));
  });
});

describe('a code that was handed over', () => {
  it('works once', async () => {
    const extension = await createTestExtension(harness);
    const { code } = await handoffFor(harness, mine, extension);
    expect(await outcomeOf(extension.token(byHandoff(extension, code)))).toBe('200');
    expect(await outcomeOf(extension.token(byHandoff(extension, code)))).toBe('401 invalid_grant');
  });

  it('gives tokens to one of two that come at the same moment', async () => {
    const extension = await createTestExtension(harness);
    const { code } = await handoffFor(harness, mine, extension);
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map(() => outcomeOf(extension.token(byHandoff(extension, code)))),
    );
    expect(outcomes.sort()).toEqual(['200', '401 invalid_grant', '401 invalid_grant', '401 invalid_grant']);
  });

  it('lasts a minute', async () => {
    const extension = await createTestExtension(harness);
    const { code, expiresAt } = await handoffFor(harness, mine, extension);
    expect(expiresAt).toBeLessThanOrEqual(harness.now() + MINUTE);
    harness.advance(MINUTE);
    expect(await outcomeOf(extension.token(byHandoff(extension, code)))).toBe('401 expired');
  });

  it('wants the verifier of its challenge, and is spent by a wrong one', async () => {
    const extension = await createTestExtension(harness);
    const { code } = await handoffFor(harness, mine, extension);
    const wrong = { ...byHandoff(extension, code), verifier: 'A'.repeat(43) };
    expect(await outcomeOf(extension.token(wrong))).toBe('401 invalid_grant');
    expect(await outcomeOf(extension.token(byHandoff(extension, code)))).toBe('401 invalid_grant');
  });

  it('wants the key that it was asked for, and is spent by another', async () => {
    const extension = await createTestExtension(harness);
    const thief = await createTestExtension(harness);
    const { code } = await handoffFor(harness, mine, extension);
    expect(await outcomeOf(thief.token(byHandoff(extension, code)))).toBe('401 wrong_key');
    expect(await outcomeOf(extension.token(byHandoff(extension, code)))).toBe('401 invalid_grant');
    expect((await browsersOf(mine)).map(({ label }) => label)).not.toContain('thief');
  });

  it('cannot be guessed', async () => {
    const extension = await createTestExtension(harness);
    expect(await outcomeOf(extension.token(byHandoff(extension, 'A'.repeat(43))))).toBe('401 invalid_grant');
  });

  it.each([
    { challenge: 'short', jkt: 'A'.repeat(43), label: 'Chrome' },
    { challenge: 'A'.repeat(43), jkt: 'A'.repeat(43), label: '' },
    { challenge: 'A'.repeat(43), jkt: 'A'.repeat(43), label: 'Chrome\u202Eemorhc' },
    { challenge: 'A'.repeat(43), jkt: 'A'.repeat(43), label: 'Chrome', shop: theirs },
  ])('is not made for %o', async (body) => {
    const asked = harness.api(mine, PAIRING_API.handoff, { method: 'POST', body: JSON.stringify(body) });
    expect(await outcomeOf(asked)).toBe('400 malformed');
  });
});
