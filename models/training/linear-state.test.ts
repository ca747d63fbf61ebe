import { describe, expect, test } from 'vitest';
import { randomFrom } from '../evaluation/index.ts';
import { type ItemSessions, sessionCount, splitSessions } from './item-sessions.ts';
import { anchorAt } from './linear-recency.ts';
import type { SparseLinearSettings } from './linear-settings.ts';
import { LinearState } from './linear-state.ts';
import { LinearStateError, stateFromBytes, stateToBytes } from './linear-state-bytes.ts';
import { picked } from './session-change.ts';
import { countSparseLinear, trainSparseLinear } from './sparse-linear.ts';

const ITEMS = 40;
const HOUR_MS = 3_600_000;
const SETTINGS: SparseLinearSettings = {
  togetherShare: 0.3,
  positionDecay: 1.3,
  sessionHalfLife: 37,
  dayHalfLife: 1.7,
  ridge: 0.7,
  inputDropout: 0.5,
  candidates: 7,
  neighbours: 9,
  walkShare: 0.5,
  inputDecay: 1.5,
};

/** Sessions of 1-6 items in neighbourhoods of eight, some weights 2, an hour apart. */
function randomSessions(seed: number, count: number, timed: boolean): ItemSessions {
  const random = randomFrom(seed);
  const offsets = [0];
  const items: number[] = [];
  for (let session = 0; session < count; session++) {
    const corner = Math.floor(random() * (ITEMS - 8));
    const length = 1 + Math.floor(random() * 6);
    for (let at = 0; at < length; at++) items.push(corner + Math.floor(random() * 8));
    offsets.push(items.length);
  }
  const weights = Float32Array.from(items, () => (random() < 0.2 ? 2 : 1));
  const endedAt = Float64Array.from({ length: count }, (_, at) => 1e12 + at * HOUR_MS);
  const sessions = { offsets: Int32Array.from(offsets), items: Int32Array.from(items), weights };
  return timed ? { ...sessions, endedAt } : sessions;
}

/** The sessions of which `keep` is true, and their numbers. */
function filtered(
  all: ItemSessions,
  keep: (session: number) => boolean,
): { sessions: ItemSessions; numbers: number[] } {
  const numbers = Array.from({ length: sessionCount(all) }, (_, at) => at).filter(keep);
  return { sessions: picked(all, numbers), numbers };
}

async function solvedBytes(state: LinearState): Promise<Uint8Array> {
  await state.model();
  return stateToBytes(state);
}

describe.each([
  ['known times', true],
  ['only an order', false],
])('a state of sessions with %s', (_, timed) => {
  test.each([1, 2, 3, 4, 5])(
    'refreshes to the full training with the same anchor, bit for bit (seed %i)',
    async (seed) => {
      const all = randomSessions(seed, 120, timed);
      const [early, late] = splitSessions(all, 70 + 9 * seed);
      const refreshed = await countSparseLinear(early, ITEMS, SETTINGS);
      await refreshed.model();
      for (let at = 0; at < sessionCount(late); at += 8)
        await refreshed.add(
          splitSessions(splitSessions(late, at)[1], Math.min(8, sessionCount(late) - at))[0],
        );
      const full = await countSparseLinear(all, ITEMS, SETTINGS, {}, anchorAt(early));
      expect(await refreshed.model()).toEqual(await full.model());
      expect(stateToBytes(refreshed)).toEqual(stateToBytes(full));
    },
  );

  test.each([6, 7, 8])('forgets a shopper as if they had never come (seed %i)', async (seed) => {
    const all = randomSessions(seed, 100, timed);
    const random = randomFrom(seed);
    const theirs = new Set(Array.from({ length: 100 }, (__, at) => at).filter(() => random() < 0.1));
    const state = await countSparseLinear(all, ITEMS, SETTINGS);
    await state.model();
    const { sessions, numbers } = filtered(all, (at) => theirs.has(at));
    await state.remove(sessions, numbers);
    const others = filtered(all, (at) => !theirs.has(at));
    const without = LinearState.empty(ITEMS, SETTINGS, anchorAt(all));
    // One at a time, so that those without times keep the numbers they had.
    for (let at = 0; at < others.numbers.length; at++) {
      if (!timed) without.skipTo(others.numbers[at]!);
      await without.add(splitSessions(splitSessions(others.sessions, at)[1], 1)[0]);
    }
    if (!timed) without.skipTo(sessionCount(all));
    expect(await state.model()).toEqual(await without.model());
    expect(stateToBytes(state)).toEqual(stateToBytes(without));
  });
});

test('is the same to the last bit after adding sessions and removing them', async () => {
  const [early, late] = splitSessions(randomSessions(9, 90, true), 80);
  const state = await countSparseLinear(early, ITEMS, SETTINGS);
  const before = await solvedBytes(state);
  await state.add(late);
  expect(await solvedBytes(state)).not.toEqual(before);
  await state.remove(late);
  expect(await solvedBytes(state)).toEqual(before);
});

