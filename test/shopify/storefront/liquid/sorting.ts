import type { ShopProduct } from '../../state.ts';
import { lowestPrice } from '../catalog.ts';

/** Orders of a collection, by the value of `?sort_by=`; "manual" is the shop's own. */
export const SORTS: Record<string, (a: ShopProduct, b: ShopProduct) => number> = {
  'title-ascending': (a, b) => a.title.localeCompare(b.title),
  'title-descending': (a, b) => b.title.localeCompare(a.title),
  'price-ascending': (a, b) => lowestPrice(a) - lowestPrice(b),
  'price-descending': (a, b) => lowestPrice(b) - lowestPrice(a),
  'created-descending': (a, b) => b.createdAt.localeCompare(a.createdAt),
};

export const SORT_OPTIONS = [
  { value: 'manual', name: 'Featured' },
  { value: 'title-ascending', name: 'Alphabetically, A-Z' },
  { value: 'title-descending', name: 'Alphabetically, Z-A' },
  { value: 'price-ascending', name: 'Price, low to high' },
  { value: 'price-descending', name: 'Price, high to low' },
  { value: 'created-descending', name: 'Date, new to old' },
];
