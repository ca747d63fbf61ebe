import { expect, test } from 'vitest';
import { Random } from './sampler.ts';
import { stepOf } from '../scale-ladder.ts';
import { int8Rows, packedRows } from './rounded-rows.ts';

const WIDTH = 64;
const ROWS = 50;

/** About normal: the sum of twelve. */
function normalRows(): Float32Array {
  const random = new Random(1);
  const one = (): number => Array.from({ length: 12 }, random.next).reduce((sum, x) => sum + x, -6);
  return Float32Array.from({ length: ROWS * WIDTH }, one);
}

function relativeError(data: Float32Array, read: (row: number, i: number) => number): number {
  let [wrong, all] = [0, 0];
  data.forEach((value, at) => {
    wrong += (value - read(Math.floor(at / WIDTH), at % WIDTH)) ** 2;
    all += value ** 2;
  });
  return Math.sqrt(wrong / all);
}

test('rows in int8 keep more than 99 parts of 100', () => {
  const data = normalRows();
  const { values, scales } = int8Rows(data, WIDTH);
  expect(relativeError(data, (row, i) => values[row * WIDTH + i]! * scales[row]!)).toBeLessThan(0.01);
});

/**
 * Bounds for normal numbers: square roots of Max, Quantizing for minimum distortion (1960), table II. A scale of its
 * own for every row does a little better, one of 256 a little worse.
 */
test.each([
  [4, 0.107],
  [2, 0.345],
  [1, 0.603],
] as const)('rows in %d bits come near what these can hold', (bits, bound) => {
  const data = normalRows();
  const { values, scales, middle } = packedRows(data, WIDTH, bits);
  const bytes = (WIDTH * bits) / 8;
  const read = (row: number, i: number): number => {
    const byte = values[row * bytes + Math.floor((i * bits) / 8)]!;
    const digit = (byte >> (bits * (i % (8 / bits)))) & (2 ** bits - 1);
    return (digit - middle) * stepOf(scales, row);
  };
  const error = relativeError(data, read);
  expect(error).toBeGreaterThan(0.85 * bound);
  expect(error).toBeLessThan(1.1 * bound);
});

test('a row of zeros stays one in int8', () => {
  expect(int8Rows(new Float32Array(8), 8).values.every((value) => value === 0)).toBe(true);
});
