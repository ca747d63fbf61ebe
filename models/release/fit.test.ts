import { beforeAll, expect, it } from 'vitest';
import { productOf } from '../../test/world/small-shop.ts';
import { loadNative } from '../evaluation/native-engine.ts';
import { graphEngine } from '../runtime/index.ts';
import { type ItemSessions, itemSessionsOf, suggestNetwork, suggestSettings } from '../training/index.ts';
import { type Behaviour, learnBehaviour } from './behaviour.ts';
import { fit } from './fit.ts';

const ITEMS = 60;
const TYPES = ['mug', 'lamp', 'rug'];

/** Product i is of type i mod 3; the last three have never been met. */
const products = Array.from({ length: ITEMS }, (_, i) => productOf(i, { priceMinorUnits: 1_000 }, TYPES));

/** Visitors stay within a type and step on by one product of it. */
const sessions: ItemSessions = itemSessionsOf(
  Array.from({ length: 900 }, (_, visit) =>
    Array.from({ length: 3 + (visit % 3) }, (_step, step) => ({
      id: (visit * 7 + 3 * step) % 57,
      weight: 1,
    })),
  ),
  new Map(products.map((_, row) => [row, row])),
);

const chosen = {
  linear: suggestSettings(sessions),
  network: { ...suggestNetwork(sessions, ITEMS), epochs: 20, width: 16 },
  share: 0.5,
  validation: { recall20: 0, mrr20: 0, tried: [] },
};

let behaviour: Behaviour;
beforeAll(async () => {
  behaviour = await learnBehaviour(sessions, ITEMS, chosen, {});
});

it('makes a blend that both engines run alike, and that learned what comes next', async () => {
  const { exported } = await fit(products, sessions, behaviour, 1e6);
  const [graph, native] = [await graphEngine.load(exported.bytes), await loadNative(exported.bytes)];
  let found = 0;
  for (let row = 0; row < 50; row++) {
    const input = { ids: Int32Array.of(row, (row + 3) % 57), weights: Float32Array.of(1, 1) };
    const [a, b] = [await graph.run(input), await native.run(input)];
    expect(a.itemIds.slice(0, 10)).toEqual(b.itemIds.slice(0, 10));
    a.scores.forEach((score, i) => expect(Math.abs(score - b.scores[i]!)).toBeLessThan(1e-4));
    if (a.itemIds.subarray(0, 5).includes((row + 6) % 57)) found++;
  }
  expect(found).toBeGreaterThan(45);
});

it('ranks what nobody has met among what it is like', async () => {
  const { exported } = await fit(products, sessions, behaviour, 1e6);
  const session = await graphEngine.load(exported.bytes);
  const { itemIds } = await session.run({ ids: Int32Array.of(0, 3), weights: Float32Array.of(1, 1) });
  const places = [57, 58, 59].map((item) => [...itemIds].indexOf(item));
  // 57 is of the visitor's type, the others are not.
  const last = itemIds.length;
  const [own, ...others] = places.map((place) => (place < 0 ? last : place));
  expect(own).toBeLessThan(Math.min(...others));
});

it('leaves out rows of the least met until it fits', async () => {
  const all = await fit(products, sessions, behaviour, 1e6);
  const maxArtifactBytes = all.exported.bytes.length - 500;
  const some = await fit(products, sessions, behaviour, maxArtifactBytes);
  expect(some.exported.bytes.length).toBeLessThanOrEqual(maxArtifactBytes);
});
