import {
  EXTENSION_API,
  PAIRING_API,
  type PairedBrowser,
  type Tokens,
  TYPED_CODE_LETTERS,
  type TypedCode,
  type Waiting,
} from '@kindred/shared/api/browser-extension';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QUEUES } from '../../shopify-app/server/jobs/queues.ts';
import { createTestShop } from '../shopify/admin/test-shop.ts';
import {
  CHROME_ORIGIN,
  createTestExtension,
  FIREFOX_ORIGIN,
  handoffFor,
  pairExtension,
  type TestExtension,
  typedCodeFor,
} from './paired-extension.ts';
import { eventually, type Harness, startHarness } from './shopify-harness.ts';

const mine = createTestShop().domain;
const theirs = 'another-shop.myshopify.com';
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 1_440 * MINUTE;
let harness: Harness;

beforeAll(async () => {
  harness = await startHarness([createTestShop(), { ...createTestShop(), domain: theirs }]);
  for (const domain of [mine, theirs]) await harness.shopify.install(domain);
}, 120_000);
afterAll(() => harness.close());

/** `200`, or `401 revoked`. */
async function outcomeOf(asked: Promise<Response>): Promise<string> {
  const answer = await asked;
  const { error } = (await answer.json()) as { error?: string };
  return error ? `${answer.status} ${error}` : String(answer.status);
}

/** Whether its access token still opens anything. Only who is let in learns that an endpoint does not exist. */
const knock = (extension: TestExtension) => outcomeOf(extension.ask('/extension/door'));
const IN = '404 not_found';

const byHandoff = (extension: TestExtension, code: string) =>
  ({ grantType: 'handoff_code', code, verifier: extension.verifier }) as const;
const byTyping = ({ code }: TypedCode) => ({ grantType: 'typed_code', code, label: 'Firefox' }) as const;
const byRefresh = ({ tokens }: TestExtension) =>
  ({ grantType: 'refresh_token', refreshToken: tokens!.refreshToken }) as const;
const grantOf = (extension: TestExtension) => extension.tokens!.grantId;

async function refresh(extension: TestExtension): Promise<void> {
  const answer = await extension.token(byRefresh(extension));
  expect(answer.status).toBe(200);
  extension.tokens = (await answer.json()) as Tokens;
}

/** Tries are counted by the hour: so that the next one does not begin in the midst of a test. */
const toNextHour = () => harness.advance(60 * MINUTE - (harness.now() % (60 * MINUTE)));

const post = (domain: string, path: string) => harness.api(domain, path, { method: 'POST', body: '{}' });
const browsersOf = async (domain: string): Promise<PairedBrowser[]> =>
  (await (await harness.api(domain, PAIRING_API.browsers)).json()) as PairedBrowser[];
const isListed = async (domain: string, grantId: string) =>
  (await browsersOf(domain)).some((browser) => browser.grantId === grantId);

async function auditOf(domain: string, grantId: string): Promise<string[]> {
  const { shopId } = (await harness.app.shops.byDomain(domain))!;
  const rows = await harness.storage.database.asShop(shopId, (sql) =>
    sql.query<{ what: string; staff_id: string | null }>(
      'select what, staff_id from browser_audit where shop_id = $1 and grant_id = $2 order by entry_id',
      [shopId, grantId],
    ),
  );
  return rows.map(({ what, staff_id }) => (staff_id ? `${what} by staff` : what));
}

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

