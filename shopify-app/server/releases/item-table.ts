import { itemTableBytes, itemTableOf } from '@kindred/models/release';
import { itemTablePath } from '@kindred/shared/api/storefront';
import type { RankingSettings } from '@kindred/shared/placement';
import type { ContentRef, ItemTable, ReleaseManifest } from '@kindred/shared/release';
import { createHash } from 'node:crypto';
import { productFactsOf, productsOf } from '../catalog/catalog-store.ts';
import type { Context } from '../context.ts';
import type { Sql } from '../ports.ts';
import { rankingSettingsOf } from '../ranking/ranking-store.ts';
import type { ShopRef } from '../shopify/access.ts';
import { activeManifest, replaceItemTable } from './release-store.ts';
import { deleteUnneeded } from './releases.ts';

/** The item table that the active release has now, or with other settings would have, beside the one it is served with. */
export interface CurrentTable {
  manifest: ReleaseManifest;
  bytes: Uint8Array;
  ref: ContentRef;
}

/**
 * Makes the item table of the active release anew: what is hidden, preferred and varied follows the shop and its
 * merchant at once, the model itself stays as it was judged. Changes nothing where nothing changed.
 */
export async function refreshItemTable(context: Context, { shopId }: ShopRef): Promise<void> {
  const { database, blobs } = context;
  const made = await currentItemTable(context, shopId);
  if (!made || made.ref.sha256 === made.manifest.itemTable.sha256) return;
  const { manifest, bytes, ref } = made;
  await blobs.put(shopId, ref.sha256, bytes);
  const replaced = await database.asShop(shopId, (sql) => replaceItemTable(sql, shopId, manifest, ref));
  await deleteUnneeded(context, shopId, [replaced ? manifest.itemTable.sha256 : ref.sha256]);
}

/** Null without an active release. `settings` are the merchant's unless others are given. Nothing is kept. */
export async function currentItemTable(
  context: Context,
  shopId: number,
  settings?: RankingSettings,
): Promise<CurrentTable | null> {
  const manifest = await context.database.asShop(shopId, (sql) => activeManifest(sql, shopId));
  return itemTableFor(context, shopId, manifest, settings);
}

/** The same for any release; null where its bytes are gone. */
export async function itemTableFor(
  { database, blobs, clock }: Context,
  shopId: number,
  manifest: ReleaseManifest | null,
  settings?: RankingSettings,
): Promise<CurrentTable | null> {
  const stored = manifest && (await blobs.get(manifest.itemTable.sha256));
  if (!manifest || !stored) return null;
  const table = JSON.parse(Buffer.from(stored).toString('utf8')) as ItemTable;
  const made = await database.asShop(shopId, async (sql) => {
    const holding = settings ?? (await rankingSettingsOf(sql, shopId));
    return tableWith(sql, shopId, table, holding, clock.now());
  });
  const bytes = itemTableBytes(made);
  return { manifest, bytes, ref: refTo(bytes) };
}

async function tableWith(
  sql: Sql,
  shopId: number,
  table: ItemTable,
  settings: RankingSettings,
  now: number,
): Promise<ItemTable> {
  const { artifactSha256, popular, repeatable = [] } = table;
  const productIds = table.productIds.slice(0, table.rows);
  return itemTableOf({
    artifactSha256,
    productIds,
    products: await productsOf(sql, shopId),
    popular,
    repeatable: new Set(repeatable.map((row) => productIds[row] ?? '')),
    settings,
    facts: new Map((await productFactsOf(sql, shopId)).map((each) => [each.productId, each])),
    now,
  });
}

function refTo(bytes: Uint8Array): ContentRef {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path: itemTablePath(sha256), sha256, bytes: bytes.length };
}
