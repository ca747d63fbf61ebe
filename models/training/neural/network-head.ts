import { add, lastRows, multiply, Tape, unitLength, type Value } from '../../autodiff/index.ts';
import type { GraphBuilder } from '../../onnx/index.ts';
import type { ScoreHead } from '../score-head.ts';
import { type ItemRows, itemTable } from './item-table.ts';
import { int8Rows } from './rounded-rows.ts';
import type { Network, NetworkSettings, Parameter } from './network.ts';

/** TensorProto.DataType, as Cast's `to` wants it. */
const FLOAT = 1;
const INT64 = 7;

export interface TrainedNetwork<Settings extends NetworkSettings = NetworkSettings> {
  network: Network<Settings>;
  parameters: readonly Parameter[];
  settings: Settings;
}

export interface HeadOptions {
  /** `float` is what was trained, `int8` what devices get. */
  precision: 'float' | 'int8';
  /** Which item rows travel, and how; all as `precision` says without it. */
  rows?: ItemRows;
}

/**
 * The inference graph of a network; matrices travel as int8 with a float32 scale a row, vectors as float32.
 *   seen    = Gather(rows, ids), see item-table.ts                                         [1, L, width]
 *   query   = unit length of what the network makes of them, divided by the temperature      [1, width]
 *   scores  = query x rows' / |row| + 1 / temperature, and the bonus of each id seen         [items]
 * Never below 0, because a network has an opinion on every item.
 */
export function networkHead<Settings extends NetworkSettings>(
  trained: TrainedNetwork<Settings>,
  options: HeadOptions,
): ScoreHead {
  const { network, parameters, settings } = trained;
  const items = itemParameter(trained).shape[0]!;
  return {
    family: network.family,
    items,
    scores(graph, ids, weights) {
      const tape = new Tape(graph);
      const table = itemTable(graph, itemParameter(trained), options);
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

function itemParameter({ parameters }: Pick<TrainedNetwork, 'parameters'>): Parameter {
  return parameters.find(({ name }) => name === 'items')!;
}
