import type { Assigner } from './model.ts';

export interface Assignment {
  /** Row in `segmentIds`; -1: between two. */
  segment: number;
  /** Log of the odds of the best against the next. */
  gap: number;
}

/** Of one visitor; `features` as `transformed` makes them. A device's graph answers the same (export.ts). */
export function assign(assigner: Assigner, features: ArrayLike<number>): Assignment {
  const { centre, inverseSpread, limit, weights, bias, leastGap } = assigner;
  let [best, least, next] = [-1, Infinity, Infinity];
  const scaled = scaledBy({ centre, inverseSpread, limit }, features);
  for (let segment = 0; segment < weights.length; segment++) {
    let score = bias[segment]!;
    for (let i = 0; i < scaled.length; i++) score += weights[segment]![i]! * scaled[i]!;
    if (score < least) [best, least, next] = [segment, score, least];
    else next = Math.min(next, score);
  }
  const gap = next - least;
  return { segment: gap < leastGap ? -1 : best, gap };
}

/** How features are put on one scale. */
export type Scale = Pick<Assigner, 'centre' | 'inverseSpread' | 'limit'>;

export function scaledBy({ centre, inverseSpread, limit }: Scale, features: ArrayLike<number>): Float64Array {
  return Float64Array.from(features, (value, i) =>
    Math.min(Math.max((value - centre[i]!) * inverseSpread[i]!, -limit), limit),
  );
}
