/**
 * A sparse linear model as it travels: rows of different lengths one after the other, a byte for each value and
 * a byte for each row's scale. Popular items can have long rows then, and the long tail short ones, for the
 * bytes of a table that is as wide everywhere as it is on average.
 */
import { withBorrowed } from './borrow.ts';
import { emptyModel, rowLength, type SparseLinearModel } from './sparse-linear-model.ts';

export interface CompactRows {
  items: number;
  inputDecay: number;
  borrows: boolean;
  /** [items] entries in a row; at most MAX_ROW. */
  lengths: Uint8Array;
  /** [entries] the items spoken for, row after row, strongest first. */
  targets: Uint16Array | Int32Array;
  /** [entries] -127..127, never 0; value = int8 * scale of its row. */
  values: Int8Array;
  /** [items] scale of a row = exp(byte * scaleStep + scaleStart). */
  scales: Uint8Array;
  scaleStep: number;
  scaleStart: number;
}

/** A length is one byte. */
export const MAX_ROW = 255;

/** Bytes of an entry: its target, and one for its value. */
export function entryBytes(items: number): number {
  return items <= 65_536 ? 3 : 5;
}

/** A length and a scale. */
export const ROW_BYTES = 2;

/** Rounds values to int8; what becomes 0 is left out. */
export function compactRows(model: SparseLinearModel): CompactRows {
  const { items, neighbours, inputDecay } = model;
  const { scales, scaleStep, scaleStart } = rowScales(model);
  const lengths = new Uint8Array(items);
  const targets: number[] = [];
  const values: number[] = [];
  for (let row = 0; row < items; row++) {
    const scale = scaleOf(scales[row]!, scaleStep, scaleStart);
    const start = row * neighbours;
    for (let at = start; at < start + Math.min(rowLength(model, row), MAX_ROW); at++) {
      const value = Math.max(-127, Math.min(Math.round(model.values[at]! / scale), 127));
      if (value === 0) continue;
      targets.push(model.indices[at]!);
      values.push(value);
      lengths[row]!++;
    }
  }
  const wide = entryBytes(items) === 5;
  return {
    items,
    inputDecay,
    borrows: model.borrows ?? false,
    lengths,
    targets: wide ? Int32Array.from(targets) : Uint16Array.from(targets),
    values: Int8Array.from(values),
    scales,
    scaleStep,
    scaleStart,
  };
}

/** The float model that the exported bytes stand for, with what short rows borrow written out. */
export function dequantised(model: SparseLinearModel): SparseLinearModel {
  const { items, lengths, targets, values, scales, scaleStep, scaleStart } = compactRows(model);
  const rounded = emptyModel(items, model.neighbours, model.inputDecay);
  let from = 0;
  for (let row = 0; row < items; row++) {
    const scale = scaleOf(scales[row]!, scaleStep, scaleStart);
    for (let place = 0; place < lengths[row]!; place++, from++) {
      rounded.indices[row * model.neighbours + place] = targets[from]!;
      rounded.values[row * model.neighbours + place] = values[from]! * scale;
    }
  }
  return withBorrowed({ ...rounded, borrows: model.borrows });
}

/**
 * Each row's largest value is to be 127 times its scale. Scales lie on a ladder of 256 even ratios; a row takes
 * the step above its own, so that rounding up costs a little of its resolution and nothing is cut.
 */
function rowScales(model: SparseLinearModel): Pick<CompactRows, 'scales' | 'scaleStep' | 'scaleStart'> {
  const logs = Float64Array.from({ length: model.items }, (_, row) => Math.log(largest(model, row) / 127));
  const used = logs.filter((log) => log > -Infinity);
  const lowest = used.reduce((a, b) => Math.min(a, b), Infinity);
  const highest = used.reduce((a, b) => Math.max(a, b), -Infinity);
  const scaleStart = Math.fround(used.length === 0 ? 0 : lowest);
  const scaleStep = Math.fround(used.length === 0 ? 0 : Math.max(highest - lowest, 1e-3) / 254);
  const scales = Uint8Array.from(logs, (log) =>
    log === -Infinity ? 0 : Math.ceil((log - scaleStart) / scaleStep),
  );
  return { scales, scaleStep, scaleStart };
}

/** As the graph computes it, in float32. */
function scaleOf(byte: number, scaleStep: number, scaleStart: number): number {
  return Math.fround(Math.exp(Math.fround(Math.fround(byte * scaleStep) + scaleStart)));
}

function largest({ neighbours, values }: SparseLinearModel, row: number): number {
  let result = 0;
  for (let at = row * neighbours; at < (row + 1) * neighbours; at++)
    result = Math.max(result, Math.abs(values[at]!));
  return result;
}