describe('a proof', () => {
  it('lets nothing through when there is none', async () => {
    const extension = await pairExtension(harness, mine);
    expect(await outcomeOf(extension.ask('/extension/door', undefined, { proof: null }))).toBe(
      '401 invalid_proof',
    );
    expect(await outcomeOf(extension.token(byRefresh(extension), { proof: null }))).toBe('401 invalid_proof');
  });

  it('works once, and a refresh that a network repeats does no harm', async () => {
    const extension = await pairExtension(harness, mine);
    const accessToken = extension.tokens!.accessToken;
    const proof = await extension.proof({ method: 'GET', path: '/extension/door', accessToken });
    expect(await outcomeOf(extension.ask('/extension/door', undefined, { proof }))).toBe(IN);
    expect(await outcomeOf(extension.ask('/extension/door', undefined, { proof }))).toBe('401 replayed');
    const again = await extension.proof({ method: 'POST', path: EXTENSION_API.token });
    const request = byRefresh(extension);
    const first = await extension.token(request, { proof: again });
    expect(first.status).toBe(200);
    expect(await outcomeOf(extension.token(request, { proof: again }))).toBe('401 replayed');
    extension.tokens = (await first.json()) as Tokens;
    expect(await knock(extension)).toBe(IN);
  });

  const bent: [string, Parameters<TestExtension['proof']>[0]][] = [
    ['for another path', { method: 'GET', path: EXTENSION_API.shop }],
    ['for another method', { method: 'POST', path: '/extension/door' }],
    [
      'for another server',
      { method: 'GET', path: '/', claims: { htu: 'https://evil.example/extension/door' } },
    ],
    ['for another access token', { method: 'GET', path: '/extension/door', accessToken: 'A'.repeat(43) }],
    ['for no access token', { method: 'GET', path: '/extension/door', accessToken: null }],
    ['with a number that is too short', { method: 'GET', path: '/extension/door', claims: { jti: '1' } }],
    ['without a signature', { method: 'GET', path: '/extension/door', header: { alg: 'none' } }],
    ['with a shared secret', { method: 'GET', path: '/extension/door', header: { alg: 'HS256' } }],
    ['of another type', { method: 'GET', path: '/extension/door', header: { typ: 'JWT' } }],
    ['with demands nobody understands', { method: 'GET', path: '/extension/door', header: { crit: ['x'] } }],
  ];
  it.each(bent)('is refused %s', async (_, parts) => {
    const extension = await pairExtension(harness, mine);
    const proof = await extension.proof({ accessToken: extension.tokens!.accessToken, ...parts });
    expect(await outcomeOf(extension.ask('/extension/door', undefined, { proof }))).toBe('401 invalid_proof');
  });

  it.each([-61, 62, 86_400])('is refused when it is %i seconds from now', async (seconds) => {
    const extension = await pairExtension(harness, mine);
    const iat = Math.floor(harness.now() / 1000) + seconds;
    const parts = { method: 'GET', path: '/extension/door', accessToken: extension.tokens!.accessToken };
    const proof = await extension.proof({ ...parts, claims: { iat } });
    expect(await outcomeOf(extension.ask('/extension/door', undefined, { proof }))).toBe('401 invalid_proof');
  });

  it('is refused when a letter of its signature or its claims is another', async () => {
    const extension = await pairExtension(harness, mine);
    const accessToken = extension.tokens!.accessToken;
    const proof = await extension.proof({ method: 'GET', path: '/extension/door', accessToken });
    const [header, payload, signature] = proof.split('.') as [string, string, string];
    const other = signature.startsWith('A') ? 'B' : 'A';
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    const moved = Buffer.from(JSON.stringify({ ...claims, iat: 1 })).toString('base64url');
    for (const forged of [
      `${header}.${payload}.${other}${signature.slice(1)}`,
      `${header}.${moved}.${signature}`,
      `${header}.${payload}.`,
      `${header}.${payload}`,
      `${proof}, ${proof}`,
      'x'.repeat(5_000),
    ])
      expect(await outcomeOf(extension.ask('/extension/door', undefined, { proof: forged }))).toBe(
        '401 invalid_proof',
      );
  });

  it('that shows its private key, or a key that is no point of the curve, is refused', async () => {
    const extension = await pairExtension(harness, mine);
    const parts = { method: 'GET', path: '/extension/door', accessToken: extension.tokens!.accessToken };
    const nowhere = { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) };
    const [header] = (await extension.proof(parts)).split('.');
    const { jwk: own } = JSON.parse(Buffer.from(header!, 'base64url').toString()) as { jwk: object };
    for (const jwk of [nowhere, { ...own, d: 'A'.repeat(43) }, { kty: 'RSA', n: 'A', e: 'AQAB' }]) {
      const proof = await extension.proof({ ...parts, header: { jwk } });
      expect(await outcomeOf(extension.ask('/extension/door', undefined, { proof }))).toBe(
        '401 invalid_proof',
      );
    }
  });
});

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

  it('that comes twice at the same moment works once, and the grant is over', async () => {
    for (let round = 0; round < 5; round += 1) {
      const extension = await pairExtension(harness, mine);
      const request = byRefresh(extension);
      const answers = await Promise.all([extension.token(request), extension.token(request)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
      const winner = answers.find(({ status }) => status === 200)!;
      extension.tokens = (await winner.json()) as Tokens;
      expect(await knock(extension)).toBe('401 revoked');
      expect(await outcomeOf(extension.token(byRefresh(extension)))).toBe('401 revoked');
      expect(await auditOf(mine, grantOf(extension))).toEqual(['paired by staff', 'reuse_detected']);
    }
  });
});

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

