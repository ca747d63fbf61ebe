import type { ShopImage, ShopProduct, ShopVariant } from '../shopify/state.ts';
import { decimalString } from './money.ts';
import { picturePath } from './pictures/picture.ts';
import { createNamer } from './product-names.ts';
import type { SeededRandom } from './random.ts';
import { BRANDS, type Style } from './taxonomy/brands.ts';
import { SURFACES, type Colour } from './taxonomy/colours.ts';
import { DEPARTMENTS } from './taxonomy/index.ts';
import type { ProductType } from './taxonomy/product-type.ts';

const DAY = 86_400_000;
/** Shopify's product ids are long and not consecutive. */
const FIRST_PRODUCT_ID = 8_214_660_000_000;
const FIRST_VARIANT_ID = 44_120_880_000_000;
const FIRST_IMAGE_ID = 39_910_440_000_000;

/** A product with what shoppers react to and no API shows. */
export interface CatalogueItem {
  product: ShopProduct;
  department: string;
  style: Style;
  line: string;
  /** Price within its type in standard steps, about -1.5 .. 1.5. */
  tier: number;
  /** Long-tailed appeal, mean about 1. */
  appeal: number;
}

export interface CatalogueOptions {
  products: number;
  now: number;
  currency: string;
}

export function createCatalogue(options: CatalogueOptions, random: SeededRandom): CatalogueItem[] {
  const name = createNamer(random.fork('names'));
  return planShelves(options.products, random).map(({ type, department }, index) =>
    createItem({ type, department, index, name, options, random }),
  );
}

