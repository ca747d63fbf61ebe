import {
  EXTENSION_SCOPES,
  type TokenRequest,
  type Tokens,
  type Waiting,
} from '@kindred/shared/api/browser-extension';
import type { Context } from '../context.ts';
import type { Sql } from '../ports.ts';
import { REPLAYED, REVOKED, WRONG_KEY } from './access.ts';
import { audit } from './audit.ts';
import { type Code, findCode, useCode } from './code-store.ts';
import { giveTryBack, takeTry } from './code-tries.ts';
import { TYPED_SECONDS, typedHashOf } from './codes.ts';
import { endGrant } from './grants.ts';
import {
  findGrant,
  findToken,
  forgetOldTokens,
  forgetTokens,
  type Grant,
  insertGrant,
  insertToken,
  lockGrant,
  replaceUnusedPair,
  setLastUsed,
  setState,
  useRefreshToken,
} from './grant-store.ts';
import { acceptProof } from './proof-store.ts';
import { base64urlSha256, type Proof } from './proof.ts';
import { type Refusal, refusal } from './refusal.ts';
import { hashOf, keyedHashOf, newSecret } from './secrets.ts';

const ACCESS_SECONDS = 600;
const REFRESH_SECONDS = 30 * 86_400;
const POLL_SECONDS = 3;
/** Within this a client may send a refresh token again whose answer it never got. */
const RETRY_SECONDS = 60;

export type TokenAnswer =
  | { ok: true; status: 200; body: Tokens }
  | { ok: true; status: 202; body: Waiting }
  | (Refusal & { retryAfterSeconds?: number });

type Asked<GrantType> = Extract<TokenRequest, { grantType: GrantType }>;

/**
 * What the extension gets for what it brings; `sender` is its network address.
 *
 * A proof is accepted before anything is used up: a request that a network repeats by itself is only `replayed`; and
 * after what it is for was found, so that strangers cannot fill the table of proofs. What is shown with the wrong key
 * changes nothing, save that a handed code is spent: somebody else has it.
 */
export async function tokensFor(
  context: Context,
  request: TokenRequest,
  proof: Proof,
  sender: string,
): Promise<TokenAnswer> {
  switch (request.grantType) {
    case 'handoff_code':
      return await byHandoff(context, request, proof);
    case 'typed_code':
      return await byTypedCode(context, request, proof, sender);
    case 'confirmed':
      return await byConfirmation(context, request, proof);
    case 'refresh_token':
      return await byRefresh(context, request, proof);
  }
}

async function byHandoff(
  context: Context,
  { code: secret, verifier }: Asked<'handoff_code'>,
  proof: Proof,
): Promise<TokenAnswer> {
  const { database, random } = context;
  const now = context.clock.now();
  const code = await database.asSystem(async (sql) => {
    const found = await findCode(sql, 'handoff', hashOf(secret));
    if (!found) return UNKNOWN_CODE;
    return (await acceptProof(sql, proof, now)) ? found : REPLAYED;
  });
  if ('ok' in code) return code;
  if (code.expiresAt.getTime() <= now) return EXPIRED_CODE;
  return await database.asShop(code.shopId, async (sql): Promise<TokenAnswer> => {
    const grant = newGrant(
      context,
      code,
      proof,
      { state: 'paired', label: code.label ?? '' },
      ACCESS_SECONDS,
    );
    if (!(await useCode(sql, code, grant, new Date(now)))) return UNKNOWN_CODE;
    if (code.jkt !== proof.jkt) return WRONG_KEY;
    if (code.challenge !== base64urlSha256(verifier))
      return refusal('invalid_grant', 'The verifier does not fit the challenge of this code.');
    await insertGrant(sql, grant);
    await audit(sql, random, { ...grant, what: 'paired', staffId: code.staffId }, now);
    return await issue(context, sql, grant, now);
  });
}

