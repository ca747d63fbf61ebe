import { expect, test } from 'vitest';
import { slopesAlong } from '../../../test/gradients/differentiate.ts';
import { ITEMS, NETWORK_CASES, openLoss, settingOf } from '../../../test/gradients/network-cases.ts';
import { pooledEmbedding } from '../families/pooled-embedding.ts';
import { Random } from './sampler.ts';

/**
 * Along a direction halfway between the gradient itself (where the slope is largest and float32 leaves most of it)
 * and a random one. relu bends, so that the slope just before a point and just after it may differ: the gradient
 * must lie between the two, give or take what rounding a loss of about 3 does to a difference over one step.
 */
const SHORT_STEP = 2 ** -8;
const SLOPE_TOLERANCE = 0.005;
const ROUNDING = 2e-4;

test.each(NETWORK_CASES)('agrees with finite differences: $name', async (each) => {
  const made = settingOf(each);
  const graph = await openLoss(each, made);
  const { gradients } = await graph.at();
  for (const parameter of made.parameters) {
    const gradient = gradients.get(parameter.name)!;
    const direction = between(gradient, 11);
    const slopes = await slopesAlong(graph, parameter.name, parameter, direction, SHORT_STEP);
    const expected = direction.reduce((total, value, i) => total + value * gradient[i]!, 0);
    const allowed = SLOPE_TOLERANCE * length(gradient) + ROUNDING;
    const outside = Math.max(Math.min(...slopes) - expected, expected - Math.max(...slopes));
    expect(outside, `${parameter.name}: ${expected}, not in ${slopes.join(' to ')}`).toBeLessThan(allowed);
    expect(Math.abs(slopes[1] - slopes[0]), `${parameter.name} bends`).toBeLessThan(
      0.2 * length(gradient) + ROUNDING,
    );
  }
  await graph.release();
});

function length(vector: Float32Array): number {
  return Math.hypot(...vector);
}

/** Of length 1. */
function between(vector: Float32Array, seed: number): Float32Array {
  const random = new Random(seed);
  const noise = vector.map(() => random.next() - 0.5);
  const mixed = vector.map((value, i) => value / (length(vector) || 1) + noise[i]! / length(noise));
  return mixed.map((value) => value / length(mixed));
}

test('an item that no visitor saw learns from the softmax alone, and one that is no candidate learns nothing', async () => {
  const made = settingOf({ name: '', network: pooledEmbedding, length: 4, candidates: 14 });
  const graph = await openLoss({ name: '', network: pooledEmbedding, length: 4 }, made);
  const { gradients } = await graph.at();
  await graph.release();
  const seen = new Set(
    (made.feeds.ids!.data as Int32Array).filter(
      (_, at) => (made.feeds.weights!.data as Float32Array)[at]! > 0,
    ),
  );
  const candidates = new Set(made.feeds.candidates!.data as Int32Array);
  const lengthOf = (item: number): number => length(gradients.get('items')!.subarray(item * 8, item * 8 + 8));
  const strangers = Array.from({ length: ITEMS }, (_, item) => item).filter((item) => !seen.has(item));
  expect(strangers.filter((item) => candidates.has(item)).every((item) => lengthOf(item) > 0)).toBe(true);
  const absent = strangers.filter((item) => !candidates.has(item));
  expect(absent.length).toBeGreaterThan(0);
  // Row 0 stands in unused places, with a weight of 1e-9.
  expect(absent.filter((item) => item !== 0).every((item) => lengthOf(item) === 0)).toBe(true);
});
