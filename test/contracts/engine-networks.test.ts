import { GRAPH_OPERATORS, graphEngine, type ModelOutput } from '@kindred/models/runtime';
import {
  blendHead,
  exportHead,
  type ItemRows,
  type Network,
  networkHead,
  pooledEmbedding,
  pruneToBytes,
  type ScoreHead,
  sequence,
  sparseLinearHead,
} from '@kindred/models/training';
import { describe, expect, it } from 'vitest';
import { ortInNode } from './ort-in-node.ts';
import { randomCases, randomModel, randomOf } from './random-model.ts';

const ITEMS = 500;
const SETTINGS = { width: 16, temperature: 0.1, blocks: 2, heads: 2 };
const metadata = { catalogueHash: 'c', featureSchemaVersion: 2 };

/** Parameters as if trained: random, and none of them at the value it starts with. */
function headOf(network: Network<typeof SETTINGS>, rows?: ItemRows): ScoreHead {
  const random = randomOf(5);
  const parameters = network.parameters(ITEMS, SETTINGS, random).map((each) => ({
    ...each,
    data: each.data.map((value) => value + (random() - 0.5) / 2),
  }));
  const trained = { network, parameters, settings: SETTINGS };
  return networkHead(trained, { precision: 'int8', ...(rows && { rows }) });
}

const everyThird = (from: number): Int32Array =>
  Int32Array.from({ length: Math.floor(ITEMS / 3) }, (_, i) => 3 * i + from);
const linear = pruneToBytes(randomModel(ITEMS, 40, 8), new Int32Array(ITEMS).fill(1), 20_000);
const HEADS: [string, ScoreHead][] = [
  ['pooled embedding', headOf(pooledEmbedding as Network<typeof SETTINGS>)],
  ['sequence', headOf(sequence as Network<typeof SETTINGS>)],
  [
    'sequence of which a third of the items have rows in int8, a third in 4 bits',
    headOf(sequence as Network<typeof SETTINGS>, {
      fine: everyThird(0),
      coarse: everyThird(1),
      coarseBits: 4,
    }),
  ],
  [
    'pooled embedding of which a third of the items have rows in int8, a third in 2 bits',
    headOf(pooledEmbedding as Network<typeof SETTINGS>, {
      fine: everyThird(0),
      coarse: everyThird(1),
      coarseBits: 2,
    }),
  ],
  ['blend', blendHead(headOf(sequence as Network<typeof SETTINGS>), sparseLinearHead(linear), 0.5)],
];

/** Places where the two differ by more than float32 sums in another order do; ties may come in any order. */
function differences(a: ModelOutput, b: ModelOutput): string[] {
  const scoresOf = new Map([...b.itemIds].map((id, place) => [id, b.scores[place]!]));
  return [...a.itemIds].flatMap((id, place) => {
    const own = a.scores[place]!;
    const near = (score: number): boolean => Math.abs(own - score) < 1e-5 * (1 + Math.abs(own));
    const last = b.scores.at(-1)!;
    return near(b.scores[place]!) && near(scoresOf.get(id) ?? last)
      ? []
      : [`place ${place}: item ${id} ${own}`];
  });
}

describe.each(HEADS)('%s', (_, head) => {
  const { bytes, operators } = exportHead(head, { k: 50, metadata });

  it('runs in the small engine', () => {
    expect(operators.filter((name) => !GRAPH_OPERATORS.has(name))).toEqual([]);
  });

  it('gives the same answers in both engines', async () => {
    const [graph, ort] = [await graphEngine.load(bytes), await (await ortInNode()).load(bytes)];
    for (const input of randomCases(ITEMS, 20, 13))
      expect(differences(await graph.run(input), await ort.run(input))).toEqual([]);
    graph.release();
    ort.release();
  });
});
