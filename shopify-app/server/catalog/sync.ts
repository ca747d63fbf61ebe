import { gidOf, type ProductId } from '@kindred/shared/catalog';
import type { Context } from '../context.ts';
import type { ShopRef } from '../shopify/access.ts';
import { finishBulk, runBulk } from '../shopify/bulk.ts';
import { type BulkObject, inBatches } from '../shopify/jsonl.ts';
import { BULK_QUERIES } from '../shopify/operations.ts';
import { currencyOf, noteSetup } from '../shopify/shop-setup-store.ts';
import { deleteProduct, deleteUnseen, upsertProducts } from './catalog-store.ts';
import {
  entryFromShopify,
  minorUnitDigitsOf,
  requiredId,
  type CatalogEntry,
  type ShopifyProduct,
  type ShopifyVariant,
} from './from-shopify.ts';

const PRODUCTS_A_STATEMENT = 200;

/** Reads the whole catalogue. False: Shopify is still exporting, so call again later. */
export async function syncCatalog(context: Context, shop: ShopRef, signal: AbortSignal): Promise<boolean> {
  const { database, clock } = context;
  const outcome = await runBulk(
    database,
    context.adminOf(shop),
    shop,
    'products',
    BULK_QUERIES.products(),
    signal,
  );
  if (outcome.state === 'running') return false;
  const digits = minorUnitDigitsOf(await currencyOf(database, shop));
  const named: ProductId[] = [];
  for await (const batch of inBatches(outcome.objects, PRODUCTS_A_STATEMENT)) {
    signal.throwIfAborted();
    const entries = batch.map((object) => entryFromBulk(object, digits));
    named.push(...entries.map((entry) => entry.product.productId));
    await database.asShop(shop.shopId, (sql) => upsertProducts(sql, shop.shopId, entries, outcome.startedAt));
  }
  await database.asShop(shop.shopId, async (sql) => {
    await deleteUnseen(sql, shop.shopId, named, outcome.startedAt);
    await noteSetup(sql, shop.shopId, { productsSyncedAt: new Date(clock.now()) });
  });
  await finishBulk(database, shop, 'products');
  return true;
}

/**
 * Reads one product after a webhook. Webhooks come twice and out of order, so their payload only says
 * which product to look at; what is stored is what Shopify says now.
 */
export async function refreshProduct(context: Context, shop: ShopRef, productId: ProductId): Promise<void> {
  const { product } = await context
    .adminOf(shop)
    .request<{ product: SingleProduct | null }>('product', { id: gidOf('Product', productId) });
  if (!product) return removeProduct(context, shop, productId);
  const digits = minorUnitDigitsOf(await currencyOf(context.database, shop));
  const entry = entryFromShopify(product, product.variants.nodes, product.collections.nodes, digits);
  await context.database.asShop(shop.shopId, (sql) => upsertProducts(sql, shop.shopId, [entry]));
}

/** What one costs, or whether its stock is counted, is the inventory item's; the product's webhook may not tell. */
export async function refreshProductOfItem(context: Context, shop: ShopRef, itemId: string): Promise<void> {
  const { inventoryItem } = await context
    .adminOf(shop)
    .request<{ inventoryItem: StockItem | null }>('inventoryItem', { id: gidOf('InventoryItem', itemId) });
  const gids = inventoryItem?.variants.nodes.map((variant) => variant.product.id) ?? [];
  for (const gid of new Set(gids)) await refreshProduct(context, shop, requiredId(gid));
}

export async function removeProduct(
  { database }: Context,
  shop: ShopRef,
  productId: ProductId,
): Promise<void> {
  await database.asShop(shop.shopId, (sql) => deleteProduct(sql, shop.shopId, productId));
}

interface StockItem {
  variants: { nodes: { product: { id: string } }[] };
}

interface SingleProduct extends ShopifyProduct {
  variants: { nodes: ShopifyVariant[] };
  collections: { nodes: { handle: string }[] };
}

/** Variants and collections both arrive as child lines; their gid tells which is which. */
function entryFromBulk({ object, children }: BulkObject, digits: number): CatalogEntry {
  requiredId(String(object.id));
  const variants = children.filter((line) => line.id?.startsWith('gid://shopify/ProductVariant/'));
  const collections = children.filter((line) => line.id?.startsWith('gid://shopify/Collection/'));
  return entryFromShopify(
    object as unknown as ShopifyProduct,
    variants as unknown as ShopifyVariant[],
    collections as unknown as { handle: string }[],
    digits,
  );
}
