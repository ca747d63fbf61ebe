import type { ExtensionScope, PairedBrowser } from '@kindred/shared/api/browser-extension';
import type { Sql } from '../ports.ts';
import type { GrantEnd } from './audit.ts';
import { hashOf } from './secrets.ts';

export interface Grant {
  shopId: number;
  grantId: string;
  jkt: string;
  label: string;
  state: 'waiting' | 'confirmed' | 'paired';
  scopes: ExtensionScope[];
  createdAt: Date;
  /** Null before a token of it was used. */
  lastUsedAt: Date | null;
  expiresAt: Date;
  /** Null while it lasts. */
  ended: GrantEnd | null;
}

export type TokenKind = 'access' | 'refresh';

/** A token with the grant that it is of. */
export interface FoundToken extends Grant {
  tokenExpiresAt: Date;
  tokenUsedAt: Date | null;
}

const COLUMNS = `g.shop_id as "shopId", g.grant_id as "grantId", g.jkt, g.label, g.state, g.scopes,
  g.created_at as "createdAt", g.last_used_at as "lastUsedAt", g.expires_at as "expiresAt", g.ended`;

/** As the system: whose it is, is what one wants to know. */
export async function findToken(sql: Sql, kind: TokenKind, token: string): Promise<FoundToken | null> {
  const [row] = await sql.query<FoundToken>(
    `select ${COLUMNS}, t.expires_at as "tokenExpiresAt", t.used_at as "tokenUsedAt"
     from browser_tokens t join browser_grants g using (shop_id, grant_id) where t.sha256 = $1 and t.kind = $2`,
    [hashOf(token), kind],
  );
  return row ?? null;
}

/** As the system. */
export async function findGrant(sql: Sql, grantId: string): Promise<Grant | null> {
  const [row] = await sql.query<Grant>(`select ${COLUMNS} from browser_grants g where g.grant_id = $1`, [
    grantId,
  ]);
  return row ?? null;
}

/** Of this shop, and nobody else changes it until the transaction ends. */
export async function lockGrant(sql: Sql, shopId: number, grantId: string): Promise<Grant | null> {
  const [row] = await sql.query<Grant>(
    `select ${COLUMNS} from browser_grants g where g.shop_id = $1 and g.grant_id = $2 for update`,
    [shopId, grantId],
  );
  return row ?? null;
}

