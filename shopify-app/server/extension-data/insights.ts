import type { Funnel, GroupInsights, PageInsights } from '@kindred/shared/api/browser-extension';
import type { ProductId } from '@kindred/shared/catalog';
import { shareInterval } from '../health/health-report.ts';
import {
  type ByGroup,
  type Counts,
  INSIGHT_DAYS,
  NO_COUNTS,
  type ShopCounts,
  VISIT_GROUPS,
} from './insights-store.ts';

/** Groups of fewer visits tell nothing. */
export const K_FLOOR = 20;

/**
 * What visits did with one product, or with any where none is named, beside what is usual: a product of the shop that
 * somebody viewed, on average. Its views, adds and purchases are the means over all such products, to a tenth; its
 * conversion is that of all of them together, so that a product with two views says little.
 */
export function pageInsights(
  { shop, products }: ShopCounts,
  product: { productId: ProductId; title: string } | null,
): PageInsights {
  const here = product === null ? shop : (products.get(product.productId) ?? NOTHING);
  const visits = {
    everyone: both(shop).visits,
    first_visit: shop.first_visit.visits,
    came_back: shop.came_back.visits,
  };
  // The smaller of two groups could be had by subtracting the larger from everyone: both tell, or neither.
  const partsTell = VISIT_GROUPS.every((group) => visits[group] === 0 || visits[group] >= K_FLOOR);
  const groups = (['everyone', ...VISIT_GROUPS] as const).map((group): GroupInsights => {
    const tells = visits[group] >= K_FLOOR && (group === 'everyone' || partsTell);
    const of = (counts: ByGroup): Counts => (group === 'everyone' ? both(counts) : counts[group]);
    return {
      group,
      here: tells ? funnel(visits[group], of(here)) : null,
      usual: tells && product !== null ? usual(visits[group], [...products.values()].map(of)) : null,
    };
  });
  return { days: INSIGHT_DAYS, product, kFloor: K_FLOOR, groups };
}

const NOTHING: ByGroup = { first_visit: NO_COUNTS, came_back: NO_COUNTS };

/** A visit is in one group only. */
const both = ({ first_visit: first, came_back: again }: ByGroup): Counts => sum([first, again]);

function sum(all: readonly Counts[]): Counts {
  const total = { ...NO_COUNTS };
  for (const counts of all)
    for (const name of Object.keys(total) as (keyof Counts)[]) total[name] += counts[name];
  return total;
}

function funnel(visits: number, { views, adds, purchases, viewedAndBought }: Counts): Funnel {
  const interval = shareInterval(viewedAndBought, views);
  const conversion = interval && { rate: viewedAndBought / views, low: interval[0], high: interval[1] };
  return { visits, views, adds, purchases, conversion };
}

/** Null where nobody viewed a product. */
function usual(visits: number, products: readonly Counts[]): Funnel | null {
  const viewed = products.filter(({ views }) => views > 0);
  if (viewed.length === 0) return null;
  const { conversion, ...total } = funnel(visits, sum(viewed));
  const mean = (figure: number) => Math.round((figure / viewed.length) * 10) / 10;
  return {
    visits,
    views: mean(total.views),
    adds: mean(total.adds),
    purchases: mean(total.purchases),
    conversion,
  };
}
