import { rowLength, type SparseLinearModel } from './sparse-linear-model.ts';

/** A model as it travels: int8 values and one float32 scale a row, value = int8 * scale. */
export interface QuantisedRows {
  /** [items, Kn], -127..127. */
  values: Int8Array;
  /** [items], > 0; 1 for empty rows. */
  scales: Float32Array;
}

export function quantise(model: SparseLinearModel): QuantisedRows {
  const { items, neighbours } = model;
  const values = new Int8Array(items * neighbours);
  const scales = new Float32Array(items).fill(1);
  for (let row = 0; row < items; row++) {
    const start = row * neighbours;
    const length = rowLength(model, row);
    if (length === 0) continue;
    const used = model.values.subarray(start, start + length);
    const largest = used.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
    scales[row] = largest / 127;
    for (let at = 0; at < length; at++) values[start + at] = Math.round(used[at]! / scales[row]!);
  }
  return { values, scales };
}

/** The float model that the exported bytes stand for: what must be judged is what shoppers get. */
export function dequantised(model: SparseLinearModel): SparseLinearModel {
  const { values, scales } = quantise(model);
  const rounded = Float32Array.from(
    values,
    (value, at) => value * scales[Math.floor(at / model.neighbours)]!,
  );
  return { ...model, values: rounded };
}
