import { HttpResponseError, RequestedTokenType, type Session as ShopifySession } from '@shopify/shopify-api';
import type { Ports, Sql } from '../ports.ts';
import { AccessLostError } from './errors.ts';
import type { ShopifyLibrary } from './library.ts';
import type { TokenCipher } from './token-cipher.ts';

/** A shop as the server's inside knows it. */
export interface ShopRef {
  shopId: number;
  /** myshopify.com domain. */
  domain: string;
}

export interface ShopAccess {
  /** Trades a session token of the admin for an offline token of ours, and keeps it. */
  exchange(shop: ShopRef, sessionToken: string): Promise<void>;
  /** A token that is valid for at least a minute more. Throws `AccessLostError`. */
  accessToken(shop: ShopRef): Promise<string>;
  /** Shopify refused this token: the next call of `accessToken` brings another one. */
  reject(shop: ShopRef, accessToken: string): Promise<void>;
  /** False once access is lost: the next visit of the merchant brings it back. */
  has(shop: ShopRef): Promise<boolean>;
  forget(shop: ShopRef): Promise<void>;
}

interface TokenRow {
  access_token: Uint8Array;
  refresh_token: Uint8Array | null;
  expires_at: Date | null;
}

/** Shopify's offline tokens live 60 minutes; one that ends within this margin is renewed first. */
const RENEW_BEFORE_MILLISECONDS = 60_000;

const bound = (shop: ShopRef, kind: 'access' | 'refresh'): string => `${kind}:${shop.domain}`;

export function createShopAccess(
  library: ShopifyLibrary,
  cipher: TokenCipher,
  { database, clock }: Pick<Ports, 'database' | 'clock'>,
): ShopAccess {
  async function save(sql: Sql, shop: ShopRef, session: ShopifySession): Promise<void> {
    const { refreshToken } = session;
    await sql.query(
      `insert into shop_tokens (shop_id, access_token, refresh_token, expires_at, refresh_expires_at, scopes)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (shop_id) do update set access_token = excluded.access_token,
         refresh_token = excluded.refresh_token, expires_at = excluded.expires_at,
         refresh_expires_at = excluded.refresh_expires_at, scopes = excluded.scopes`,
      [
        shop.shopId,
        cipher.seal(session.accessToken ?? '', bound(shop, 'access')),
        refreshToken ? cipher.seal(refreshToken, bound(shop, 'refresh')) : null,
        session.expires ?? null,
        session.refreshTokenExpires ?? null,
        session.scope ?? '',
      ],
    );
  }

  /** Null when Shopify does not take the refresh token any more; then what is stored is of no use. */
  async function refresh(sql: Sql, shop: ShopRef, row: TokenRow): Promise<string | null> {
    const renewed =
      row.refresh_token && (await renew(shop, cipher.open(row.refresh_token, bound(shop, 'refresh'))));
    if (renewed) await save(sql, shop, renewed);
    else await sql.query('delete from shop_tokens where shop_id = $1', [shop.shopId]);
    return renewed?.accessToken ?? null;
  }

  async function renew(shop: ShopRef, refreshToken: string): Promise<ShopifySession | null> {
    try {
      return (await library.auth.refreshToken({ shop: shop.domain, refreshToken })).session;
    } catch (error) {
      if (error instanceof HttpResponseError && error.response.code < 500) return null;
      throw error;
    }
  }

  return {
    async exchange(shop, sessionToken) {
      const { session } = await library.auth.tokenExchange({
        shop: shop.domain,
        sessionToken,
        requestedTokenType: RequestedTokenType.OfflineAccessToken,
        expiring: true,
      });
      await database.asShop(shop.shopId, (sql) => save(sql, shop, session));
    },

    // A refresh token works once. The row stays locked from reading it to storing its successor, so
    // that neither another request nor another server spends it a second time.
    async accessToken(shop) {
      const token = await database.asShop(shop.shopId, async (sql) => {
        const [row] = await sql.query<TokenRow>(
          'select access_token, refresh_token, expires_at from shop_tokens where shop_id = $1 for update',
          [shop.shopId],
        );
        if (!row) return null;
        const left = row.expires_at === null ? Infinity : row.expires_at.getTime() - clock.now();
        if (left > RENEW_BEFORE_MILLISECONDS) return cipher.open(row.access_token, bound(shop, 'access'));
        return refresh(sql, shop, row);
      });
      if (token === null) throw new AccessLostError(shop.domain);
      return token;
    },

    reject: (shop, accessToken) =>
      database.asShop(shop.shopId, async (sql) => {
        const [row] = await sql.query<TokenRow>(
          'select access_token from shop_tokens where shop_id = $1 for update',
          [shop.shopId],
        );
        const same = row && cipher.open(row.access_token, bound(shop, 'access')) === accessToken;
        if (same)
          await sql.query('update shop_tokens set expires_at = to_timestamp(0) where shop_id = $1', [
            shop.shopId,
          ]);
      }),

    has: (shop) =>
      database.asShop(shop.shopId, async (sql) => {
        const rows = await sql.query('select 1 from shop_tokens where shop_id = $1', [shop.shopId]);
        return rows.length > 0;
      }),

    forget: (shop) =>
      database.asShop(shop.shopId, async (sql) => {
        await sql.query('delete from shop_tokens where shop_id = $1', [shop.shopId]);
      }),
  };
}
