import type { GraphBuilder } from '../../onnx/index.ts';
import type { HeadOptions } from './network-head.ts';
import type { Parameter } from './network.ts';
import { ladderIn } from '../scale-ladder.ts';
import { type FewBits, int8Rows, packedRows } from './rounded-rows.ts';

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
 * The rows are multiplied out once, when an engine loads the model. The length of a row is taken from the rounded
 * row itself, so that rounding makes no item louder; an item without a row points to row 0, which is all zeros.
 */
export function itemTable(
  graph: GraphBuilder,
  { data, shape }: Parameter,
  { precision, rows }: HeadOptions,
): ItemTable {
  const [items, width] = shape as [number, number];
  const everyItem = rows === undefined || rows.coarse.length === items;
  const numbers = everyItem
    ? storedRows(graph, data, width, precision, rows?.coarseBits)
    : chosenRows(graph, data, width, rows, precision);
  const places = everyItem ? undefined : placesOf(graph, rows, items);
  const placed = (ids: string): string => (places === undefined ? ids : graph.node('Gather', [places, ids]));
  return {
    rowsOf: (ids) => graph.node('Gather', [numbers, placed(ids)]),
    cosines(query) {
      const squares = graph.node('ReduceSum', [graph.node('Mul', [numbers, numbers]), graph.integers(1)], {
        keepdims: 0,
      });
      // A row of zeros has no direction; it scores 0.
      const lengths = graph.node('Sqrt', [graph.node('Max', [squares, graph.scalar(1e-9)])]);
      const flat = graph.node('Reshape', [
        graph.node('Gemm', [query, numbers], { transB: 1 }),
        graph.integers(-1),
      ]);
      const each = graph.node('Div', [flat, lengths]);
      return places === undefined ? each : graph.node('Gather', [each, places]);
    },
  };
}

/** All rows, in the order of items: without `bits` as the precision says. */
function storedRows(
  graph: GraphBuilder,
  data: Float32Array,
  width: number,
  precision: HeadOptions['precision'],
  bits?: FewBits,
): string {
  if (precision === 'float') return floats(graph, data, width);
  return bits === undefined ? int8(graph, data, width) : packed(graph, data, width, bits);
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

/** Digit after digit: left = floor(bytes / digits), digit = bytes - digits x left, and the same with what is left. */
function packed(graph: GraphBuilder, data: Float32Array, width: number, bits: FewBits): string {
  const { values, scales, middle } = packedRows(data, width, bits);
  const rows = data.length / width;
  const table = graph.constant('items.coarse', [rows, (width * bits) / 8], values);
  const places: string[] = [];
  let rest = graph.node('Cast', [table], { to: FLOAT });
  while (places.length + 1 < 8 / bits) {
    const shifted = graph.node('Mul', [rest, graph.scalar(2 ** -bits)]);
    const left = graph.node('Cast', [graph.node('Cast', [shifted], { to: INT32 })], { to: FLOAT });
    places.push(graph.node('Sub', [rest, graph.node('Mul', [left, graph.scalar(2 ** bits)])]));
    rest = left;
  }
  const digits = graph.node('Concat', [...places, rest], { axis: 1 });
  const centred = graph.node('Sub', [digits, graph.scalar(middle)]);
  return graph.node('Mul', [centred, ladderIn(graph, 'scale.coarse', scales, [rows, 1])]);
}

/** int32 [items] from uint16: the place of each item's row; 0 for those that have none. */
function placesOf(graph: GraphBuilder, { fine, coarse }: ItemRows, items: number): string {
  const places = new Uint16Array(items);
  [...fine, ...coarse].forEach((item, at) => (places[item] = at + 1));
  return graph.node('Cast', [graph.constant('places', [items], places)], { to: INT32 });
}
