/** Losses and gradients of tape graphs, as onnxruntime-node computes them, and what to hold them against. */
import { matmul, reshape, Tape, type Value } from '../../models/autodiff/index.ts';
import { encodeModel } from '../../models/onnx/index.ts';
import {
  type NativeSession,
  openSession,
  type Tensor,
  tensorOf,
} from '../../models/training/neural/native-session.ts';
import { Random } from '../../models/training/neural/sampler.ts';

export interface Floats {
  shape: readonly number[];
  data: Float32Array;
}

/** Named float32 arrays that a loss depends on. */
export type Arrays = Readonly<Record<string, Floats>>;

/** From the arrays, by name, to the loss. */
export type Build = (tape: Tape, array: (name: string) => Value) => Value;

/** A loss that is ready to be asked, at any point, for its value and its gradient. */
export class Differentiated {
  readonly #session: NativeSession;
  readonly #arrays: Arrays;
  readonly #feeds: Record<string, Tensor>;

  private constructor(session: NativeSession, arrays: Arrays, feeds: Record<string, Tensor>) {
    this.#session = session;
    this.#arrays = arrays;
    this.#feeds = feeds;
  }

  /** `feeds` are the inputs that `build` adds itself. */
  static async open(
    build: Build,
    arrays: Arrays,
    feeds: Record<string, Tensor> = {},
    threads = 1,
  ): Promise<Differentiated> {
    const tape = new Tape(undefined, threads);
    const values = new Map(
      Object.entries(arrays).map(([name, { shape }]) => [name, tape.input(name, shape)]),
    );
    const loss = build(tape, (name) => values.get(name)!);
    const gradients = tape.gradients(loss, [...values.values()]);
    tape.graph.output(loss.name, 'loss', 'float32', []);
    [...values.values()].forEach(({ name, shape }, i) =>
      tape.graph.output(gradients[i]!.name, `d.${name}`, 'float32', [...shape]),
    );
    const { graph } = tape.graph.finish('gradients');
    const model = { opset: 21, producerName: 'kindred', producerVersion: '2', metadata: {}, graph };
    return new Differentiated(await openSession(encodeModel(model), threads), arrays, feeds);
  }

  /** At the given point; arrays that are not named stay as they were. */
  async at(
    point: Readonly<Record<string, Float32Array>> = {},
  ): Promise<{ loss: number; gradients: Map<string, Float32Array> }> {
    const arrays = Object.entries(this.#arrays).map(([name, { shape, data }]) => [
      name,
      tensorOf('float32', shape, point[name] ?? data),
    ]);
    const outputs = await this.#session.run({ ...this.#feeds, ...Object.fromEntries(arrays) });
    const data = (name: string): Float32Array => outputs[name]!.data as Float32Array;
    const gradients = Object.keys(this.#arrays).map((name) => [name, data(`d.${name}`)] as const);
    return { loss: data('loss')[0]!, gradients: new Map(gradients) };
  }

  release(): Promise<void> {
    return this.#session.release();
  }
}

/**
 * Half of the way between the two points of a central difference. float32 rounds a loss of about 1 by 1e-7, so that
 * the quotient is off by 1e-7 / STEP = 1e-5; what a parabola leaves out is STEP^2 / 6 = 1e-5 of the third derivative.
 */
export const STEP = 2 ** -7;

/** The slopes of the two secants from x to x - step d and to x + step d, for a direction d of one array. */
export async function slopesAlong(
  loss: Differentiated,
  name: string,
  { data }: Floats,
  direction: Float32Array,
  step: number,
): Promise<[number, number]> {
  const lossAt = async (by: number): Promise<number> =>
    (await loss.at({ [name]: data.map((x, i) => x + by * direction[i]!) })).loss;
  const [below, here, above] = [await lossAt(-step), await lossAt(0), await lossAt(step)];
  return [(here - below) / step, (above - here) / step];
}

/** Any tensor as one number: its product with fixed random numbers. */
export function projected(tape: Tape, value: Value, seed = 1): Value {
  const size = value.shape.reduce((product, each) => product * each, 1);
  const probe = tape.constant('probe', [size, 1], spread(size, seed));
  return reshape(tape, matmul(tape, reshape(tape, value, [1, size]), probe), []);
}

/** Random floats of either sign, 0.1 to 1 in size: none near 0, where some operations have a bend. */
export function spread(size: number, seed: number): Float32Array {
  const random = new Random(seed);
  return Float32Array.from(
    { length: size },
    () => (random.next() < 0.5 ? -1 : 1) * (0.1 + 0.9 * random.next()),
  );
}

export function floats(shape: readonly number[], seed: number): Floats {
  return {
    shape,
    data: spread(
      shape.reduce((product, each) => product * each, 1),
      seed,
    ),
  };
}
