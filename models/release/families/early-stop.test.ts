import { expect, test } from 'vitest';
import { EarlyStop } from './early-stop.ts';

const learned = (value: number) => [{ name: 'p', shape: [1], data: Float32Array.of(value) }];

async function follow(watch: EarlyStop, scores: number[]): Promise<boolean[]> {
  const goesOn: boolean[] = [];
  for (const [epoch, score] of scores.entries())
    goesOn.push(await watch.goesOn(epoch, score, learned(epoch)));
  return goesOn;
}

function inMemory() {
  const kept = new Map<string, Uint8Array>();
  return {
    load: async (name: string) => kept.get(name) ?? null,
    save: async (name: string, bytes: Uint8Array) => void kept.set(name, bytes),
  };
}

test('stops two epochs after the best and keeps that one', async () => {
  const watch = new EarlyStop();
  expect(await follow(watch, [1, 3, 2, 2.5])).toEqual([true, true, true, false]);
  expect(watch.best).toEqual({ epochs: 2, parameters: learned(1) });
});

test('goes on as long as it becomes better', async () => {
  const watch = new EarlyStop();
  expect(await follow(watch, [1, 2, 3, 4])).toEqual([true, true, true, true]);
  expect(watch.best?.epochs).toBe(4);
});

test('keeps a copy of what may be overwritten', async () => {
  const watch = new EarlyStop();
  const parameters = learned(7);
  await watch.goesOn(0, 1, parameters);
  parameters[0]!.data[0] = 9;
  expect(watch.best?.parameters[0]?.data[0]).toBe(7);
  expect(new EarlyStop().best).toBeUndefined();
});

test('knows what was best before it was killed, whichever epochs come again', async () => {
  const checkpoints = inMemory();
  await follow(new EarlyStop('a', checkpoints), [1, 3, 2]);
  const resumed = new EarlyStop('a', checkpoints);
  await resumed.resume();
  expect(resumed.best).toEqual({ epochs: 2, parameters: learned(1) });
  expect(await follow(resumed, [1, 3, 2, 2.5])).toEqual([true, true, true, false]);
  expect(resumed.best).toEqual({ epochs: 2, parameters: learned(1) });
});

test('knows nothing of another training', async () => {
  const checkpoints = inMemory();
  await follow(new EarlyStop('a', checkpoints), [1, 3]);
  const other = new EarlyStop('b', checkpoints);
  await other.resume();
  expect(other.best).toBeUndefined();
});
