import type { GraphBuilder } from '../../onnx/index.ts';
import type { HeadOptions } from './network-head.ts';
import type { Parameter } from './network.ts';
import { ladderIn } from '../scale-ladder.ts';
import { type FewBits, int8Rows, type PackedRows, packedRows } from './rounded-rows.ts';

/** TensorProto.DataType, as Cast's `to` wants it. */
const FLOAT = 1;
const INT32 = 6;

/**
 * Items whose rows travel, and how. What is met often is worth a byte a number; fewer bits are nearly as good and far
 * better than no row. On the newest part of training held out, in points of recall@20 / MRR@20: with 9,493 items of
 * YooChoose 4 bits for all lose 0.04 / 0.13, a quarter of the items without a row 0.77 / 0.27; with 42,746 items
 * of Diginetica 2 bits for all lose 1.2 / 0.3, half of the items without a row 6.9 / 1.2.
 */
export interface ItemRows {
  /** In int8. */
  fine: Int32Array;
  /** In `coarseBits`, of which as many as make whole bytes make the width. */
  coarse: Int32Array;
  coarseBits: FewBits;
}

/** Nodes that read the item rows. */
export interface ItemTable {
  /** ids int32 [L] -> [L, width] */
  rowsOf(ids: string): string;
  /** query [1, width] -> [items]: its product with every row of unit length */
  cosines(query: string): string;
}

/**
 * The rows are made ready once, when an engine loads the model. The length of a row is taken from the rounded row
 * itself, so that rounding makes no item louder; an item without a row points to row 0, which is all zeros.
 */
export function itemTable(
  graph: GraphBuilder,
  { data, shape }: Parameter,
  { precision, rows }: HeadOptions,
): ItemTable {
  const [items, width] = shape as [number, number];
  const everyItem = rows === undefined || rows.coarse.length === items;
  if (everyItem && rows && precision !== 'float') return packedTable(graph, data, width, rows.coarseBits);
  const numbers = everyItem
    ? storedRows(graph, data, width, precision)
    : chosenRows(graph, data, width, rows, precision);
  const places = everyItem ? undefined : placesOf(graph, rows, items);
  const placed = (ids: string): string => (places === undefined ? ids : graph.node('Gather', [places, ids]));
  return {
    rowsOf: (ids) => graph.node('Gather', [numbers, placed(ids)]),
    cosines(query) {
      const squares = sums(graph, graph.node('Mul', [numbers, numbers]));
      // A row of zeros has no direction; it scores 0.
      const lengths = graph.node('Sqrt', [graph.node('Max', [squares, graph.scalar(1e-9)])]);
      const each = divided(graph, query, numbers, lengths);
      return places === undefined ? each : graph.node('Gather', [each, places]);
    },
  };
}

/** Longer than any row: what is divided by it is nothing. */
const ENDLESS = 1e30;

/**
 * All rows in few bits. A direction does not depend on how long its row is, so that only rows which are read for
 * themselves are multiplied by their scale: of 640,000 numbers a phone then works out none at every page.
 */
function packedTable(graph: GraphBuilder, data: Float32Array, width: number, bits: FewBits): ItemTable {
  const packed = packedRows(data, width, bits);
  const { digits, bytes, ofByte } = digitsIn(graph, packed, width, bits);
  const scales = ladderIn(graph, 'scale.coarse', packed.scales, [data.length / width, 1]);
  return {
    rowsOf: (ids) =>
      graph.node('Mul', [graph.node('Gather', [digits, ids]), graph.node('Gather', [scales, ids])]),
    cosines(query) {
      const squares = sums(graph, graph.node('Mul', [ofByte, ofByte]));
      const lengths = graph.node('Sqrt', [sums(graph, graph.node('Gather', [squares, bytes]))]);
      // No digit is 0: a row of zeros is one with a scale of 0.
      const known = graph.node('Greater', [
        graph.node('Reshape', [scales, graph.integers(-1)]),
        graph.scalar(0),
      ]);
      return divided(graph, query, digits, graph.node('Where', [known, lengths, graph.scalar(ENDLESS)]));
    },
  };
}

/** [rows, n] -> [rows] */
const sums = (graph: GraphBuilder, numbers: string): string =>
  graph.node('ReduceSum', [numbers, graph.integers(1)], { keepdims: 0 });

