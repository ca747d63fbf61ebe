import type { Arm } from './arm.ts';
import { covarianceOf, type HistoryMoments, pooledSlope, withoutHistory } from './cuped.ts';

/**
 * CUPED of a ratio: numerator and denominator now, and both before. Each ratio is made linear around its means (delta
 * method), then it is as with means (Deng, Xu, Kohavi and Walker 2013, appendix B).
 */
export interface RatioHistorySums {
  n: number;
  /** Of numerator and denominator in the experiment, then of both before it, all by visitor. */
  sums: Four;
  /** Sums of products of each with each; symmetric. */
  products: readonly [Four, Four, Four, Four];
}
type Four = readonly [number, number, number, number];

export function cupedRatio(control: RatioHistorySums, treatment: RatioHistorySums): [Arm, Arm] {
  const slope = pooledSlope([control, treatment].map(momentsOf));
  return [control, treatment].map((arm) => {
    const [x, y, oldX, oldY] = arm.sums;
    return withoutHistory(arm.n, x / y, oldX / oldY, momentsOf(arm), slope);
  }) as [Arm, Arm];
}

function momentsOf(arm: RatioHistorySums): HistoryMoments {
  const { n } = arm;
  const [x, y, oldX, oldY] = arm.sums;
  /** By how much one visitor's four numbers move the ratio. */
  const now: Four = [n / y, (-n * x) / (y * y), 0, 0];
  const before: Four = [0, 0, n / oldY, (-n * oldX) / (oldY * oldY)];
  return {
    spread: covarianceAlong(arm, before, before),
    shared: covarianceAlong(arm, now, before),
    variance: covarianceAlong(arm, now, now),
  };
}

function covarianceAlong({ n, sums, products }: RatioHistorySums, a: Four, b: Four): number {
  let total = 0;
  for (const [i, weight] of a.entries())
    for (const [j, other] of b.entries())
      total += weight * other * covarianceOf(n, sums[i]!, sums[j]!, products[i]![j]!);
  return total;
}
