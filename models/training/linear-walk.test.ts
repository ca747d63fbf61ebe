import { expect, test } from 'vitest';
import { walked } from './linear-walk.ts';
import { emptyModel, rowLength, type SparseLinearModel } from './sparse-linear-model.ts';

function modelOf(items: number, neighbours: number, ...rows: [number, number][][]): SparseLinearModel {
  const model = emptyModel(items, neighbours);
  rows.forEach((entries, row) =>
    entries.forEach(([item, value], place) => {
      model.indices[row * neighbours + place] = item;
      model.values[row * neighbours + place] = value;
    }),
  );
  return model;
}

function row(model: SparseLinearModel, item: number): [number, number][] {
  const start = item * model.neighbours;
  return Array.from({ length: rowLength(model, item) }, (_, place) => [
    model.indices[start + place]!,
    Number(model.values[start + place]!.toFixed(5)),
  ]);
}

test('reaches an item over a third one', async () => {
  const direct = modelOf(3, 3, [[1, 0.5]], [[2, 0.4]]);
  const model = await walked(direct, 0.5);
  expect(row(model, 0)).toEqual([
    [1, 0.5],
    [2, 0.1],
  ]);
  expect(row(model, 1)).toEqual([[2, 0.4]]);
  expect(row(model, 2)).toEqual([]);
});

test('does not walk over the item itself or over an entry that speaks against', async () => {
  const direct = modelOf(
    3,
    3,
    [
      [0, 0.9],
      [1, -0.5],
    ],
    [[2, 0.4]],
  );
  expect(row(await walked(direct, 1), 0)).toEqual([
    [0, 0.9],
    [1, -0.5],
  ]);
});

test('adds what both ways say, and keeps the strongest', async () => {
  const direct = modelOf(
    4,
    2,
    [
      [1, 0.5],
      [2, 0.125],
    ],
    [
      [2, 0.75],
      [3, 0.2],
    ],
  );
  expect(row(await walked(direct, 1), 0)).toEqual([
    [1, 0.5],
    [2, 0.5],
  ]);
});