describe('an origin', () => {
  const paths = [EXTENSION_API.token, EXTENSION_API.revoke, EXTENSION_API.shop, '/extension/door'];

  it.each(['https://evil.example', 'null', 'https://kindred-demo.myshopify.com', 'chrome-extension://short'])(
    'that is no extension is refused on all of them: %s',
    async (origin) => {
      const extension = await pairExtension(harness, mine);
      for (const path of paths) {
        const preflight = await fetch(harness.url + path, { method: 'OPTIONS', headers: { origin } });
        expect(preflight.status).toBe(403);
        for (const body of [undefined, {}]) {
          const answer = await extension.ask(path, body, { origin });
          expect(answer.status).toBe(403);
          expect(answer.headers.get('access-control-allow-origin')).toBeNull();
          expect(await answer.json()).toMatchObject({ error: 'wrong_origin' });
        }
      }
      expect(await knock(extension)).toBe(IN);
    },
  );

  it.each([CHROME_ORIGIN, FIREFOX_ORIGIN])('of an extension may ask and read: %s', async (origin) => {
    const extension = await pairExtension(harness, mine);
    const preflight = await fetch(harness.url + EXTENSION_API.token, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'dpop' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('dpop');
    for (const answer of [preflight, await extension.ask('/extension/door', undefined, { origin })]) {
      expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
      expect(answer.headers.get('access-control-expose-headers')).toBe('date, retry-after');
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
      expect(answer.headers.get('vary')).toContain('origin');
    }
    // Refusals can be read, too.
    const refused = await extension.ask('/extension/door', undefined, { origin, proof: null });
    expect(refused.headers.get('access-control-allow-origin')).toBe(origin);
  });

  it('is left out by browsers where an extension may read the host anyway', async () => {
    const extension = await pairExtension(harness, mine);
    const answer = await extension.ask('/extension/door', undefined, { origin: null });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
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

describe('behind a proxy', () => {
  const appUrl = 'https://kindred.example';

  it('the public address is what a proof is for, and a proof works once whichever server is asked', async () => {
    const behind = await startHarness([createTestShop()], { appUrl });
    try {
      await behind.shopify.install(mine);
      const extension = await createTestExtension({ url: behind.url, now: behind.now, appUrl });
      const { code } = await handoffFor(behind, mine, extension);
      const answer = await extension.token(byHandoff(extension, code));
      extension.tokens = (await answer.json()) as Tokens;
      const { accessToken } = extension.tokens;
      const wanted = { method: 'GET', path: '/extension/door', accessToken };
      const inner = await extension.proof({ ...wanted, claims: { htu: `${behind.url}/extension/door` } });
      expect(await outcomeOf(extension.ask('/extension/door', undefined, { proof: inner }))).toBe(
        '401 invalid_proof',
      );
      const proof = await extension.proof(wanted);
      expect(await outcomeOf(extension.ask('/extension/door', undefined, { proof }))).toBe(IN);
      // Another process, on another port, with the same database.
      await behind.restart();
      const headers = { dpop: proof, authorization: `DPoP ${accessToken}` };
      expect(await outcomeOf(fetch(`${behind.url}/extension/door`, { headers }))).toBe('401 replayed');
    } finally {
      await behind.close();
    }
  }, 120_000);
});
