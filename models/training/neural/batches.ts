import { MAX_INPUT_ITEMS } from '../../features/index.ts';
import { CandidateSample } from './candidate-sample.ts';
import type { Examples } from './examples.ts';
import { type Tensor, tensorOf } from './native-session.ts';
import { type Random, shuffled } from './sampler.ts';
import type { GraphSettings } from './training-graph.ts';

/** Examples of like length share a batch: half of all inputs are one or two items long, few are twenty. */
export const LENGTHS = [1, 2, 4, 8, MAX_INPUT_ITEMS] as const;

/** Random numbers are drawn once and read from random places: drawing them anew costs as much as the training. */
const LARGEST_POOL = 2 ** 22;

/** Numbers to drop out by: four times the data's own where those are few, at least two of the largest inputs. */
export function dropoutPoolSize({ batch, width, dropout }: GraphSettings, examples: number): number {
  if (dropout === 0) return 0;
  return Math.max(2 * batch * MAX_INPUT_ITEMS * width, Math.min(LARGEST_POOL, 4 * examples * width));
}

/** Examples that are learned from in one step. */
export interface Batch {
  /** One of LENGTHS. */
  length: number;
  /** At most `batch` of them. */
  examples: Int32Array;
}

/** Turns examples into the inputs of the training graphs. */
export class Batches {
  readonly #examples: Examples;
  readonly #settings: GraphSettings;
  readonly #pool: Float32Array;
  readonly #sample: CandidateSample;
  readonly #buckets: { length: number; members: Int32Array }[];

  constructor(examples: Examples, items: number, settings: GraphSettings, random: Random) {
    this.#examples = examples;
    this.#settings = settings;
    this.#sample = new CandidateSample(items, settings.candidates);
    const { dropout } = settings;
    const kept = 1 / (1 - dropout);
    this.#pool = new Float32Array(dropoutPoolSize(settings, examples.count)).map(() =>
      random.next() < dropout ? 0 : kept,
    );
    this.#buckets = LENGTHS.map((length, i) => ({
      length,
      members: membersOf(examples, LENGTHS[i - 1] ?? 0, length),
    }));
  }

  /** Those of LENGTHS that any example has. */
  get lengths(): number[] {
    return this.#buckets.filter(({ members }) => members.length > 0).map(({ length }) => length);
  }

  get perEpoch(): number {
    return this.#buckets.reduce(
      (sum, { members }) => sum + Math.ceil(members.length / this.#settings.batch),
      0,
    );
  }

  /** Every example once, in random batches in random order. */
  epoch(random: Random): Batch[] {
    const { batch } = this.#settings;
    const batches = this.#buckets.flatMap(({ length, members }) => {
      const order = shuffled(members.length, random).map((at) => members[at]!);
      return Array.from({ length: Math.ceil(order.length / batch) }, (_, i) => ({
        length,
        examples: order.subarray(i * batch, (i + 1) * batch),
      }));
    });
    return Array.from(shuffled(batches.length, random), (at) => batches[at]!);
  }

  /** Rows beyond the batch's end count nothing. */
  feeds({ length, examples }: Batch, random: Random): Record<string, Tensor> {
    const { batch, width, dropout } = this.#settings;
    const ids = new Int32Array(batch * length);
    const weights = new Float32Array(batch * length);
    const shares = new Float32Array(batch);
    const labels = new Int32Array(batch);
    examples.forEach((example, row) => {
      const end = (example + 1) * MAX_INPUT_ITEMS;
      ids.set(this.#examples.ids.subarray(end - length, end), row * length);
      weights.set(this.#examples.weights.subarray(end - length, end), row * length);
      labels[row] = this.#examples.labels[example]!;
      shares[row] = this.#examples.shares[example]!;
    });
    // Shares of long ago may be 0 in float32: a batch of nothing but such examples teaches nothing.
    const total = shares.reduce((sum, share) => sum + share, 0) || 1;
    const dims = [batch, length];
    return {
      ids: tensorOf('int32', dims, ids),
      weights: tensorOf('float32', dims, weights),
      shares: tensorOf(
        'float32',
        [batch, 1],
        shares.map((share) => share / total),
      ),
      ...this.#sample.feeds(labels, ids, weights, dims, random),
      ...(dropout > 0 && { dropout: this.#dropout([batch, length, width], random) }),
    };
  }

  #dropout(dims: [number, number, number], random: Random): Tensor {
    const size = dims[0] * dims[1] * dims[2];
    const from = random.below(this.#pool.length - size + 1);
    return tensorOf('float32', dims, this.#pool.subarray(from, from + size));
  }
}

/** Examples whose input is longer than `above` and at most `atMost` items. */
function membersOf({ weights, count }: Examples, above: number, atMost: number): Int32Array {
  const members: number[] = [];
  for (let example = 0; example < count; example++) {
    const newest = (example + 1) * MAX_INPUT_ITEMS - 1;
    const tooLong = atMost < MAX_INPUT_ITEMS && weights[newest - atMost]! > 0;
    const tooShort = above > 0 && !(weights[newest - above]! > 0);
    if (!tooLong && !tooShort) members.push(example);
  }
  return Int32Array.from(members);
}
