import { gridOf } from './bandit-quadrature.ts';

/** What is believed of one figure: a Beta distribution of a share, a normal one of a mean. */
export type Posterior =
  | { kind: 'share'; a: number; b: number }
  | { kind: 'mean'; mean: number; error: number };

/** In standard deviations from the middle: where a density is cut into panels. */
const CUTS = [0, 1, 2, 3, 4.5, 6, 8];
/** Log odds of few hits fall off slowly. */
const FAR_CUTS = [...CUTS, 12, 20, 40];
const FEW_HITS = 10;

/**
 * Shares are looked at as log odds: there a Beta's density has no pole and is nearly normal. Means as they are.
 * `breaks` are where its density is cut.
 */
export function shapeOf(posterior: Posterior): { density: (x: number) => number; breaks: number[] } {
  const { middle, spread } = placeOf(posterior);
  const isFew = posterior.kind === 'share' && Math.min(posterior.a, posterior.b) < FEW_HITS;
  const breaks = (isFew ? FAR_CUTS : CUTS).flatMap((cut) => [middle - cut * spread, middle + cut * spread]);
  if (posterior.kind === 'mean')
    return { breaks, density: (x) => Math.exp(-(((x - middle) / spread) ** 2) / 2) };
  const { a, b } = posterior;
  const log = (x: number): number => a * x - (a + b) * softplus(x);
  const top = log(middle);
  return { breaks, density: (x) => Math.exp(log(x) - top) };
}

function placeOf(posterior: Posterior): { middle: number; spread: number } {
  if (posterior.kind === 'mean') return { middle: posterior.mean, spread: posterior.error };
  const { a, b } = posterior;
  return { middle: Math.log(a / b), spread: Math.sqrt(1 / a + 1 / b) };
}

/** log(1 + e^x) */
const softplus = (x: number): number => Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)));

export const meanOf = (posterior: Posterior): number =>
  posterior.kind === 'mean' ? posterior.mean : posterior.a / (posterior.a + posterior.b);

/** P(figure <= value). */
export function chanceBelow(posterior: Posterior, value: number): number {
  if (posterior.kind === 'share' && value <= 0) return 0;
  if (posterior.kind === 'share' && value >= 1) return 1;
  return lowerMass(posterior, posterior.kind === 'share' ? Math.log(value / (1 - value)) : value);
}

/** Inverse of `chanceBelow`, 0 < p < 1. */
export function quantileOf(posterior: Posterior, p: number): number {
  const { middle, spread } = placeOf(posterior);
  let [low, high] = [middle - FAR_CUTS.at(-1)! * spread, middle + FAR_CUTS.at(-1)! * spread];
  for (let step = 0; step < 40; step++) {
    const half = (low + high) / 2;
    if (lowerMass(posterior, half) < p) low = half;
    else high = half;
  }
  return posterior.kind === 'share' ? 1 / (1 + Math.exp(-low)) : low;
}

/** `at` on the scale of `shapeOf`. */
function lowerMass(posterior: Posterior, at: number): number {
  const { density, breaks } = shapeOf(posterior);
  const { masses, nodes } = gridOf([density], [...breaks, at]);
  return masses[0]!.reduce((sum, mass, node) => (nodes[node]! < at ? sum + mass : sum), 0);
}
