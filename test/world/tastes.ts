import { PRODUCT_TYPES } from './taxonomy/index.ts';

/** The latent groups of shoppers: what each comes for. Types that are not named have a small weight for everyone. */
export interface Taste {
  name: string;
  productTypes: Record<string, number>;
}

const ELSEWHERE = 0.04;

const CORE: Record<string, Record<string, number>> = {
  'weekend campers': {
    Tents: 3,
    'Sleeping Bags': 3,
    'Sleeping Pads': 2,
    'Camp Stoves': 2,
    'Camp Cookware': 2,
    Lanterns: 2,
    'Camp Chairs': 2,
    Enamelware: 1.5,
    Backpacks: 1,
  },
  'summit walkers': {
    'Rain Jackets': 3,
    'Hiking Boots': 3,
    Backpacks: 2.5,
    Trousers: 2,
    'Base Layers': 2,
    Socks: 1.5,
    'Trail Shoes': 2,
    Flasks: 1,
    Fleeces: 1.5,
  },
  'runners and movers': {
    'Trail Shoes': 3,
    'T-Shirts': 2,
    'Water Bottles': 2.5,
    'Yoga Mats': 2.5,
    Caps: 1.5,
    Socks: 1.5,
    Towels: 1,
    'Base Layers': 1,
  },
  'slow coffee': {
    Mugs: 3,
    'Coffee Makers': 3,
    Flasks: 1.5,
    Trays: 1,
    Notebooks: 1.2,
    'Plates & Bowls': 1.5,
    Candles: 1,
  },
  'home cooks': {
    Knives: 3,
    Pans: 3,
    'Cutting Boards': 2.5,
    Aprons: 1.5,
    'Plates & Bowls': 2.5,
    'Table Linen': 2,
    Trays: 1,
  },
  'nest builders': {
    Cushions: 3,
    'Table Lamps': 3,
    Rugs: 2.5,
    Vases: 2,
    Blankets: 2.5,
    'Wall Prints': 2,
    Baskets: 1.5,
    'Bed Linen': 2,
    Candles: 1.5,
  },
  gardeners: {
    Planters: 3,
    'Garden Tools': 3,
    Seeds: 3,
    'Watering Cans': 2,
    'Garden Gloves': 2,
    'Bird Houses': 2,
    Sandals: 0.6,
  },
  'gift hunters': {
    Candles: 2.5,
    Soaps: 2.5,
    'Body Care': 2,
    Notebooks: 2,
    'Puzzles & Games': 2,
    Mugs: 1.5,
    Scarves: 1.5,
    Socks: 1,
    'Wall Prints': 1.5,
    'Gift Cards': 0.8,
  },
  'city commuters': {
    Backpacks: 2.5,
    'Tote Bags': 2.5,
    'Rain Jackets': 2,
    Shirts: 2.5,
    'T-Shirts': 2,
    Notebooks: 1.5,
    Pens: 2,
    Flasks: 1.2,
    'Desk Storage': 1.5,
  },
  'winter layers': {
    'Insulated Jackets': 3,
    Beanies: 2.5,
    Gloves: 2.5,
    Scarves: 2.5,
    Fleeces: 2,
    'Base Layers': 2,
    Blankets: 1,
    Socks: 1.5,
  },
  travellers: {
    Duffels: 3,
    'Packing Cubes': 3,
    'Wash Bags': 2.5,
    Backpacks: 1.5,
    'Body Care': 1,
    Sandals: 1.5,
    Towels: 1,
    Caps: 1,
  },
};

export const TASTES: readonly Taste[] = Object.entries(CORE).map(([name, core]) => ({
  name,
  productTypes: Object.fromEntries([
    ...PRODUCT_TYPES.map((type) => [type.name, core[type.name] ?? ELSEWHERE]),
    ['Gift Cards', core['Gift Cards'] ?? ELSEWHERE],
  ]),
}));

/** How many shoppers each group has, relative to the others. */
export const TASTE_SHARES: readonly number[] = [1.2, 1.4, 0.9, 1, 0.9, 1.3, 0.8, 1.1, 1, 0.9, 0.7];
