import { drawnSplit, type LoggedSums, type Policy } from '@kindred/models/experiment';
import type { NewCampaign } from '@kindred/shared/api/campaigns';
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

/** Visitors did not meet contents as often as these were drawn: who is missing is not missing by chance. */
export const isSplitBroken = ({ contents }: NewCampaign, sums: readonly CampaignSums[]): boolean =>
  drawnSplit(
    sums.map(({ content, weights, met }) => ({ variation: content, weights, met })),
    contents.length,
  ).isBroken;

/** How many visitors, or orders of theirs, stand behind each content's figures. */
export const conversionsOf = ({ aim, contents }: NewCampaign, sums: readonly CampaignSums[]): number[] =>
  contents.map((_, at) =>
    sums.reduce(
      (total, { content, sums: of }) =>
        total + (content !== at ? 0 : aim === 'revenue' ? of.cancelled.x : of.aim.y),
      0,
    ),
  );
