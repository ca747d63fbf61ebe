import { entryBytes, MAX_ROW, ROW_BYTES } from './compact-rows.ts';
import { emptyModel, rowLength, type SparseLinearModel } from './sparse-linear-model.ts';

/** The graph around the tables, and what is as long as the longest row; 4,200 to 5,900 were measured. */
const GRAPH_BYTES = 6_000;

/**
 * Places after which an entry counts e times less. A slot shows twenty: what a popular item says of its
 * hundredth neighbour hardly ever gets anything there, whatever its strength.
 */
const PLACES = 20;

/** What the rows of a model take in an artifact, about. */
export function linearBytes(model: SparseLinearModel): number {
  let entries = 0;
  for (let row = 0; row < model.items; row++) entries += Math.min(rowLength(model, row), MAX_ROW);
  return GRAPH_BYTES + model.items * ROW_BYTES + entries * entryBytes(model.items);
}

/** Below it no model of so many items can be pruned: every row keeps its strongest entry. */
export function leastLinearBytes(items: number): number {
  return GRAPH_BYTES + items * (ROW_BYTES + entryBytes(items));
}

/**
 * The same model with only as many entries as `bytes` have room for: those that matter most often, by
 * (how often the past item occurs)^0.75 * |value| * a bonus for the first places of a row. Every row keeps its
 * strongest entry, whatever the budget, and rows that are short now borrow. `itemCounts` [items]; a model that
 * fits stays as it is. On the newest tenth of training of YooChoose 1/64 and Diginetica, in budgets from a fifth
 * to all of what the model needs, powers from 0.5 to 1 did about as well; without any, the rare items take the
 * room of the others.
 */
export function pruneToBytes(
  model: SparseLinearModel,
  itemCounts: ArrayLike<number>,
  bytes: number,
): SparseLinearModel {
  if (linearBytes(model) <= bytes) return model;
  const room = Math.floor((bytes - GRAPH_BYTES - model.items * ROW_BYTES) / entryBytes(model.items));
  const importance = importanceOf(model, itemCounts);
  // The most important one that has no room any more; with it go all that are its equals.
  const first = importance.toSorted().at(-1 - Math.max(0, room))!;
  const lengths = Int32Array.from({ length: model.items }, (_, row) => {
    const start = row * model.neighbours;
    const used = rowLength(model, row);
    let length = Math.min(1, used);
    while (length < used && importance[start + length]! > first) length++;
    return length;
  });
  return shortened(model, lengths);
}

/** [items, Kn], falling along every row; 0 where a row has no entry. */
function importanceOf(model: SparseLinearModel, itemCounts: ArrayLike<number>): Float64Array {
  const { neighbours, values } = model;
  return Float64Array.from(values, (value, at) => {
    const place = at % neighbours;
    if (place >= MAX_ROW || value === 0) return 0;
    // The strongest of a row stays, and takes its room first.
    if (place === 0) return Infinity;
    const often = (itemCounts[Math.floor(at / neighbours)]! + 1) ** 0.75;
    return often * Math.abs(value) * Math.exp(-((place / PLACES) ** 2));
  });
}

function shortened(model: SparseLinearModel, lengths: Int32Array): SparseLinearModel {
  const width = lengths.reduce((a, b) => Math.max(a, b), 1);
  const short = { ...emptyModel(model.items, width, model.inputDecay), borrows: true };
  lengths.forEach((length, row) => {
    const start = row * model.neighbours;
    short.indices.set(model.indices.subarray(start, start + length), row * width);
    short.values.set(model.values.subarray(start, start + length), row * width);
  });
  return short;
}
