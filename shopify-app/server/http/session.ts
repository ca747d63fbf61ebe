import type { Context } from '../context.ts';
import { endAllGrants } from '../pairing/grants.ts';
import { QUEUES } from '../jobs/queues.ts';
import { resetSetup } from '../shopify/shop-setup-store.ts';
import type { Shop } from '../shops/shop-store.ts';

/** Who stands behind a session token: the shop, and Shopify's number of the staff member. */
export interface AdminSession {
  domain: string;
  staffId: string | null;
  token: string;
}

/** Null for a token that is forged, expired, not yet valid or made for another app. */
export async function adminSessionOf({ library }: Context, token: string): Promise<AdminSession | null> {
  try {
    const payload = await library.session.decodeSessionToken(token);
    const domain = library.utils.sanitizeShop(new URL(payload.dest).host);
    if (!domain) return null;
    return { domain: domain.toLowerCase(), staffId: payload.sub || null, token };
  } catch {
    // The library's message quotes the token, so it goes nowhere.
    return null;
  }
}

/**
 * Managed install: whoever opens the app brings a session token, and that is traded for access. A shop that
 * is installed and whose access works is only looked up.
 */
export async function ensureInstalled(context: Context, session: AdminSession): Promise<Shop> {
  const { shops, access, clock, database, queue, logger, random } = context;
  const known = await shops.byDomain(session.domain);
  if (known && known.uninstalledAt === null && (await access.has(known))) return known;
  const shop = await shops.install(session.domain);
  await access.exchange(shop, session.token);
  // The webhook of an uninstall may come after the new install, or never: what it would have reset is reset here.
  await database.asShop(shop.shopId, async (sql) => {
    await resetSetup(sql, shop.shopId);
    await endAllGrants(sql, random, shop.shopId, clock.now());
  });
  await queue.send(QUEUES.setup, { shopId: shop.shopId }, { singletonKey: String(shop.shopId) });
  logger.info('shop_installed', { shopId: shop.shopId, again: known !== null });
  return shop;
}
