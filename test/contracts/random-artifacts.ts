import { blendedHead, phoneBytes } from '@kindred/models/release/families';
import {
  exportHead,
  type Network,
  type NetworkFit,
  pooledEmbedding,
  type ScoreHead,
  sequence,
  suggestNetwork,
  type TrainedNetwork,
} from '@kindred/models/training';
import { randomModel, randomOf } from './random-model.ts';

export const RANDOM_FAMILIES = ['sparse-linear', 'pooled-embedding', 'sequence', 'blend'] as const;
export type RandomFamily = (typeof RANDOM_FAMILIES)[number];

/** Entries a row before pruning, on average half of them: more than a phone's bytes have room for. */
const NEIGHBOURS = 100;

/** The artifact of a shop with so many products, within a phone's bytes, as if trained: random, nothing at its first value. */
export function randomArtifact(family: RandomFamily, items: number): Uint8Array {
  const metadata = { catalogueHash: 'c', featureSchemaVersion: 2 };
  return exportHead(randomHead(family, items), { k: 50, metadata }).bytes;
}

function randomHead(family: RandomFamily, items: number): ScoreHead {
  const linear = randomModel(items, NEIGHBOURS, items);
  // Nobody has been here yet: no product is met more often than another.
  const visits = { offsets: Int32Array.of(0), items: new Int32Array() };
  const network = family === 'sparse-linear' ? null : randomNetwork(family, items);
  return blendedHead({ linear, network, share: family === 'blend' ? 1 : 0 }, visits, phoneBytes(items));
}

function randomNetwork(family: RandomFamily, items: number): TrainedNetwork<NetworkFit> {
  const settings: NetworkFit = suggestNetwork({ offsets: Int32Array.of(0), items: new Int32Array() }, items);
  const network = (family === 'sequence' ? sequence : pooledEmbedding) as Network<NetworkFit>;
  const random = randomOf(items + 5);
  const parameters = network.parameters(items, settings, random).map((each) => ({
    ...each,
    data: each.data.map((value) => value + (random() - 0.5) / 4),
  }));
  return { network, parameters, settings };
}
