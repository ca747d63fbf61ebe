import { MAX_INPUT_ITEMS } from '@kindred/models/features';
import { encodeModel } from '@kindred/models/onnx';
import { type Engine, graphEngine, type ModelOutput, UnsupportedModelError } from '@kindred/models/runtime';
import { dequantised, exportHead, sparseLinearHead, type SparseLinearModel } from '@kindred/models/training';
import { describe, expect, it } from 'vitest';
import { ortInNode } from './ort-in-node.ts';
import { type Case, randomCases, randomModel, randomOf } from './random-model.ts';

const ENGINES: Engine[] = [graphEngine, await ortInNode()];
const SIZES: { items: number; neighbours: number; borrows?: boolean }[] = [
  { items: 1, neighbours: 1 },
  { items: 3, neighbours: 3 },
  { items: 40, neighbours: 64 },
  { items: 300, neighbours: 30, borrows: true },
  { items: 1_000, neighbours: 50 },
  { items: 70_000, neighbours: 20 },
];
const metadata = { catalogueHash: 'c', featureSchemaVersion: 2 };
const artifactOf = (model: SparseLinearModel) =>
  exportHead(sparseLinearHead(model), { k: 50, metadata }).bytes;

/** What the artifact must say, in plain doubles, of a model rounded as artifacts round it. */
function expected(
  { indices, values, neighbours, inputDecay }: SparseLinearModel,
  { ids, weights }: Case,
): Map<number, number> {
  const scores = new Map<number, number>();
  ids.forEach((id, i) => {
    const weight = weights[i]! * Math.exp((i + 1 - ids.length) / inputDecay);
    for (let at = id * neighbours; at < (id + 1) * neighbours; at++)
      if (values[at] !== 0) scores.set(indices[at]!, (scores.get(indices[at]!) ?? 0) + values[at]! * weight);
  });
  return scores;
}

/** What is wrong with an answer; ties may come in any order. */
function mistakes(scores: Map<number, number>, { itemIds, scores: given }: ModelOutput): string[] {
  const best = [...scores.values()].sort((a, b) => b - a);
  return [...itemIds].flatMap((id, rank) => {
    const score = given[rank]!;
    const offOwn = Math.abs(score - (scores.get(id) ?? 0));
    const offRank = Math.abs(score - (best[rank] ?? 0));
    return offOwn < 1e-5 && offRank < 1e-5 ? [] : [`rank ${rank}: item ${id} scored ${score}`];
  });
}

describe.each(ENGINES)('engine $name', (engine) => {
  it.each(SIZES)('ranks $items items as the model says', async ({ items, neighbours, borrows }) => {
    const model = { ...randomModel(items, neighbours, items), borrows };
    const session = await engine.load(artifactOf(model));
    const rounded = dequantised(model);
    for (const input of randomCases(items, 20, 7)) {
      const output = await session.run(input);
      expect(new Set(output.itemIds).size).toBe(Math.min(50, items));
      expect(mistakes(expected(rounded, input), output)).toEqual([]);
    }
    session.release();
  });

  it('gives the same answer twice, and answers that later runs leave alone', async () => {
    const session = await engine.load(artifactOf(randomModel(100, 20, 5)));
    const [one, other] = randomCases(100, 10, 3).slice(4, 6) as [Case, Case];
    const first = await session.run(one);
    const copy = structuredClone(first);
    await session.run(other);
    expect(await session.run(one)).toEqual(copy);
    expect(first).toEqual(copy);
    session.release();
  });

  it('refuses inputs that other runtimes would quietly misread', async () => {
    const session = await engine.load(artifactOf(randomModel(10, 3, 1)));
    const run = (ids: number[], weights: number[]) =>
      session.run({ ids: Int32Array.from(ids), weights: Float32Array.from(weights) });
    await expect(run([], [])).rejects.toThrow(/no items/);
    await expect(run([-1], [1])).rejects.toThrow(/negative/);
    await expect(run([10], [1])).rejects.toThrow(/10/);
    const many = Array.from({ length: MAX_INPUT_ITEMS + 1 }, () => 1);
    await expect(run(many, many)).rejects.toThrow(/21 items/);
    await expect(run([1, 2], [1])).rejects.toThrow(/2 ids and 1 weights/);
    await expect(run([1], [Number.NaN])).rejects.toThrow(/no number/);
    await expect(run([1], [1])).resolves.toBeDefined();
    session.release();
  });

  it('refuses operators it does not know, by name', async () => {
    const error: unknown = await engine.load(withOperator('Frobnicate')).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnsupportedModelError);
    expect((error as UnsupportedModelError).operators).toEqual(['Frobnicate']);
  });

  it('refuses a model with another signature', async () => {
    await expect(engine.load(withOperator('Identity'))).rejects.toThrow(/weights/);
  });

  it('refuses bytes that are no model', async () => {
    const page = new TextEncoder().encode('<!doctype html><title>Not found</title>');
    for (const bytes of [new Uint8Array(), page, new Uint8Array(1000)])
      await expect(engine.load(bytes)).rejects.toThrow(/./);
  });

  it('refuses an artifact that was cut off', async () => {
    const artifact = artifactOf(randomModel(20, 4, 2));
    // The end of the file is metadata, which no engine reads; the loader's hash sees to that.
    for (let length = 0; length < artifact.length * 0.8; length += 61)
      await expect(engine.load(artifact.slice(0, length))).rejects.toThrow(/./);
  });
});

