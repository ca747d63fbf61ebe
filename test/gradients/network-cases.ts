import { pooledEmbedding } from '../../models/training/families/pooled-embedding.ts';
import { sequence } from '../../models/training/families/sequence.ts';
import { Batches } from '../../models/training/neural/batches.ts';
import type { Tensor } from '../../models/training/neural/native-session.ts';
import type { Network } from '../../models/training/neural/network.ts';
import { Random } from '../../models/training/neural/sampler.ts';
import { type GraphSettings, lossOf } from '../../models/training/neural/training-graph.ts';
import { Differentiated } from './differentiate.ts';
import { exampleRows } from './example-rows.ts';

export const ITEMS = 23;
const BASE = { width: 8, temperature: 0.2, batch: 6, candidates: 0, dropout: 0, blocks: 0, heads: 1 };
type Settings = typeof BASE & GraphSettings;

export interface NetworkCase extends Partial<Settings> {
  name: string;
  network: Network<Settings>;
  /** Of the batch's inputs; some are shorter. */
  length: number;
}

export const NETWORK_CASES: NetworkCase[] = [
  { name: 'pooled', network: pooledEmbedding, length: 4 },
  { name: 'pooled, one item seen', network: pooledEmbedding, length: 1 },
  { name: 'pooled, longest inputs', network: pooledEmbedding, length: 20 },
  { name: 'pooled, sampled, dropout', network: pooledEmbedding, length: 8, candidates: 14, dropout: 0.3 },
  { name: 'sequence', network: sequence, length: 4, blocks: 1 },
  {
    name: 'sequence, 2 heads, sampled, dropout',
    network: sequence,
    length: 8,
    blocks: 1,
    heads: 2,
    candidates: 14,
    dropout: 0.3,
  },
  { name: 'sequence, 2 blocks, 2 heads', network: sequence, length: 8, blocks: 2, heads: 2 },
  {
    name: 'sequence, 2 blocks, longest inputs, sampled',
    network: sequence,
    length: 20,
    blocks: 2,
    candidates: 14,
  },
];

/** Parameters far from where a training begins, so that each of them matters, and one batch with an empty row. */
export function settingOf({ network, length, ...own }: NetworkCase) {
  const settings = { ...BASE, ...own };
  const random = new Random(5);
  const parameters = network
    .parameters(ITEMS, settings, random.next)
    .map((each) => ({ ...each, data: each.data.map((value) => value + (random.next() - 0.5) / 2) }));
  const batches = new Batches(
    exampleRows(settings.batch - 1, ITEMS, length, random),
    ITEMS,
    settings,
    random,
  );
  const [batch] = batches.epoch(random);
  const feeds: Record<string, Tensor> = batches.feeds(batch!, random);
  return { settings, parameters, feeds, length: batch!.length };
}

export function openLoss(
  each: NetworkCase,
  { settings, parameters, feeds, length }: ReturnType<typeof settingOf>,
) {
  const arrays = Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter]));
  return Differentiated.open(
    (tape, learned) => lossOf(tape, each.network, learned, settings, length),
    arrays,
    feeds,
  );
}
