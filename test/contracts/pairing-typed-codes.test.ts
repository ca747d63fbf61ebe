import {
  PAIRING_API,
  type Tokens,
  TYPED_CODE_LETTERS,
  type Waiting,
} from '@kindred/shared/api/browser-extension';
import { describe, expect, it } from 'vitest';
import { createTestExtension, handoffFor, pairExtension, typedCodeFor } from './paired-extension.ts';
import {
  mine,
  SECOND,
  MINUTE,
  harness,
  withTwoShops,
  outcomeOf,
  knock,
  IN,
  byHandoff,
  byTyping,
  byRefresh,
  refresh,
  toNextHour,
  post,
  browsersOf,
  isListed,
  auditOf,
} from './pairing-scene.ts';

withTwoShops();

describe('a typed code', () => {
  it('lets its browser in after the merchant said "yes", and not before', async () => {
    const extension = await createTestExtension(harness);
    const typed = await typedCodeFor(harness, mine);
    expect(typed.code).toMatch(new RegExp(`^[${TYPED_CODE_LETTERS}]{8}$`));
    const asked = await extension.token(byTyping(typed));
    expect(asked.status).toBe(202);
    const { grantId } = (await asked.json()) as Waiting;
    const poll = () => extension.token({ grantType: 'confirmed', grantId });
    expect(await (await poll()).json()).toMatchObject({ grantId, pollAfterSeconds: 3 });
    expect((await browsersOf(mine))[0]).toMatchObject({ grantId, label: 'Firefox', state: 'waiting' });

    const confirmed = await post(mine, PAIRING_API.confirm(grantId));
    expect(await confirmed.json()).toMatchObject({ grantId, state: 'paired' });
    const tokens = await poll();
    expect(tokens.status).toBe(200);
    extension.tokens = (await tokens.json()) as Tokens;
    expect(await knock(extension)).toBe(IN);
    // Not after the first use: a second way to tokens would know nothing of reuse.
    expect(await outcomeOf(poll())).toBe('401 invalid_grant');
    expect(await auditOf(mine, grantId)).toEqual(['confirmed by staff', 'paired']);
  });

  it('gives tokens anew where the first were lost on the way, and those are worth nothing then', async () => {
    const extension = await createTestExtension(harness);
    const typed = await extension.token(byTyping(await typedCodeFor(harness, mine)));
    const { grantId } = (await typed.json()) as Waiting;
    await post(mine, PAIRING_API.confirm(grantId));
    const poll = () => extension.token({ grantType: 'confirmed', grantId });
    const lost = (await (await poll()).json()) as Tokens;
    const kept = (await (await poll()).json()) as Tokens;
    extension.tokens = lost;
    expect(await knock(extension)).toBe('401 invalid_grant');
    expect(await outcomeOf(extension.token(byRefresh(extension)))).toBe('401 invalid_grant');
    extension.tokens = kept;
    await refresh(extension);
    expect(await outcomeOf(poll())).toBe('401 invalid_grant');
    expect(await knock(extension)).toBe(IN);
    expect(await auditOf(mine, grantId)).toEqual(['confirmed by staff', 'paired']);
  });

  it('may be written as people write', async () => {
    const extension = await createTestExtension(harness);
    const { code, expiresAt } = await typedCodeFor(harness, mine);
    const written = `${code.slice(0, 4)}-${code.slice(4)} `.toLowerCase();
    expect((await extension.token(byTyping({ code: written, expiresAt }))).status).toBe(202);
  });

  it('works for one key: the same is told the same again, another nothing', async () => {
    toNextHour();
    const extension = await createTestExtension(harness);
    const other = await createTestExtension(harness);
    const typed = await typedCodeFor(harness, mine);
    const first = (await (await extension.token(byTyping(typed))).json()) as Waiting;
    // As a guess, and counted as one.
    const headers = { 'x-forwarded-for': '198.51.100.6' };
    for (let tries = 0; tries < 20; tries += 1)
      expect(await outcomeOf(other.token(byTyping(typed), { headers }))).toBe('401 invalid_grant');
    expect(await outcomeOf(other.token(byTyping(typed), { headers }))).toBe('429 too_many_tries');
    expect(await (await extension.token(byTyping(typed))).json()).toMatchObject({ grantId: first.grantId });
    const { grantId } = first;
    expect(await outcomeOf(other.token({ grantType: 'confirmed', grantId }))).toBe('401 wrong_key');
    await post(mine, PAIRING_API.confirm(grantId));
    expect(await outcomeOf(other.token({ grantType: 'confirmed', grantId }))).toBe('401 wrong_key');
  });

  it('lasts five minutes, and so does the wait for a word', async () => {
    const [late, forgotten] = [await createTestExtension(harness), await createTestExtension(harness)];
    const typed = await typedCodeFor(harness, mine);
    const { grantId } = (await (
      await forgotten.token(byTyping(await typedCodeFor(harness, mine)))
    ).json()) as Waiting;
    harness.advance(5 * MINUTE);
    expect(await outcomeOf(late.token(byTyping(typed)))).toBe('401 expired');
    expect((await post(mine, PAIRING_API.confirm(grantId))).status).toBe(410);
    expect(await outcomeOf(forgotten.token({ grantType: 'confirmed', grantId }))).toBe('401 expired');
    expect(await isListed(mine, grantId)).toBe(false);
  });

  it('leads nowhere when the merchant says "not me"', async () => {
    const extension = await createTestExtension(harness);
    const { grantId } = (await (
      await extension.token(byTyping(await typedCodeFor(harness, mine)))
    ).json()) as Waiting;
    await post(mine, PAIRING_API.revoke(grantId));
    expect(await outcomeOf(extension.token({ grantType: 'confirmed', grantId }))).toBe('401 revoked');
    expect((await post(mine, PAIRING_API.confirm(grantId))).status).toBe(410);
    expect(await auditOf(mine, grantId)).toEqual(['refused by staff']);
  });

  it('is no handed code, and no handed code is one', async () => {
    const extension = await createTestExtension(harness);
    const { code } = await handoffFor(harness, mine, extension);
    const asTyped = { grantType: 'typed_code', code, label: 'Chrome' } as const;
    expect(await outcomeOf(extension.token(asTyped))).toBe('400 malformed');
    const typed = await typedCodeFor(harness, mine);
    const asHanded = byHandoff(extension, typed.code.padEnd(43, 'A'));
    expect(await outcomeOf(extension.token(asHanded))).toBe('401 invalid_grant');
  });

  it('cannot be guessed: after 20 wrong ones in an hour a sender hears nothing, also many at once', async () => {
    toNextHour();
    const guess = (sender: string) => async () => {
      const extension = await createTestExtension(harness);
      const code = Array.from({ length: 8 }, () => TYPED_CODE_LETTERS[Math.floor(Math.random() * 31)]).join(
        '',
      );
      const headers = { 'x-forwarded-for': `203.0.113.1, ${sender}` };
      return outcomeOf(extension.token({ grantType: 'typed_code', code, label: 'x' }, { headers }));
    };
    const outcomes = await Promise.all(Array.from({ length: 30 }, () => guess('198.51.100.7')()));
    expect(outcomes.filter((outcome) => outcome === '401 invalid_grant')).toHaveLength(20);
    expect(outcomes.filter((outcome) => outcome === '429 too_many_tries')).toHaveLength(10);

    // Then the right one does not help either, and other senders are not disturbed.
    const merchant = await createTestExtension(harness);
    const typed = await typedCodeFor(harness, mine);
    const from = (sender: string) => ({ headers: { 'x-forwarded-for': sender } });
    const shutOut = await merchant.token(byTyping(typed), from('198.51.100.7'));
    expect(shutOut.status).toBe(429);
    const seconds = Number(shutOut.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(3_600);
    expect((await merchant.token(byTyping(typed), from('198.51.100.8'))).status).toBe(202);
    harness.advance(seconds * SECOND);
    expect(await guess('198.51.100.7')()).toBe('401 invalid_grant');
  });

  it('that is right is no wrong try', async () => {
    const headers = { 'x-forwarded-for': '198.51.100.9' };
    for (let browser = 0; browser < 25; browser += 1) {
      const extension = await createTestExtension(harness);
      const typed = await typedCodeFor(harness, mine);
      expect((await extension.token(byTyping(typed), { headers })).status).toBe(202);
    }
  });

  it('is kept from all senders together after a thousand wrong ones in an hour', async () => {
    toNextHour();
    const hour = new Date(harness.now() - (harness.now() % (60 * MINUTE)));
    await harness.storage.database.asSystem((sql) =>
      sql.query(
        `insert into code_tries (sender, hour, tries) values ('all', $1, 1000)
         on conflict (sender, hour) do update set tries = 1000`,
        [hour],
      ),
    );
    const extension = await createTestExtension(harness);
    const typed = await typedCodeFor(harness, mine);
    const headers = { 'x-forwarded-for': '198.51.100.10' };
    expect(await outcomeOf(extension.token(byTyping(typed), { headers }))).toBe('429 too_many_tries');
    // One click in the admin still works.
    expect(await knock(await pairExtension(harness, mine))).toBe(IN);
    harness.advance(60 * MINUTE);
  });
});
