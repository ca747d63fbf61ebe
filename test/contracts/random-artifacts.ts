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

const metadata = { catalogueHash: 'c', featureSchemaVersion: 2 };

/** The artifact of a shop with so many products, within a phone's bytes, as if trained: random, nothing at its first value. */
export function randomArtifact(family: RandomFamily, items: number): Uint8Array {
  const head = randomHead(family, items, { neighbours: NEIGHBOURS, maxBytes: phoneBytes(items) });
  return exportHead(head, { k: 50, metadata }).bytes;
}

/** Of a few products and few numbers each: most of its bytes say what is to be computed. */
export function smallArtifact(family: RandomFamily, items: number): Uint8Array {
  const head = randomHead(family, items, { neighbours: 4, maxBytes: 0, width: 8 });
  return exportHead(head, { k: 20, metadata }).bytes;
}

interface Size {
  neighbours: number;
  /** 0 leaves nothing out. */
  maxBytes: number;
  /** As it is suggested for shops, if not said. */
  width?: number;
}

function randomHead(family: RandomFamily, items: number, { neighbours, maxBytes, width }: Size): ScoreHead {
  const linear = randomModel(items, neighbours, items);
  const network = family === 'sparse-linear' ? null : randomNetwork(family, items, width);
  return blendedHead({ linear, network, share: family === 'blend' ? 1 : 0 }, NO_VISITS, maxBytes);
}

/** Nobody has been here yet: no product is met more often than another. */
const NO_VISITS = { offsets: Int32Array.of(0), items: new Int32Array() };

function randomNetwork(family: RandomFamily, items: number, width?: number): TrainedNetwork<NetworkFit> {
  const suggested = suggestNetwork(NO_VISITS, items);
  const settings = { ...suggested, width: width ?? suggested.width };
  const network = (family === 'sequence' ? sequence : pooledEmbedding) as Network<NetworkFit>;
  const random = randomOf(items + 5);
  const parameters = network.parameters(items, settings, random).map((each) => ({
    ...each,
    data: each.data.map((value) => value + (random() - 0.5) / 4),
  }));
  return { network, parameters, settings };
}
