/** Of a segment that goes on, so much of its and its successor's members are the same (Jaccard). */
const LEAST_OVERLAP = 0.3;

/**
 * Which new segment is which of those before: the pairing that keeps the most members where they were, looked for
 * among all (there are at most 8 of each). Null: none of those before.
 */
export function matchSegments(
  count: number,
  segments: ArrayLike<number>,
  previous?: { segmentIds: readonly string[]; segments: ArrayLike<number> },
): (string | null)[] {
  if (previous === undefined) return Array.from({ length: count }, () => null);
  const known = previous.segmentIds.length;
  const both = Array.from({ length: count }, () => new Float64Array(known));
  const now = new Float64Array(count);
  const before = new Float64Array(known);
  for (let i = 0; i < segments.length; i++) {
    const [a, b] = [segments[i]!, previous.segments[i]!];
    if (a >= 0) now[a]! += 1;
    if (b >= 0) before[b]! += 1;
    if (a >= 0 && b >= 0) both[a]![b]! += 1;
  }
  const overlap = both.map((row, a) =>
    Array.from(row, (shared, b) => {
      const share = shared / (now[a]! + before[b]! - shared);
      return share >= LEAST_OVERLAP ? shared : 0;
    }),
  );
  return bestPairing(overlap, 0, 0, new Map()).pairs.map((b) => (b < 0 ? null : previous.segmentIds[b]!));
}

interface Pairing {
  kept: number;
  pairs: number[];
}

/** Of rows from `row` on, with columns that are not in the bits of `taken`. */
function bestPairing(overlap: number[][], row: number, taken: number, known: Map<number, Pairing>): Pairing {
  if (row === overlap.length) return { kept: 0, pairs: [] };
  const key = row * 2 ** 16 + taken;
  const met = known.get(key);
  if (met !== undefined) return met;
  const rest = bestPairing(overlap, row + 1, taken, known);
  let best: Pairing = { kept: rest.kept, pairs: [-1, ...rest.pairs] };
  overlap[row]!.forEach((shared, column) => {
    if (shared === 0 || (taken >> column) % 2 === 1) return;
    const others = bestPairing(overlap, row + 1, taken | (1 << column), known);
    if (others.kept + shared > best.kept)
      best = { kept: others.kept + shared, pairs: [column, ...others.pairs] };
  });
  known.set(key, best);
  return best;
}
