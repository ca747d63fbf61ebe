import { expect, test } from 'vitest';
import { encodeModel } from '../onnx/index.ts';
import { openSession, tensorOf } from '../training/neural/native-session.ts';
import { Random } from '../training/neural/sampler.ts';
import { adamStep, ratesAt, Tape } from './index.ts';

const SIZE = 12;
const STEPS = 25;
const RATE = 0.01;

/** Some numbers far too small for epsilon to be forgotten, some large. */
const SCALES = Float32Array.from({ length: SIZE }, (_, i) => 10 ** (i - 9));

function gradientAt(step: number): Float32Array {
  const random = new Random(step);
  return SCALES.map((scale) => scale * (random.next() - 0.3));
}

/** Algorithm 2 of Loshchilov and Hutter with Adam's defaults, in float64. */
function plain(start: Float32Array, weightDecay: number): Float64Array {
  const parameter = Float64Array.from(start);
  const mean = new Float64Array(SIZE);
  const variance = new Float64Array(SIZE);
  for (let step = 1; step <= STEPS; step++) {
    gradientAt(step).forEach((gradient, i) => {
      mean[i] = 0.9 * mean[i]! + 0.1 * gradient;
      variance[i] = 0.999 * variance[i]! + 0.001 * gradient ** 2;
      const corrected = mean[i]! / (1 - 0.9 ** step);
      const deviation = Math.sqrt(variance[i]! / (1 - 0.999 ** step));
      parameter[i]! -= RATE * (corrected / (deviation + 1e-8) + weightDecay * parameter[i]!);
    });
  }
  return parameter;
}

async function emitted(start: Float32Array, weightDecay: number): Promise<Float32Array> {
  const tape = new Tape();
  const input = (name: string) => tape.input(name, [SIZE]);
  const state = { parameter: input('parameter'), mean: input('mean'), variance: input('variance') };
  const rates = {
    rate: tape.input('rate', []),
    epsilon: tape.input('epsilon', []),
    ...(weightDecay > 0 && { decay: tape.input('decay', []) }),
  };
  const next = adamStep(tape, state, input('gradient'), rates);
  for (const [name, value] of Object.entries(next))
    tape.graph.output(value.name, `next.${name}`, 'float32', [SIZE]);
  const { graph } = tape.graph.finish('adam');
  const model = { opset: 21, producerName: 'kindred', producerVersion: '2', metadata: {}, graph };
  const session = await openSession(encodeModel(model));
  let arrays: Record<string, Float32Array> = {
    parameter: start,
    mean: new Float32Array(SIZE),
    variance: new Float32Array(SIZE),
  };
  for (let step = 1; step <= STEPS; step++) {
    const { decay, ...numbers } = ratesAt(step, RATE, weightDecay);
    const scalars = Object.entries({ ...numbers, ...(weightDecay > 0 && { decay }) });
    const outputs = await session.run({
      ...Object.fromEntries(
        Object.entries(arrays).map(([name, data]) => [name, tensorOf('float32', [SIZE], data)]),
      ),
      ...Object.fromEntries(
        scalars.map(([name, value]) => [name, tensorOf('float32', [], Float32Array.of(value))]),
      ),
      gradient: tensorOf('float32', [SIZE], gradientAt(step)),
    });
    const data = (name: string): Float32Array => outputs[`next.${name}`]!.data as Float32Array;
    arrays = { parameter: data('parameter'), mean: data('mean'), variance: data('variance') };
  }
  await session.release();
  return arrays.parameter!;
}

test.each([0, 0.1])('steps as the paper does, with a weight decay of %d', async (weightDecay) => {
  const start = Float32Array.from({ length: SIZE }, (_, i) => (i - 6) / 4);
  const expected = plain(start, weightDecay);
  const found = await emitted(start, weightDecay);
  found.forEach((value, i) => {
    expect(Math.abs(expected[i]! - start[i]!)).toBeGreaterThan(1e-4);
    // 25 steps of 0.01 each; float32 rounds numbers of this size by 1e-7 a step.
    expect(Math.abs(value - expected[i]!), `number ${i}`).toBeLessThan(3e-6);
  });
});
