import { said } from '@kindred/shared/said';
import { ratesAt } from '../../autodiff/index.ts';
import { breathe, type TrainingHooks } from '../hooks.ts';
import type { Batches } from './batches.ts';
import { type NativeSession, type Tensor, tensorOf } from './native-session.ts';
import type { Parameter } from './network.ts';
import { loadCheckpoint, type Place, saveCheckpoint } from './network-checkpoint.ts';
import { initialState, isFinite, type NetworkState, nextState, only, parametersOf } from './network-state.ts';
import type { Random } from './sampler.ts';
import type { FitSettings } from './train-network.ts';

export interface Progress {
  epoch: number;
  /** Mean over the epoch's batches. */
  loss: number;
  parameters: Parameter[];
}

/** Numbers that are none, where a model should be: the rate is too high for these data. */
export class TrainingDiverged extends Error {
  readonly step: number;

  constructor(what: string, step: number, learningRate: number) {
    super(`Training stopped: ${what} at step ${step}; a learning rate of ${learningRate} may be too high`);
    this.name = 'TrainingDiverged';
    this.step = step;
  }
}

/** Steps between two breaths of the event loop. */
const STEPS_PER_TURN = 8;
/** The rate rises over the first steps: Adam's variances begin at 0 and overstate themselves. */
const WARM_UP_STEPS = 100;
/** Half a minute to a minute of steps at 20,000 items: what a killed training does again at most. */
const CHECKPOINT_STEPS = 500;

export const LEARNING = said('Learning what goes together');

export interface RunContext {
  parameters: readonly Parameter[];
  hooks: TrainingHooks;
  fingerprint: string;
}

/** One training, step by step. */
export class NetworkRun {
  readonly #sessions: ReadonlyMap<number, NativeSession>;
  readonly #batches: Batches;
  readonly #random: Random;
  readonly #settings: FitSettings;
  readonly #context: RunContext;
  readonly #steps: number;
  #state: NetworkState;
  #place: Place;
  #savedAt = 0;

  constructor(
    sessions: ReadonlyMap<number, NativeSession>,
    batches: Batches,
    random: Random,
    settings: FitSettings,
    context: RunContext,
  ) {
    this.#sessions = sessions;
    this.#batches = batches;
    this.#random = random;
    this.#settings = settings;
    this.#context = context;
    this.#steps = batches.perEpoch * settings.epochs;
    this.#state = initialState(context.parameters);
    const { state } = random;
    this.#place = {
      step: 0,
      epoch: 0,
      position: 0,
      epochRandom: state,
      random: state,
      lossSum: 0,
      ended: false,
    };
  }

  get ended(): boolean {
    return this.#place.ended;
  }

  parameters(): Parameter[] {
    return parametersOf(this.#state, this.#context.parameters);
  }

  async resume(): Promise<void> {
    const { hooks, fingerprint } = this.#context;
    const found = hooks.checkpoints && (await loadCheckpoint(hooks.checkpoints, fingerprint, this.#state));
    if (!found) return;
    this.#place = found.place;
    this.#state = found.state;
    this.#savedAt = found.place.step;
  }

  async epoch(afterEpoch: (progress: Progress) => Promise<boolean>): Promise<void> {
    const place = this.#place;
    this.#random.state = place.epochRandom;
    const batches = this.#batches.epoch(this.#random);
    if (place.position > 0) this.#random.state = place.random;
    for (; place.position < batches.length;) {
      const batch = batches[place.position]!;
      const feeds = this.#batches.feeds(batch, this.#random);
      await this.#step(batch.length, feeds);
      place.position++;
      if (place.position < batches.length) await this.#keep(1);
    }
    const goesOn = await this.#report(afterEpoch, place.lossSum / batches.length);
    const { state } = this.#random;
    const epoch = place.epoch + 1;
    this.#place = { ...place, epoch, position: 0, epochRandom: state, lossSum: 0 };
    this.#place.ended = !goesOn || epoch === this.#settings.epochs;
    await this.#keep(0.1);
  }

  async #step(length: number, feeds: Record<string, Tensor>): Promise<void> {
    const place = this.#place;
    const { hooks } = this.#context;
    hooks.signal?.throwIfAborted();
    if (place.step % STEPS_PER_TURN === 0) await breathe(hooks, place.step / this.#steps, LEARNING);
    const outputs = await this.#sessions.get(length)!.run({
      ...this.#state,
      ...feeds,
      ...this.#rates(place.step + 1),
    });
    place.step++;
    const loss = (outputs.loss!.data as Float32Array)[0]!;
    if (!Number.isFinite(loss)) throw this.#diverged(`the loss became ${loss}`);
    place.lossSum += loss;
    this.#state = nextState(this.#state, outputs);
  }

  #rates(step: number): Record<string, Tensor> {
    const { learningRate, weightDecay } = this.#settings;
    const rates = ratesAt(step, rateAt(step, this.#steps, learningRate), weightDecay);
    return {
      rate: scalar(rates.rate),
      epsilon: scalar(rates.epsilon),
      ...(weightDecay > 0 && { decay: scalar(rates.decay) }),
    };
  }

  async #report(afterEpoch: (progress: Progress) => Promise<boolean>, loss: number): Promise<boolean> {
    const parameters = this.parameters();
    const broken = parameters.find((each) => !isFinite(each));
    if (broken !== undefined) throw this.#diverged(`"${broken.name}" overflowed`);
    return afterEpoch({ epoch: this.#place.epoch, loss, parameters });
  }

  /** `share` of the usual steps must have passed since the last checkpoint. */
  async #keep(share: number): Promise<void> {
    const { hooks, fingerprint } = this.#context;
    const steps = (this.#settings.checkpointSteps ?? CHECKPOINT_STEPS) * share;
    if (!hooks.checkpoints || this.#place.step - this.#savedAt < steps) return;
    const place = { ...this.#place, random: this.#random.state };
    // What has ended needs no moments any more: a third of the bytes.
    const { parameters } = this.#context;
    const state = place.ended ? only(this.#state, parameters) : this.#state;
    await saveCheckpoint(hooks.checkpoints, fingerprint, place, state);
    this.#savedAt = place.step;
  }

  #diverged(what: string): TrainingDiverged {
    return new TrainingDiverged(what, this.#place.step, this.#settings.learningRate);
  }
}

function scalar(value: number): Tensor {
  return tensorOf('float32', [], Float32Array.of(value));
}

/** Up in a line, down in half a cosine to a fiftieth. */
function rateAt(step: number, steps: number, top: number): number {
  const rising = Math.min(1, step / WARM_UP_STEPS);
  return rising * top * (0.02 + 0.98 * 0.5 * (1 + Math.cos((Math.PI * step) / steps)));
}
