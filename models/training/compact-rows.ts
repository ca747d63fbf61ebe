/**
 * A sparse linear model as it travels: rows of different lengths one after the other, a byte for each value and
 * a byte for each row's scale. Popular items can have long rows then, and the long tail short ones, for the
 * bytes of a table that is as wide everywhere as it is on average.
 */
import { withBorrowed } from './borrow.ts';
import { ladderOf, type ScaleLadder, stepOf } from './scale-ladder.ts';
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
  /** [items] a row's largest value is at most 127 times its scale. */
  scales: ScaleLadder;
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
  const scales = ladderOf(Float64Array.from({ length: items }, (_, row) => largest(model, row) / 127));
  const lengths = new Uint8Array(items);
  const targets: number[] = [];
  const values: number[] = [];
  for (let row = 0; row < items; row++) {
    const scale = stepOf(scales, row);
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
  };
}

/** The float model that the exported bytes stand for, with what short rows borrow written out. */
export function dequantised(model: SparseLinearModel): SparseLinearModel {
  const { items, lengths, targets, values, scales } = compactRows(model);
  const rounded = emptyModel(items, model.neighbours, model.inputDecay);
  let from = 0;
  for (let row = 0; row < items; row++) {
    const scale = stepOf(scales, row);
    for (let place = 0; place < lengths[row]!; place++, from++) {
      rounded.indices[row * model.neighbours + place] = targets[from]!;
      rounded.values[row * model.neighbours + place] = values[from]! * scale;
    }
  }
  return withBorrowed({ ...rounded, borrows: model.borrows });
}

function largest({ neighbours, values }: SparseLinearModel, row: number): number {
  let result = 0;
  for (let at = row * neighbours; at < (row + 1) * neighbours; at++)
    result = Math.max(result, Math.abs(values[at]!));
  return result;
}
