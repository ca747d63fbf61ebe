import { expect, test } from 'vitest';
import { randomFrom } from '../evaluation/index.ts';
import { itemSessionsOf, type ItemSessions } from './item-sessions.ts';
import { popularity } from './popularity.ts';
import { solveRidge } from './ridge.ts';
import { rowLength, type SparseLinearModel } from './sparse-linear-model.ts';
import { suggestSettings } from './suggest-settings.ts';
import type { SparseLinearSettings } from './linear-settings.ts';
import { trainSparseLinear } from './sparse-linear.ts';

const SETTINGS: SparseLinearSettings = {
  togetherShare: 0.3,
  positionDecay: 1.3,
  sessionHalfLife: Infinity,
  dayHalfLife: Infinity,
  ridge: 0.7,
  inputDropout: 0.25,
  walkShare: 0,
  candidates: 20,
  neighbours: 20,
  inputDecay: 1.5,
};

function sessionsOf(...sessions: number[][]): ItemSessions {
  const rows = new Map(sessions.flat().map((item) => [item, item]));
  return itemSessionsOf(
    sessions.map((session) => session.map((id) => ({ id, weight: 1 }))),
    rows,
  );
}

function entry(model: SparseLinearModel, past: number, target: number): number {
  const start = past * model.neighbours;
  const place = model.indices.subarray(start, start + rowLength(model, past)).indexOf(target);
  return place < 0 ? 0 : model.values[start + place]!;
}

/** (G + ridge I) B = R written out densely over every split point: the definition, not the closed forms. */
function denseSolution(sessions: number[][], items: number, s: SparseLinearSettings): Float64Array[] {
  const gram = Array.from({ length: items }, () => new Float64Array(items));
  const target = Array.from({ length: items }, () => new Float64Array(items));
  for (const session of sessions) {
    const x = new Float64Array(items);
    for (const item of session) x[item] = 1;
    addOuter(gram, x, x, s.togetherShare);
    addOuter(target, x, x, s.togetherShare);
    for (let split = 1; split < session.length; split++) {
      const past = new Float64Array(items);
      const future = new Float64Array(items);
      for (let at = 0; at < split; at++) past[session[at]!]! += Math.exp(-(split - 1 - at) / s.positionDecay);
      for (let at = split; at < session.length; at++)
        future[session[at]!]! += Math.exp(-(at - split) / s.positionDecay);
      addOuter(gram, past, past, 1 - s.togetherShare);
      addOuter(target, past, future, 1 - s.togetherShare);
    }
  }
  return target.map((_, j) => {
    const a = Float64Array.from({ length: items * items }, (__, at) => {
      const [row, column] = [Math.floor(at / items), at % items];
      return (
        gram[row]![column]! +
        (row === column ? s.ridge + (s.inputDropout / (1 - s.inputDropout)) * gram[row]![row]! : 0)
      );
    });
    const b = Float64Array.from({ length: items }, (__, i) => target[i]![j]!);
    solveRidge(a, b, items, s.ridge);
    return b;
  });
}

function addOuter(into: Float64Array[], a: Float64Array, b: Float64Array, weight: number): void {
  a.forEach((x, i) => b.forEach((y, j) => (into[i]![j]! += weight * x * y)));
}

