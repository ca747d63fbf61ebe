import { expect, it } from 'vitest';
import { randomFrom } from '../evaluation/index.ts';
import { type Checkpoints, itemSessionsOf, type TrainingHooks } from '../training/index.ts';
import { search } from './search.ts';

const ITEMS = 40;
const random = randomFrom(3);
/** Visitors step on by four products, or go anywhere: what is learned can become better for some epochs. */
const sessions = itemSessionsOf(
  Array.from({ length: 460 }, () => {
    let id = Math.floor(random() * ITEMS);
    return Array.from({ length: 3 }, () => {
      id = random() < 0.6 ? (id + 4) % ITEMS : Math.floor(random() * ITEMS);
      return { id, weight: 1 };
    });
  }),
  new Map(Array.from({ length: ITEMS }, (_, row) => [row, row])),
);

/** Long enough never to be the reason for an end: networks are searched too. */
const LONG_SECONDS = 100_000;

/** Counts trials; after so many checkpoints of one name the process is as good as dead. */
function watched(kept: Map<string, Uint8Array>, name?: string, count?: number) {
  const stop = new AbortController();
  const saved = new Map<string, number>();
  const checkpoints: Checkpoints = {
    load: async (each) => kept.get(each) ?? null,
    async save(each, bytes) {
      stop.signal.throwIfAborted();
      kept.set(each, bytes);
      saved.set(each, (saved.get(each) ?? 0) + 1);
      if (each === name && saved.get(each) === count) stop.abort();
    },
  };
  const hooks: TrainingHooks = { checkpoints, signal: stop.signal };
  return { hooks, trials: () => saved.get('trials') ?? 0 };
}

async function compare(seconds: number | undefined, kills: [string, number][]): Promise<void> {
  const unbroken = watched(new Map());
  const chosen = await search(sessions, ITEMS, seconds, unbroken.hooks);
  expect(unbroken.trials()).toBe(chosen.validation.tried.length);
  expect(chosen.validation.tried.filter(({ won }) => won)).toHaveLength(1);
  const kept = new Map<string, Uint8Array>();
  let trials = 0;
  for (const [name, count] of kills) {
    const killed = watched(kept, name, count);
    await expect(search(sessions, ITEMS, seconds, killed.hooks)).rejects.toMatchObject({
      name: 'AbortError',
    });
    trials += killed.trials();
  }
  const last = watched(kept);
  expect(await search(sessions, ITEMS, seconds, last.hooks)).toEqual(chosen);
  expect(trials + last.trials()).toBe(unbroken.trials());
  const again = watched(kept);
  expect(await search(sessions, ITEMS, seconds, again.hooks)).toEqual(chosen);
  expect(again.trials()).toBe(0);
}

it('chooses what it would have chosen when it was killed, and tries only what is missing', () =>
  compare(undefined, [
    ['trials', 1],
    ['trials', 8],
  ]));

it(
  'goes on in the middle of the network that says how many epochs pay',
  () =>
    compare(LONG_SECONDS, [
      ['trials', 20],
      ['early-stop', 2],
    ]),
  120_000,
);
