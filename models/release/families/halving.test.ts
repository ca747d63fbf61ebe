import { expect, test } from 'vitest';
import { halve, type Rung } from './halving.ts';

const RUNGS: Rung[] = [
  { sessions: 10, epochShare: 0.5, keep: 2 },
  { sessions: 100, epochShare: 1, keep: 1 },
];

test('gives the better ones more, and returns the best of those', async () => {
  const asked: [string, number][] = [];
  const best = await halve(
    ['a', 'b', 'c'],
    RUNGS,
    () => true,
    {},
    async (name, { sessions }) => {
      asked.push([name, sessions]);
      return sessions === 10 ? { a: 1, b: 3, c: 2 }[name]! : { b: 1, c: 5 }[name]!;
    },
  );
  expect(asked).toEqual([
    ['a', 10],
    ['b', 10],
    ['c', 10],
    ['b', 100],
    ['c', 100],
  ]);
  expect(best).toBe('c');
});

test('takes the first contender when there is no time at all', async () => {
  const never = async (): Promise<number> => {
    throw new Error('nothing may be tried');
  };
  expect(await halve(['a', 'b'], RUNGS, () => false, {}, never)).toBe('a');
});

test('keeps what the first rung said when time runs out in the second', async () => {
  let left = 3;
  const judge = async (name: string): Promise<number> => ({ a: 1, b: 3, c: 2 })[name]!;
  const best = await halve(['a', 'b', 'c'], RUNGS, () => left-- > 0, {}, judge);
  expect(best).toBe('b');
});

test('reports progress that never falls', async () => {
  const fractions: number[] = [];
  const hooks = { onProgress: (fraction: number) => fractions.push(fraction) };
  await halve(
    ['a', 'b', 'c'],
    RUNGS,
    () => true,
    hooks,
    async (_, __, own) => {
      own.onProgress?.(0, '');
      own.onProgress?.(1, '');
      return 1;
    },
  );
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  expect(fractions.at(-1)).toBe(1);
});
