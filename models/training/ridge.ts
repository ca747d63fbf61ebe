/**
 * Solves A x = b for a symmetric positive definite A by Cholesky, in place.
 * `a` is [size, size] row-major with a valid lower triangle, which becomes L; `b` [size] becomes x.
 * Rows of L are contiguous, so the inner loops are plain dot products. No pivot of G + ridge I is below
 * `ridge` in exact arithmetic; holding it there keeps rounding from taking the root of a negative number.
 */
export function solveRidge(a: Float64Array, b: Float64Array, size: number, ridge: number): void {
  for (let i = 0; i < size; i++) {
    const rowI = i * size;
    for (let j = 0; j < i; j++) a[rowI + j] = (a[rowI + j]! - dot(a, rowI, j * size, j)) / a[j * size + j]!;
    a[rowI + i] = Math.sqrt(Math.max(a[rowI + i]! - dot(a, rowI, rowI, i), ridge));
    for (let k = 0; k < i; k++) b[i]! -= a[rowI + k]! * b[k]!;
    b[i]! /= a[rowI + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    const solved = (b[i]! /= a[i * size + i]!);
    for (let k = 0; k < i; k++) b[k]! -= a[i * size + k]! * solved;
  }
}

/** Two running sums: a single one waits for the previous addition every time. */
function dot(a: Float64Array, x: number, y: number, length: number): number {
  let even = 0;
  let odd = 0;
  let k = 0;
  for (; k + 1 < length; k += 2) {
    even += a[x + k]! * a[y + k]!;
    odd += a[x + k + 1]! * a[y + k + 1]!;
  }
  return k < length ? even + odd + a[x + k]! * a[y + k]! : even + odd;
}
