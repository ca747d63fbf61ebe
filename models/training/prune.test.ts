import { expect, test } from 'vitest';
import { randomFrom } from '../evaluation/index.ts';
import { withBorrowed } from './borrow.ts';
import { compactRows, dequantised } from './compact-rows.ts';
import { sparseLinearHead } from './families/sparse-linear-head.ts';
import { linearBytes, pruneToBytes } from './prune.ts';
import { exportHead } from './score-head.ts';
import { emptyModel, rowLength, type SparseLinearModel } from './sparse-linear-model.ts';

/** Rows of falling values, each of another strength; row 0 is empty. */
function fallingModel(items: number, neighbours: number): SparseLinearModel {
  const random = randomFrom(items);
  const model = emptyModel(items, neighbours);
  for (let row = 1; row < items; row++) {
    const strength = 10 ** (random() * 4 - 3);
    const values = Array.from({ length: neighbours }, () => random() + 0.01).sort((a, b) => b - a);
    values.forEach((value, place) => {
      model.indices[row * neighbours + place] = (row * 7 + place * 13) % items;
      model.values[row * neighbours + place] = strength * value;
    });
  }
  return model;
}

const evenCounts = (items: number): Int32Array => new Int32Array(items).fill(9);

function bytesOf(model: SparseLinearModel): number {
  const metadata = { catalogueHash: '', featureSchemaVersion: 2 };
  return exportHead(sparseLinearHead(model), { k: 50, metadata }).bytes.length;
}

test.each([
  [400, 30, 20_000],
  [400, 30, 10_000],
  [70_000, 6, 900_000],
])('an artifact of %i items fits the bytes it was pruned to', (items, neighbours, bytes) => {
  const model = fallingModel(items, neighbours);
  expect(bytesOf(model)).toBeGreaterThan(bytes);
  const pruned = pruneToBytes(model, evenCounts(items), bytes);
  expect(linearBytes(pruned)).toBeLessThanOrEqual(bytes);
  expect(bytesOf(pruned)).toBeLessThanOrEqual(bytes);
  expect(linearBytes(pruned)).toBeGreaterThan(bytes - 100);
  expect(bytesOf(pruned)).toBeGreaterThan(bytes - 2_500);
});

test('leaves a model alone that fits', () => {
  const model = fallingModel(50, 10);
  expect(pruneToBytes(model, evenCounts(50), 1e6)).toBe(model);
});

test('keeps the strongest entries of every row, and one of each whatever the budget', () => {
  const model = fallingModel(60, 10);
  const pruned = pruneToBytes(model, evenCounts(60), 0);
  for (let row = 0; row < 60; row++) {
    expect(rowLength(pruned, row)).toBe(row === 0 ? 0 : 1);
    expect(pruned.values[row * pruned.neighbours]).toBe(model.values[row * 10]);
    expect(pruned.indices[row * pruned.neighbours]).toBe(model.indices[row * 10]);
  }
});

test('gives the room to the items that are met most', () => {
  const model = emptyModel(4, 8);
  model.values.fill(0.5);
  model.indices.forEach((_, at) => (model.indices[at] = at % 4));
  const room = linearBytes(emptyModel(4, 8)) + 3 * (4 + 7);
  const pruned = pruneToBytes(model, [1, 1_000, 1, 1], room);
  expect([0, 1, 2, 3].map((row) => rowLength(pruned, row))).toEqual([1, 8, 1, 1]);
});

test('lets short rows speak with the rows of what they lead to', () => {
  const model = { ...emptyModel(4, 2), borrows: true };
  model.indices.set([1, 0, 2, 3]);
  model.values.set([0.5, 0, 0.4, 0.2]);
  const written = withBorrowed(model);
  const entries = (row: number) =>
    Array.from({ length: rowLength(written, row) }, (_, place) => row * written.neighbours + place).map(
      (at) => [written.indices[at], Number(written.values[at]!.toFixed(6))],
    );
  expect(entries(0)).toEqual([
    [1, 0.5],
    [2, 0.2],
    [3, 0.1],
  ]);
  expect(entries(1)).toEqual([
    [2, 0.4],
    [3, 0.2],
  ]);
});

test('borrows only when something was cut', () => {
  const model = fallingModel(400, 30);
  expect(pruneToBytes(model, evenCounts(400), 1e6).borrows).toBeUndefined();
  expect(pruneToBytes(model, evenCounts(400), 10_000).borrows).toBe(true);
});

test('rounds no value by more than half a step of its row', () => {
  const model = fallingModel(300, 20);
  const rounded = dequantised(model);
  for (let row = 0; row < 300; row++) {
    const step = (model.values[row * 20]! / 127) * 1.04;
    for (let at = row * 20; at < (row + 1) * 20; at++)
      expect(Math.abs(rounded.values[at]! - model.values[at]!)).toBeLessThanOrEqual(step / 2 + 1e-9);
  }
});

test('leaves out what rounds to nothing', () => {
  const model = emptyModel(2, 3);
  model.values.set([1, 0.5, 0.001]);
  model.indices.set([1, 0, 1]);
  const { lengths, values } = compactRows(model);
  expect([...lengths]).toEqual([2, 0]);
  expect(values.length).toBe(2);
});

test('takes values of one size, and negative ones', () => {
  const model = emptyModel(2, 2);
  model.values.set([-0.25, 0, 0.25]);
  model.indices.set([1, 0, 0]);
  expect(dequantised(model).values[0]).toBeCloseTo(-0.25, 3);
  expect(dequantised(model).values[2]).toBeCloseTo(0.25, 3);
});