/** query [1, width], rows [rows, width] -> [rows]: their product, divided by the row's length. */
function divided(graph: GraphBuilder, query: string, rows: string, lengths: string): string {
  const product = graph.node('Gemm', [query, rows], { transB: 1 });
  return graph.node('Div', [graph.node('Reshape', [product, graph.integers(-1)]), lengths]);
}

/** All rows, in the order of items. */
function storedRows(
  graph: GraphBuilder,
  data: Float32Array,
  width: number,
  precision: HeadOptions['precision'],
): string {
  return precision === 'float' ? floats(graph, data, width) : int8(graph, data, width);
}

/** The row of an item that has none. */
const NO_ITEM = -1;

/** A row of zeros, then the fine ones, then the coarse ones: [rows, width]. */
function chosenRows(
  graph: GraphBuilder,
  data: Float32Array,
  width: number,
  { fine, coarse, coarseBits }: ItemRows,
  precision: HeadOptions['precision'],
): string {
  const first = [NO_ITEM, ...fine];
  if (precision === 'float') return floats(graph, rowsAt(data, width, [...first, ...coarse]), width);
  const exact = int8(graph, rowsAt(data, width, first), width);
  if (coarse.length === 0) return exact;
  const rough = packed(graph, rowsAt(data, width, [...coarse]), width, coarseBits);
  return graph.node('Concat', [exact, rough], { axis: 0 });
}

function rowsAt(data: Float32Array, width: number, items: readonly number[]): Float32Array {
  const rows = new Float32Array(items.length * width);
  items.forEach((item, at) => {
    if (item !== NO_ITEM) rows.set(data.subarray(item * width, (item + 1) * width), at * width);
  });
  return rows;
}

function floats(graph: GraphBuilder, data: Float32Array, width: number): string {
  return graph.constant('items', [data.length / width, width], data);
}

function int8(graph: GraphBuilder, data: Float32Array, width: number): string {
  const { values, scales } = int8Rows(data, width);
  const numbers = graph.node('Cast', [graph.constant('items', [scales.length, width], values)], {
    to: FLOAT,
  });
  return graph.node('Mul', [numbers, graph.constant('scale', [scales.length, 1], scales)]);
}

function packed(graph: GraphBuilder, data: Float32Array, width: number, bits: FewBits): string {
  const rows = packedRows(data, width, bits);
  const { digits } = digitsIn(graph, rows, width, bits);
  return graph.node('Mul', [digits, ladderIn(graph, 'scale.coarse', rows.scales, [data.length / width, 1])]);
}

/**
 * What stands in a byte is looked up, which takes one node for all of its digits: arithmetic takes three for each, and
 * a page that a shopper opens runs all of them cold. digits [rows, width]; bytes int32 [rows, width x bits / 8]; ofByte
 * [256, 8 / bits].
 */
function digitsIn(graph: GraphBuilder, { values, middle }: PackedRows, width: number, bits: FewBits) {
  const inRow = (width * bits) / 8;
  const stored = graph.constant('items.coarse', [values.length / inRow, inRow], values);
  const bytes = graph.node('Cast', [stored], { to: INT32 });
  // Twice the digits' distances from their middle, which are whole numbers.
  const doubled = graph.constant('digits', [256, 8 / bits], doubledDigits(middle, bits));
  const ofByte = graph.node('Mul', [graph.node('Cast', [doubled], { to: FLOAT }), graph.scalar(0.5)]);
  const digits = graph.node('Reshape', [graph.node('Gather', [ofByte, bytes]), graph.integers(-1, width)]);
  return { digits, bytes, ofByte };
}

/** [256, 8 / bits]: what stands in each byte. */
function doubledDigits(middle: number, bits: FewBits): Int8Array {
  const inByte = 8 / bits;
  return Int8Array.from({ length: 256 * inByte }, (_, at) => {
    const digit = (Math.floor(at / inByte) >> (bits * (at % inByte))) & (2 ** bits - 1);
    return 2 * (digit - middle);
  });
}

/** int32 [items] from uint16: the place of each item's row; 0 for those that have none. */
function placesOf(graph: GraphBuilder, { fine, coarse }: ItemRows, items: number): string {
  const places = new Uint16Array(items);
  [...fine, ...coarse].forEach((item, at) => (places[item] = at + 1));
  return graph.node('Cast', [graph.constant('places', [items], places)], { to: INT32 });
}
