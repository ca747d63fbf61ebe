import type { GroupCell } from '@kindred/models/insights';
import type { DayRange, ProductsReport } from '@kindred/shared/api/understanding';
import type { ProductId } from '@kindred/shared/catalog';
import { titlesOf } from '../catalog/catalog-store.ts';
import type { Sql } from '../ports.ts';
import { segmentsAllowed } from '../training/consent-store.ts';
import { countedRange, publishedCells } from './cell-store.ts';
import { conversionOf, coverageOf, influencedOf, type ReportOptions, sumOf } from './figures.ts';
import { namedSegments } from './named-segments.ts';
import { rounded } from './night-store.ts';
import { K_FLOOR } from './publication.ts';

const MOST_PRODUCTS = 200;

/** Products by segment, of what is told of them; the others are only counted. Without permission, of everyone alone. */
export async function productsReport(
  sql: Sql,
  shopId: number,
  { weeks, now, currency }: ReportOptions,
): Promise<ProductsReport> {
  const range = await countedRange(sql, weeks);
  const segments = await namedSegments(sql, shopId);
  const told = range ? await toldProducts(sql, shopId, range) : [];
  const cells = range ? await publishedCells(sql, shopId, range, ['product'], told) : [];
  const shop = range ? await publishedCells(sql, shopId, range, ['shop']) : [];
  const titles = await titlesOf(sql, shopId, told);
  const byProduct = new Map<ProductId, GroupCell[]>(told.map((key) => [key, []]));
  for (const cell of cells) byProduct.get(cell.key)?.push(cell);
  return {
    range,
    kFloor: K_FLOOR,
    currency,
    isAllowed: await segmentsAllowed(sql, shopId),
    coverage: await coverageOf(sql, shop, range, now),
    segments,
    products: told.map((productId) => {
      const own = byProduct.get(productId) ?? [];
      return {
        productId,
        title: titles.get(productId) ?? '',
        visitors: rounded(sumOf(own).visitors),
        conversion: conversionOf(own),
        influenced: influencedOf(own),
        bySegment: segments.map(({ segmentId }) =>
          conversionOf(own.filter((cell) => cell.segmentId === segmentId)),
        ),
      };
    }),
    leftOut: await countOthers(sql, shopId, told),
  };
}

/** Those with the most visitors. */
export async function toldProducts(sql: Sql, shopId: number, { from, to }: DayRange): Promise<ProductId[]> {
  const rows = await sql.query<{ key: ProductId }>(
    `select key from group_cells
     where shop_id = $1 and subject = 'product' and from_day >= $2 and from_day + weeks * 7 - 1 <= $3
     group by key order by sum(visitors) desc, key limit $4`,
    [shopId, from, to, MOST_PRODUCTS],
  );
  return rows.map(({ key }) => key);
}

/** Products of the catalogue that are not among these. */
async function countOthers(sql: Sql, shopId: number, keys: ProductId[]): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    `select count(*)::int as count from products
     where shop_id = $1 and deleted_at is null and product_id <> all($2::text[])`,
    [shopId, keys],
  );
  return row?.count ?? 0;
}
