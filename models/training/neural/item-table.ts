import type { GraphBuilder } from '../../onnx/index.ts';
import type { HeadOptions } from './network-head.ts';
import type { Parameter } from './network.ts';
import { INT4_MIDDLE, int4Rows, int8Rows } from './rounded-rows.ts';

/** TensorProto.DataType, as Cast's `to` wants it. */
const FLOAT = 1;
const INT32 = 6;

/**
 * Items whose rows travel. What is met often is worth a byte a number; 4 bits are nearly as good: with 9,493
 * items of YooChoose (newest part of training held out) rows in 4 bits for all items lose 0.04 points of
 * recall@20 and 0.13 of MRR@20, a quarter of the items without a row loses 0.77 and 0.27.
 */
export interface ItemRows {
  /** In int8. */
  fine: Int32Array;
  /** In 4 bits; the width must be even. */
  coarse: Int32Array;
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
  const stored = precision === 'float' ? floats : int8;
  const numbers =
    rows === undefined ? stored(graph, data, width) : chosenRows(graph, data, width, rows, precision);
  const places = rows && placesOf(graph, rows, items);
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

/** The row of an item that has none. */
const NO_ITEM = -1;

/** A row of zeros, then the fine ones, then the coarse ones: [rows, width]. */
function chosenRows(
  graph: GraphBuilder,
  data: Float32Array,
  width: number,
  { fine, coarse }: ItemRows,
  precision: HeadOptions['precision'],
): string {
  const first = [NO_ITEM, ...fine];
  if (precision === 'float') return floats(graph, rowsAt(data, width, [...first, ...coarse]), width);
  const exact = int8(graph, rowsAt(data, width, first), width);
  if (coarse.length === 0) return exact;
  return graph.node('Concat', [exact, int4(graph, rowsAt(data, width, [...coarse]), width)], { axis: 0 });
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

/** high = floor(byte / 16), low = byte - 16 x high, numbers = ([high, low] - 7.5) x scale */
function int4(graph: GraphBuilder, data: Float32Array, width: number): string {
  const { values, scales } = int4Rows(data, width);
  const packed = graph.constant('items.coarse', [scales.length, width / 2], values);
  const bytes = graph.node('Cast', [packed], { to: FLOAT });
  const sixteenths = graph.node('Mul', [bytes, graph.scalar(1 / 16)]);
  const high = graph.node('Cast', [graph.node('Cast', [sixteenths], { to: INT32 })], { to: FLOAT });
  const low = graph.node('Sub', [bytes, graph.node('Mul', [high, graph.scalar(16)])]);
  const digits = graph.node('Concat', [high, low], { axis: 1 });
  const centred = graph.node('Sub', [digits, graph.scalar(INT4_MIDDLE)]);
  return graph.node('Mul', [centred, graph.constant('scale.coarse', [scales.length, 1], scales)]);
}

/** int32 [items] from uint16: the place of each item's row; 0 for those that have none. */
function placesOf(graph: GraphBuilder, { fine, coarse }: ItemRows, items: number): string {
  const places = new Uint16Array(items);
  [...fine, ...coarse].forEach((item, at) => (places[item] = at + 1));
  return graph.node('Cast', [graph.constant('places', [items], places)], { to: INT32 });
}
