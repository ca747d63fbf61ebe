import { rememberedItems } from '@kindred/models/runtime';
import type { RankRequest } from './contract.ts';
import type { Ranking } from './ranking.ts';

/** Events of slates want a release's id; no release ranked this one. */
const NO_RELEASE = 'none';

/** Null for placements that take a model. */
export function rankByMemory(request: RankRequest): Ranking | null {
  const items = rememberedItems(request);
  return (
    items && {
      items,
      engine: 'trail',
      releaseId: NO_RELEASE,
      artifactSha256: '',
      bytes: 0,
      isRepeatable: () => true,
    }
  );
}
