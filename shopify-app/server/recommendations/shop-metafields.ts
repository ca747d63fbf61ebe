import { PINNED_METAFIELD, POPULAR_METAFIELD } from '@kindred/shared/api/storefront';
import { gidOf, type ProductId } from '@kindred/shared/catalog';
import type { ItemTable } from '@kindred/shared/release';
import type { Context } from '../context.ts';
import { activeManifest } from '../releases/release-store.ts';
import type { ShopRef } from '../shopify/access.ts';
import type { AdminClient } from '../shopify/admin-client.ts';
import { deleteMetafields, setMetafields } from '../shopify/metafields.ts';
import { setupOf } from '../shopify/shop-setup-store.ts';

/** More than any row shows, so that Liquid can leave out what is sold out or in the cart. */
const MAX_POPULAR = 16;

/**
 * What Liquid shows where no product leads to others: on the home page, in an empty search, where a page is not found.
 * Only of `products`: the item table may not know yet what was deleted or excluded. Without any it takes the list away.
 */
export async function writePopular(
  context: Context,
  shop: ShopRef,
  client: AdminClient,
  products: readonly ProductId[],
): Promise<void> {
  const known = new Set(products);
  const popular = (await popularOf(context, shop)).filter((id) => known.has(id)).slice(0, MAX_POPULAR);
  await writeProductList(context, shop, client, POPULAR_METAFIELD, popular);
}

/** What Liquid shows first in every row, whatever follows. */
export async function writePinned(
  context: Context,
  shop: ShopRef,
  client: AdminClient,
  pinned: readonly ProductId[],
): Promise<void> {
  await writeProductList(context, shop, client, PINNED_METAFIELD, pinned);
}

/** For the whole shop, on the app's own installation; an empty list is taken away. */
async function writeProductList(
  context: Context,
  { shopId }: ShopRef,
  client: AdminClient,
  metafield: { namespace: string; key: string },
  productIds: readonly ProductId[],
): Promise<void> {
  const setup = await context.database.asShop(shopId, (sql) => setupOf(sql, shopId));
  const ownerId = setup?.appInstallationGid;
  if (!ownerId) return;
  if (productIds.length === 0) return deleteMetafields(client, [{ ownerId, ...metafield }]);
  const value = JSON.stringify(productIds.map((id) => gidOf('Product', id)));
  await setMetafields(client, [{ ownerId, ...metafield, type: 'list.product_reference', value }]);
}

/** Best first, without what is sold out or excluded; none without an active release. */
async function popularOf({ database, blobs }: Context, { shopId }: ShopRef): Promise<ProductId[]> {
  const manifest = await database.asShop(shopId, (sql) => activeManifest(sql, shopId));
  const bytes = manifest && (await blobs.get(manifest.itemTable.sha256));
  if (!bytes) return [];
  const { productIds, popular, hidden } = JSON.parse(Buffer.from(bytes).toString('utf8')) as ItemTable;
  const barred = new Set(hidden);
  return popular.filter((row) => !barred.has(row)).flatMap((row) => productIds[row] ?? []);
}
