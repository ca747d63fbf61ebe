import type { ModelOutput } from '@kindred/models/runtime';

/** How two engines' answers compare, of the twenty that are shown. */
export interface Parity {
  runs: number;
  /** Runs with the same items in the same order. */
  equal: number;
  /** Runs that differ only in the order of scores too near to tell apart, see nearTie. */
  nearTies: number;
  /** Largest distance of the scores at one place. */
  largestScoreDifference: number;
}

const SHOWN = 20;
/** A millionth, or four steps of float32 where scores are large: sums in another order differ by as much. */
const nearTie = (score: number): number => Math.max(1e-6, Math.abs(score) * 2 ** -21);

export function noParity(): Parity {
  return { runs: 0, equal: 0, nearTies: 0, largestScoreDifference: 0 };
}

/** Adds one more run to `parity`. */
export function compare(parity: Parity, ours: ModelOutput, theirs: ModelOutput): void {
  const [ids, scores] = [ours.itemIds.subarray(0, SHOWN), ours.scores.subarray(0, SHOWN)];
  parity.runs += 1;
  scores.forEach((score, place) => {
    const off = Math.abs(score - theirs.scores[place]!);
    parity.largestScoreDifference = Math.max(parity.largestScoreDifference, off);
  });
  const swapped = Array.from(ids.keys()).filter((place) => ids[place] !== theirs.itemIds[place]);
  if (swapped.length === 0) parity.equal += 1;
  else if (swapped.every((place) => isNearTie(ours, theirs, place))) parity.nearTies += 1;
}

/** Whether the other engine has the item of this place about as high. */
function isNearTie(ours: ModelOutput, theirs: ModelOutput, place: number): boolean {
  const at = theirs.itemIds.indexOf(ours.itemIds[place]!);
  return at >= 0 && Math.abs(ours.scores[at]! - ours.scores[place]!) < nearTie(ours.scores[place]!);
}
