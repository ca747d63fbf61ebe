import type { NewCampaign } from '@kindred/shared/api/campaigns';
import { type Filled, said, type Said } from '@kindred/shared/said';
import type { StoredWeights } from './weights-store.ts';

type Shares = Pick<StoredWeights, 'weights' | 'bySegment'>;

/** What the log says of new shares. */
export function changedShares({ contents }: NewCampaign, present: Shares | null, next: Shares): Said {
  const shares = contents
    .map(({ name }, at): Filled =>
      said('“{name}” {share}', { name, share: { percent: 100 * next.weights[at]! } }),
    )
    .reduce((list, each) => said('{list}, {next}', { list, next: each }));
  const n = Object.values(next.bySegment).filter((weights) =>
    weights.some((weight, at) => Math.round(100 * weight) !== Math.round(100 * next.weights[at]!)),
  ).length;
  const isForAll = present !== null && present.weights.every((weight, at) => weight === next.weights[at]);
  if (isForAll)
    return n === 0
      ? said('Shares changed in segments of visitors: they are those of all others again.')
      : said(
          'Shares changed in segments of visitors. {n} segment has its own.|Shares changed in segments of visitors. {n} segments have their own.',
          { n },
        );
  return n === 0
    ? said('Shares changed: {shares}.', { shares })
    : said(
        'Shares changed: {shares}. In {n} segment they differ.|Shares changed: {shares}. In {n} segments they differ.',
        { shares, n },
      );
}
