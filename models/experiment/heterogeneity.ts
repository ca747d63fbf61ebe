import { chiSquareUpperTail, holm } from '../statistics/index.ts';
import type { Comparison } from './compare.ts';

/**
 * Chance of effects as different between groups as these if the effect is one for all (Cochran's Q, 1954); null with
 * fewer than two. Who looks at many groups finds one that stands out: ask this before believing it.
 */
export function heterogeneity(effects: readonly Pick<Comparison, 'value' | 'error'>[]): number | null {
  if (effects.length < 2) return null;
  const weights = effects.map(({ error }) => error ** -2);
  const total = weights.reduce((sum, each) => sum + each);
  const common = effects.reduce((sum, { value }, at) => sum + value * weights[at]!, 0) / total;
  const q = effects.reduce((sum, { value }, at) => sum + weights[at]! * (value - common) ** 2, 0);
  return chiSquareUpperTail(q, effects.length - 1);
}

/** p-values corrected for how many there are (Holm), where some could not be told. */
export function adjusted(effects: readonly (Pick<Comparison, 'p'> | null)[]): (number | null)[] {
  const told = effects.flatMap((each, at) => (each ? [{ at, p: each.p }] : []));
  const corrected = holm(told.map(({ p }) => p));
  return effects.map((_, at) => {
    const place = told.findIndex((each) => each.at === at);
    return place < 0 ? null : corrected[place]!;
  });
}
