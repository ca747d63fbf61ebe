import type { Product, ProductId } from '@kindred/shared/catalog';
import type { Sql } from '../ports.ts';
import type { CatalogEntry, StockFacts } from './from-shopify.ts';

/**
 * Stores states of products; an older state than the stored one changes nothing. An export shows a state of some time
 * after it began: it changes no product that was looked at, or deleted, since then.
 */
export async function upsertProducts(
  sql: Sql,
  shopId: number,
  entries: CatalogEntry[],
  exportedAt: Date | null = null,
): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map(({ product, updatedAt, facts }) => ({
    product_id: product.productId,
    updated_at: updatedAt.toISOString(),
    product: withoutNul(product),
    stock_units: facts?.stockUnits ?? null,
    margin_share: facts?.marginShare ?? null,
  }));
  await sql.query(
    `insert into products (shop_id, product_id, updated_at, product, stock_units, margin_share)
     select $1, product_id, updated_at, product, stock_units, margin_share
     from jsonb_to_recordset($2::jsonb) as t(product_id text, updated_at timestamptz, product jsonb,
       stock_units integer, margin_share real)
     on conflict (shop_id, product_id) do update
       set updated_at = excluded.updated_at, product = excluded.product, stock_units = excluded.stock_units,
         margin_share = excluded.margin_share, deleted_at = null, seen_at = now()
       where products.updated_at <= excluded.updated_at
         and ($3::timestamptz is null or greatest(products.seen_at, products.deleted_at) <= $3)`,
    [shopId, JSON.stringify(rows), exportedAt],
  );
}

/** Keeps a tombstone: an update that arrives after the deletion finds it. */
export async function deleteProduct(sql: Sql, shopId: number, productId: ProductId): Promise<void> {
  await sql.query(
    'update products set deleted_at = now() where shop_id = $1 and product_id = $2 and deleted_at is null',
    [shopId, productId],
  );
}

/** After a full export: whatever it did not name is gone from the shop. */
export async function deleteUnseen(
  sql: Sql,
  shopId: number,
  productIds: ProductId[],
  exportedAt: Date,
): Promise<void> {
  await sql.query(
    `update products set deleted_at = now()
     where shop_id = $1 and deleted_at is null and seen_at < $3 and not (product_id = any($2::text[]))`,
    [shopId, productIds, exportedAt],
  );
}

export async function productsOf(sql: Sql, shopId: number): Promise<Product[]> {
  const rows = await sql.query<{ product: Product }>(
    'select product from products where shop_id = $1 and deleted_at is null order by product_id',
    [shopId],
  );
  return rows.map((row) => row.product);
}

/** What the merchant's weights on stock and margin go by; of products of which nothing is known, nothing. */
export async function productFactsOf(
  sql: Sql,
  shopId: number,
): Promise<(StockFacts & { productId: ProductId })[]> {
  return sql.query(
    `select product_id as "productId", stock_units as "stockUnits", margin_share as "marginShare" from products
     where shop_id = $1 and deleted_at is null and (stock_units is not null or margin_share is not null)
     order by product_id`,
    [shopId],
  );
}

export async function countProducts(sql: Sql, shopId: number): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    'select count(*)::int as count from products where shop_id = $1 and deleted_at is null',
    [shopId],
  );
  return row?.count ?? 0;
}

/** Titles for showing; a deleted product keeps its title so that past events stay readable. */
export async function titlesOf(sql: Sql, shopId: number, ids: ProductId[]): Promise<Map<ProductId, string>> {
  const rows = await sql.query<{ product_id: string; title: string }>(
    `select product_id, product->>'title' as title from products
     where shop_id = $1 and product_id = any($2::text[])`,
    [shopId, [...new Set(ids)]],
  );
  return new Map(rows.map((row) => [row.product_id, row.title]));
}

/** Merchants paste; PostgreSQL refuses NUL characters and lone surrogates in jsonb. */
function withoutNul(product: Product): Product {
  return JSON.parse(JSON.stringify(product), (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/\0|\p{Surrogate}/gu, '') : value,
  ) as Product;
}
