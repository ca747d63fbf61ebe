import { fromBinary, toBinary } from '@bufbuild/protobuf';
import { ModelProtoSchema } from 'onnx-buf';
import * as ort from 'onnxruntime-web/wasm';
import { expect, test } from 'vitest';
import { randomFrom } from '../../evaluation/index.ts';
import { exportHead } from '../score-head.ts';
import { sparseLinearHead } from './sparse-linear-head.ts';
import { dequantised } from '../compact-rows.ts';
import { emptyModel, type SparseLinearModel } from '../sparse-linear-model.ts';

ort.env.wasm.numThreads = 1;

const METADATA = { catalogueHash: 'abc', featureSchemaVersion: 2 };

/** Every row holds between 0 and Kn random entries. */
function randomModel(items: number, neighbours: number, seed: number): SparseLinearModel {
  const random = randomFrom(seed);
  const model = emptyModel(items, neighbours);
  for (let row = 0; row < items; row++) {
    const length = Math.floor(random() * (neighbours + 1));
    for (let at = row * neighbours; at < row * neighbours + length; at++) {
      model.indices[at] = Math.floor(random() * items);
      model.values[at] = random() - 0.2;
    }
  }
  return model;
}

/** The arithmetic of the exported graph, written down once more. */
function scoresOf(model: SparseLinearModel, ids: number[], weights: number[]): Float32Array {
  const out = new Float32Array(model.items);
  ids.forEach((id, place) => {
    const fade = Math.exp(-(ids.length - 1 - place) / model.inputDecay);
    for (let at = id * model.neighbours; at < (id + 1) * model.neighbours; at++) {
      out[model.indices[at]!]! += weights[place]! * fade * model.values[at]!;
    }
  });
  return out;
}

async function run(
  bytes: Uint8Array,
  ids: number[],
  weights: number[],
): Promise<{ itemIds: number[]; scores: number[] }> {
  const session = await ort.InferenceSession.create(bytes);
  const outputs = await session.run({
    ids: new ort.Tensor('int32', Int32Array.from(ids), [ids.length]),
    weights: new ort.Tensor('float32', Float32Array.from(weights), [weights.length]),
  });
  await session.release();
  return {
    itemIds: [...(outputs.item_ids!.data as Int32Array)],
    scores: [...(outputs.scores!.data as Float32Array)],
  };
}

test.each([
  [1, 1],
  [3, 2],
  [400, 50],
  [70_000, 4],
])('ONNX Runtime ranks %i items as the model does', async (items, neighbours) => {
  const model = randomModel(items, neighbours, items);
  const ids = [0, items - 1, Math.floor(items / 2)];
  const weights = [0.2, 0.5, 1];
  const expected = scoresOf(dequantised(model), ids, weights);
  const { itemIds, scores } = await run(
    exportHead(sparseLinearHead(model), { k: 50, metadata: METADATA }).bytes,
    ids,
    weights,
  );
  const best = [...expected].sort((a, b) => b - a).slice(0, Math.min(50, items));
  expect(scores.length).toBe(best.length);
  scores.forEach((score, place) => {
    expect(score).toBeCloseTo(best[place]!, 5);
    expect(score).toBeCloseTo(expected[itemIds[place]!]!, 5);
  });
});

test('says what an engine must have and what the file belongs to', () => {
  const { bytes, operators, opset } = exportHead(sparseLinearHead(randomModel(10, 3, 1)), {
    k: 5,
    metadata: METADATA,
  });
  expect(operators).toEqual([
    'Add',
    'Cast',
    'ConstantOfShape',
    'CumSum',
    'Exp',
    'Gather',
    'Identity',
    'Less',
    'Mul',
    'Neg',
    'Reshape',
    'ScatterElements',
    'Shape',
    'Slice',
    'TopK',
    'Where',
  ]);
  const decoded = fromBinary(ModelProtoSchema, bytes);
  expect(decoded.opsetImport.map(({ version }) => Number(version))).toEqual([opset]);
  expect(Object.fromEntries(decoded.metadataProps.map(({ key, value }) => [key, value]))).toEqual({
    family: 'sparse-linear',
    catalogue_hash: 'abc',
    items: '10',
    feature_schema_version: '2',
  });
});

test('survives another decoder and encoder byte for byte', () => {
  const { bytes } = exportHead(sparseLinearHead(randomModel(300, 20, 7)), { k: 50, metadata: METADATA });
  expect(toBinary(ModelProtoSchema, fromBinary(ModelProtoSchema, bytes))).toEqual(bytes);
});

test('weighs the padding as nothing, also for item 0', async () => {
  const model = emptyModel(4, 3);
  model.indices.set([2], 3);
  model.values.set([0.5], 3);
  const { itemIds, scores } = await run(
    exportHead(sparseLinearHead(model), { k: 50, metadata: METADATA }).bytes,
    [1],
    [1],
  );
  expect(itemIds[0]).toBe(2);
  expect(scores.slice(1)).toEqual([0, 0, 0]);
});

test('refuses to export a model without products', () => {
  expect(() => exportHead(sparseLinearHead(emptyModel(0, 50)), { k: 50, metadata: METADATA })).toThrow(
    /without products/,
  );
});
