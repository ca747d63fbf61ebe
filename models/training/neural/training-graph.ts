import {
  adamStep,
  lastRows,
  multiply,
  peakBytes,
  rowsOf,
  softmaxLoss,
  Tape,
  unitLength,
  type Value,
} from '../../autodiff/index.ts';
import { encodeModel, type OnnxGraph } from '../../onnx/index.ts';
import type { Learned, Network, NetworkSettings, Parameter } from './network.ts';

export interface GraphSettings extends NetworkSettings {
  /** Examples a step. */
  batch: number;
  /** Items each batch is told apart from; 0 means all. */
  candidates: number;
  /** Share of the input's numbers that are left out while training, 0..1. */
  dropout: number;
  /** Share of itself, times the learning rate, that a parameter loses each step; absent means none. */
  weightDecay?: number;
  /** Threads the graph runs with; absent means one. */
  threads?: number;
}

export interface TrainingGraph {
  /** The `.onnx` file. */
  bytes: Uint8Array;
  /** What its values take in memory at once while it runs, beside its inputs. */
  peakBytes: number;
}

/**
 * One `.onnx` file that does a whole training step for inputs of one length.
 *   inputs   ids int32, weights float32, bonus_places int64, bonus_mask float32 [batch, length]; labels int64,
 *            shares float32 [batch, 1]; dropout float32 [batch, length, width] where there is any;
 *            candidates int32, offsets float32 [candidates] where not all items are; rate, epsilon float32 [];
 *            decay float32 [] where there is any; each parameter p with p.mean and p.variance
 *   outputs  loss float32 [], and next.p, next.p.mean, next.p.variance of every parameter
 */
export function trainingGraph<Settings extends GraphSettings>(
  network: Network<Settings>,
  parameters: readonly Parameter[],
  settings: Settings,
  length: number,
): TrainingGraph {
  const tape = new Tape(undefined, settings.threads);
  const values = new Map(parameters.map(({ name, shape }) => [name, tape.input(name, shape)]));
  const loss = lossOf(tape, network, (name) => values.get(name)!, settings, length);
  const gradients = tape.gradients(loss, [...values.values()]);
  const rates = {
    rate: tape.input('rate', []),
    epsilon: tape.input('epsilon', []),
    ...(settings.weightDecay && { decay: tape.input('decay', []) }),
  };
  const outputs = new Map([['loss', loss]]);
  [...values.values()].forEach((parameter, i) => {
    const { name, shape } = parameter;
    const mean = tape.input(`${name}.mean`, shape);
    const variance = tape.input(`${name}.variance`, shape);
    const next = adamStep(tape, { parameter, mean, variance }, gradients[i]!, rates);
    outputs.set(`next.${name}`, next.parameter);
    outputs.set(`next.${name}.mean`, next.mean);
    outputs.set(`next.${name}.variance`, next.variance);
  });
  return finished(tape, outputs);
}

/** `outputs` by the names they are to have; a node of its own makes each. */
function finished(tape: Tape, outputs: ReadonlyMap<string, Value>): TrainingGraph {
  const { graph } = tape.graph.finish('training');
  const kept = [...outputs.values()].map(({ name }) => name);
  const model = { opset: 21, producerName: 'kindred', producerVersion: '2', metadata: {} };
  return {
    bytes: encodeModel({ ...model, graph: withOutputs(graph, outputs) }),
    peakBytes: peakBytes(graph.nodes, tape.elements, kept),
  };
}

/** Values are renamed after the outputs they are: an Identity node each would copy whole tables every step. */
function withOutputs(graph: OnnxGraph, outputs: ReadonlyMap<string, Value>): OnnxGraph {
  const names = new Map([...outputs].map(([name, value]) => [value.name, name]));
  const renamed = (list: readonly string[]): string[] => list.map((name) => names.get(name) ?? name);
  const nodes = graph.nodes.map((node) => ({
    ...node,
    inputs: renamed(node.inputs),
    outputs: renamed(node.outputs),
  }));
  const listed = [...outputs].map(([name, { shape }]) => ({
    name,
    type: 'float32' as const,
    dims: [...shape],
  }));
  return { ...graph, nodes, outputs: listed };
}

/** Exported for the tests that differentiate it. */
export function lossOf<Settings extends GraphSettings>(
  tape: Tape,
  network: Network<Settings>,
  learned: Learned,
  settings: Settings,
  length: number,
): Value {
  const { batch, candidates, width, temperature, dropout } = settings;
  const rows = rowsOf(tape, learned('items'), tape.input('ids', [batch, length], 'int32'));
  const seen = dropout === 0 ? rows : multiply(tape, rows, tape.input('dropout', [batch, length, width]));
  const weights = tape.input('weights', [batch, length]);
  const last = (table: Value): Value => lastRows(tape, table, length);
  const query = network.query(tape, learned, { seen, weights, last }, settings);
  const chosen =
    candidates === 0
      ? learned('items')
      : rowsOf(tape, learned('items'), tape.input('candidates', [candidates], 'int32'));
  return softmaxLoss(tape, {
    queries: multiply(tape, unitLength(tape, query), tape.scalar(1 / temperature)),
    candidates: unitLength(tape, chosen),
    ...(candidates > 0 && { offsets: tape.input('offsets', [candidates]) }),
    bonuses: multiply(tape, tape.input('bonus_mask', [batch, length]), last(learned('repeats'))),
    bonusPlaces: tape.input('bonus_places', [batch, length], 'int64'),
    labels: tape.input('labels', [batch, 1], 'int64'),
    rowWeights: tape.input('shares', [batch, 1]),
  });
}
