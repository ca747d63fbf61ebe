/**
 * Adjusted Rand index (Hubert and Arabie 1985) of two ways to group the same points: 1 where they are the same, 0 on
 * average where one is drawn by chance. Labels are small whole numbers from 0.
 */
export function adjustedRandIndex(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const n = a.length;
  const columns = largest(b) + 1;
  const rows = largest(a) + 1;
  const both = new Float64Array(rows * columns);
  const inA = new Float64Array(rows);
  const inB = new Float64Array(columns);
  for (let i = 0; i < n; i++) {
    both[a[i]! * columns + b[i]!]! += 1;
    inA[a[i]!]! += 1;
    inB[b[i]!]! += 1;
  }
  const [index, pairsA, pairsB] = [pairs(both), pairs(inA), pairs(inB)];
  const expected = (pairsA * pairsB) / ((n * (n - 1)) / 2);
  const most = (pairsA + pairsB) / 2;
  // All in one group, or each in its own, in both.
  return most === expected ? 1 : (index - expected) / (most - expected);
}

const pairs = (counts: Float64Array): number => counts.reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);

function largest(labels: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < labels.length; i++) most = Math.max(most, labels[i]!);
  return most;
}
