import type { Preview, ShownProduct, ShownProducts } from '@kindred/shared/api/recommendations';
import type { Product, ProductId } from '@kindred/shared/catalog';
import type { RankingSettings } from '@kindred/shared/placement';
import { countProducts } from '../catalog/catalog-store.ts';
import type { Context } from '../context.ts';
import type { Sql } from '../ports.ts';
import { itemTableFor } from '../releases/item-table.ts';
import { activeManifest, manifestById } from '../releases/release-store.ts';
import { setupOf } from '../shopify/shop-setup-store.ts';

/**
 * What devices would run with these settings: a released artifact, and the table that saving them would make. The active
 * release and the settings that are saved unless others are given. No release: there is none, or its bytes are gone.
 */
export async function previewOf(
  context: Context,
  shopId: number,
  settings: RankingSettings | null,
  releaseId: string | null = null,
): Promise<Preview> {
  const { live, asked, products } = await context.database.asShop(shopId, async (sql) => {
    const active = await activeManifest(sql, shopId);
    const wanted = releaseId === null ? active : await manifestById(sql, shopId, releaseId);
    return { live: active, asked: wanted, products: await countProducts(sql, shopId) };
  });
  const made = await itemTableFor(context, shopId, asked, settings ?? undefined);
  if (!made) return { release: null, products };
  const { manifest, bytes, ref } = made;
  const isLive = live?.artifact.sha256 === manifest.artifact.sha256 && live.itemTable.sha256 === ref.sha256;
  const itemTable = Buffer.from(bytes).toString('utf8');
  return { release: { manifest: { ...manifest, itemTable: ref }, itemTable, isLive }, products };
}

export async function shownProducts(sql: Sql, shopId: number, ids: ProductId[]): Promise<ShownProducts> {
  const rows = await sql.query<{ product: Product }>(
    'select product from products where shop_id = $1 and product_id = any($2::text[]) and deleted_at is null',
    [shopId, ids],
  );
  const setup = await setupOf(sql, shopId);
  return { currency: setup?.currency ?? null, products: rows.map(({ product }) => shown(product)) };
}

function shown({ productId, title, imageUrl, priceMinorUnits, variants, available }: Product): ShownProduct {
  const priceVaries = variants.some((variant) => variant.priceMinorUnits !== priceMinorUnits);
  return { productId, title, imageUrl, priceMinorUnits, priceVaries, available };
}

/** None without an active release, and of a product that it does not know. */
export async function relatedTo(sql: Sql, shopId: number, productId: ProductId): Promise<ProductId[]> {
  const [row] = await sql.query<{ ids: ProductId[] }>(
    `select entry->'relatedProductIds' as ids
     from active_releases join releases using (release_id), jsonb_array_elements(related) entry
     where active_releases.shop_id = $1 and entry->>'productId' = $2`,
    [shopId, productId],
  );
  return row?.ids ?? [];
}
