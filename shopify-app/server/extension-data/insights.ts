import { wilson } from '@kindred/models/statistics';
import {
  type Funnel,
  type GroupInsights,
  K_FLOOR,
  type PageInsights,
} from '@kindred/shared/api/browser-extension';
import type { ProductId } from '@kindred/shared/catalog';
import {
  type ByGroup,
  type Counts,
  INSIGHT_DAYS,
  NO_COUNTS,
  type ShopCounts,
  VISIT_GROUPS,
} from './insights-store.ts';

/**
 * What visits did with one product, or with any where none is named, beside what is usual: a product of the shop of
 * which as much can be told, on average. Its views, adds and purchases are the means over all such products, to a tenth;
 * its conversion is that of all of them together. Products of which too little is known are left out of it: from a mean
 * with them in it, and the figures of the others, theirs could be had by subtracting.
 */
export function pageInsights(
  { shop, products }: ShopCounts,
  product: { productId: ProductId; title: string } | null,
): PageInsights {
  const here = product === null ? shop : (products.get(product.productId) ?? NOTHING);
  const groups = GROUPS.map((group): GroupInsights => {
    const { visits } = of(shop, group);
    if (!tells(shop, group) || (product !== null && !tellsOfProduct(here, group)))
      return { group, here: null, usual: null };
    const comparable = [...products.values()].filter((each) => tellsOfProduct(each, group));
    return {
      group,
      here: funnel(visits, of(here, group)),
      usual:
        product === null
          ? null
          : usual(
              visits,
              comparable.map((each) => of(each, group)),
            ),
    };
  });
  return { days: INSIGHT_DAYS, product, kFloor: K_FLOOR, groups };
}

const GROUPS = ['everyone', ...VISIT_GROUPS] as const;
type Group = (typeof GROUPS)[number];

const of = (counts: ByGroup, group: Group): Counts => (group === 'everyone' ? both(counts) : counts[group]);

/** The smaller of two parts could be had by subtracting the larger from everyone: both tell, or neither. */
const tells = (shop: ByGroup, group: Group): boolean =>
  reaches(of(shop, group).visits) &&
  (group === 'everyone' ||
    VISIT_GROUPS.every((each) => shop[each].visits === 0 || reaches(shop[each].visits)));

/** The same of those who saw the product. A part that never met it hides nobody; one that bought it unseen does. */
const tellsOfProduct = (met: ByGroup, group: Group): boolean =>
  reaches(of(met, group).views) &&
  (group === 'everyone' || VISIT_GROUPS.every((each) => isNothing(met[each]) || reaches(met[each].views)));

const reaches = (visits: number): boolean => visits >= K_FLOOR;
const isNothing = ({ views, adds, purchases }: Counts): boolean => views + adds + purchases === 0;

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
  const interval = wilson(viewedAndBought, views);
  const conversion = interval && { rate: viewedAndBought / views, low: interval[0], high: interval[1] };
  return { visits, views, adds, purchases, conversion };
}

function usual(visits: number, products: readonly Counts[]): Funnel {
  const { conversion, ...total } = funnel(visits, sum(products));
  const mean = (figure: number) => Math.round((figure / products.length) * 10) / 10;
  return {
    visits,
    views: mean(total.views),
    adds: mean(total.adds),
    purchases: mean(total.purchases),
    conversion,
  };
}
