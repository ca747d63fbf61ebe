import type { Product } from '@kindred/shared/catalog';
import { expect, test } from 'vitest';
import { blendModels } from './blend.ts';
import { words } from './content-tokens.ts';
import { trainContent } from './content.ts';
import { emptyModel, rowLength, type SparseLinearModel } from './sparse-linear-model.ts';

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

test('reads words of any script, and keeps their marks', () => {
  expect(words('Größe Ärmel 42')).toEqual(['größe', 'ärmel', '42']);
  expect(words('हिन्दी किताब')).toEqual(['हिन्दी', 'किताब']);
  expect(words('麻シャツ')).toEqual(['麻シ', 'シャ', 'ャツ']);
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

/** 4 items, Kn = 5: item 0 speaks for item 1 and a little for item 2; nobody has met item 3. */
function behaviour(): SparseLinearModel {
  const model = emptyModel(4, 5);
  model.indices.set([1, 2]);
  model.values.set([0.8, 0.01]);
  return model;
}

test('leaves behaviour in place and puts content into the places it has left', async () => {
  const content = await trainContent(SHELF, { neighbours: 3 });
  const blended = blendModels(behaviour(), content);
  expect(blended.values.subarray(0, 1)).toEqual(Float32Array.of(0.8));
  expect(named(blended, 0)).toContain(3);
  expect(named(blended, 3)[0]).toBe(2);
  expect(Math.max(...blended.values.subarray(1))).toBeLessThanOrEqual(0.08 + 1e-6);
});

test('shows a newcomer even where behaviour has filled the row', () => {
  const full = emptyModel(8, 5);
  full.indices.set([1, 2, 3, 4, 5]);
  full.values.set([5, 4, 3, 2, 1]);
  const content = emptyModel(8, 5);
  content.indices.set([7, 6]);
  content.values.set([0.9, 0.5]);
  expect(named(blendModels(full, content), 0)).toEqual([1, 2, 3, 4, 7]);
});

test('carries a shop without any behaviour', async () => {
  const content = await trainContent(SHELF, { neighbours: 3 });
  const blended = blendModels(emptyModel(4, 3), content);
  expect([0, 1, 2, 3].map((row) => named(blended, row))).toEqual(
    [0, 1, 2, 3].map((row) => named(content, row)),
  );
});
