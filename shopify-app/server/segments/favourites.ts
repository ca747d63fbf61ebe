import type { GroupCell, GroupCounts } from '@kindred/models/insights';
import { shareEstimate } from '@kindred/models/statistics';
import type { DayRange, Estimate } from '@kindred/shared/api/understanding';
import type { ProductId } from '@kindred/shared/catalog';
import type { Sql } from '../ports.ts';
import { publishedViews, shownSegments, type ViewsCell } from './cell-store.ts';
import { sumOf } from './figures.ts';
import { segmentsOf } from './segment-store.ts';
import { type Bucket, mondayOf, weekOf } from './weeks.ts';

const FAVOURITES = 12;
/** Of what everyone's taste lets expect, it must surely be so much more. */
const LEAST_LIFT = 1.1;
/** Products that are looked at for it: those that the segment viewed most. */
const CANDIDATES = 60;

export interface Favourite {
  productId: ProductId;
  visitors: number;
  lift: Estimate;
}

/**
 * What each segment turns to more than everyone does, surest first: by the lower end of the lift's interval, so that no
 * product leads by the chance of a few views. `shop` are the shop's cells of the range.
 */
export async function favouritesOf(
  sql: Sql,
  shopId: number,
  segmentIds: readonly string[],
  range: DayRange,
  shop: GroupCell[],
): Promise<Map<string, Favourite[]>> {
  const candidates = await mostViewed(sql, shopId, segmentIds, range);
  const keys = [...new Set([...candidates.values()].flat())];
  const byProduct = new Map<ProductId, ViewsCell[]>(keys.map((key) => [key, []]));
  for (const cell of await publishedViews(sql, shopId, range, keys)) byProduct.get(cell.key)!.push(cell);
  const wholes = new Map(keys.map((key) => [key, byBucket(byProduct.get(key)!)]));
  const best = (segmentId: string, products: ProductId[]): Favourite[] => {
    const shareIn = shareOfViews(shop, segmentId);
    return products
      .flatMap((productId) => {
        const cells = byProduct.get(productId)!.filter((cell) => cell.segmentId === segmentId);
        const own = [...byBucket(cells).values()];
        const lift = liftOf(own, wholes.get(productId)!, shareIn);
        return lift && lift.low >= LEAST_LIFT
          ? [{ productId, visitors: own.reduce(added, NONE).visitors, lift }]
          : [];
      })
      .toSorted((a, b) => b.lift.low - a.lift.low)
      .slice(0, FAVOURITES);
  };
  return new Map([...candidates].map(([segmentId, products]) => [segmentId, best(segmentId, products)]));
}

/**
 * The segment's share of a product's views against what it would be if the segment liked what everyone does, over the
 * buckets that tell of it. Wilson's interval of the share, with the views that a visitor has on average as its design
 * effect: who looks again is no further proof.
 */
function liftOf(
  own: readonly ViewsCell[],
  wholes: ReadonlyMap<string, Views>,
  shareIn: (bucket: Bucket) => number,
): Estimate | null {
  let [views, visitors, expected] = [0, 0, 0];
  for (const bucket of own) {
    const whole = wholes.get(nameOf(bucket))!;
    views += whole.viewed;
    visitors += whole.visitors;
    expected += whole.viewed * shareIn(bucket);
  }
  const share = shareEstimate(own.reduce(added, NONE).viewed, views, Math.max(1, views / visitors));
  if (share === null || !(expected > 0)) return null;
  const usual = expected / views;
  return { value: share.value / usual, low: share.low / usual, high: share.high / usual, n: views };
}

const nameOf = ({ from, weeks }: Bucket): string => `${from} ${weeks}`;

type Views = Pick<GroupCounts, 'viewed' | 'visitors'>;

/** Of each week or block one. */
function byBucket(cells: readonly ViewsCell[]): Map<string, ViewsCell> {
  const sums = new Map<string, ViewsCell>();
  for (const cell of cells) {
    const name = nameOf(cell);
    const sum = sums.get(name);
    sums.set(name, sum ? { ...sum, ...added(sum, cell) } : cell);
  }
  return sums;
}

const NONE: Views = { viewed: 0, visitors: 0 };
const added = (a: Views, b: Views): Views => ({
  viewed: a.viewed + b.viewed,
  visitors: a.visitors + b.visitors,
});

/** Of all visits with a product in a week or block, those of the segment. */
function shareOfViews(shop: GroupCell[], segmentId: string): (bucket: Bucket) => number {
  const shares = new Map<string, number>();
  return (bucket) => {
    const { from, weeks } = bucket;
    const last = mondayOf(weekOf(from) + weeks - 1);
    const then = () => shop.filter((cell) => cell.from >= from && cell.from <= last);
    const share = () =>
      sumOf(then().filter((cell) => cell.segmentId === segmentId)).viewed / sumOf(then()).viewed;
    const name = nameOf(bucket);
    if (!shares.has(name)) shares.set(name, share());
    return shares.get(name)!;
  };
}

/** Of each segment with what is merged into it, most first; one query however many segments there are. */
async function mostViewed(
  sql: Sql,
  shopId: number,
  segmentIds: readonly string[],
  { from, to }: DayRange,
): Promise<Map<string, ProductId[]>> {
  const shownAs = shownSegments(await segmentsOf(sql));
  const rows = await sql.query<{ segment: string; key: ProductId; viewed: number }>(
    // Sorted by bytes: in a language's order it takes twice as long.
    `select segment, key collate "C" as key, sum(viewed)::float8 as viewed from group_cells
     where shop_id = $1 and subject = 'product' and from_day >= $2 and from_day + weeks * 7 - 1 <= $3
       and segment = any($4)
     group by segment, key collate "C" order by 2`,
    [shopId, from, to, [...shownAs.keys()].filter((part) => segmentIds.includes(shownAs.get(part)!))],
  );
  const views = new Map(segmentIds.map((segmentId) => [segmentId, new Map<ProductId, number>()]));
  for (const { segment, key, viewed } of rows) {
    const own = views.get(shownAs.get(segment)!)!;
    own.set(key, (own.get(key) ?? 0) + viewed);
  }
  const most = (own: Map<ProductId, number>) =>
    [...own]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, CANDIDATES)
      .map(([key]) => key);
  return new Map([...views].map(([segmentId, own]) => [segmentId, most(own)]));
}
