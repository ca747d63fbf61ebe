import { expect, test } from 'vitest';
import { EarlyStop } from './early-stop.ts';

const learned = (value: number) => [{ name: 'p', shape: [1], data: Float32Array.of(value) }];

test('stops two epochs after the best and keeps that one', () => {
  const watch = new EarlyStop();
  expect([1, 3, 2, 2.5].map((score, epoch) => watch.goesOn(epoch, score, learned(epoch)))).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(watch.best).toEqual({ epochs: 2, parameters: learned(1) });
});

test('goes on as long as it becomes better', () => {
  const watch = new EarlyStop();
  expect([1, 2, 3, 4].every((score, epoch) => watch.goesOn(epoch, score, learned(epoch)))).toBe(true);
  expect(watch.best?.epochs).toBe(4);
});

test('keeps a copy of what may be overwritten', () => {
  const watch = new EarlyStop();
  const parameters = learned(7);
  watch.goesOn(0, 1, parameters);
  parameters[0]!.data[0] = 9;
  expect(watch.best?.parameters[0]?.data[0]).toBe(7);
  expect(new EarlyStop().best).toBeUndefined();
});
