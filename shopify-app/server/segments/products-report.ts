import type { GroupCell } from '@kindred/models/insights';
import type { DayRange, ProductsReport } from '@kindred/shared/api/understanding';
import type { ProductId } from '@kindred/shared/catalog';
import { countProducts, titlesOf } from '../catalog/catalog-store.ts';
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
  const told = range ? await toldProducts(sql, shopId, range) : { keys: [], all: 0 };
  const cells = range ? await publishedCells(sql, shopId, range, ['product'], told.keys) : [];
  const shop = range ? await publishedCells(sql, shopId, range, ['shop']) : [];
  const titles = await titlesOf(sql, shopId, told.keys);
  const byProduct = new Map<ProductId, GroupCell[]>(told.keys.map((key) => [key, []]));
  for (const cell of cells) byProduct.get(cell.key)?.push(cell);
  return {
    range,
    kFloor: K_FLOOR,
    currency,
    isAllowed: await segmentsAllowed(sql, shopId),
    coverage: await coverageOf(sql, shop, range, now),
    segments,
    products: told.keys.map((productId) => {
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
    leftOut: Math.max(0, (await countProducts(sql, shopId)) - told.all),
  };
}

/** Those with the most visitors, and how many there are in all. */
export async function toldProducts(
  sql: Sql,
  shopId: number,
  { from, to }: DayRange,
): Promise<{ keys: ProductId[]; all: number }> {
  const rows = await sql.query<{ key: string; all: number }>(
    `select key, count(*) over () as all from group_cells
     where shop_id = $1 and subject = 'product' and from_day >= $2 and from_day + weeks * 7 - 1 <= $3
     group by key order by sum(visitors) desc, key limit $4`,
    [shopId, from, to, MOST_PRODUCTS],
  );
  return { keys: rows.map(({ key }) => key), all: rows[0]?.all ?? 0 };
}
