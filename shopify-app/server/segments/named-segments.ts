import type { NamedSegment } from '@kindred/shared/api/understanding';
import type { Sql } from '../ports.ts';
import { segmentsAllowed } from '../training/consent-store.ts';
import { segmentsOf } from './segment-store.ts';

/** Those that are shown; none without permission. */
export async function namedSegments(sql: Sql, shopId: number): Promise<NamedSegment[]> {
  if (!(await segmentsAllowed(sql, shopId))) return [];
  return (await segmentsOf(sql))
    .filter(({ isRetired, mergedInto }) => !isRetired && mergedInto === null)
    .map(({ segmentId, name, givenName }) => ({ segmentId, name, givenName }));
}
