import type { CatalogueItem } from './catalogue.ts';
import { PRODUCT_TYPES } from './taxonomy/index.ts';
import type { Season } from './taxonomy/product-type.ts';
import { minorUnitsOf } from './money.ts';

const DAY = 86_400_000;
const YEAR_DAYS = 365.25;

/** The catalogue as numbers, for fast drawing. A row is an index into the catalogue. */
export interface Shelves {
  count: number;
  typeNames: string[];
  allRows: number[];
  /** Rows of each type. */
  rowsOfType: number[][];
  rowsOfLine: Map<string, number[]>;
  typeOf: number[];
  lineOf: string[];
  styleOf: string[];
  tierOf: number[];
  appealOf: number[];
  /** Epoch milliseconds; a product cannot be seen earlier, and a draft never (Infinity). */
  visibleFrom: number[];
  productIds: string[];
  /** First variant that can be bought; null when everything is sold out. */
  buyable: ({ variantId: string; priceMinorUnits: number }[] | null)[];
  firstVariant: { variantId: string; priceMinorUnits: number }[];
  /** Row types of `complements`, per type. */
  complementsOf: number[][];
  seasonOf: (Season | undefined)[];
  collectionIdOfType: string[];
  /** Filled as days are asked for: see `noveltyOn`. */
  noveltyOfDay: Map<number, Float64Array>;
}

export function createShelves(catalogue: readonly CatalogueItem[], currency: string): Shelves {
  const typeNames = [...PRODUCT_TYPES.map((type) => type.name), 'Gift Cards'];
  const typeIndex = new Map(typeNames.map((name, at) => [name, at]));
  const typeOf = catalogue.map((item) => typeIndex.get(item.product.productType) ?? 0);
  const offers = catalogue.map((item) =>
    item.product.variants.map((variant) => ({
      variantId: variant.id,
      priceMinorUnits: minorUnitsOf(variant.price, currency),
      available: !variant.tracked || variant.inventoryQuantity > 0 || variant.inventoryPolicy === 'CONTINUE',
    })),
  );
  const buyable = offers.map((variants) => variants.filter((variant) => variant.available));
  return {
    count: catalogue.length,
    typeNames,
    allRows: catalogue.map((_, row) => row),
    rowsOfType: typeNames.map((_, type) => rowsWhere(typeOf, type)),
    rowsOfLine: groupRows(catalogue.map((item) => item.line)),
    typeOf,
    lineOf: catalogue.map((item) => item.line),
    styleOf: catalogue.map((item) => item.style),
    tierOf: catalogue.map((item) => item.tier),
    appealOf: catalogue.map((item) => item.appeal),
    visibleFrom: catalogue.map(({ product }) =>
      product.publishedAt === null ? Infinity : Date.parse(product.publishedAt),
    ),
    productIds: catalogue.map((item) => item.product.id),
    buyable: buyable.map((variants) => (variants.length > 0 ? variants : null)),
    firstVariant: offers.map((variants) => variants[0]!),
    complementsOf: typeNames.map((_, at) =>
      (PRODUCT_TYPES[at]?.complements ?? []).map((name) => typeIndex.get(name)!),
    ),
    seasonOf: typeNames.map((_, at) => PRODUCT_TYPES[at]?.season),
    collectionIdOfType: typeNames.map(
      (_, type) => catalogue[typeOf.indexOf(type)]?.product.collectionIds[0] ?? '',
    ),
    noveltyOfDay: new Map(),
  };
}

function rowsWhere(values: readonly number[], wanted: number): number[] {
  return values.flatMap((value, row) => (value === wanted ? [row] : []));
}

function groupRows(keys: readonly string[]): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  keys.forEach((key, row) => rows.set(key, [...(rows.get(key) ?? []), row]));
  return rows;
}

/** Day of the year of each season's height (northern half of the world). */
const PEAK_DAY: Record<Season, number> = { spring: 110, summer: 195, autumn: 285, winter: 15, gifts: 345 };

/** 0.5 out of season .. 2.2 at its height; 1 for what sells all year. */
export function seasonFactor(season: Season | undefined, at: number): number {
  if (season === undefined) return 1;
  const dayOfYear = (at / DAY) % YEAR_DAYS;
  const distance = Math.abs(((dayOfYear - PEAK_DAY[season] + 1.5 * YEAR_DAYS) % YEAR_DAYS) - YEAR_DAYS / 2);
  return 0.5 + 1.7 * Math.exp(-((distance / 45) ** 2));
}

/**
 * Attention that each row gets on a day, `[products]`: 0 before it is on sale (it appears with the next day), up to
 * three times the usual at first, fading over two weeks.
 */
export function noveltyOn(shelves: Shelves, at: number): Float64Array {
  const day = Math.floor(at / DAY);
  const known = shelves.noveltyOfDay.get(day);
  if (known !== undefined) return known;
  const novelty = Float64Array.from(shelves.visibleFrom, (visibleFrom) => {
    const age = day * DAY - visibleFrom;
    return age < 0 ? 0 : 1 + 2 * Math.exp(-age / (14 * DAY));
  });
  shelves.noveltyOfDay.set(day, novelty);
  return novelty;
}
