const STEPS = 10_000;

/**
 * Every variation keeps at least `floor`, the rest goes by `chances` (which add up to 1): without a floor a variation
 * that is seldom drawn could never be judged again. A floor that leaves no rest means the same for everyone.
 */
export function withFloor(chances: readonly number[], floor: number): number[] {
  const least = Math.max(0, floor);
  const rest = 1 - chances.length * least;
  if (rest <= 0) return even(chances.length);
  return chances.map((chance) => least + rest * chance);
}

export const even = (count: number): number[] => Array.from({ length: count }, () => 1 / count);

/** Four decimals, as devices tell them, that add up to 1: what rounding down left goes to the largest remainders. */
export function rounded(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, each) => sum + each, 0);
  // A hair more, so that what is a whole number of steps already stays one.
  const exact = weights.map((each) => (each / total) * STEPS + 1e-9);
  const steps = exact.map(Math.floor);
  const left = STEPS - steps.reduce((sum, each) => sum + each, 0);
  const byRemainder = exact
    .map((value, at) => ({ at, remainder: value - steps[at]! }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder.slice(0, left)) steps[at]!++;
  return steps.map((each) => each / STEPS);
}
