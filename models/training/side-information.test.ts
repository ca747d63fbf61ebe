import { expect, test } from 'vitest';
import { itemSessionsOf, type ItemSessions } from './item-sessions.ts';
import { stackContent } from './side-information.ts';
import { emptyModel, rowLength, type SparseLinearModel } from './sparse-linear-model.ts';

/** Rows of [item, value]. */
function model(neighbours: number, ...rows: [item: number, value: number][][]): SparseLinearModel {
  const made = emptyModel(rows.length, neighbours, 2.5);
  rows.forEach((row, at) =>
    row.forEach(([item, value], place) => {
      made.indices[at * neighbours + place] = item;
      made.values[at * neighbours + place] = value;
    }),
  );
  return made;
}

function row(of: SparseLinearModel, at: number): number[] {
  return [...of.indices.subarray(at * of.neighbours, at * of.neighbours + rowLength(of, at))];
}

function visits(...sessions: number[][]): ItemSessions {
  const rows = new Map(Array.from({ length: 10 }, (_, item) => [item, item]));
  return itemSessionsOf(
    sessions.map((session) => session.map((id) => ({ id, weight: 1 }))),
    rows,
  );
}

const ALIKE = model(
  3,
  [
    [1, 0.9],
    [2, 0.2],
  ],
  [[0, 0.9]],
  [[3, 0.5]],
  [[2, 0.5]],
);

test('ranks a shop without any behaviour by content', () => {
  const stacked = stackContent(emptyModel(4, 3), ALIKE, visits());
  expect([0, 1, 2, 3].map((at) => row(stacked, at))).toEqual([[1, 2], [0], [3, 0], [2]]);
});

test('keeps what behaviour knows well in its order', () => {
  const behaviour = model(
    3,
    [
      [3, 0.8],
      [2, 0.5],
      [1, 0.3],
    ],
    [],
    [],
    [],
  );
  const busy = visits(...Array.from({ length: 900 }, () => [0, 3, 2, 1]));
  const stacked = stackContent(behaviour, ALIKE, busy);
  expect(row(stacked, 0)).toEqual([3, 2, 1]);
  expect(stacked.inputDecay).toBe(2.5);
  expect(Math.max(...stacked.values.subarray(0, 3))).toBeCloseTo(0.8, 2);
});

test('gives a newcomer a share of the traffic of what it is like, and takes it back as it is met', () => {
  const behaviour = model(
    3,
    [
      [3, 0.8],
      [2, 0.01],
    ],
    [],
    [],
    [],
  );
  const busy = Array.from({ length: 500 }, () => [0, 3]);
  const met = [...busy, ...Array.from({ length: 200 }, () => [1])];
  const valueOfOne = (sessions: ItemSessions): number => {
    const stacked = stackContent(behaviour, ALIKE, sessions);
    return stacked.values[row(stacked, 0).indexOf(1)]!;
  };
  expect(row(stackContent(behaviour, ALIKE, visits(...busy)), 0)).toEqual([3, 1, 2]);
  expect(valueOfOne(visits(...met))).toBeLessThan(valueOfOne(visits(...busy)) / 3);
});

test('gives a product that nobody names the products it names itself, and they it', () => {
  const content = model(1, [[1, 0.9]], [[0, 0.9]], [[0, 0.4]]);
  const stacked = stackContent(emptyModel(3, 2), content, visits());
  expect(row(stacked, 2)).toEqual([0]);
  expect(row(stacked, 0)).toEqual([1, 2]);
});

test('refuses models of different shops', () => {
  expect(() => stackContent(emptyModel(3, 2), emptyModel(4, 2), visits())).toThrow(RangeError);
});