/** Every session visits every item, so that no candidate is left out and the restricted solve is the full one. */
function shuffledSessions(items: number, count: number): number[][] {
  const random = randomFrom(5);
  return Array.from({ length: count }, () => {
    const order = Array.from({ length: items }, (_, item) => item);
    for (let i = items - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    return [...order, order[0]!];
  });
}

test('agrees with the dense closed form where every item is a candidate', async () => {
  const sessions = shuffledSessions(6, 8);
  const model = await trainSparseLinear(sessionsOf(...sessions), 6, SETTINGS);
  const dense = denseSolution(sessions, 6, SETTINGS);
  for (let past = 0; past < 6; past++) {
    for (let target = 0; target < 6; target++)
      expect(entry(model, past, target)).toBeCloseTo(dense[target]![past]!, 5);
  }
});

test('solves a known system', () => {
  const a = Float64Array.of(4, 0, 2, 3);
  const b = Float64Array.of(2, 5);
  solveRidge(a, b, 2, 0.1);
  expect(b[0]).toBeCloseTo(-0.5, 12);
  expect(b[1]).toBeCloseTo(2, 12);
});

test.each([1, 3, 4, 5, 8, 11, 13])('solves %i equations, whole tiles and what is left of them', (size) => {
  const random = randomFrom(size);
  const half = Float64Array.from({ length: size * size }, () => random() - 0.5);
  const at = (i: number, j: number): number => half[i * size + j]!;
  const full = Float64Array.from({ length: size * size }, (_, place) => {
    const [i, j] = [Math.floor(place / size), place % size];
    return half.reduce((sum, __, k) => (k < size ? sum + at(i, k) * at(j, k) : sum), i === j ? 1 : 0);
  });
  const right = Float64Array.from({ length: size }, () => random());
  const [a, x] = [full.slice(), right.slice()];
  solveRidge(a, x, size, 1);
  for (let i = 0; i < size; i++)
    expect(x.reduce((sum, value, j) => sum + full[i * size + j]! * value, 0)).toBeCloseTo(right[i]!, 10);
});

test('learns the direction in which a visit goes', async () => {
  const model = await trainSparseLinear(sessionsOf([0, 1], [0, 1], [0, 1], [2, 0]), 3, {
    ...SETTINGS,
    togetherShare: 0.1,
  });
  expect(entry(model, 0, 1)).toBeGreaterThan(entry(model, 1, 0));
});

test('gives the same model twice, and pads what a row does not use', async () => {
  const sessions = sessionsOf([0, 1, 2], [2, 1], [1, 0, 1, 3]);
  const [one, two] = [
    await trainSparseLinear(sessions, 6, SETTINGS),
    await trainSparseLinear(sessions, 6, SETTINGS),
  ];
  expect(two).toEqual(one);
  expect(rowLength(one, 5)).toBe(0);
  expect(one.indices.length).toBe(6 * 20);
});

test('keeps only the strongest neighbours', async () => {
  const sessions = sessionsOf(...shuffledSessions(6, 8));
  const all = await trainSparseLinear(sessions, 6, SETTINGS);
  const kept = await trainSparseLinear(sessions, 6, { ...SETTINGS, neighbours: 2 });
  for (let row = 0; row < 6; row++) {
    expect([...kept.indices.subarray(row * 2, row * 2 + 2)]).toEqual([
      ...all.indices.subarray(row * 20, row * 20 + 2),
    ]);
  }
});

test('counts a heavier interaction more, and an old session less', async () => {
  const plain = sessionsOf([0, 1], [0, 2]);
  const bought = { ...plain, weights: Float32Array.of(1, 1, 1, 2) };
  const equal = await trainSparseLinear(plain, 3, SETTINGS);
  const heavy = await trainSparseLinear(bought, 3, SETTINGS);
  const fresh = await trainSparseLinear(plain, 3, { ...SETTINGS, sessionHalfLife: 1 });
  expect(entry(equal, 0, 1)).toBeCloseTo(entry(equal, 0, 2), 6);
  expect(entry(heavy, 0, 2)).toBeGreaterThan(entry(heavy, 0, 1));
  expect(entry(fresh, 0, 2)).toBeGreaterThan(entry(fresh, 0, 1));
});

test('tells how far it is, and stops when told to', async () => {
  const seen: number[] = [];
  await trainSparseLinear(sessionsOf([0, 1]), 2, SETTINGS, { onProgress: (fraction) => seen.push(fraction) });
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  const controller = new AbortController();
  const stopped = trainSparseLinear(sessionsOf(...shuffledSessions(500, 5)), 500, SETTINGS, {
    onProgress: (fraction) => fraction > 0.5 && controller.abort(),
    signal: controller.signal,
  });
  await expect(stopped).rejects.toThrow(/abort/i);
});

test('takes a shop without sessions', async () => {
  const model = await trainSparseLinear(sessionsOf(), 3, SETTINGS);
  expect(model.values.every((value) => value === 0)).toBe(true);
});

test('refuses sessions that name items outside the table', async () => {
  await expect(trainSparseLinear(sessionsOf([0, 7]), 3, SETTINGS)).rejects.toThrow(
    /names item 7; there are 3 items/,
  );
});

test('orders by recent popularity, and ends with what nobody looked at', () => {
  const old = Array.from({ length: 3_000 }, () => [0]);
  const recent = Array.from({ length: 2_000 }, () => [2]);
  expect([...popularity(sessionsOf(...old, ...recent), 4)]).toEqual([2, 0, 1, 3]);
});

function view(id: string): { id: string; weight: number } {
  return { id, weight: 1 };
}

test('leaves unknown ids out of sessions, and sessions without a known id', () => {
  const rows = new Map([
    ['a', 0],
    ['b', 1],
  ]);
  const built = itemSessionsOf(
    [[view('a'), view('?')], [view('?')], [view('b'), { id: 'a', weight: 2 }]],
    rows,
  );
  expect(built).toEqual({
    offsets: Int32Array.of(0, 1, 3),
    items: Int32Array.of(0, 1, 0),
    weights: Float32Array.of(1, 1, 2),
  });
});

test('weighs order by how often steps repeat', () => {
  const repeating = Array.from({ length: 100 }, () => [0, 1, 2]);
  const wandering = Array.from({ length: 100 }, (_, s) => [3 * s, 3 * s + 1, 3 * s + 2]);
  expect(suggestSettings(sessionsOf(...repeating)).togetherShare).toBe(0.1);
  expect(suggestSettings(sessionsOf(...wandering)).togetherShare).toBe(0.9);
  expect(suggestSettings(sessionsOf()).togetherShare).toBe(0.9);
});

test('tells purchase histories, in which nobody returns to a product, from visits', () => {
  const histories = Array.from({ length: 100 }, (_, s) =>
    Array.from({ length: 7 }, (__, at) => (s + at) % 50),
  );
  const visits = histories.map((history) => [...history, history[0]!]);
  expect(suggestSettings(sessionsOf(...histories)).inputDecay).toBe(4);
  expect(suggestSettings(sessionsOf(...visits)).inputDecay).toBe(1.5);
});
