import type { Sessions } from '../../evaluation/index.ts';
import {
  blendHead,
  networkHead,
  pruneToBytes,
  type ScoreHead,
  sparseLinearHead,
  type TrainedNetwork,
} from '../../training/index.ts';
import type { FittedBlend } from './blend-family.ts';

/** Of a bounded artifact: what the network's item rows may take. What they leave goes to the linear part. */
const NETWORK_SHARE = 0.6;
/** Nodes and names around the tables of a blend. */
const GRAPH_BYTES = 9_000;

/** The graph of a fitted blend within `maxBytes`; 0 leaves nothing out. In `float` the network is not rounded. */
export function blendedHead(
  { linear, network, share }: FittedBlend,
  training: Sessions,
  maxBytes: number,
  precision: 'float' | 'int8' = 'int8',
): ScoreHead {
  const counts = countsOf(training, linear.items);
  const within = (bytes: number): ScoreHead =>
    sparseLinearHead(maxBytes === 0 ? linear : pruneToBytes(linear, counts, bytes));
  if (network === null) return within(maxBytes);
  const kept = maxBytes === 0 ? undefined : keptRows(network, counts, maxBytes);
  const head = networkHead(network, { precision, ...(kept && { kept }) });
  if (share === 0) return head;
  return blendHead(head, within(maxBytes - GRAPH_BYTES - networkBytes(network, kept)), share);
}

/** [items] how often each was met. */
function countsOf({ items }: Sessions, itemCount: number): Int32Array {
  const counts = new Int32Array(itemCount);
  for (const item of items) counts[item]!++;
  return counts;
}

/** The items that are met most, as many as have room, ascending; undefined when all have. */
function keptRows(network: TrainedNetwork, counts: Int32Array, maxBytes: number): Int32Array | undefined {
  const room = NETWORK_SHARE * (maxBytes - GRAPH_BYTES);
  if (networkBytes(network) <= room) return undefined;
  const own = networkBytes(network, new Int32Array());
  const rows = Math.floor((room - own) / rowBytes(network));
  const order = Int32Array.from(counts, (_, item) => item).sort((a, b) => counts[b]! - counts[a]! || a - b);
  return order.slice(0, Math.min(Math.max(rows, 0), MAX_ROWS)).sort();
}

/** Places are uint16, and 0 is the row of the unknown. */
const MAX_ROWS = 65_535;

/** `width` numbers in int8 and a float32 scale. */
function rowBytes({ settings }: TrainedNetwork): number {
  return settings.width + 4;
}

/** With `kept` rows, and then two bytes an item to find them by. */
function networkBytes(network: TrainedNetwork, kept?: Int32Array): number {
  const items = network.parameters.find(({ name }) => name === 'items')!.shape[0]!;
  const others = network.parameters
    .filter(({ name }) => name !== 'items')
    .reduce(
      (sum, { shape, data }) => sum + (shape.length === 2 ? data.length + 4 * shape[0]! : 4 * data.length),
      0,
    );
  const rows = kept === undefined ? items : kept.length + 1;
  return others + rows * rowBytes(network) + (kept === undefined ? 0 : 2 * items);
}
