import type { LoggedSums, Policy } from '@kindred/models/experiment';
import type { CampaignSums } from './day-store.ts';
import type { StoredWeights } from './weights-store.ts';

/** By segment, as devices drew. */
export const loggedOf = (sums: readonly CampaignSums[]): LoggedSums[] =>
  sums.map(({ content, segmentId, propensity, n, sums: { aim } }) => ({
    context: segmentId ?? '',
    variation: content,
    propensity,
    n,
    sum: aim.y,
    squares: aim.yy,
  }));

/** Segments that devices do not tell apart any more are everyone. */
export const policyOf =
  ({ weights, bySegment }: Pick<StoredWeights, 'weights' | 'bySegment'>): Policy =>
  (segmentId) =>
    bySegment[segmentId] ?? weights;
