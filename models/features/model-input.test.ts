import { describe, expect, it } from 'vitest';
import type { Interaction, InteractionKind } from './interaction.ts';
import { inputItems, KIND_WEIGHTS, MAX_INPUT_ITEMS, modelInput } from './model-input.ts';

const rows = new Map([
  ['a', 0],
  ['b', 1],
  ['c', 2],
]);
const rowOf = (productId: string) => rows.get(productId);
const trail = (...steps: [string, InteractionKind?][]): Interaction[] =>
  steps.map(([productId, kind = 'viewed'], at) => ({ productId, kind, at }));

describe('modelInput', () => {
  it('is null when nothing is known', () => {
    expect(modelInput([], rowOf)).toBeNull();
    expect(modelInput(trail(['x'], ['y']), rowOf)).toBeNull();
  });

  it('lists the oldest first and weighs each by what was done with it', () => {
    const input = modelInput(trail(['a', 'bought'], ['b', 'added'], ['c']), rowOf);
    expect([...(input?.ids ?? [])]).toEqual([0, 1, 2]);
    expect([...(input?.weights ?? [])]).toEqual([
      KIND_WEIGHTS.bought,
      KIND_WEIGHTS.added,
      KIND_WEIGHTS.viewed,
    ]);
  });

  it('does not let unknown products take a place', () => {
    const gone = Array.from({ length: 40 }, (): [string] => ['gone']);
    const input = modelInput(trail(['a'], ...gone, ['b']), rowOf);
    expect([...(input?.ids ?? [])]).toEqual([0, 1]);
  });

  it('counts a product once, where it was met last', () => {
    const input = modelInput(trail(['a'], ['b'], ['a'], ['a']), rowOf);
    expect([...(input?.ids ?? [])]).toEqual([1, 0]);
  });

  it('keeps the strongest thing done with a product', () => {
    const items = inputItems(trail(['a', 'added'], ['b', 'bought'], ['a', 'viewed'], ['b', 'added']), rowOf);
    expect(items.map(({ productId, kind }) => [productId, kind])).toEqual([
      ['a', 'added'],
      ['b', 'bought'],
    ]);
  });

  it('goes by time, not by the order in the list', () => {
    const input = modelInput(trail(['a'], ['b']).toReversed(), rowOf);
    expect([...(input?.ids ?? [])]).toEqual([0, 1]);
  });

  it('reads no more than the newest items', () => {
    const long = trail(...Array.from({ length: 40 }, (_, i): [string] => [`p${i}`]));
    const input = modelInput(long, (productId) => Number(productId.slice(1)));
    expect([...(input?.ids ?? [])]).toEqual(
      Array.from({ length: MAX_INPUT_ITEMS }, (_, i) => 40 - MAX_INPUT_ITEMS + i),
    );
  });
});
