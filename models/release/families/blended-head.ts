import type { Sessions } from '../../evaluation/index.ts';
import {
  blendHead,
  type FewBits,
  type ItemRows,
  leastLinearBytes,
  linearBytes,
  networkHead,
  pruneToBytes,
  type ScoreHead,
  sparseLinearHead,
  type TrainedNetwork,
} from '../../training/index.ts';
import type { FittedBlend } from './blend-family.ts';

/** Of a bounded artifact: what rows in few bits may take, so that every item has one. The linear part does well with the rest. */
const ROWS_SHARE = 0.77;
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
  const room = maxBytes - GRAPH_BYTES - matrixBytes(network);
  const wanted = share === 0 ? 0 : linearBytes(linear);
  const rows = maxBytes === 0 ? undefined : rowsWithin(room, wanted, counts, network.settings.width);
  // From some 107,000 products on a megabyte has none for the network: it would know nobody, and take bytes.
  if (rows?.fine.length === 0 && rows.coarse.length === 0) return within(maxBytes);
  const head = networkHead(network, { precision, ...(rows && { rows }) });
  if (share === 0) return head;
  return blendHead(head, within(room - rowBytes(rows, linear.items, network.settings.width)), share);
}

/** [items] how often each was met. */
function countsOf({ items }: Sessions, itemCount: number): Int32Array {
  const counts = new Int32Array(itemCount);
  for (const item of items) counts[item]!++;
  return counts;
}

/**
 * Which item rows have room beside the `wanted` bytes of the linear part: all in int8, or else all in as many bits as
 * can be, for which the linear part may have to do with less, and in int8 those that are met most if both leave
 * something; or else as many as can be in one bit. Undefined when all have room in int8.
 */
function rowsWithin(room: number, wanted: number, counts: Int32Array, width: number): ItemRows | undefined {
  const items = counts.length;
  if (rowBytes(undefined, items, width) <= room - wanted) return undefined;
  const order = Int32Array.from(counts, (_, item) => item).sort((a, b) => counts[b]! - counts[a]! || a - b);
  const most = Math.min(ROWS_SHARE * room, room - leastLinearBytes(items));
  const fits = (bits: FewBits): boolean => items * coarseBytes(width, bits) <= most;
  const coarseBits = ([4, 2] as const).find(fits) ?? 1;
  const places = rowBytes({ ...NO_ROWS, coarseBits }, items, width);
  const coarse = coarseBytes(width, coarseBits);
  const fine = clamp((room - wanted - places - items * coarse) / (fineBytes(width) - coarse), items);
  if (fine === 0 && fits(coarseBits)) return { ...NO_ROWS, coarse: order.sort(), coarseBits };
  const known = clamp((most - places) / coarse, Math.min(items, MAX_ROWS));
  return { fine: order.slice(0, fine).sort(), coarse: order.slice(fine, known).sort(), coarseBits };
}

const NO_ROWS: ItemRows = { fine: new Int32Array(), coarse: new Int32Array(), coarseBits: 4 };

/** Places are uint16, and 0 is the row of the unknown. */
const MAX_ROWS = 65_535;

function clamp(count: number, most: number): number {
  return Math.max(0, Math.min(Math.floor(count), most));
}

/** Numbers, and a float32 scale. */
const fineBytes = (width: number): number => width + 4;
/** Numbers, and a byte for the scale. */
const coarseBytes = (width: number, bits: FewBits): number => (width * bits) / 8 + 1;

/** With chosen rows there are two bytes an item to find them by, and the row of the unknown. */
function rowBytes(rows: ItemRows | undefined, items: number, width: number): number {
  if (rows === undefined) return items * fineBytes(width);
  const { fine, coarse, coarseBits } = rows;
  const own = coarse.length * coarseBytes(width, coarseBits);
  return coarse.length === items ? own : own + (fine.length + 1) * fineBytes(width) + 2 * items;
}

/** Everything but the item rows: matrices as int8 with a float32 a row, vectors as float32. */
function matrixBytes({ parameters }: TrainedNetwork): number {
  return parameters
    .filter(({ name }) => name !== 'items')
    .reduce(
      (sum, { shape, data }) => sum + (shape.length === 2 ? data.length + 4 * shape[0]! : 4 * data.length),
      0,
    );
}
