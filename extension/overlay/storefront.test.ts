import type { Page } from '@kindred/shopify-app/storefront/page';
import { afterEach, expect, test, vi } from 'vitest';
import { createShelf } from './storefront.ts';

afterEach(() => vi.unstubAllGlobals());

const page = { locale: 'en', country: 'DE' } as Page;
const cup = { productId: '7', title: 'Cup', imageUrl: null, priceVaries: false, available: true };

test.each([
  ['EUR', 1250, '€12.50'],
  ['JPY', 1250, '¥1,250'],
  [null, 1250, ''],
])(
  'takes names and prices from the catalogue, in %s, where the page’s policy forbids to ask the shop',
  async (currency, priceMinorUnits, price) => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('NetworkError when attempting to fetch resource.');
    });
    const shelf = createShelf(async () => ({ currency, products: [{ ...cup, priceMinorUnits }] }));
    const cards = await shelf(page, null, '', ['7'], new AbortController().signal);
    expect(cards.get('7')).toMatchObject({ title: 'Cup', price, url: '#', available: true });
  },
);
