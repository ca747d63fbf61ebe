import type { Product } from '@kindred/shared/catalog';
import { expect, test } from 'vitest';
import { contentTokens } from './content-tokens.ts';
import { trainContent } from './content.ts';
import { rowLength, type SparseLinearModel } from './sparse-linear-model.ts';

function product(title: string, about: Partial<Product> = {}): Product {
  return {
    productId: title,
    handle: title,
    title,
    productType: '',
    vendor: 'Kindred',
    tags: [],
    collections: [],
    options: [],
    variants: [],
    priceMinorUnits: 2_000,
    available: true,
    imageUrl: null,
    createdAt: 0,
    ...about,
  };
}

function named(model: SparseLinearModel, row: number): number[] {
  const start = row * model.neighbours;
  return [...model.indices.subarray(start, start + rowLength(model, row))];
}

const SHELF = [
  product('Red linen shirt', { productType: 'Shirt' }),
  product('Blue linen shirt', { productType: 'Shirt' }),
  product('Steel kettle', { productType: 'Kitchen' }),
  product('Copper kettle', { productType: 'Kitchen', priceMinorUnits: 9_000 }),
];

test('names the product of the same kind first', async () => {
  const model = await trainContent(SHELF, { neighbours: 3 });
  expect([0, 1, 2, 3].map((row) => named(model, row)[0])).toEqual([1, 0, 3, 2]);
});

test.each([0, 1])('takes a shop of %i products', async (count) => {
  const model = await trainContent(SHELF.slice(0, count), { neighbours: 3 });
  expect(model.items).toBe(count);
  expect([...model.values].every((value) => value === 0)).toBe(true);
});

test('finds neighbours in scripts without spaces', async () => {
  const shelf = [product('赤い麻シャツ'), product('青い麻シャツ'), product('銅のやかん')];
  expect(named(await trainContent(shelf, { neighbours: 1 }), 0)).toEqual([1]);
});

test('survives a product that says nothing about itself', async () => {
  const model = await trainContent([product('!!!', { vendor: '', priceMinorUnits: 0 }), ...SHELF], {
    neighbours: 3,
  });
  expect(named(model, 0)).toEqual([]);
});

test('stops when it is told to', async () => {
  await expect(trainContent(SHELF, { neighbours: 3 }, { signal: AbortSignal.abort() })).rejects.toThrow(
    /abort/i,
  );
});

test('lists as many as asked, the most alike first, of equals the one that stands first', async () => {
  const shelf = Array.from({ length: 40 }, (_, i) => product(i < 20 ? 'linen shirt' : 'linen shirt red'));
  const model = await trainContent(shelf, { neighbours: 8 });
  expect(named(model, 30)).toEqual([20, 21, 22, 23, 24, 25, 26, 27]);
  expect(named(model, 0)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('knows a product again by what it comes in, by its vendor and by its price', async () => {
  const plain = { productType: '', vendor: '' };
  const shelf = [
    product('a', { ...plain, options: [{ name: 'Shade', values: ['Teal', 'Rust'] }], priceMinorUnits: 0 }),
    product('b', { ...plain, vendor: 'ACME', priceMinorUnits: 0 }),
    product('c', { ...plain, options: [{ name: 'shade', values: ['teal'] }], priceMinorUnits: 0 }),
    product('d', { ...plain, vendor: 'acme', priceMinorUnits: 0 }),
    product('e', { ...plain, priceMinorUnits: 999 }),
    product('f', { ...plain, priceMinorUnits: 1_010 }),
  ];
  const model = await trainContent(shelf, { neighbours: 1 });
  expect([0, 1, 4].map((row) => named(model, row)[0])).toEqual([2, 3, 5]);
});

test('prices a little apart share a band wherever the bands begin', () => {
  const bands = (minorUnits: number): string[] => [
    ...contentTokens(product('', { vendor: '', priceMinorUnits: minorUnits })).keys(),
  ];
  for (let price = 100; price < 400; price++) {
    const [one, other] = [bands(price), bands(Math.ceil(price * 1.15))];
    expect(
      one.some((band) => other.includes(band)),
      `${price}`,
    ).toBe(true);
  }
  expect(bands(0)).toEqual([]);
  expect(bands(Number.NaN)).toEqual([]);
  expect(bands(Infinity)).toEqual([]);
});

test('takes a catalogue full of nonsense and malice', async () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  const hostile = product('{{ 7 * 7 }} <script>alert(1)</script> ${process.exit()}', {
    tags: [...names, '\uD800', '\u0000\u202E', ...Array.from({ length: 5_000 }, (_, i) => `tag${i}`)],
    collections: names,
    vendor: '__proto__',
    options: [{ name: '__proto__', values: [...names, 'x'.repeat(1_000_000)] }],
  });
  const shelf = [hostile, product('ﷺ'.repeat(1_000_000)), product('\uDC00a\uD800'), ...SHELF];
  const model = await trainContent(shelf, { neighbours: 3 });
  expect(named(model, 3)[0]).toBe(4);
  expect([...model.values].every((value) => value >= 0 && value <= 1 + 1e-6)).toBe(true);
  expect(contentTokens(hostile).size).toBeLessThanOrEqual(400);
  expect(Object.keys(Object.prototype)).toEqual([]);
});
