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
/** An answer: 50 ids and 50 scores in arrays of their own, what stands around them, and a promise. One array of all scores has 40,000 bytes. */
const ANSWER_BYTES = 4_000;

function used(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

describe('the graph engine', () => {
  it('allocates nothing in a run but the answer, once each input length was planned', async () => {
    const session = await graphEngine.load(randomArtifact('blend', ITEMS));
    const cases = randomCases(ITEMS, 10 * MAX_INPUT_ITEMS, 4);
    for (const input of cases) await session.run(input);
    collectGarbage();
    const before = used();
    for (const input of cases) await session.run(input);
    const withGarbage = used();
    for (let round = 0; round < 3; round += 1) for (const input of cases) await session.run(input);
    collectGarbage();
    expect((withGarbage - before) / cases.length).toBeLessThan(ANSWER_BYTES);
    expect((used() - before) / (4 * cases.length)).toBeLessThan(ANSWER_BYTES / 50);
    session.release();
  });
});
