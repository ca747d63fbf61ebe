import { readFile } from 'node:fs/promises';
import { FEATURE_SCHEMA_VERSION, type Interaction, modelInput } from '@kindred/models/features';
import { type Engine, graphEngine } from '@kindred/models/runtime';
import { describe, expect, it } from 'vitest';
import { ortInNode } from './ort-in-node.ts';

/** Frozen: an artifact that shoppers have must mean the same to next year's engines and features. */
interface EngineGolden {
  specVersion: 1;
  models: {
    /** What is in it, where that is more than a sparse linear model. */
    about?: string;
    items: number;
    artifactBase64: string;
    cases: { ids: number[]; weights: number[]; itemIds: number[]; scores: number[] }[];
  }[];
}

interface FeaturesGolden {
  specVersion: 1;
  featureSchemaVersion: number;
  /** Products p0, p1, … below this number have the row of their number; the others are unknown. */
  knownProducts: number;
  cases: { trail: Interaction[]; input: { ids: number[]; weights: number[] } | null }[];
}

const read = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'));
const engines = (await read('engine-golden.json')) as EngineGolden;
const features = (await read('features-golden.json')) as FeaturesGolden;
const ENGINES: Engine[] = [graphEngine, await ortInNode()];

describe.each(ENGINES)('engine $name', (engine) => {
  const named = engines.models.map((model) => ({ about: 'sparse linear', ...model }));
  it.each(named)('answers as it always did for $items items, $about', async ({ artifactBase64, cases }) => {
    const session = await engine.load(Buffer.from(artifactBase64, 'base64'));
    for (const { ids, weights, itemIds, scores } of cases) {
      const output = await session.run({ ids: Int32Array.from(ids), weights: Float32Array.from(weights) });
      expect([...output.itemIds]).toEqual(itemIds);
      scores.forEach((score, i) => expect(Math.abs(output.scores[i]! - score)).toBeLessThan(1e-5));
    }
    session.release();
  });
});

function rowOf(productId: string): number | undefined {
  const row = Number(productId.slice(1));
  return row < features.knownProducts ? row : undefined;
}

describe('modelInput', () => {
  it('is of the version that the golden cases are of', () => {
    expect(FEATURE_SCHEMA_VERSION).toBe(features.featureSchemaVersion);
  });

  it.each(features.cases)('reads trail $# as it always did', ({ trail, input }) => {
    const result = modelInput(trail, rowOf);
    expect(result && [...result.ids]).toEqual(input && input.ids);
    input?.weights.forEach((weight, i) => expect(result!.weights[i]).toBeCloseTo(weight, 6));
  });
});