describe('both engines', () => {
  it.each(SIZES)('agree on every item and score of $items', async ({ items, neighbours, borrows }) => {
    const artifact = artifactOf({ ...randomModel(items, neighbours, items + 1), borrows });
    const [graph, ort] = await Promise.all(ENGINES.map((engine) => engine.load(artifact)));
    for (const input of randomCases(items, 20, 11)) {
      const [a, b] = [await graph!.run(input), await ort!.run(input)];
      expect(a.itemIds).toEqual(b.itemIds);
      a.scores.forEach((score, i) => expect(Math.abs(score - b.scores[i]!)).toBeLessThan(1e-5));
    }
    graph!.release();
    ort!.release();
  });
});

describe('engine graph on damaged bytes', () => {
  const artifact = artifactOf(randomModel(20, 4, 2));
  const [input] = randomCases(20, 1, 1) as [Case];

  it('ends in an answer or an error whichever bit is flipped', async () => {
    const random = randomOf(9);
    for (let trial = 0; trial < 3_000; trial++) {
      const bytes = artifact.slice();
      bytes[Math.floor(random() * bytes.length)]! ^= 1 << Math.floor(random() * 8);
      expect(await outcome(bytes)).toMatch(FAIR);
    }
  });

  it('ends in an answer or an error wherever the bytes stop or turn into noise', async () => {
    const random = randomOf(10);
    for (let length = 0; length < artifact.length; length++)
      expect(await outcome(artifact.slice(0, length))).toMatch(FAIR);
    for (let trial = 0; trial < 500; trial++) {
      const start = Math.floor(random() * artifact.length);
      const end = start + Math.floor(random() * 40);
      const noisy = artifact.map((byte, i) => (i >= start && i < end ? Math.floor(random() * 256) : byte));
      expect(await outcome(noisy)).toMatch(FAIR);
    }
  });

  /** An error must be one of ours, with words in it: no stack overflow, no property of undefined. */
  const FAIR = /^(answer|ModelError: .+|UnsupportedModelError: .+)/;

  async function outcome(bytes: Uint8Array): Promise<string> {
    try {
      const session = await graphEngine.load(bytes);
      await session.run(input);
      return 'answer';
    } catch (error) {
      return String(error);
    }
  }
});

const vector = (name: string) => ({ name, type: 'int32' as const, dims: ['length'] });

function withOperator(operator: string): Uint8Array {
  return encodeModel({
    opset: 21,
    producerName: 'test',
    producerVersion: '1',
    metadata: {},
    graph: {
      name: 'g',
      nodes: [{ name: 'n', operator, inputs: ['ids'], outputs: ['item_ids'] }],
      initializers: [],
      inputs: [vector('ids')],
      outputs: [vector('item_ids')],
    },
  });
}
