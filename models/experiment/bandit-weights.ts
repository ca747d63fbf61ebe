const STEPS = 10_000;

/**
 * Every variation keeps at least its floor, and what is left goes by `chances` (which add up to 1): p = f + (1 - Σ f) w.
 * Without floors a variation that is seldom drawn could never be judged again. Floors that leave nothing are the weights.
 */
export function aboveFloors(chances: readonly number[], floors: readonly number[]): number[] {
  const least = floors.map((floor) => Math.max(0, floor));
  const taken = least.reduce((sum, each) => sum + each, 0);
  if (taken >= 1) return least.map((each) => each / taken);
  return chances.map((chance, which) => least[which]! + (1 - taken) * chance);
}

/**
 * Chances squared, over their sum. By plain chances a campaign would go on trying what is probably worse for longer than it
 * runs; floors see to it that everything is tried. Thall and Wathen (2007) take powers below 1, to the opposite end.
 */
export function sharpened(chances: readonly number[]): number[] {
  const squares = chances.map((chance) => chance ** 2);
  const total = squares.reduce((sum, each) => sum + each, 0);
  return squares.map((square) => square / total);
}

/** Before anything is known: each is as likely to be the best. */
export const startWeights = (floors: readonly number[]): number[] =>
  rounded(aboveFloors(even(floors.length), floors));

const even = (count: number): number[] => Array.from({ length: count }, () => 1 / count);

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
