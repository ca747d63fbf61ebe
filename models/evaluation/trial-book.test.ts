import { expect, test } from 'vitest';
import { changes, TrialBook } from './trial-book.ts';

const plan = (ridge: number) => ({
  family: 'sparse-linear',
  settings: { ridge, walkShare: 1 },
  changed: changes({ ridge: 20, walkShare: 1 }, { ridge, walkShare: 1 }),
  sessions: 100,
});

function inMemory() {
  const kept = new Map<string, Uint8Array>();
  return {
    load: async (name: string) => kept.get(name) ?? null,
    save: async (name: string, bytes: Uint8Array) => void kept.set(name, bytes),
  };
}

const never = async (): Promise<never> => {
  throw new Error('This was tried before.');
};

test('lists what was tried in order, with what each changed and which was taken', async () => {
  const book = new TrialBook();
  await book.score(plan(20), async () => ({ recall20: 40, mrr20: 15 }));
  const better = await book.score(plan(60), async () => ({ recall20: 42, mrr20: 15 }));
  book.take(better);
  const common = { family: 'sparse-linear', sessions: 100, mrr20: 15 };
  expect(book.tried).toEqual([
    { ...common, changed: {}, recall20: 40, won: false },
    { ...common, changed: { ridge: { from: 20, to: 60 } }, recall20: 42, won: true },
  ]);
});

test('makes no trial twice, killed or not, and counts the time that those took', async () => {
  const store = inMemory();
  let time = 5_000;
  const book = await TrialBook.open(store, () => time);
  await book.score(plan(20), async () => {
    time += 3_000;
    return { recall20: 40, mrr20: 15 };
  });
  await expect(book.score(plan(60), never)).rejects.toThrow(/before/);
  const resumed = await TrialBook.open(store, () => time);
  expect(await resumed.score(plan(20), never)).toMatchObject({ recall20: 40, mrr20: 15 });
  expect(resumed.secondsSaved).toBe(3);
  await resumed.score(plan(60), async () => ({ recall20: 1, mrr20: 1 }));
  await resumed.score(plan(20), never);
  expect(resumed.secondsSaved).toBe(3);
  expect(resumed.tried).toHaveLength(2);
});

test('tells trials on fewer sessions apart', async () => {
  const book = new TrialBook();
  await book.score(plan(20), async () => ({ recall20: 40, mrr20: 15 }));
  const fewer = await book.score({ ...plan(20), sessions: 50 }, async () => ({ recall20: 30, mrr20: 9 }));
  expect(fewer).toMatchObject({ sessions: 50, recall20: 30 });
});
