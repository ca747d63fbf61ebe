import { ladderOf, type ScaleLadder, stepOf } from '../scale-ladder.ts';

/** Rows of numbers as they travel: small whole numbers, and what to multiply those of a row by. */
export interface Int8Rows {
  /** [rows, width], -127..127; a number = value * scale */
  values: Int8Array;
  /** [rows], > 0 */
  scales: Float32Array;
}

export function int8Rows(data: Float32Array, width: number): Int8Rows {
  const values = new Int8Array(data.length);
  const scales = new Float32Array(data.length / width).fill(1);
  for (let row = 0; row < scales.length; row++) {
    const own = data.subarray(row * width, (row + 1) * width);
    const largest = largestOf(own);
    if (largest === 0) continue;
    scales[row] = largest / 127;
    own.forEach((value, i) => (values[row * width + i] = Math.round(value / scales[row]!)));
  }
  return { values, scales };
}

/** Bits a number takes where a byte is too much. */
export type FewBits = 4 | 2 | 1;

export interface PackedRows {
  /**
   * [rows, width * bits / 8]: a byte holds 8 / bits numbers' digits, the first number's lowest. A number =
   * (digit - middle) * scale.
   */
  values: Uint8Array;
  /** [rows] */
  scales: ScaleLadder;
  /** Between the lower and the upper half of the digits. */
  middle: number;
}

/** `width` is a multiple of 8 / bits. A row's largest numbers are cut where that makes the others truer. */
export function packedRows(data: Float32Array, width: number, bits: FewBits): PackedRows {
  const bytes = (width * bits) / 8;
  const digits = 2 ** bits;
  const rows = data.length / width;
  const own = (row: number): Float32Array => data.subarray(row * width, (row + 1) * width);
  const best = Float64Array.from({ length: rows }, (_, row) => bestScale(own(row), digits));
  // No digit is 0: a row of zeros needs a scale of 0.
  const scales = ladderOf(best, true);
  const values = new Uint8Array(rows * bytes);
  for (let row = 0; row < rows; row++) {
    const scale = stepOf(scales, row);
    if (scale === 0) continue;
    own(row).forEach((value, i) => {
      const place = digits ** (i % (8 / bits));
      values[row * bytes + Math.floor((i * bits) / 8)]! += place * digitOf(value, scale, digits);
    });
  }
  return { values, scales, middle: (digits - 1) / 2 };
}

/** Largest number that is kept whole, as a share of the largest there is. */
const CUTS = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.45, 0.4];

/** Of least squared error. */
function bestScale(row: Float32Array, digits: number): number {
  const largest = largestOf(row);
  let best = { scale: 0, error: Infinity };
  for (const cut of largest === 0 ? [] : CUTS) {
    const scale = (2 * cut * largest) / digits;
    let error = 0;
    for (const value of row)
      error += (value - (digitOf(value, scale, digits) - (digits - 1) / 2) * scale) ** 2;
    if (error < best.error) best = { scale, error };
  }
  return best.scale;
}

function digitOf(value: number, scale: number, digits: number): number {
  return Math.min(digits - 1, Math.max(0, Math.floor(value / scale) + digits / 2));
}

function largestOf(row: Float32Array): number {
  return row.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
}
