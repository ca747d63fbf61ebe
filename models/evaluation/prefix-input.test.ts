import { modelInput } from '@kindred/models/features';
import { expect, test } from 'vitest';
import { randomFrom } from './bootstrap.ts';
import { inputOfPrefix } from './prefix-input.ts';

test('reads a prefix as a device reads its trail', () => {
  const random = randomFrom(3);
  for (let length = 1; length < 60; length++) {
    const prefix = Int32Array.from({ length }, () => Math.floor(random() * 30));
    const trail = Array.from(prefix, (row, at) => ({ productId: String(row), kind: 'viewed' as const, at }));
    expect(inputOfPrefix(prefix)).toEqual(modelInput(trail, Number));
  }
  expect(inputOfPrefix(new Int32Array())).toBeNull();
});
