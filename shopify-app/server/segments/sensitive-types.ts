import { isSensitive } from '@kindred/models/features';
import type { GroupSubject } from '@kindred/models/insights';
import type { SensitiveTypes } from '@kindred/shared/api/understanding';
import type { Sql } from '../ports.ts';
import { foldCells } from './fold-cells.ts';
import { lockVisitors, noteForgotten } from './segment-store.ts';

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
 * In place of those before; what a night may read of them meanwhile, it does not keep. Segments are made anew in the next
 * one, as their names and features may tell of it.
 */
export async function setSensitiveTypes(sql: Sql, shopId: number, types: string[]): Promise<void> {
  await lockVisitors(sql, shopId);
  await sql.query('delete from sensitive_types where shop_id = $1', [shopId]);
  await sql.query(
    'insert into sensitive_types (shop_id, product_type) select distinct $1::bigint, type from unnest($2::text[]) as type',
    [shopId, types],
  );
  await foldSensitive(sql, shopId);
  await noteForgotten(sql);
}

/**
 * What was told by segment of sensitive types and their products becomes everyone's, whatever week it was told of: the
 * merchant may have named the type since, or a product may have become of it, or we may know more such words.
 */
export async function foldSensitive(sql: Sql, shopId: number): Promise<void> {
  const bySegment = await sql.query<{ subject: GroupSubject; key: string; type: string }>(
    `select told.*, coalesce(case told.subject when 'type' then told.key else product->>'productType' end, '') as type
     from (
       select distinct subject, key from group_cells
       where shop_id = $1 and subject in ('type', 'product') and segment <> ''
     ) as told left join products on shop_id = $1 and told.subject = 'product' and product_id = told.key`,
    [shopId],
  );
  const added = await sensitiveTypesOf(sql);
  await foldCells(
    sql,
    shopId,
    bySegment.filter(({ type }) => isSensitive(type, added)),
  );
}
