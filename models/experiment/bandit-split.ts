import { sampleRatio, type SampleRatio } from './sample-ratio.ts';

/** Visitors who met a variation, with the weights that it was drawn by; empty: not known. */
export interface DrawnVisitors {
  variation: number;
  weights: readonly number[];
  met: number;
}

/**
 * Whether visitors met each variation as often as it was drawn, whatever weights held when: each visitor should have met
 * each with its weight of that moment. Added up over weights, counts scatter no more than with one split for all.
 */
export function drawnSplit(drawn: readonly DrawnVisitors[], count: number): SampleRatio {
  const known = drawn.filter(({ weights }) => weights.length === count);
  const each = Array.from({ length: count }, (_, which) => which);
  return sampleRatio(
    each.map((which) => known.reduce((sum, own) => sum + (own.variation === which ? own.met : 0), 0)),
    each.map((which) => known.reduce((sum, own) => sum + own.met * own.weights[which]!, 0)),
  );
}
