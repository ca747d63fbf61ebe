import type { ShopForExtension } from '@kindred/shared/api/browser-extension';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { rankingSettingsOf } from '../ranking/ranking-store.ts';
import { setupOf } from '../shopify/shop-setup-store.ts';
import type { Shop } from '../shops/shop-store.ts';

/** A shop gets a new domain once in years, and the extension asks whenever it is opened. */
const KEPT_MILLISECONDS = 10 * 60_000;
const MAX_SHOPS = 1_000;

const answerSchema = z.object({
  shop: z.object({
    primaryDomain: z.object({ url: z.url() }),
    domains: z.array(z.object({ url: z.url() })),
  }),
});

/** What the extension is told of its shop. Asks Shopify for the domains and keeps them for ten minutes, in memory. */
export function createPairedShops({ adminOf, database, clock, config, logger }: Context) {
  const kept = new Map<number, { origins: string[]; until: number }>();

  /** The primary one first. When Shopify does not answer, what it said last; throws where it never did. */
  async function originsOf(shop: Shop): Promise<string[]> {
    const known = kept.get(shop.shopId);
    if (known && known.until > clock.now()) return known.origins;
    try {
      const answer = answerSchema.parse(await adminOf(shop).request('storefrontDomains'));
      const urls = [answer.shop.primaryDomain, ...answer.shop.domains].map(({ url }) => url);
      const origins = [...new Set([...urls, `https://${shop.domain}`].map((url) => new URL(url).origin))];
      kept.delete(shop.shopId);
      kept.set(shop.shopId, { origins, until: clock.now() + KEPT_MILLISECONDS });
      for (const oldest of [...kept.keys()].slice(0, -MAX_SHOPS)) kept.delete(oldest);
      return origins;
    } catch (error) {
      logger.warn('storefront_domains_not_answered', {
        message: error instanceof Error ? error.message : String(error),
      });
      if (known) return known.origins;
      throw error;
    }
  }

  return {
    async of(shop: Shop): Promise<ShopForExtension> {
      const { shopId, domain, publicKey, currency } = shop;
      const { setup, ranking } = await database.asShop(shopId, async (sql) => ({
        setup: await setupOf(sql, shopId),
        ranking: await rankingSettingsOf(sql, shopId),
      }));
      return {
        domain,
        name: setup?.name ?? domain,
        origins: await originsOf(shop),
        key: publicKey,
        adminUrl: adminUrlOf(config, shop, setup?.appHandle ?? null),
        currency,
        ranking,
      };
    },
  };
}

/** Where the app stands in the shop's admin, to add a path. */
export function adminUrlOf(
  { adminOrigin, apiKey }: Pick<Context['config'], 'adminOrigin' | 'apiKey'>,
  { domain }: Pick<Shop, 'domain'>,
  appHandle: string | null,
): string {
  const handle = domain.replace(/\.myshopify\.com$/, '');
  return `${adminOrigin}/store/${handle}/apps/${encodeURIComponent(appHandle ?? apiKey)}`;
}