/** Which type each product is of: shares of the taxonomy, largest remainders first, then shuffled. */
function planShelves(products: number, random: SeededRandom): { type: ProductType; department: string }[] {
  const shelves = DEPARTMENTS.flatMap((department) =>
    department.types.map((type) => ({ type, department: department.name })),
  );
  const shares = shelves.map((shelf) => shelf.type.share);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const exact = shares.map((share) => (share / total) * products);
  const counts = exact.map(Math.floor);
  const byRemainder = exact
    .map((value, at) => ({ at, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at);
  const missing = products - counts.reduce((sum, count) => sum + count, 0);
  for (const { at } of byRemainder.slice(0, missing)) counts[at]! += 1;
  return random.shuffle(shelves.flatMap((shelf, at) => Array.from({ length: counts[at]! }, () => shelf)));
}

interface ItemPlan {
  type: ProductType;
  department: string;
  index: number;
  name: ReturnType<typeof createNamer>;
  options: CatalogueOptions;
  random: SeededRandom;
}

function createItem({ type, department, index, name, options, random }: ItemPlan): CatalogueItem {
  const brand = random.pick(BRANDS.filter((candidate) => candidate.departments.includes(department)));
  const line = random.pick(brand.lines);
  const tier = Math.max(-1.6, Math.min(1.6, brand.tier + 0.6 * random.normal()));
  const appeal = Math.exp(0.8 * random.normal() - 0.3);
  const words = name({ type, brand, line });
  const colours = pickColours(type, brand.style, random);
  const created = createdAt(options.now, random);
  const status =
    index > 2 && random.chance(0.03) ? 'DRAFT' : index > 2 && random.chance(0.012) ? 'ARCHIVED' : 'ACTIVE';
  const product: ShopProduct = {
    id: String(FIRST_PRODUCT_ID + index * 1087 + random.int(900)),
    ...words,
    vendor: brand.vendor,
    productType: type.name,
    tags: [...type.tags, brand.style, ...(appeal > 2 ? ['bestseller'] : [])],
    status,
    publishedAt: status === 'ACTIVE' ? new Date(created).toISOString() : null,
    createdAt: new Date(created).toISOString(),
    updatedAt: new Date(Math.min(options.now, created + random.int(30) * DAY)).toISOString(),
    options: optionsOf(type, colours),
    variants: createVariants({ type, colours, tier, index, options, random }),
    images: createImages(type, colours, index, words.title),
    collectionIds: [],
    isGiftCard: false,
  };
  return {
    product,
    department,
    style: brand.style,
    line,
    tier,
    appeal,
  };
}

/** One product in eight is a new arrival of the last eight weeks. */
function createdAt(now: number, random: SeededRandom): number {
  const ageDays = random.chance(0.125) ? 1 + 55 * random.float() : 60 + 640 * random.float();
  return Math.floor(now - ageDays * DAY);
}

const COLOUR_BIAS: Partial<Record<Style, readonly Colour[]>> = {
  bright: ['Ochre', 'Berry', 'Lemon', 'Sky', 'Rose', 'Tide'],
  plain: ['Graphite', 'Bone', 'Slate', 'Steel', 'Birch'],
  natural: ['Oat', 'Sage', 'Sand', 'Moss', 'Clay', 'Oak'],
};

function pickColours(type: ProductType, style: Style, random: SeededRandom): Colour[] {
  const palette: readonly Colour[] = SURFACES[type.surface];
  const liked = COLOUR_BIAS[style];
  const ordered = random
    .shuffle(palette)
    .sort((a, b) => Number(liked?.includes(b) ?? false) - Number(liked?.includes(a) ?? false));
  return ordered.slice(0, 1 + random.int(Math.min(type.sizes === undefined ? 5 : 3, palette.length)));
}

function optionsOf(type: ProductType, colours: readonly Colour[]): ShopProduct['options'] {
  const options = [];
  if (colours.length > 1) options.push({ name: 'Colour', values: [...colours] });
  if (type.sizes !== undefined) options.push({ name: type.sizes.name, values: [...type.sizes.values] });
  return options.length > 0 ? options : [{ name: 'Title', values: ['Default Title'] }];
}

interface VariantPlan {
  type: ProductType;
  colours: readonly Colour[];
  tier: number;
  index: number;
  options: CatalogueOptions;
  random: SeededRandom;
}

function createVariants({ type, colours, tier, index, options, random }: VariantPlan): ShopVariant[] {
  const base = basePrice(type, tier, random);
  const discounted = random.chance(0.12);
  const soldOut = index > 2 && random.chance(0.06);
  const colourValues = colours.length > 1 ? colours : [null];
  const sizeValues = type.sizes?.values ?? [null];
  const combinations = colourValues.flatMap((colour) =>
    sizeValues.map((size, step) => ({ colour, size, step })),
  );
  return combinations.map(({ colour, size, step }, at) => {
    const full = niceMinorUnits(base * (type.sizes?.step ?? 1) ** step);
    const price = discounted ? niceMinorUnits(full * 0.8) : full;
    const optionValues = [colour, size].filter((value) => value !== null);
    return {
      id: String(FIRST_VARIANT_ID + index * 53_000 + at * 1031),
      title: optionValues.join(' / ') || 'Default Title',
      sku: skuOf(type, index, colour, size),
      price: decimalString(price, options.currency),
      compareAtPrice: discounted ? decimalString(full, options.currency) : null,
      inventoryQuantity: soldOut || random.chance(0.07) ? 0 : 1 + Math.floor(40 * random.float() ** 2),
      inventoryPolicy: !soldOut && random.chance(0.05) ? 'CONTINUE' : 'DENY',
      tracked: true,
      // 35 to 65 % of the price, by product and not by chance: the rest of the world stays as it is.
      unitCost: decimalString(Math.round(price * (0.35 + ((index * 37) % 31) / 100)), options.currency),
      optionValues: optionValues.length > 0 ? optionValues : ['Default Title'],
    };
  });
}

/** Between the type's low and high price, on a log scale, by tier. */
function basePrice(type: ProductType, tier: number, random: SeededRandom): number {
  const [low, high] = type.price;
  const place = Math.min(1, Math.max(0, 0.42 + 0.28 * tier + 0.05 * random.normal()));
  return 100 * low * (high / low) ** place;
}

/** Shelf prices end in .50 or .90 below 30, in whole fives less ten cents above 100. */
function niceMinorUnits(minorUnits: number): number {
  if (minorUnits < 3000) return Math.max(100, Math.round(minorUnits / 50) * 50 - 10);
  if (minorUnits < 10_000) return Math.round(minorUnits / 100) * 100;
  return Math.round(minorUnits / 500) * 500;
}

function skuOf(type: ProductType, index: number, colour: string | null, size: string | null): string {
  const parts = [skuCode(type.name), String(index + 1).padStart(4, '0'), skuCode(colour), skuCode(size)];
  return parts.filter((part) => part !== '').join('-');
}

function skuCode(text: string | null): string {
  return (text ?? '')
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 4)
    .toUpperCase();
}

function createImages(
  type: ProductType,
  colours: readonly Colour[],
  index: number,
  title: string,
): ShopImage[] {
  return colours.map((colour, at) => ({
    id: String(FIRST_IMAGE_ID + index * 9_700 + at * 811),
    src: picturePath(type.shape, colour, index % 97),
    alt: `${title} in ${colour.toLowerCase()}`,
    width: 800,
    height: 800,
  }));
}
