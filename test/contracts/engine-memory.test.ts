import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { MAX_INPUT_ITEMS } from '@kindred/models/features';
import { graphEngine } from '@kindred/models/runtime';
import { describe, expect, it } from 'vitest';
import { randomArtifact } from './random-artifacts.ts';
import { randomCases } from './random-model.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const ITEMS = 10_000;
/** 50 ids and 50 scores, four bytes each; one array of all scores has 40,000. */
const ANSWER_BYTES = 400;
/** Of JavaScript's heap, over two thousand runs: what compiling leaves behind, and no trace of a run. */
const RETAINED_BYTES = 1_000_000;

function used(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

describe('the graph engine', () => {
  it('allocates nothing in a run but the answer, once each input length was planned', async () => {
    const session = await graphEngine.load(randomArtifact('blend', ITEMS));
    const cases = randomCases(ITEMS, 10 * MAX_INPUT_ITEMS, 4);
    for (const input of cases) await session.run(input);
    const before = used();
    let allocated = 0;
    for (let round = 0; round < 10; round += 1)
      for (const input of cases) {
        const { arrayBuffers } = process.memoryUsage();
        await session.run(input);
        // A garbage collection in between takes away, and adds nothing.
        allocated += Math.max(0, process.memoryUsage().arrayBuffers - arrayBuffers);
      }
    expect(allocated / (10 * cases.length)).toBeLessThanOrEqual(ANSWER_BYTES);
    expect(used() - before).toBeLessThan(RETAINED_BYTES);
    session.release();
  });
});