async function byTypedCode(
  context: Context,
  { code: typed, label }: Asked<'typed_code'>,
  proof: Proof,
  sender: string,
): Promise<TokenAnswer> {
  const { database, clock, config } = context;
  const now = clock.now();
  const sentBy = keyedHashOf(config.encryptionKey, 'sender', sender);
  const retryAfterSeconds = await takeTry(database, sentBy, now);
  if (retryAfterSeconds > 0) return { ...TOO_MANY_TRIES, retryAfterSeconds };
  const code = await database.asSystem(async (sql) => {
    const found = await findCode(sql, 'typed', typedHashOf(context, typed));
    // Who uses another's code up again learns no more than who guesses.
    if (!found || (found.usedAt !== null && found.jkt !== proof.jkt)) return UNKNOWN_CODE;
    await giveTryBack(sql, sentBy, now);
    return (await acceptProof(sql, proof, now)) ? found : REPLAYED;
  });
  if ('ok' in code) return code;
  if (code.usedAt === null && code.expiresAt.getTime() <= now) return EXPIRED_CODE;
  return await database.asShop(code.shopId, async (sql): Promise<TokenAnswer> => {
    const grant = newGrant(context, code, proof, { state: 'waiting', label }, TYPED_SECONDS);
    if (code.usedAt === null && (await useCode(sql, code, grant, new Date(now)))) {
      await insertGrant(sql, grant);
      return waiting(grant);
    }
    // The same key once more: its answer was lost on the way.
    const known = code.grantId && (await lockGrant(sql, code.shopId, code.grantId));
    return known && known.jkt === proof.jkt ? await further(context, sql, known) : UNKNOWN_CODE;
  });
}

async function byConfirmation(
  context: Context,
  { grantId }: Asked<'confirmed'>,
  proof: Proof,
): Promise<TokenAnswer> {
  const { database, clock } = context;
  const found = await database.asSystem(async (sql) => {
    const grant = await findGrant(sql, grantId);
    if (!grant) return refusal('invalid_grant', 'Nobody waits here under this number.');
    if (grant.jkt !== proof.jkt) return WRONG_KEY;
    return (await acceptProof(sql, proof, clock.now())) ? grant : REPLAYED;
  });
  if ('ok' in found) return found;
  return await database.asShop(found.shopId, async (sql) => {
    const grant = await lockGrant(sql, found.shopId, grantId);
    return grant ? await further(context, sql, grant) : REVOKED;
  });
}

/**
 * Where a typed code has led so far. Tokens come of it until one is used: an answer may be lost on the way, and what it
 * brought is then worth nothing. From the first use on the refresh token is the way.
 */
async function further(context: Context, sql: Sql, grant: Grant): Promise<TokenAnswer> {
  const now = context.clock.now();
  if (grant.ended !== null) return REVOKED;
  if (grant.expiresAt.getTime() <= now)
    return refusal('expired', 'Nobody confirmed this browser in time. Ask for a new code.');
  if (grant.state === 'waiting') return waiting(grant);
  if (grant.lastUsedAt !== null) return refusal('invalid_grant', 'This browser has its tokens already.');
  if (grant.state === 'confirmed')
    await audit(sql, context.random, { ...grant, what: 'paired', staffId: null }, now);
  await forgetTokens(sql, grant);
  return await issue(context, sql, grant, now);
}

/**
 * Works once. A token that comes again within a minute, while nothing of what it brought was used, is that of a client
 * whose answer was lost: it gets another pair, once, and the first is worth nothing. Any other second time is a reuse and
 * ends the grant; so does the refresh token of the pair that was replaced: then two have it, and who is who is not to be
 * known.
 */