test('solves only the columns that a new session can reach', async () => {
  const pairs = Array.from({ length: 20 }, (_, at) => [2 * at, 2 * at + 1]).flat();
  const apart = {
    offsets: Int32Array.from({ length: 21 }, (_, at) => 2 * at),
    items: Int32Array.from(pairs),
  };
  const state = await countSparseLinear(apart, ITEMS, SETTINGS);
  await state.model();
  expect(state.staleColumns).toBe(0);
  await state.add({ offsets: Int32Array.of(0, 2), items: Int32Array.of(4, 5) });
  expect(state.staleColumns).toBe(2);
});

test('refuses to remove what was never added, and stays as it was', async () => {
  const all = randomSessions(10, 30, true);
  const state = await countSparseLinear(all, ITEMS, SETTINGS);
  const before = stateToBytes(state);
  const stranger = { ...splitSessions(all, 1)[0], items: Int32Array.of(0, 39), offsets: Int32Array.of(0, 2) };
  await expect(state.remove({ ...stranger, weights: Float32Array.of(2, 2) })).rejects.toThrow(
    'never counted',
  );
  expect(stateToBytes(state)).toEqual(before);
});

test('asks for numbers where sessions have no times', async () => {
  const all = randomSessions(11, 10, false);
  const state = await countSparseLinear(all, ITEMS, SETTINGS);
  await expect(state.remove(splitSessions(all, 2)[0])).rejects.toThrow('by their numbers');
});

test('asks for a full training once sessions are too new for its anchor', async () => {
  const [early, late] = splitSessions(randomSessions(12, 300, true), 100);
  const state = await countSparseLinear(early, ITEMS, SETTINGS);
  expect(state.reaches(splitSessions(late, 100)[0])).toBe(true);
  expect(state.reaches(late)).toBe(false);
  await expect(state.add(late)).rejects.toThrow('train in full');
});

test('counts a session of a day ago as one of one session ago when both are the half-life', async () => {
  const sessions = randomSessions(13, 12, false);
  const endedAt = Float64Array.from({ length: 12 }, (_, at) => 24 * HOUR_MS * at);
  const byNumber = await trainSparseLinear(sessions, ITEMS, { ...SETTINGS, sessionHalfLife: 3 });
  const byTime = await trainSparseLinear({ ...sessions, endedAt }, ITEMS, { ...SETTINGS, dayHalfLife: 3 });
  expect(byTime).toEqual(byNumber);
});

test('takes products that came after the full training', async () => {
  const all = randomSessions(14, 60, true);
  const state = await countSparseLinear(all, ITEMS, SETTINGS);
  await state.model();
  state.grow(ITEMS + 2);
  const late = {
    offsets: Int32Array.of(0, 2),
    items: Int32Array.of(3, ITEMS + 1),
    endedAt: Float64Array.of(all.endedAt!.at(-1)!),
  };
  await state.add(late);
  const full = LinearState.empty(ITEMS + 2, SETTINGS, anchorAt(all));
  await full.add(all);
  await full.add(late);
  expect(await state.model()).toEqual(await full.model());
  expect(() => state.grow(3)).toThrow('cannot shrink');
});

test('travels as bytes and goes on from there', async () => {
  const [early, late] = splitSessions(randomSessions(15, 80, false), 70);
  const state = await countSparseLinear(early, ITEMS, SETTINGS);
  const model = await state.model();
  // As they come from a database: a view of a larger buffer.
  const read = stateFromBytes(Buffer.concat([stateToBytes(state)]));
  expect(read.staleColumns).toBe(0);
  expect(await read.model()).toEqual(model);
  await state.add(late);
  await read.add(late);
  expect(await read.model()).toEqual(await state.model());
});

test('refuses bytes that are cut, of another version or damaged', async () => {
  const bytes = await solvedBytes(await countSparseLinear(randomSessions(16, 50, true), ITEMS, SETTINGS));
  const changed = (at: number, value: number): Uint8Array => {
    const copy = bytes.slice();
    new DataView(copy.buffer).setFloat64(8 * at, value, true);
    return copy;
  };
  const damaged = {
    'nothing at all': new Uint8Array(),
    'a cut file': bytes.slice(0, -1),
    'a longer file': Uint8Array.of(...bytes, 0),
    'another version': changed(1, 99),
    'more items than it holds': changed(2, 1e9),
    'a candidate count beyond memory': changed(14, 1e12),
    'a sum off the grid': changed(18, 0.1),
    'a negative sum': changed(18, -1),
    'no sum': changed(18, Number.NaN),
  };
  for (const [what, wrong] of Object.entries(damaged))
    expect(() => stateFromBytes(wrong), what).toThrow(LinearStateError);
});

test('refuses settings that cannot be solved, naming them', () => {
  const anchor = { session: -1, endedAt: null };
  expect(() => LinearState.empty(3, { ...SETTINGS, inputDropout: 1 }, anchor)).toThrow(/inputDropout is 1/);
  expect(() => LinearState.empty(3, { ...SETTINGS, ridge: Number.NaN }, anchor)).toThrow(/ridge is NaN/);
});
