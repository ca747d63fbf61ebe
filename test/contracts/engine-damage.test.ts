import { loadNative } from '@kindred/models/evaluation';
import { type EngineSession, graphEngine, type ModelOutput } from '@kindred/models/runtime';
import { describe, expect, it } from 'vitest';
import { compare, noParity } from './parity.ts';
import { smallArtifact } from './random-artifacts.ts';
import { randomCases, randomOf } from './random-model.ts';

const FLIPS = 500;
const ITEMS = 20;

/**
 * A flipped bit may leave a model that means something else. Then both engines must read the same in it. The graph
 * engine may refuse more. Where only onnxruntime refuses (it also reads what has no bearing on the answer, as the
 * names of nodes, declared types and text that must be UTF-8), the answer must be that of the undamaged file.
 */
describe('a file with one flipped bit', () => {
  it.each(['sparse-linear', 'blend'] as const)(
    'is refused, or answers as in onnxruntime: %s',
    async (family) => {
      const artifact = smallArtifact(family, ITEMS);
      const input = randomCases(ITEMS, 6, 1)[5]!;
      const random = randomOf(6);
      const undamaged = await answer(graphEngine.load(artifact), input);
      const wrong: string[] = [];
      const tally = { same: 0, refused: 0, unharmed: 0 };
      for (let flip = 0; flip < FLIPS; flip += 1) {
        const [at, bit] = [Math.floor(random() * artifact.length), Math.floor(random() * 8)];
        const bytes = artifact.map((byte, i) => (i === at ? byte ^ (1 << bit) : byte));
        const ours = await answer(graphEngine.load(bytes), input);
        if (ours === null) tally.refused += 1;
        else {
          const theirs = await answer(loadNative(bytes), input);
          if (!alike(ours, theirs ?? undamaged!)) wrong.push(`byte ${at}, bit ${bit}`);
          else tally[theirs === null ? 'unharmed' : 'same'] += 1;
        }
      }
      expect(wrong).toEqual([]);
      // Else the test would say nothing.
      expect(tally.same).toBeGreaterThan(FLIPS / 20);
      expect(tally.refused).toBeGreaterThan(FLIPS / 20);
    },
  );
});

/** Null where it is refused. */
async function answer(
  loading: Promise<EngineSession>,
  input: Parameters<EngineSession['run']>[0],
): Promise<ModelOutput | null> {
  try {
    const session = await loading;
    try {
      return await session.run(input);
    } finally {
      session.release();
    }
  } catch {
    return null;
  }
}

function alike(a: ModelOutput, b: ModelOutput): boolean {
  const parity = noParity();
  compare(parity, a, b);
  const size = Math.max(...a.scores.map(Math.abs));
  return (
    a.itemIds.length === b.itemIds.length &&
    parity.equal + parity.nearTies === 1 &&
    parity.largestScoreDifference <= 1e-5 * (1 + size)
  );
}