export async function insertGrant(sql: Sql, grant: Grant): Promise<void> {
  await sql.query(
    `insert into browser_grants (shop_id, grant_id, jkt, label, state, scopes, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      grant.shopId,
      grant.grantId,
      grant.jkt,
      grant.label,
      grant.state,
      grant.scopes,
      grant.createdAt,
      grant.expiresAt,
    ],
  );
}

export async function setState(
  sql: Sql,
  { shopId, grantId }: Pick<Grant, 'shopId' | 'grantId'>,
  state: Grant['state'],
  expiresAt: Date,
): Promise<void> {
  await sql.query(
    'update browser_grants set state = $3, expires_at = $4 where shop_id = $1 and grant_id = $2',
    [shopId, grantId, state, expiresAt],
  );
}

export async function setLastUsed(sql: Sql, shopId: number, grantId: string, now: Date): Promise<void> {
  await sql.query('update browser_grants set last_used_at = $3 where shop_id = $1 and grant_id = $2', [
    shopId,
    grantId,
    now,
  ]);
}

/** Its tokens stay, so that whoever sends one is told that it is over. */
export async function markEnded(
  sql: Sql,
  { shopId, grantId }: Pick<Grant, 'shopId' | 'grantId'>,
  ended: GrantEnd,
  now: Date,
): Promise<void> {
  await sql.query(
    `update browser_grants set ended = $3, expires_at = least(expires_at, $4)
     where shop_id = $1 and grant_id = $2 and ended is null`,
    [shopId, grantId, ended, now],
  );
}

/** Those that last, by `condition` on `g`, newest first; `$2` is the present moment. */
async function lasting(sql: Sql, shopId: number, now: Date, condition: string): Promise<Grant[]> {
  return await sql.query<Grant>(
    `select ${COLUMNS} from browser_grants g
     where g.shop_id = $1 and g.ended is null and ${condition} order by g.created_at desc, g.grant_id desc for update`,
    [shopId, now],
  );
}
/** Locked, as both are asked for to be ended. */
export const expiredGrants = (sql: Sql, shopId: number, now: Date) =>
  lasting(sql, shopId, now, 'g.expires_at < $2');
export const liveGrants = (sql: Sql, shopId: number, now: Date) =>
  lasting(sql, shopId, now, 'g.expires_at >= $2');

export async function pairedBrowsers(sql: Sql, shopId: number, now: Date): Promise<PairedBrowser[]> {
  const grants = await sql.query<Grant>(
    `select ${COLUMNS} from browser_grants g
     where g.shop_id = $1 and g.ended is null and g.expires_at >= $2 order by g.created_at desc, g.grant_id desc`,
    [shopId, now],
  );
  return grants.map(asPairedBrowser);
}

export const asPairedBrowser = (grant: Grant): PairedBrowser => ({
  grantId: grant.grantId,
  label: grant.label,
  state: grant.state === 'waiting' ? 'waiting' : 'paired',
  createdAt: grant.createdAt.getTime(),
  lastUsedAt: grant.lastUsedAt?.getTime() ?? null,
  expiresAt: grant.expiresAt.getTime(),
});

export async function insertToken(
  sql: Sql,
  { shopId, grantId }: Pick<Grant, 'shopId' | 'grantId'>,
  kind: TokenKind,
  token: string,
  expiresAt: Date,
): Promise<void> {
  await sql.query(
    'insert into browser_tokens (shop_id, sha256, grant_id, kind, expires_at) values ($1, $2, $3, $4, $5)',
    [shopId, hashOf(token), grantId, kind, expiresAt],
  );
}

/** False when it was used before. */
export async function useRefreshToken(sql: Sql, shopId: number, token: string, now: Date): Promise<boolean> {
  const used = await sql.query(
    `update browser_tokens set used_at = $3
     where shop_id = $1 and sha256 = $2 and kind = 'refresh' and used_at is null returning 1`,
    [shopId, hashOf(token), now],
  );
  return used.length > 0;
}

/** Once is enough to know that its pair has arrived. */
export async function setTokenUsed(sql: Sql, shopId: number, token: string, now: Date): Promise<void> {
  await sql.query(
    'update browser_tokens set used_at = $3 where shop_id = $1 and sha256 = $2 and used_at is null',
    [shopId, hashOf(token), now],
  );
}

/**
 * Makes the pair worthless that a used refresh token brought, for another to take its place, and tells when that token
 * was used. Null, and nothing is changed, where that was before `since`, or anything of the pair was used. The pair is
 * known by when it ends, `lasts` after the token was used. Its refresh token counts as used from then on: whoever sends
 * it ends the grant.
 */
export async function replaceUnusedPair(
  sql: Sql,
  shopId: number,
  token: string,
  since: Date,
  lasts: Readonly<Record<TokenKind, number>>,
): Promise<Date | null> {
  const pair = await sql.query<{ sha256: string; usedAt: Date }>(
    `select t.sha256, used.used_at as "usedAt"
     from browser_tokens used join browser_tokens t using (shop_id, grant_id)
     where shop_id = $1 and used.sha256 = $2 and used.kind = 'refresh' and used.used_at >= $3 and t.used_at is null
       and t.expires_at = used.used_at + make_interval(secs => case t.kind when 'refresh' then $4::int else $5::int end)`,
    [shopId, hashOf(token), since, lasts.refresh, lasts.access],
  );
  if (pair.length < 2) return null;
  for (const { sha256, usedAt } of pair)
    await sql.query(
      `update browser_tokens set used_at = $3, expires_at = case kind when 'access' then $3 else expires_at end
       where shop_id = $1 and sha256 = $2`,
      [shopId, sha256, usedAt],
    );
  return pair[0]!.usedAt;
}

/** Those that expired a day ago. Until then whoever sends one is told that it has expired, not that it is unknown. */
export async function forgetOldTokens(
  sql: Sql,
  { shopId, grantId }: Pick<Grant, 'shopId' | 'grantId'>,
  now: Date,
): Promise<void> {
  await sql.query(
    `delete from browser_tokens where shop_id = $1 and grant_id = $2 and expires_at < $3::timestamptz - interval '1 day'`,
    [shopId, grantId, now],
  );
}

/** All of it. */
export async function forgetTokens(
  sql: Sql,
  { shopId, grantId }: Pick<Grant, 'shopId' | 'grantId'>,
): Promise<void> {
  await sql.query('delete from browser_tokens where shop_id = $1 and grant_id = $2', [shopId, grantId]);
}
