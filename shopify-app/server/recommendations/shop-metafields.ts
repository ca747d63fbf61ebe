import { gidOf, type ProductId } from '@kindred/shared/catalog';
import type { ItemTable } from '@kindred/shared/release';
import type { Context } from '../context.ts';
import { activeManifest } from '../releases/release-store.ts';
import type { ShopRef } from '../shopify/access.ts';
import type { AdminClient } from '../shopify/admin-client.ts';
import { deleteMetafields, setMetafields } from '../shopify/metafields.ts';

/** More than any row shows, so that Liquid can leave out what is sold out or in the cart. */
const MAX_POPULAR = 16;

/** Of the whole shop, on the app's own `installation`; an empty list is taken away. */
export async function writeProductList(
  client: AdminClient,
  installation: string,
  metafield: { namespace: string; key: string },
  productIds: readonly ProductId[],
): Promise<void> {
  if (productIds.length === 0) return deleteMetafields(client, [{ ownerId: installation, ...metafield }]);
  const value = JSON.stringify(productIds.map((id) => gidOf('Product', id)));
  await setMetafields(client, [
    { ownerId: installation, ...metafield, type: 'list.product_reference', value },
  ]);
}

/**
 * Best first, without what is sold out or excluded; none without an active release. What Liquid shows where no product
 * leads to others: on the home page, in an empty search, where a page is not found. Only of `products`: the item table
 * may not know yet what was deleted or excluded.
 */
export async function popularOf(
  { database, blobs }: Context,
  { shopId }: ShopRef,
  products: ReadonlySet<ProductId>,
): Promise<ProductId[]> {
  const manifest = await database.asShop(shopId, (sql) => activeManifest(sql, shopId));
  const bytes = manifest && (await blobs.get(manifest.itemTable.sha256));
  if (!bytes) return [];
  const { productIds, popular, hidden } = JSON.parse(Buffer.from(bytes).toString('utf8')) as ItemTable;
  const barred = new Set(hidden);
  const shown = popular.filter((row) => !barred.has(row)).flatMap((row) => productIds[row] ?? []);
  return shown.filter((id) => products.has(id)).slice(0, MAX_POPULAR);
}
