import { expect, test } from 'vitest';
import { expandSessions, type Question } from '../../evaluation/index.ts';
import { emptyModel } from '../../training/sparse-linear-model.ts';
import { linearFamily } from './linear-family.ts';

const ITEMS = 40;

/** Visitors go from an item to the one before it; training has not met the last item, which is like the one after it. */
function question(): Question {
  const visits = Array.from({ length: 60 }, (_, at) => [1 + (at % 30), at % 30]);
  const later = Array.from({ length: 20 }, () => [30, ITEMS - 1]);
  const sessionsOf = (each: number[][]) => ({
    offsets: Int32Array.from([0, ...each.map((_, at) => 2 * (at + 1))]),
    items: Int32Array.from(each.flat()),
  });
  return {
    training: sessionsOf(visits),
    itemCount: ITEMS,
    pairs: expandSessions(sessionsOf(later)),
    maskSeen: false,
  };
}

test('settings are judged with what the catalogue says where a release has it', async () => {
  const content = emptyModel(ITEMS, 1, 1);
  content.indices[30] = ITEMS - 1;
  content.values[30] = 1;
  const choose = async (family = linearFamily()): Promise<number> =>
    (await family.choose(question(), () => true, {})).validation!.recall20;
  // Nothing is known of the product that comes next: its place is one of many equals.
  expect(await choose()).toBeLessThan(50);
  expect(await choose(linearFamily(content))).toBe(100);
});
