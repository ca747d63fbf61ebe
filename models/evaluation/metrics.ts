/**
 * Ranking metrics for one label, exact in expectation under a random order of tied scores.
 * A label with `above` items scored higher and `ties` others scored the same stands at every rank
 * from above + 1 to above + ties + 1 with equal probability; no order of the items can flatter a
 * model, and a constant scorer gets exactly k / items.
 */
export interface RankInterval {
  above: number;
  ties: number;
}

/** Reads every score once. NaN anywhere is a broken model, not a rank. */
export function rankInterval(scores: Float32Array, label: number): RankInterval {
  const own = scores[label]!;
  let above = 0;
  let below = 0;
  let same = 0;
  for (let item = 0; item < scores.length; item++) {
    const score = scores[item]!;
    if (score < own) below++;
    else if (score > own) above++;
    else if (score === own) same++;
  }
  if (above + below + same !== scores.length) throw new Error('The model scored an item NaN');
  return { above, ties: same - 1 };
}

/** Recall@k and HR@k are the same number when there is one label. */
export function expectedRecall({ above, ties }: RankInterval, k: number): number {
  return Math.min(Math.max(k - above, 0), ties + 1) / (ties + 1);
}

export function expectedMrr(rank: RankInterval, k: number): number {
  return expectedGain(rank, k, (position) => 1 / position);
}

export function expectedNdcg(rank: RankInterval, k: number): number {
  return expectedGain(rank, k, (position) => 1 / Math.log2(position + 1));
}

function expectedGain(
  { above, ties }: RankInterval,
  k: number,
  gainAt: (position: number) => number,
): number {
  let gain = 0;
  for (let position = above + 1; position <= Math.min(k, above + ties + 1); position++)
    gain += gainAt(position);
  return gain / (ties + 1);
}

/** At most `k` items with a score above 0, best first; of equal scores the smaller row, as ONNX's TopK does. */
export function topItems(scores: Float32Array, k: number): number[] {
  const best: number[] = [];
  let threshold = 0;
  for (let item = 0; item < scores.length; item++) {
    const score = scores[item]!;
    if (score <= threshold) continue;
    let place = best.length;
    while (place > 0 && scores[best[place - 1]!]! < score) place--;
    best.splice(place, 0, item);
    if (best.length > k) best.pop();
    if (best.length === k) threshold = scores[best[k - 1]!]!;
  }
  return best;
}

/** Share of `reference` that `other` also names; 1 when both are empty. */
export function overlap(reference: readonly number[], other: readonly number[]): number {
  if (reference.length === 0) return other.length === 0 ? 1 : 0;
  const known = new Set(other);
  return reference.filter((item) => known.has(item)).length / reference.length;
}
