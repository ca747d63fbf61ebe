import { isSensitive } from '@kindred/models/features';
import type { SensitiveTypes } from '@kindred/shared/api/understanding';
import type { Sql } from '../ports.ts';
import { foldCells } from './fold-cells.ts';
import { noteForgotten } from './segment-store.ts';

/** The merchant's own. */
export async function sensitiveTypesOf(sql: Sql): Promise<string[]> {
  const rows = await sql.query<{ type: string }>(
    'select product_type as type from sensitive_types where shop_id = current_shop_id() order by product_type',
  );
  return rows.map(({ type }) => type);
}

export async function sensitiveTypesReport(sql: Sql): Promise<SensitiveTypes> {
  const rows = await sql.query<{ type: string }>(
    `select distinct product->>'productType' as type from products
     where shop_id = current_shop_id() and deleted_at is null and product->>'productType' <> '' order by type`,
  );
  const types = rows.map(({ type }) => type);
  return {
    added: await sensitiveTypesOf(sql),
    always: types.filter((type) => isSensitive(type)),
    others: types.filter((type) => !isSensitive(type)),
  };
}

/**
 * In place of those before. What was told by segment of such a type and its products becomes everyone's, and segments are
 * made anew in the next night, as their names and features may tell of it.
 */
export async function setSensitiveTypes(sql: Sql, shopId: number, types: string[]): Promise<void> {
  await sql.query('delete from sensitive_types where shop_id = $1', [shopId]);
  await sql.query(
    'insert into sensitive_types (shop_id, product_type) select distinct $1::bigint, type from unnest($2::text[]) as type',
    [shopId, types],
  );
  const products = await sql.query<{ key: string }>(
    `select product_id as key from products where shop_id = $1 and product->>'productType' = any($2)`,
    [shopId, types],
  );
  await foldCells(sql, shopId, [
    ...types.map((key) => ({ subject: 'type' as const, key })),
    ...products.map(({ key }) => ({ subject: 'product' as const, key })),
  ]);
  await noteForgotten(sql);
}
