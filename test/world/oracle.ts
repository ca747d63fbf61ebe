import { nextProductDistribution, type BrowsingState } from './browsing.ts';
import type { SeededRandom } from './random.ts';
import type { Shelves } from './shelves.ts';

const SAMPLED_STEPS = 1200;

/**
 * Nobody who knows only the past can beat who knows the state: the mean mass of the 20 likeliest next products,
 * over a sample of the steps that were really taken. Standard error below 0.01.
 */
export function oracleHitRate20(
  steps: readonly BrowsingState[],
  shelves: Shelves,
  random: SeededRandom,
): number {
  if (steps.length === 0) return 0;
  const sampled = Array.from({ length: Math.min(SAMPLED_STEPS, steps.length) }, () => random.pick(steps));
  const hits = sampled.map((state) => topMass(nextProductDistribution(shelves, state), 20));
  return hits.reduce((sum, hit) => sum + hit, 0) / hits.length;
}

function topMass(probabilities: Float64Array, count: number): number {
  return probabilities
    .toSorted()
    .slice(-count)
    .reduce((sum, value) => sum + value, 0);
}
