import type { RankRequest } from './contract.ts';
import { type Ranking, SPARE } from './ranking.ts';

/** Events of slates want a release's id; no release ranked this one. */
const NO_RELEASE = 'none';
const KINDS = { recently_viewed: 'viewed', buy_again: 'bought' } as const;

/** What this device remembers, newest first and each product once; null for placements that take a model. */
export function rankByMemory({ type, trail, exclude, count }: RankRequest): Ranking | null {
  if (type !== 'recently_viewed' && type !== 'buy_again') return null;
  const kind = KINDS[type];
  const newestFirst = trail.toReversed().filter((each) => each.kind === kind);
  const productIds = new Set(newestFirst.map(({ productId }) => productId));
  for (const productId of exclude) productIds.delete(productId);
  return {
    items: [...productIds].slice(0, count + SPARE).map((productId) => ({
      productId,
      score: 0,
      reason: { kind: kind === 'viewed' ? 'viewed_before' : 'bought_before' },
    })),
    engine: 'trail',
    releaseId: NO_RELEASE,
    artifactSha256: '',
    bytes: 0,
    isRepeatable: () => true,
  };
}
