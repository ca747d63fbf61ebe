import { add, lastRows, multiply, Tape, unitLength, type Value } from '../../autodiff/index.ts';
import type { GraphBuilder } from '../../onnx/index.ts';
import type { ScoreHead } from '../score-head.ts';
import { int8Rows } from './int8-rows.ts';
import type { Network, NetworkSettings, Parameter } from './network.ts';

/** TensorProto.DataType, as Cast's `to` wants it. */
const FLOAT = 1;
const INT64 = 7;

export interface TrainedNetwork<Settings extends NetworkSettings = NetworkSettings> {
  network: Network<Settings>;
  parameters: readonly Parameter[];
  settings: Settings;
}

/** How the item rows travel: `float` is what was trained, `int8` what devices get. */
export interface HeadOptions {
  precision: 'float' | 'int8';
  /** Item rows that keep a row of the table, ascending; all without it. The others score as unknown. */
  kept?: Int32Array;
}

/**
 * The inference graph of a network; matrices travel as int8 with a float32 scale a row, vectors as float32.
 *   seen    = Cast(Gather(table int8 [rows, width], ids)) * Gather(scale [rows, 1], ids)     [1, L, width]
 *   query   = unit length of what the network makes of them, divided by the temperature      [1, width]
 *   scores  = query x rows' / |row| + 1 / temperature, and the bonus of each id seen         [items]
 * Never below 0, because a network has an opinion on every item. The length of a row is taken from the rounded
 * row itself, so that rounding makes no item louder; an item without a row points to row 0, which is all zeros.
 */
export function networkHead<Settings extends NetworkSettings>(
  trained: TrainedNetwork<Settings>,
  options: HeadOptions,
): ScoreHead {
  const { network, parameters, settings } = trained;
  const items = parameters.find(({ name }) => name === 'items')!.shape[0]!;
  return {
    family: network.family,
    items,
    scores(graph, ids, weights) {
      const tape = new Tape(graph);
      const table = itemTable(graph, trained, options);
      const learned = learnedIn(tape, parameters, options.precision);
      const length = graph.node('Shape', [ids]);
      const last = (each: Value): Value => lastRows(tape, each, -1, length);
      const seen = { name: unsqueezed(graph, table.rowsOf(ids)), shape: [1, -1, settings.width] };
      const known = { name: unsqueezed(graph, weights), shape: [1, -1] };
      const query = unitLength(tape, network.query(tape, learned, { seen, weights: known, last }, settings));
      const scaled = multiply(tape, query, tape.scalar(1 / settings.temperature));
      const cosines = { name: table.cosines(scaled.name), shape: [items] };
      const raised = add(tape, cosines, tape.scalar(1 / settings.temperature));
      const places = graph.node('Cast', [ids], { to: INT64 });
      return graph.node('ScatterElements', [raised.name, places, last(learned('repeats')).name], {
        axis: 0,
        reduction: 'add',
      });
    },
  };
}

/** Parameters as constants, each once. */
function learnedIn(
  tape: Tape,
  parameters: readonly Parameter[],
  precision: HeadOptions['precision'],
): (name: string) => Value {
  const values = new Map<string, Value>();
  return (name) => {
    const known = values.get(name);
    if (known !== undefined) return known;
    const parameter = parameters.find((each) => each.name === name)!;
    const { shape, data } = parameter;
    const value =
      precision === 'int8' && shape.length === 2
        ? int8Matrix(tape, parameter)
        : tape.constant(name, shape, data);
    values.set(name, value);
    return value;
  };
}

/** Multiplied out once, when an engine loads the model. */
function int8Matrix(tape: Tape, { name, shape, data }: Parameter): Value {
  const { graph } = tape;
  const { values, scales } = int8Rows(data, shape[1]!);
  const small = graph.node('Cast', [graph.constant(name, [...shape], values)], { to: FLOAT });
  const scale = graph.constant(`${name}.scale`, [scales.length, 1], scales);
  return { name: graph.node('Mul', [small, scale]), shape };
}

function unsqueezed(graph: GraphBuilder, name: string): string {
  return graph.node('Unsqueeze', [name, graph.integers(0)]);
}

interface ItemTableNodes {
  /** int32 [L] -> [L, width] */
  rowsOf(ids: string): string;
  /** [1, width] -> [items], times the query's length */
  cosines(query: string): string;
}

function itemTable(
  graph: GraphBuilder,
  { parameters, settings: { width } }: TrainedNetwork,
  { precision, kept }: HeadOptions,
): ItemTableNodes {
  const { data, shape } = parameters.find(({ name }) => name === 'items')!;
  const places = kept && placesOf(graph, kept, shape[0]!);
  const stored = kept === undefined ? data : keptRows(data, kept, width);
  const rows = stored.length / width;
  const { values, scales } = int8Rows(stored, width);
  const table = precision === 'int8' ? values : stored;
  const name = graph.constant('items', [rows, width], table);
  const scale = precision === 'int8' ? graph.constant('scale', [rows, 1], scales) : undefined;
  const numbers = precision === 'int8' ? graph.node('Cast', [name], { to: FLOAT }) : name;
  return {
    rowsOf(ids) {
      const at = places === undefined ? ids : graph.node('Gather', [places, ids]);
      const found = graph.node('Gather', [name, at]);
      if (scale === undefined) return found;
      return graph.node('Mul', [
        graph.node('Cast', [found], { to: FLOAT }),
        graph.node('Gather', [scale, at]),
      ]);
    },
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

/** int32 [items] from uint16: the place of each item's row; 0 for those that have none. */
function placesOf(graph: GraphBuilder, kept: Int32Array, items: number): string {
  const places = new Uint16Array(items);
  kept.forEach((item, at) => (places[item] = at + 1));
  return graph.node('Cast', [graph.constant('places', [items], places)], { to: INT32 });
}

const INT32 = 6;

/** A row of zeros, then the kept ones. */
function keptRows(data: Float32Array, kept: Int32Array, width: number): Float32Array {
  const rows = new Float32Array((kept.length + 1) * width);
  kept.forEach((item, at) => rows.set(data.subarray(item * width, (item + 1) * width), (at + 1) * width));
  return rows;
}
