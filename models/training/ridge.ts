/**
 * Solves A x = b for a symmetric positive definite A by Cholesky, in place.
 * `a` is [size, size] row-major with a valid lower triangle, which becomes L; `b` [size] becomes x.
 * No pivot of G + ridge I is below `ridge` in exact arithmetic; holding it there keeps rounding from taking the
 * root of a negative number. L is filled in tiles of four rows by two columns: eight running sums that do not
 * wait for each other, from six values read; half the time of a dot product at a time.
 */
export function solveRidge(a: Float64Array, b: Float64Array, size: number, ridge: number): void {
  for (let top = 0; top < size; top += TILE_ROWS) {
    const end = Math.min(top + TILE_ROWS, size);
    // `top` is a multiple of four: the tiles of a full band end at its diagonal block.
    const tiled = end - top === TILE_ROWS ? top : 0;
    for (let column = 0; column < tiled; column += 2) factorTile(a, size, top, column);
    for (let row = top; row < end; row++) factorRow(a, size, row, tiled, ridge);
  }
  substitute(a, b, size);
}

const TILE_ROWS = 4;

/** L[top .. top + 4, column .. column + 2]; all to the left of it and above it is done. */
function factorTile(a: Float64Array, size: number, top: number, column: number): void {
  const p = top * size;
  const q = p + size;
  const r = q + size;
  const s = r + size;
  const x = column * size;
  const y = x + size;
  let px = 0;
  let py = 0;
  let qx = 0;
  let qy = 0;
  let rx = 0;
  let ry = 0;
  let sx = 0;
  let sy = 0;
  // No destructuring here: it costs eight times the arithmetic.
  for (let k = 0; k < column; k++) {
    const atX = a[x + k]!;
    const atY = a[y + k]!;
    const atP = a[p + k]!;
    const atQ = a[q + k]!;
    const atR = a[r + k]!;
    const atS = a[s + k]!;
    px += atP * atX;
    py += atP * atY;
    qx += atQ * atX;
    qy += atQ * atY;
    rx += atR * atX;
    ry += atR * atY;
    sx += atS * atX;
    sy += atS * atY;
  }
  finishPair(a, p + column, y + column, px, py, a[x + column]!);
  finishPair(a, q + column, y + column, qx, qy, a[x + column]!);
  finishPair(a, r + column, y + column, rx, ry, a[x + column]!);
  finishPair(a, s + column, y + column, sx, sy, a[x + column]!);
}

/** Two neighbours in a row of L, from their sums; `below` is where L[column + 1, column] stands, left of its pivot. */
function finishPair(
  a: Float64Array,
  at: number,
  below: number,
  firstSum: number,
  secondSum: number,
  firstPivot: number,
): void {
  const first = (a[at]! - firstSum) / firstPivot;
  a[at] = first;
  a[at + 1] = (a[at + 1]! - secondSum - first * a[below]!) / a[below + 1]!;
}

/** What tiles leave of a row: its columns from `from` to the diagonal. */
function factorRow(a: Float64Array, size: number, row: number, from: number, ridge: number): void {
  const start = row * size;
  for (let column = from; column < row; column++) {
    const sum = dot(a, start, a, column * size, column);
    a[start + column] = (a[start + column]! - sum) / a[column * size + column]!;
  }
  a[start + row] = Math.sqrt(Math.max(a[start + row]! - dot(a, start, a, start, row), ridge));
}

/** L y = b, then L' x = y. */
function substitute(a: Float64Array, b: Float64Array, size: number): void {
  for (let i = 0; i < size; i++) b[i] = (b[i]! - dot(a, i * size, b, 0, i)) / a[i * size + i]!;
  for (let i = size - 1; i >= 0; i--) {
    const solved = (b[i]! /= a[i * size + i]!);
    for (let k = 0; k < i; k++) b[k]! -= a[i * size + k]! * solved;
  }
}

/** Two running sums: a single one waits for the previous addition every time. */
function dot(a: Float64Array, x: number, b: Float64Array, y: number, length: number): number {
  let even = 0;
  let odd = 0;
  let k = 0;
  for (; k + 1 < length; k += 2) {
    even += a[x + k]! * b[y + k]!;
    odd += a[x + k + 1]! * b[y + k + 1]!;
  }
  return k < length ? even + odd + a[x + k]! * b[y + k]! : even + odd;
}
