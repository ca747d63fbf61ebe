import { PINNED_METAFIELD, POPULAR_METAFIELD } from '@kindred/shared/api/storefront';
import type { ProductId } from '@kindred/shared/catalog';
import { productsOf } from '../catalog/catalog-store.ts';
import type { Context } from '../context.ts';
import { excludeTheSame, rankingSettingsOf } from '../ranking/ranking-store.ts';
import { activeRelated, noteRelatedWritten } from '../releases/release-store.ts';
import { pruneReleases } from '../releases/releases.ts';
import type { ShopRef } from '../shopify/access.ts';
import { defineRelatedMetafield } from '../shopify/metafields.ts';
import { noteSetup, setupOf } from '../shopify/shop-setup-store.ts';
import { trainingConsentOf } from '../training/consent-store.ts';
import { clearRelated, type RelatedList, writeRelated } from './related-metafields.ts';
import { popularOf, writeProductList } from './shop-metafields.ts';

/**
 * Makes the related products that Liquid shows those of the active release; without one, takes them away.
 * Where training consent is withdrawn it also finishes what a server that ended in between left standing.
 */
export async function updateRelated(context: Context, shop: ShopRef, signal: AbortSignal): Promise<void> {
  const { database, logger } = context;
  const { granted } = await database.asShop(shop.shopId, (sql) => trainingConsentOf(sql, shop.shopId));
  if (!granted) await pruneReleases(context, shop.shopId, 0);
  const state = await database.asShop(shop.shopId, async (sql) => ({
    installation: (await setupOf(sql, shop.shopId))?.appInstallationGid,
    active: await activeRelated(sql, shop.shopId),
    products: (await productsOf(sql, shop.shopId)).map((product) => product.productId),
    ranking: await rankingSettingsOf(sql, shop.shopId),
  }));
  const { installation } = state;
  // Installed anew a moment ago: set-up learns what the lists belong to, and asks for them then.
  if (!installation) return;
  const client = context.adminOf(shop);
  const excluded = new Set(state.ranking.excludedProductIds);
  const shown = state.products.filter((productId) => !excluded.has(productId));
  const pinned = state.ranking.pinnedProductIds.filter((productId) => shown.includes(productId));
  await writeProductList(client, installation, PINNED_METAFIELD, pinned);
  if (!state.active) {
    await writeProductList(client, installation, POPULAR_METAFIELD, []);
    return clearRelated(client, state.products, signal);
  }
  if (state.active.upToDate) return;
  await ensureDefinition(context, shop);
  const { releaseId } = state.active;
  const related = without(excluded, state.active.related);
  const result = await writeRelated(client, related, state.products, signal);
  const popular = await popularOf(context, shop, new Set(shown));
  await writeProductList(client, installation, POPULAR_METAFIELD, popular);
  await database.asShop(shop.shopId, async (sql) => {
    // Decided, or installed anew, while this ran: the job that was sent then has to write.
    const same = excludeTheSame(await rankingSettingsOf(sql, shop.shopId), state.ranking);
    const isSetUp = (await setupOf(sql, shop.shopId))?.relatedDefinitionAt != null;
    await noteRelatedWritten(sql, shop.shopId, same && isSetUp ? releaseId : null);
  });
  logger.info('related_products_written', { shopId: shop.shopId, ...result });
}

/** The lists were made by a training; the merchant may have excluded a product since. */
function without(excluded: ReadonlySet<ProductId>, related: RelatedList): RelatedList {
  return related.map(({ productId, relatedProductIds }) => ({
    productId,
    relatedProductIds: relatedProductIds.filter((id) => !excluded.has(id)),
  }));
}

async function ensureDefinition(context: Context, shop: ShopRef): Promise<void> {
  const { database, clock } = context;
  const setup = await database.asShop(shop.shopId, (sql) => setupOf(sql, shop.shopId));
  if (setup?.relatedDefinitionAt) return;
  await defineRelatedMetafield(context.adminOf(shop));
  const relatedDefinitionAt = new Date(clock.now());
  await database.asShop(shop.shopId, (sql) => noteSetup(sql, shop.shopId, { relatedDefinitionAt }));
}
