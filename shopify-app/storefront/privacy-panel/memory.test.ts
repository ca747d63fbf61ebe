import type { Interaction } from '@kindred/models/features';
import { expect, test } from 'vitest';
import { forget, hide, type Memory, pause, showAgain } from './corrections.ts';
import { interestsOf, liked, viewed } from './memory.ts';

const look = (productId: string, at: number): Interaction => ({ productId, kind: 'viewed', at });
const add = (productId: string, at: number): Interaction => ({ productId, kind: 'added', at });

const trail = [look('1', 1), look('2', 2), look('1', 3), add('3', 4), look('3', 5), look('4', 6)];

test('names each product once, the newest first, apart by what was done', () => {
  expect(viewed(trail).map(({ productId, at }) => [productId, at])).toEqual([
    ['4', 6],
    ['3', 5],
    ['1', 3],
    ['2', 2],
  ]);
  expect(liked([...trail, { productId: '3', kind: 'bought', at: 7 }])).toEqual([
    { productId: '3', at: 7, kind: 'bought' },
  ]);
});

test('sees an interest in two products of a type, or in one that was liked, and counts products, not looks', () => {
  const types: Record<string, string> = { '1': 'Tents', '2': 'Tents', '3': 'Cups', '4': '' };
  expect(interestsOf(trail, (id) => types[id] ?? '')).toEqual([
    { type: 'Tents', productIds: ['2', '1'].toReversed(), viewed: 2, liked: 0 },
    { type: 'Cups', productIds: ['3'], viewed: 1, liked: 1 },
  ]);
  expect(interestsOf([look('1', 1), look('1', 9), look('4', 2)], (id) => types[id] ?? '')).toEqual([]);
});

const memory: Memory = { trail, choices: { hidden: ['9'], paused: false } };

test('takes a product out of the trail, and puts back what it took though more came meanwhile', () => {
  const correction = forget(['1', '3'], trail);
  const without = correction.apply(memory);
  expect(without.trail).toEqual([look('2', 2), look('4', 6)]);
  const later = { ...without, trail: [...without.trail, look('5', 7)] };
  expect(correction.undo(later).trail).toEqual([...trail, look('5', 7)]);
});

test('hides a product once, and shows it again', () => {
  const once = hide('1').apply(hide('1').apply(memory));
  expect(once.choices.hidden).toEqual(['9', '1']);
  expect(hide('1').undo(once)).toEqual(memory);
  expect(showAgain('9').apply(memory).choices.hidden).toEqual([]);
  expect(showAgain('9').undo(showAgain('9').apply(memory))).toEqual(memory);
});

test('pauses and goes on without touching what is remembered', () => {
  expect(pause(true).apply(memory)).toEqual({ trail, choices: { hidden: ['9'], paused: true } });
  expect(pause(true).undo(pause(true).apply(memory))).toEqual(memory);
});
