import { itemTableBytes, itemTableOf } from '@kindred/models/release';
import { itemTablePath } from '@kindred/shared/api/storefront';
import type { ContentRef, ItemTable } from '@kindred/shared/release';
import { createHash } from 'node:crypto';
import { productFactsOf, productsOf } from '../catalog/catalog-store.ts';
import type { Context } from '../context.ts';
import type { Sql } from '../ports.ts';
import { rankingSettingsOf } from '../ranking/ranking-store.ts';
import type { ShopRef } from '../shopify/access.ts';
import { activeManifest, replaceItemTable } from './release-store.ts';
import { deleteUnneeded } from './releases.ts';

/**
 * Makes the item table of the active release anew: what is hidden, preferred and varied follows the shop and its
 * merchant at once, the model itself stays as it was judged. Changes nothing where nothing changed.
 */
export async function refreshItemTable(context: Context, { shopId }: ShopRef): Promise<void> {
  const { database, blobs } = context;
  const manifest = await database.asShop(shopId, (sql) => activeManifest(sql, shopId));
  const bytes = manifest && (await blobs.get(manifest.itemTable.sha256));
  if (!manifest || !bytes) return;
  const table = JSON.parse(Buffer.from(bytes).toString('utf8')) as ItemTable;
  const made = itemTableBytes(
    await database.asShop(shopId, (sql) => tableNow(sql, shopId, table, context.clock.now())),
  );
  const next = refTo(made);
  if (next.sha256 === manifest.itemTable.sha256) return;
  await blobs.put(shopId, next.sha256, made);
  const replaced = await database.asShop(shopId, (sql) => replaceItemTable(sql, shopId, manifest, next));
  await deleteUnneeded(context, shopId, [replaced ? manifest.itemTable.sha256 : next.sha256]);
}

async function tableNow(sql: Sql, shopId: number, table: ItemTable, now: number): Promise<ItemTable> {
  const { artifactSha256, popular, repeatable = [] } = table;
  const productIds = table.productIds.slice(0, table.rows);
  return itemTableOf({
    artifactSha256,
    productIds,
    products: await productsOf(sql, shopId),
    popular,
    repeatable: new Set(repeatable.map((row) => productIds[row] ?? '')),
    settings: await rankingSettingsOf(sql, shopId),
    facts: new Map((await productFactsOf(sql, shopId)).map((each) => [each.productId, each])),
    now,
  });
}

function refTo(bytes: Uint8Array): ContentRef {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path: itemTablePath(sha256), sha256, bytes: bytes.length };
}
