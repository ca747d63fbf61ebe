/**
 * A linear item-item model of which each item keeps only its strongest entries.
 * score(target) = sum over the visitor's items i of weight_i * B[i, target].
 */
export interface SparseLinearModel {
  items: number;
  /** Kn: entries kept for each item. */
  neighbours: number;
  /** How many items back a visitor's item counts e times less. */
  inputDecay: number;
  /** [items, Kn], row = past item, entry = the item it speaks for. Unused entries are 0 with value 0. */
  indices: Int32Array;
  /** [items, Kn], strongest first, then 0-padded. */
  values: Float32Array;
  /** Whether a short row also speaks with the rows of its strongest entries; see borrow.ts. */
  borrows?: boolean;
}

/** 1.5 was best or near it on visits (YooChoose 1/64, Diginetica); purchases want about 4 (Amazon Beauty). */
export const DEFAULT_INPUT_DECAY = 1.5;

export function emptyModel(
  items: number,
  neighbours: number,
  inputDecay = DEFAULT_INPUT_DECAY,
): SparseLinearModel {
  const indices = new Int32Array(items * neighbours);
  return { items, neighbours, inputDecay, indices, values: new Float32Array(items * neighbours) };
}

/** Entries in use; used entries stand before unused ones in every row. */
export function rowLength({ neighbours, values }: SparseLinearModel, row: number): number {
  const start = row * neighbours;
  let length = 0;
  while (length < neighbours && values[start + length] !== 0) length++;
  return length;
}
