import { expect, test } from 'vitest';
import { Random } from './sampler.ts';
import { INT4_MIDDLE, int4Rows, int8Rows } from './rounded-rows.ts';

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

/** Sixteen even levels cannot do better than 0.107 on normal numbers (Max, Quantizing for minimum distortion, 1960). */
test('rows in 4 bits come near what 4 bits can hold', () => {
  const data = normalRows();
  const { values, scales } = int4Rows(data, WIDTH);
  const read = (row: number, i: number): number => {
    const byte = values[row * (WIDTH / 2) + (i % (WIDTH / 2))]!;
    const digit = i < WIDTH / 2 ? byte >> 4 : byte & 15;
    return (digit - INT4_MIDDLE) * scales[row]!;
  };
  expect(relativeError(data, read)).toBeLessThan(0.115);
});

test('a row of zeros stays one', () => {
  expect(int4Rows(new Float32Array(8), 8).scales[0]).toBe(0);
  expect(int8Rows(new Float32Array(8), 8).values.every((value) => value === 0)).toBe(true);
});
