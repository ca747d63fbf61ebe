export interface Int8Rows {
  /** [rows, width], -127..127 */
  values: Int8Array;
  /** [rows], > 0; value = int8 * scale */
  scales: Float32Array;
}

export function int8Rows(data: Float32Array, width: number): Int8Rows {
  const values = new Int8Array(data.length);
  const scales = new Float32Array(data.length / width).fill(1);
  for (let row = 0; row < scales.length; row++) {
    const own = data.subarray(row * width, (row + 1) * width);
    const largest = own.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
    if (largest === 0) continue;
    scales[row] = largest / 127;
    own.forEach((value, i) => (values[row * width + i] = Math.round(value / scales[row]!)));
  }
  return { values, scales };
}
