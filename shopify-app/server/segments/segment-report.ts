import type { GroupCell } from '@kindred/models/insights';
import type { SegmentReport } from '@kindred/shared/api/understanding';
import { titlesOf } from '../catalog/catalog-store.ts';
import type { Sql } from '../ports.ts';
import { segmentsAllowed } from '../training/consent-store.ts';
import { type Favourite, favouritesOf } from './favourites.ts';
import { conversionOf, coverageOf, funnelOf, type ReportOptions, influencedOf } from './figures.ts';
import { rounded } from './night-store.ts';
import { K_FLOOR } from './publication.ts';
import { lastNightOf } from './segment-store.ts';
import { summariesOf } from './segments-report.ts';

/** Null: there is no such segment, or none may be told of. */
export async function segmentReport(
  sql: Sql,
  shopId: number,
  segmentId: string,
  { weeks, now, currency }: ReportOptions,
): Promise<SegmentReport | null> {
  if (!(await segmentsAllowed(sql, shopId))) return null;
  const visitors = (await lastNightOf(sql))?.visitors ?? 0;
  const { summaries, range, shop } = await summariesOf(sql, shopId, { visitors, weeks });
  const summary = summaries.find((each) => each.segmentId === segmentId);
  if (summary === undefined) return null;
  const isOwn = (cell: GroupCell) => cell.segmentId === segmentId;
  const own = shop.filter(isOwn);
  const favourites = range && (await favouritesOf(sql, shopId, [segmentId], range, shop)).get(segmentId);
  return {
    ...summary,
    range,
    currency,
    kFloor: K_FLOOR,
    coverage: await coverageOf(sql, shop, range, now),
    everyone: funnelOf(shop),
    influenced: own.length === 0 ? null : influencedOf(own),
    weeks: [...new Set(shop.map(({ from }) => from))].map((week) => {
      const cells = shop.filter((cell) => cell.from === week && isOwn(cell));
      return { week, funnel: funnelOf(cells), conversion: conversionOf(cells) };
    }),
    favourites: await withTitles(sql, shopId, favourites ?? []),
  };
}

/** Also of products that are gone, for as long as something is told of them. */
async function withTitles(
  sql: Sql,
  shopId: number,
  favourites: Favourite[],
): Promise<SegmentReport['favourites']> {
  const titles = await titlesOf(
    sql,
    shopId,
    favourites.map(({ productId }) => productId),
  );
  return favourites.map((each) => ({
    ...each,
    visitors: rounded(each.visitors),
    title: titles.get(each.productId) ?? '',
  }));
}
