import type { ShapeName } from '../pictures/shapes.ts';
import type { Surface } from './colours.ts';

/** What the generator knows of a kind of product. Everything about a shelf stands in its one entry. */
export interface ProductType {
  /** Shopify's `productType`, unique. */
  name: string;
  shape: ShapeName;
  /** Products on this shelf, relative to other shelves. */
  share: number;
  /** Lowest and highest ordinary price, in hundred minor units (euros for EUR). */
  price: [number, number];
  surface: Surface;
  /** Values of a size-like option, if the type has one. */
  sizes?: {
    name: string;
    values: readonly string[];
    /** Price of each further value, as a factor. */ step?: number;
  };
  nouns: readonly string[];
  traits: readonly string[];
  materials: readonly string[];
  /** Full sentences about using it. */
  uses: readonly string[];
  tags: readonly string[];
  /** Names of the types that people look at next once they have this. */
  complements: readonly string[];
  season?: Season;
}

export interface Department {
  name: string;
  types: readonly ProductType[];
}

export type Season = 'spring' | 'summer' | 'autumn' | 'winter' | 'gifts';

export const APPAREL = { name: 'Size', values: ['XS', 'S', 'M', 'L', 'XL'] } as const;
export const SHOES = {
  name: 'Size',
  values: ['37', '38', '39', '40', '41', '42', '43', '44', '45'],
} as const;
export const SMALL_LARGE = { name: 'Size', values: ['Small', 'Large'], step: 1.45 } as const;
