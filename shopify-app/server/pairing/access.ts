import type { ExtensionScope } from '@kindred/shared/api/browser-extension';
import type { Context } from '../context.ts';
import type { Shop } from '../shops/shop-store.ts';
import { findToken, setLastUsed, setTokenUsed } from './grant-store.ts';
import { acceptProof } from './proof-store.ts';
import type { Proof } from './proof.ts';
import { type Refusal, refusal } from './refusal.ts';

export interface Access {
  ok: true;
  shop: Shop;
  grantId: string;
}

/** `last used` is for people: a minute more or less does not matter, and each request would be a write. */
const LAST_USED_SECONDS = 60;

/** The shop is the grant's, and the grant is the token's: no request can name another. */
export async function accessOf(
  context: Context,
  accessToken: string,
  proof: Proof,
  scope: ExtensionScope | null,
): Promise<Access | Refusal> {
  const { database, shops, clock } = context;
  const now = clock.now();
  const found = await database.asSystem(async (sql) => {
    const token = await findToken(sql, 'access', accessToken);
    if (!token) return refusal('invalid_grant', 'This access token is not known. Pair the browser again.');
    if (token.jkt !== proof.jkt) return WRONG_KEY;
    return (await acceptProof(sql, proof, now)) ? { ok: true as const, token } : REPLAYED;
  });
  if (!found.ok) return found;
  const { shopId, grantId, ended, scopes, lastUsedAt, tokenExpiresAt, tokenUsedAt } = found.token;
  const shop = await shops.byId(shopId);
  if (ended !== null || !shop || shop.uninstalledAt !== null) return REVOKED;
  if (tokenExpiresAt.getTime() <= now) return refusal('expired', 'The access token has expired: refresh.');
  if (scope && !scopes.includes(scope))
    return refusal('insufficient_scope', `This browser was not given ${scope}.`);
  const isNews = now - (lastUsedAt?.getTime() ?? 0) > LAST_USED_SECONDS * 1000;
  if (isNews || tokenUsedAt === null)
    await database.asShop(shopId, async (sql) => {
      await setLastUsed(sql, shopId, grantId, new Date(now));
      await setTokenUsed(sql, shopId, accessToken, new Date(now));
    });
  return { ok: true, shop, grantId };
}

export const WRONG_KEY = refusal('wrong_key', 'This was given to another key.');
export const REPLAYED = refusal('replayed', 'This proof was used before: each request wants a new one.');
export const REVOKED = refusal('revoked', 'This browser is not connected any more. Pair it again.');
