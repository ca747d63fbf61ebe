import type { Preview, ShownProduct, ShownProducts } from '@kindred/shared/api/recommendations';
import type { Product, ProductId } from '@kindred/shared/catalog';
import type { RankingSettings } from '@kindred/shared/placement';
import { countProducts } from '../catalog/catalog-store.ts';
import type { Context } from '../context.ts';
import type { Sql } from '../ports.ts';
import { currentItemTable } from '../releases/item-table.ts';
import { setupOf } from '../shopify/shop-setup-store.ts';

/** What devices would run with these settings: the released artifact, and the table that saving them would make. */
export async function previewOf(
  context: Context,
  shopId: number,
  settings: RankingSettings,
): Promise<Preview> {
  const products = await context.database.asShop(shopId, (sql) => countProducts(sql, shopId));
  const made = await currentItemTable(context, shopId, settings);
  if (!made) return { release: null, products };
  const { manifest, bytes, ref } = made;
  return {
    release: {
      manifest: { ...manifest, itemTable: ref },
      itemTable: Buffer.from(bytes).toString('utf8'),
      isLive: ref.sha256 === manifest.itemTable.sha256,
    },
    products,
  };
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
