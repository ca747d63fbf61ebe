import { loadNative } from '@kindred/models/evaluation';
import { graphEngine } from '@kindred/models/runtime';
import { describe, expect, it } from 'vitest';
import { ortInNode } from './ort-in-node.ts';
import { compare, noParity } from './parity.ts';
import { RANDOM_FAMILIES, randomArtifact } from './random-artifacts.ts';
import { randomCases } from './random-model.ts';

/** The full count, 10,000 sessions a family and size, is a benchmark: test/bench/device-ranking.ts. */
const SESSIONS = 100;
const CASES = RANDOM_FAMILIES.flatMap((family) => [1_000, 10_000].map((items) => ({ family, items })));

describe('the graph engine shows what onnxruntime shows', () => {
  it.each(CASES)('$family of $items products', async ({ family, items }) => {
    const artifact = randomArtifact(family, items);
    const graph = await graphEngine.load(artifact);
    const others = [await loadNative(artifact), await (await ortInNode()).load(artifact)];
    const parities = others.map(noParity);
    for (const input of randomCases(items, SESSIONS, items + 3)) {
      const ours = await graph.run(input);
      for (const [i, other] of others.entries()) compare(parities[i]!, ours, await other.run(input));
    }
    for (const { equal, nearTies, largestScoreDifference } of parities) {
      expect(equal + nearTies).toBe(SESSIONS);
      expect(largestScoreDifference).toBeLessThan(1e-5);
    }
    for (const session of [graph, ...others]) session.release();
  });
});
