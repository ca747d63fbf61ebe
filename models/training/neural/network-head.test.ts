import { expect, test } from 'vitest';
import { pooledEmbedding } from '../families/pooled-embedding.ts';
import { sequence } from '../families/sequence.ts';
import { exportHead, exportScores } from '../score-head.ts';
import { Batches } from './batches.ts';
import type { Examples } from './examples.ts';
import { openSession, tensorOf } from './native-session.ts';
import type { Network, Parameter } from './network.ts';
import { networkHead } from './network-head.ts';
import { Random } from './sampler.ts';
import { trainingGraph } from './training-graph.ts';

const ITEMS = 40;
const SETTINGS = {
  width: 8,
  temperature: 0.1,
  batch: 1,
  candidates: 0,
  dropout: 0,
  blocks: 2,
  heads: 2,
};
type Settings = typeof SETTINGS;

const NETWORKS: Network<Settings>[] = [pooledEmbedding, sequence];

/** Parameters far from where a training begins, so that each of them matters. */
function parametersOf(network: Network<Settings>, seed: number): Parameter[] {
  const random = new Random(seed);
  return network.parameters(ITEMS, SETTINGS, random.next).map((each) => ({
    ...each,
    data: each.data.map((value) => value + (random.next() - 0.5) / 2),
  }));
}

async function scoresOf(model: Uint8Array, ids: number[], weights: number[]): Promise<Float32Array> {
  const session = await openSession(model);
  const { scores } = await session.run({
    ids: tensorOf('int32', [ids.length], Int32Array.from(ids)),
    weights: tensorOf('float32', [ids.length], Float32Array.from(weights)),
  });
  await session.release();
  return scores!.data as Float32Array;
}

function exampleOf(ids: number[], weights: number[], label: number): Examples {
  const example = { ids: new Int32Array(20), weights: new Float32Array(20) };
  example.ids.set(ids, 20 - ids.length);
  example.weights.set(weights, 20 - ids.length);
  return { ...example, labels: Int32Array.of(label), shares: Float32Array.of(1), count: 1 };
}

/** -log of the softmax of the inference graph's scores must be the loss that the training graph states. */
test.each(NETWORKS)('$family asks in training what it answers on a device', async (network) => {
  const parameters = parametersOf(network, 3);
  for (const [ids, weights] of [
    [[7], [1]],
    [
      [3, 9, 4],
      [1, 2, 1],
    ],
    [
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      [1, 1, 2, 1, 1, 1, 1, 2, 1, 1],
    ],
  ] as const) {
    const label = 4;
    const scores = await scoresOf(
      exportScores(networkHead({ network, parameters, settings: SETTINGS }, { precision: 'float' })),
      [...ids],
      [...weights],
    );
    const top = Math.max(...scores);
    const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
    const expected = Math.log(total) + top - scores[label]!;
    const loss = await lossOn(network, parameters, exampleOf([...ids], [...weights], label));
    expect(loss).toBeCloseTo(expected, 4);
  }
});

async function lossOn(
  network: Network<Settings>,
  parameters: Parameter[],
  examples: Examples,
): Promise<number> {
  const random = new Random(1);
  const batches = new Batches(examples, ITEMS, SETTINGS, random);
  const [batch] = batches.epoch(random);
  const session = await openSession(trainingGraph(network, parameters, SETTINGS, batch!.length).bytes);
  const zero = tensorOf('float32', [], Float32Array.of(0));
  const { loss } = await session.run({
    ...Object.fromEntries(
      parameters.flatMap(({ name, shape, data }) => [
        [name, tensorOf('float32', shape, data)],
        [`${name}.mean`, tensorOf('float32', shape, new Float32Array(data.length))],
        [`${name}.variance`, tensorOf('float32', shape, new Float32Array(data.length))],
      ]),
    ),
    ...batches.feeds(batch!, random),
    rate: zero,
    epsilon: zero,
  });
  await session.release();
  return (loss!.data as Float32Array)[0]!;
}

test('scores are never below 0 and int8 moves them little', async () => {
  const parameters = parametersOf(pooledEmbedding, 5);
  const trained = { network: pooledEmbedding, parameters, settings: SETTINGS };
  const float = await scoresOf(exportScores(networkHead(trained, { precision: 'float' })), [1, 2], [1, 1]);
  const int8 = await scoresOf(exportScores(networkHead(trained, { precision: 'int8' })), [1, 2], [1, 1]);
  // A bonus may be negative; the raise by 1 / temperature covers cosines, not bonuses.
  expect(Math.min(...float.filter((_, item) => item !== 1 && item !== 2))).toBeGreaterThanOrEqual(0);
  int8.forEach((score, item) => expect(Math.abs(score - float[item]!)).toBeLessThan(0.3));
});

test.each([
  [4, 2],
  [2, 5],
] as const)(
  'an item without a row is unknown, the others score as before, those in %d bits about so',
  async (coarseBits, near) => {
    const parameters = parametersOf(pooledEmbedding, 6);
    const trained = { network: pooledEmbedding, parameters, settings: SETTINGS };
    const every = (step: number, from: number): Int32Array =>
      Int32Array.from({ length: ITEMS / step }, (_, at) => step * at + from);
    const rows = { fine: every(2, 0), coarse: every(4, 1), coarseBits };
    const all = await scoresOf(exportScores(networkHead(trained, { precision: 'int8' })), [2, 6], [1, 1]);
    const few = await scoresOf(
      exportScores(networkHead(trained, { precision: 'int8', rows })),
      [2, 6],
      [1, 1],
    );
    const unknown = [3, 7, 39];
    expect(unknown.map((item) => few[item])).toEqual(unknown.map(() => 1 / SETTINGS.temperature));
    for (const item of rows.fine) expect(few[item]).toBeCloseTo(all[item]!, 4);
    for (const item of rows.coarse) expect(Math.abs(few[item]! - all[item]!)).toBeLessThan(near);
  },
);

test.each([4, 2, 1] as const)('a row of zeros is unknown in %d bits too', async (coarseBits) => {
  const parameters = parametersOf(pooledEmbedding, 8).map((each) =>
    each.name === 'items' ? { ...each, data: each.data.slice().fill(0, 0, SETTINGS.width) } : each,
  );
  const trained = { network: pooledEmbedding, parameters, settings: SETTINGS };
  const coarse = Int32Array.from({ length: ITEMS }, (_, item) => item);
  const rows = { fine: new Int32Array(), coarse, coarseBits };
  const head = networkHead(trained, { precision: 'int8', rows });
  const scores = await scoresOf(exportScores(head), [2, 6], [1, 1]);
  expect(scores[0]).toBe(1 / SETTINGS.temperature);
  expect(scores[1]).not.toBe(scores[0]);
});

test('the exported file names the best first and says what it is', async () => {
  const parameters = parametersOf(pooledEmbedding, 7);
  const head = networkHead(
    { network: pooledEmbedding, parameters, settings: SETTINGS },
    { precision: 'int8' },
  );
  const metadata = { catalogueHash: 'c', featureSchemaVersion: 2 };
  const { bytes, operators } = exportHead(head, { k: 10, metadata });
  const session = await openSession(bytes);
  const outputs = await session.run({
    ids: tensorOf('int32', [2], Int32Array.of(1, 2)),
    weights: tensorOf('float32', [2], Float32Array.of(1, 1)),
  });
  const scores = outputs.scores!.data as Float32Array;
  expect([...scores]).toEqual([...scores].sort((a, b) => b - a));
  expect(outputs.item_ids!.data).toHaveLength(10);
  expect(operators).toContain('Gemm');
});
