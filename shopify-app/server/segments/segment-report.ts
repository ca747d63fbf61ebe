import type { GroupCell } from '@kindred/models/insights';
import type { DayRange, SegmentReport } from '@kindred/shared/api/understanding';
import type { ProductId } from '@kindred/shared/catalog';
import type { Sql } from '../ports.ts';
import { countedRange, publishedCells, shownSegments } from './cell-store.ts';
import { conversionOf, coverageOf, funnelOf, sumOf, valueOf } from './figures.ts';
import { rounded } from './night-store.ts';
import { titlesOf } from './products-report.ts';
import { K_FLOOR } from './publication.ts';
import { lastNightOf, segmentsOf } from './segment-store.ts';
import { summariesOf } from './segments-report.ts';
import { type Bucket, mondayOf, weekOf } from './weeks.ts';

const FAVOURITES = 12;
/** Less than this much more than everyone else is no favour. */
const LEAST_LIFT = 1.2;
/** Products that are looked at for it: the most viewed ones. */
const CANDIDATES = 100;

export interface ReportOptions {
  /** The last so many that were counted. */
  weeks: number;
  /** Epoch milliseconds. */
  now: number;
  currency: string | null;
}

/** Null: there is no such segment. */
export async function segmentReport(
  sql: Sql,
  shopId: number,
  segmentId: string,
  { weeks, now, currency }: ReportOptions,
): Promise<SegmentReport | null> {
  const visitors = (await lastNightOf(sql))?.visitors ?? 0;
  const { summaries } = await summariesOf(sql, shopId, visitors);
  const summary = summaries.find((each) => each.segmentId === segmentId);
  if (summary === undefined) return null;
  const range = await countedRange(sql, weeks);
  const shop = range ? await publishedCells(sql, shopId, range, ['shop']) : [];
  const isOwn = (cell: GroupCell) => cell.segmentId === segmentId;
  return {
    ...summary,
    range,
    currency,
    kFloor: K_FLOOR,
    coverage: await coverageOf(sql, shop, range, now),
    funnel: funnelOf(shop.filter(isOwn)),
    value: valueOf(shop.filter(isOwn)),
    everyone: funnelOf(shop),
    weeks: [...new Set(shop.map(({ from }) => from))].map((week) => {
      const cells = shop.filter((cell) => cell.from === week && isOwn(cell));
      return { week, funnel: funnelOf(cells), conversion: conversionOf(cells) };
    }),
    favourites: range ? await favouritesOf(sql, shopId, segmentId, range, shop) : [],
  };
}

/** A product's views by the segment against what they would be if it liked what everyone does, where both are told. */
async function favouritesOf(
  sql: Sql,
  shopId: number,
  segmentId: string,
  range: DayRange,
  shop: GroupCell[],
): Promise<SegmentReport['favourites']> {
  const keys = await mostViewed(sql, shopId, segmentId, range);
  const cells = await publishedCells(sql, shopId, range, ['product'], keys);
  const shareIn = shareOfViews(shop, segmentId);
  const byProduct = new Map<ProductId, GroupCell[]>(keys.map((key) => [key, []]));
  for (const cell of cells) byProduct.get(cell.key)?.push(cell);
  const found = keys.flatMap((productId) => {
    const told = byProduct.get(productId) ?? [];
    const own = told.filter((cell) => cell.segmentId === segmentId);
    const expected = own.map((bucket) => {
      const all = told.filter(({ from, weeks }) => from === bucket.from && weeks === bucket.weeks);
      return sumOf(all).viewed * shareIn(bucket);
    });
    const { visitors, viewed } = sumOf(own);
    const lift = viewed / expected.reduce((sum, each) => sum + each, 0);
    return lift >= LEAST_LIFT
      ? [{ productId, visitors: rounded(visitors), lift: Math.round(lift * 10) / 10 }]
      : [];
  });
  const best = found.sort((a, b) => b.lift - a.lift).slice(0, FAVOURITES);
  const titles = await titlesOf(
    sql,
    best.map(({ productId }) => productId),
  );
  return best.map((each) => ({ ...each, title: titles.get(each.productId) ?? '' }));
}

/** Of all visits with a product in a week or block, those of the segment. */
function shareOfViews(shop: GroupCell[], segmentId: string): (bucket: Bucket) => number {
  const shares = new Map<string, number>();
  return ({ from, weeks }) => {
    const name = `${from} ${weeks}`;
    const last = mondayOf(weekOf(from) + weeks - 1);
    const then = shop.filter((cell) => cell.from >= from && cell.from <= last);
    const share =
      shares.get(name) ??
      sumOf(then.filter((cell) => cell.segmentId === segmentId)).viewed / sumOf(then).viewed;
    shares.set(name, share);
    return share;
  };
}

/** By the segment itself, and what is merged into it. */
async function mostViewed(
  sql: Sql,
  shopId: number,
  segmentId: string,
  { from, to }: DayRange,
): Promise<ProductId[]> {
  const shownAs = shownSegments(await segmentsOf(sql));
  const parts = [...shownAs].flatMap(([part, shown]) => (shown === segmentId ? [part] : []));
  const rows = await sql.query<{ key: string }>(
    `select key from group_cells where shop_id = $1 and subject = 'product' and from_day >= $3 and from_day <= $4
       and segment = any($2)
     group by key order by sum(viewed) desc, key limit $5`,
    [shopId, parts, from, to, CANDIDATES],
  );
  return rows.map(({ key }) => key);
}
