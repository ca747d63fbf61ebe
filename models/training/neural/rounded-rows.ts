/** Rows of numbers as they travel: small whole numbers, and a float32 a row to multiply them by. */
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

export interface Int4Rows {
  /** [rows, width / 2]: digits 0..15, the first half of a row in the high ones; a number = (digit - 7.5) * scale */
  values: Uint8Array;
  /** [rows]; 0 for a row of zeros */
  scales: Float32Array;
}

/** The middle of the sixteen digits. */
export const INT4_MIDDLE = 7.5;

/** Half the bytes of int8; `width` is even. A row's largest numbers are cut where that makes the others truer. */
export function int4Rows(data: Float32Array, width: number): Int4Rows {
  const values = new Uint8Array(data.length / 2);
  const scales = new Float32Array(data.length / width);
  const half = width / 2;
  for (let row = 0; row < scales.length; row++) {
    const own = data.subarray(row * width, (row + 1) * width);
    const scale = Math.fround(bestScale(own));
    scales[row] = scale;
    if (scale === 0) continue;
    for (let i = 0; i < half; i++)
      values[row * half + i] = 16 * digitOf(own[i]!, scale) + digitOf(own[half + i]!, scale);
  }
  return { values, scales };
}

/** Largest numbers kept whole, as shares of the largest. */
const CUTS = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5];

/** Of least squared error. */
function bestScale(row: Float32Array): number {
  const largest = largestOf(row);
  let best = { scale: 0, error: Infinity };
  for (const cut of largest === 0 ? [] : CUTS) {
    const scale = (cut * largest) / 8;
    let error = 0;
    for (const value of row) error += (value - (digitOf(value, scale) - INT4_MIDDLE) * scale) ** 2;
    if (error < best.error) best = { scale, error };
  }
  return best.scale;
}

function digitOf(value: number, scale: number): number {
  return Math.min(15, Math.max(0, Math.floor(value / scale) + 8));
}

function largestOf(row: Float32Array): number {
  return row.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
}
