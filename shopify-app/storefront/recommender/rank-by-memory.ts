import { rememberedItems } from '@kindred/models/runtime';
import { NO_RELEASE } from '@kindred/shared/event';
import type { RankRequest } from './contract.ts';
import type { Ranking } from './ranking.ts';

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
