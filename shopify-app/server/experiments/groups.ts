import type { StoredExperiment } from './experiment-store.ts';

/** Of those who take part in a group: from 0 as far as 1. Two that overlap would meet the same visitors. */
interface Range {
  from: number;
  to: number;
}

export const rangeOf = ({
  groupFrom,
  definition,
}: Pick<StoredExperiment, 'groupFrom' | 'definition'>): Range => ({
  from: groupFrom,
  to: Math.min(1, groupFrom + definition.share),
});

/** Shares are typed as per cents: less than this is rounding. */
const TOLERANCE = 1e-9;

/** Where `share` fits beside those of the same group that run; null: nowhere in one piece. */
export function freePlace(share: number, running: readonly Range[]): number | null {
  let from = 0;
  for (const taken of running.toSorted((a, b) => a.from - b.from)) {
    if (taken.from - from >= share - TOLERANCE) return from;
    from = Math.max(from, taken.to);
  }
  return from + share <= 1 + TOLERANCE ? from : null;
}