async function byRefresh(
  context: Context,
  { refreshToken }: Asked<'refresh_token'>,
  proof: Proof,
): Promise<TokenAnswer> {
  const { database, clock, random, logger } = context;
  const now = clock.now();
  const found = await database.asSystem(async (sql) => {
    const token = await findToken(sql, 'refresh', refreshToken);
    if (!token) return refusal('invalid_grant', 'This refresh token is not known. Pair the browser again.');
    if (token.jkt !== proof.jkt) return WRONG_KEY;
    return (await acceptProof(sql, proof, now)) ? token : REPLAYED;
  });
  if ('ok' in found) return found;
  const { shopId, grantId } = found;
  return await database.asShop(shopId, async (sql): Promise<TokenAnswer> => {
    const grant = await lockGrant(sql, shopId, grantId);
    if (!grant || grant.ended !== null) return REVOKED;
    const isFirst = await useRefreshToken(sql, shopId, refreshToken, new Date(now));
    const usedAt = isFirst
      ? null
      : await replaceUnusedPair(sql, shopId, refreshToken, retryableSince(now), LASTS);
    if (!isFirst && usedAt === null) {
      await endGrant(sql, random, grant, 'reuse_detected', now);
      logger.warn('refresh_token_reused', { shopId });
      return REVOKED;
    }
    if (found.tokenExpiresAt.getTime() <= now || grant.expiresAt.getTime() <= now)
      return refusal('expired', 'This browser was away for too long. Pair it again.');
    await setLastUsed(sql, shopId, grantId, new Date(now));
    // A second pair of the same millisecond would pass for the first one, and be replaced in its turn.
    return await issue(context, sql, grant, usedAt === null ? now : Math.max(now, usedAt.getTime() + 1));
  });
}

/** By these a pair is known to be what a token brought; see `replaceUnusedPair`. */
const LASTS = { access: ACCESS_SECONDS, refresh: REFRESH_SECONDS };
const retryableSince = (now: number): Date => new Date(now - RETRY_SECONDS * 1000);

function newGrant(
  { clock, random }: Context,
  { shopId }: Code,
  { jkt }: Proof,
  { state, label }: Pick<Grant, 'state' | 'label'>,
  seconds: number,
): Grant {
  const createdAt = new Date(clock.now());
  return {
    shopId,
    grantId: random.uuid(),
    jkt,
    label,
    state,
    scopes: [...EXTENSION_SCOPES],
    createdAt,
    lastUsedAt: null,
    expiresAt: new Date(createdAt.getTime() + seconds * 1000),
    ended: null,
  };
}

/** A new pair; the grant lasts as long as its refresh token. `now`: when what it is for was used up; see LASTS. */
async function issue({ random }: Context, sql: Sql, grant: Grant, now: number): Promise<TokenAnswer> {
  const { grantId, scopes } = grant;
  const [accessToken, refreshToken] = [newSecret(random), newSecret(random)];
  const accessExpiresAt = now + ACCESS_SECONDS * 1000;
  const refreshExpiresAt = now + REFRESH_SECONDS * 1000;
  await forgetOldTokens(sql, grant, new Date(now));
  await insertToken(sql, grant, 'access', accessToken, new Date(accessExpiresAt));
  await insertToken(sql, grant, 'refresh', refreshToken, new Date(refreshExpiresAt));
  await setState(sql, grant, 'paired', new Date(refreshExpiresAt));
  const body = { grantId, accessToken, accessExpiresAt, refreshToken, refreshExpiresAt, scopes };
  return { ok: true, status: 200, body };
}

const waiting = ({ grantId, expiresAt }: Grant): TokenAnswer => ({
  ok: true,
  status: 202,
  body: { grantId, pollAfterSeconds: POLL_SECONDS, expiresAt: expiresAt.getTime() },
});

const UNKNOWN_CODE = refusal('invalid_grant', 'This code is not known, or was used. Ask for a new one.');
const EXPIRED_CODE = refusal('expired', 'This code is too old. Ask for a new one.');
const TOO_MANY_TRIES = refusal(
  'too_many_tries',
  'Too many codes were wrong. Wait, or connect from the admin.',
);
