import type { TrainingHooks } from '../hooks.ts';
import { Batches, dropoutPoolSize } from './batches.ts';
import { checkedSettings } from './check-training.ts';
import type { Examples } from './examples.ts';
import { type NativeSession, openSession } from './native-session.ts';
import type { Network, Parameter } from './network.ts';
import { fingerprintOf } from './network-checkpoint.ts';
import { LEARNING, NetworkRun, type Progress } from './network-run.ts';
import { Random } from './sampler.ts';
import { type GraphSettings, type TrainingGraph, trainingGraph } from './training-graph.ts';
import { refuseBeyond, trainingBytes } from './training-memory.ts';

export type { Progress } from './network-run.ts';

export interface FitSettings extends GraphSettings {
  epochs: number;
  learningRate: number;
  weightDecay: number;
  seed: number;
  /** One gives the same bits every time. */
  threads: number;
  /** Steps between two checkpoints, absent means 500; an epoch's end is kept after a tenth of them. */
  checkpointSteps?: number;
}

/**
 * Learns a network's parameters; `afterEpoch` may stop the training by returning false.
 *
 * With `hooks.checkpoints` a training that was killed goes on where its last checkpoint stands and gives the same
 * bits as one that was not. `afterEpoch` is then called again for epochs that ended after that checkpoint, and not
 * again for those before. One that had ended returns what it learned. Each training of a run keeps a checkpoint of its
 * own (items x width x 12 bytes, a third of it in the end); one of other settings or data is ignored.
 *
 * Memory: see trainingBytes; more than MAX_TRAINING_BYTES is refused. Stops between two steps when `hooks.signal`
 * is aborted. Throws RangeError for settings or examples that cannot be learned from, TrainingDiverged when
 * numbers overflow; never returns parameters that are not finite.
 */
export async function trainNetwork<Settings extends FitSettings>(
  network: Network<Settings>,
  examples: Examples,
  items: number,
  wanted: Settings,
  hooks: TrainingHooks,
  afterEpoch: (progress: Progress) => Promise<boolean>,
): Promise<Parameter[]> {
  const settings = checkedSettings(examples, items, wanted);
  const poolBytes = 4 * dropoutPoolSize(settings, examples.count);
  refuseBeyond(trainingBytes(items * settings.width, 0, examples, poolBytes));
  const random = new Random(settings.seed);
  const parameters = network.parameters(items, settings, random.next);
  const batches = new Batches(examples, items, settings, random);
  const graphs = new Map(
    batches.lengths.map((length) => [length, trainingGraph(network, parameters, settings, length)]),
  );
  refuseBeyond(trainingBytes(elementsOf(parameters), largest(graphs), examples, poolBytes));
  const fingerprint = fingerprintOf(graphs.values(), settings, examples);
  return withSessions(graphs, settings.threads, async (sessions) => {
    const run = new NetworkRun(sessions, batches, random, settings, { parameters, hooks, fingerprint });
    await run.resume();
    while (!run.ended) await run.epoch(afterEpoch);
    hooks.onProgress?.(1, LEARNING);
    return run.parameters();
  });
}

function elementsOf(parameters: readonly Parameter[]): number {
  return parameters.reduce((sum, { data }) => sum + data.length, 0);
}

function largest(graphs: ReadonlyMap<number, TrainingGraph>): number {
  return Math.max(...[...graphs.values()].map(({ peakBytes }) => peakBytes));
}

/** Sessions by input length, given back whatever happens. */
async function withSessions<Result>(
  graphs: ReadonlyMap<number, TrainingGraph>,
  threads: number,
  use: (sessions: ReadonlyMap<number, NativeSession>) => Promise<Result>,
): Promise<Result> {
  const sessions = new Map<number, NativeSession>();
  try {
    for (const [length, { bytes }] of graphs) sessions.set(length, await openSession(bytes, threads));
    return await use(sessions);
  } finally {
    for (const session of sessions.values()) await session.release();
  }
}
