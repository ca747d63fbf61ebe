import type { GroupCell } from '@kindred/models/insights';
import {
  type GroupFigures,
  type GroupInsights,
  K_FLOOR,
  type PageInsights,
} from '@kindred/shared/api/browser-extension';
import type { ProductId } from '@kindred/shared/catalog';
import { titlesOf } from '../catalog/catalog-store.ts';
import type { Sql } from '../ports.ts';
import { countedRange, publishedCells, publishedSums } from '../segments/cell-store.ts';
import { conversionOf, funnelOf } from '../segments/figures.ts';
import { namedSegments } from '../segments/named-segments.ts';

/** However weeks lie in blocks of four, a whole block is among them: quiet products are told of by those only. */
const INSIGHT_WEEKS = 8;

/**
 * What visits did with one product, or in the shop where none is named: everyone's and each segment's, beside what is
 * usual. Told of published weeks alone; what may be told of them was decided when they were over.
 */
export async function pageInsights(
  sql: Sql,
  shopId: number,
  productId: ProductId | null,
): Promise<PageInsights> {
  const product = productId === null ? null : await named(sql, shopId, productId);
  const range = await countedRange(sql, INSIGHT_WEEKS);
  if (range === null) return { range, product, kFloor: K_FLOOR, groups: [] };
  const here =
    productId === null
      ? await publishedCells(sql, shopId, range, ['shop'])
      : await publishedCells(sql, shopId, range, ['product'], [productId]);
  const compared = productId === null ? here : await publishedSums(sql, shopId, range, 'product');
  const groups = [null, ...(await namedSegments(sql, shopId))].map((segment): GroupInsights => {
    const isOf = (cell: Cell) => segment === null || cell.segmentId === segment.segmentId;
    const own = figuresOf(here.filter(isOf));
    if (own === null || (segment === null && productId === null)) return { segment, here: own, usual: null };
    return { segment, here: own, usual: figuresOf(productId === null ? compared : compared.filter(isOf)) };
  });
  return { range, product, kFloor: K_FLOOR, groups };
}

/** What the catalogue does not know has no title; weeks may know it all the same. */
async function named(sql: Sql, shopId: number, productId: ProductId): Promise<PageInsights['product']> {
  const titles = await titlesOf(sql, shopId, [productId]);
  return { productId, title: titles.get(productId) ?? '' };
}

type Cell = Pick<GroupCell, 'segmentId' | 'counts'>;

function figuresOf(cells: Cell[]): GroupFigures | null {
  const funnel = funnelOf(cells);
  return funnel && { funnel, conversion: conversionOf(cells) };
}
