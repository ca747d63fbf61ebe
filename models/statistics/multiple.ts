/**
 * p-values adjusted for how many there are, in their order. Benjamini and Hochberg (1995) hold the share of false ones
 * among all that are called; Holm (1979) the chance of a single false one.
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  return stepped(p, (value, rank) => (value * p.length) / rank, 'from the largest');
}

export function holm(p: readonly number[]): number[] {
  return stepped(p, (value, rank) => value * (p.length - rank + 1), 'from the smallest');
}

/** `rank` counts from 1, smallest p first. Adjusted values keep the order of the raw ones. */
function stepped(
  p: readonly number[],
  adjust: (value: number, rank: number) => number,
  walk: 'from the smallest' | 'from the largest',
): number[] {
  const order = p.map((_, at) => at).sort((a, b) => p[a]! - p[b]!);
  const adjusted = p.map(() => 1);
  let bound = walk === 'from the smallest' ? 0 : 1;
  const ranks = order.map((_, at) => at + 1);
  for (const rank of walk === 'from the smallest' ? ranks : ranks.toReversed()) {
    const at = order[rank - 1]!;
    const value = Math.min(1, adjust(p[at]!, rank));
    bound = walk === 'from the smallest' ? Math.max(bound, value) : Math.min(bound, value);
    adjusted[at] = bound;
  }
  return adjusted;
}
