import { expect, test } from 'vitest';
import type { Family } from './family.ts';
import { judgeFamily, type JudgePorts } from './judge-family.ts';
import { expandSessions } from './pairs.ts';
import { Progress } from './progress.ts';

const sessions = { offsets: Int32Array.of(0, 3, 6), items: Int32Array.of(0, 1, 2, 0, 1, 2) };
const question = { training: sessions, itemCount: 3, pairs: expandSessions(sessions), maskSeen: false };

/** Counts what was opened and given back; every model names 1, 2 and 0. */
function counting() {
  const open = { float: 0, fast: 0, device: 0 };
  const session = (of: 'fast' | 'device', broken: boolean) => async () => {
    open[of]++;
    return {
      async run() {
        if (broken) throw new Error('It does not run.');
        return { itemIds: Int32Array.of(1, 2, 0), scores: Float32Array.of(3, 2, 1) };
      },
      release: () => void open[of]--,
    };
  };
  const family: Family = {
    name: 'fake',
    choose: async () => ({
      settings: {},
      async train() {
        open.float++;
        const score = (_: Int32Array, out: Float32Array): boolean => (out.set([1, 3, 2]), true);
        const float = { name: 'fake', score, release: () => void open.float-- };
        return { float, artifact: { bytes: Uint8Array.of(1), operators: [] } };
      },
    }),
  };
  const ports = (broken?: 'fast' | 'device'): JudgePorts => ({
    now: () => 0,
    progress: new Progress({ now: () => 0, write: () => {}, terminal: false }),
    load: session('fast', broken === 'fast'),
    loadDevice: session('device', broken === 'device'),
  });
  return { open, family, ports };
}

const NOTHING_OPEN = { float: 0, fast: 0, device: 0 };

test('gives back every model that it opened', async () => {
  const { open, family, ports } = counting();
  const { exported } = await judgeFamily(family, question, question, 0, ports());
  expect(exported?.deviceEngine).toEqual({ pairs: 4, sameTop20: 4 });
  expect(open).toEqual(NOTHING_OPEN);
});

test.each(['fast', 'device'] as const)('gives them back when the %s engine fails', async (broken) => {
  const { open, family, ports } = counting();
  await expect(judgeFamily(family, question, question, 0, ports(broken))).rejects.toThrow('It does not run.');
  expect(open).toEqual(NOTHING_OPEN);
});
