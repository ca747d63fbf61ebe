import { type Posterior, shapeOf } from './bandit-posterior.ts';
import { gridOf } from './bandit-quadrature.ts';

/**
 * Chance of each to be the best of all, which is how often Thompson sampling (1933) draws it. All are shares or all are
 * means, independent of each other. Adds up to 1.
 */
export function chanceBest(posteriors: readonly Posterior[], better: 'more' | 'less'): number[] {
  const shapes = posteriors.map((each) => shapeOf(better === 'more' ? each : mirrored(each)));
  const { masses, below } = gridOf(
    shapes.map(({ density }) => density),
    shapes.flatMap(({ breaks }) => breaks),
  );
  const chances = masses.map((own, which) =>
    own.reduce((sum, mass, node) => {
      let chance = mass;
      for (const [other, values] of below.entries()) if (other !== which) chance *= values[node]!;
      return sum + chance;
    }, 0),
  );
  const total = chances.reduce((sum, each) => sum + each, 0);
  return chances.map((each) => Math.max(0, each) / total);
}

const mirrored = (posterior: Posterior): Posterior =>
  posterior.kind === 'mean'
    ? { ...posterior, mean: -posterior.mean }
    : { kind: 'share', a: posterior.b, b: posterior.a };
