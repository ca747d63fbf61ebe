import { said } from '@kindred/shared/said';
import { CoOccurrence, GRID } from './co-occurrence.ts';
import { breathe, type TrainingHooks } from './hooks.ts';
import type { ItemSessions } from './item-sessions.ts';
import type { CountSettings } from './linear-settings.ts';

/**
 * The non-zeros of G and R, a row for each target item; see sparse-linear.ts. All sums are exact multiples of
 * GRID, so that tables may be added and subtracted in any order. 20 bytes an entry; it names no session and no visitor.
 */
export interface LinearTable {
  /** [items + 1]: row j is `starts[j] .. starts[j + 1]`. */
  starts: Int32Array;
  /** [entries] the other item, ascending within a row. */
  others: Int32Array;
  /** [entries] G[other, j], the same as G[j, other]; >= 0. */
  gram: Float64Array;
  /** [entries] R[other, j]: other before j; >= 0. */
  target: Float64Array;
}

/** Beyond it a sum is no longer exact. A million orders of one pair stay a thousand times below. */
const MAX_SUM = GRID * 2 ** 53;

const ITEMS_PER_TURN = 64;

export function emptyTable(items: number): LinearTable {
  return new TableBuilder(items).finish();
}

/** Only items in `sessions` have entries. */
export async function countTable(
  sessions: ItemSessions,
  items: number,
  settings: CountSettings,
  shares: Float64Array,
  hooks: TrainingHooks = {},
): Promise<LinearTable> {
  const counts = new CoOccurrence(sessions, items, settings, shares);
  const builder = new TableBuilder(items);
  for (let item = 0; item < items; item++) {
    if (item % ITEMS_PER_TURN === 0)
      await breathe(hooks, item / items, said('Counting what is seen together'));
    counts.count(item);
    for (const other of counts.touched.subarray(0, counts.touchedCount).sort())
      builder.add(other, counts.gram[other]!, counts.target[other]!);
    builder.endRow();
  }
  return builder.finish();
}

/** `table` + `sign` x `change`; both of the same items. Throws, changing nothing, when more is taken away than there was. */
export function combined(table: LinearTable, change: LinearTable, sign: 1 | -1): LinearTable {
  const items = table.starts.length - 1;
  const builder = new TableBuilder(items, table.others.length + change.others.length);
  for (let row = 0; row < items; row++) {
    if (change.starts[row] === change.starts[row + 1]) builder.copyRow(table, row);
    else combineRow(builder, table, change, sign, row);
    builder.endRow();
  }
  return builder.finish();
}

function combineRow(
  builder: TableBuilder,
  table: LinearTable,
  change: LinearTable,
  sign: number,
  row: number,
): void {
  let own = table.starts[row]!;
  let added = change.starts[row]!;
  const ownEnd = table.starts[row + 1]!;
  const addedEnd = change.starts[row + 1]!;
  while (own < ownEnd || added < addedEnd) {
    const other = Math.min(
      own < ownEnd ? table.others[own]! : Infinity,
      added < addedEnd ? change.others[added]! : Infinity,
    );
    let gram = 0;
    let target = 0;
    if (own < ownEnd && table.others[own] === other) {
      gram = table.gram[own]!;
      target = table.target[own++]!;
    }
    if (added < addedEnd && change.others[added] === other) {
      gram += sign * change.gram[added]!;
      target += sign * change.target[added++]!;
    }
    builder.add(other, gram, target);
  }
}

class TableBuilder {
  readonly #starts: Int32Array;
  #others: Int32Array;
  #gram: Float64Array;
  #target: Float64Array;
  #row = 0;
  #length = 0;

  constructor(items: number, capacity = 1_024) {
    this.#starts = new Int32Array(items + 1);
    this.#others = new Int32Array(capacity);
    this.#gram = new Float64Array(capacity);
    this.#target = new Float64Array(capacity);
  }

  /** Zeros leave no trace: a table from which everything is taken away is an empty one. */
  add(other: number, gram: number, target: number): void {
    if (gram === 0 && target === 0) return;
    if (gram < 0 || target < 0) throw new RangeError('Sessions to be removed were never counted');
    if (gram > MAX_SUM || target > MAX_SUM) throw new RangeError('A sum over sessions left its exact range');
    this.#reserve(1);
    this.#others[this.#length] = other;
    this.#gram[this.#length] = gram;
    this.#target[this.#length++] = target;
  }

  copyRow({ starts, others, gram, target }: LinearTable, row: number): void {
    const [start, end] = [starts[row]!, starts[row + 1]!];
    this.#reserve(end - start);
    this.#others.set(others.subarray(start, end), this.#length);
    this.#gram.set(gram.subarray(start, end), this.#length);
    this.#target.set(target.subarray(start, end), this.#length);
    this.#length += end - start;
  }

  endRow(): void {
    this.#starts[++this.#row] = this.#length;
  }

  finish(): LinearTable {
    return {
      starts: this.#starts,
      others: this.#others.slice(0, this.#length),
      gram: this.#gram.slice(0, this.#length),
      target: this.#target.slice(0, this.#length),
    };
  }

  #reserve(entries: number): void {
    if (this.#length + entries <= this.#others.length) return;
    const capacity = Math.max(2 * this.#others.length, this.#length + entries);
    this.#others = grown(this.#others, new Int32Array(capacity));
    this.#gram = grown(this.#gram, new Float64Array(capacity));
    this.#target = grown(this.#target, new Float64Array(capacity));
  }
}

function grown<Column extends Int32Array | Float64Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}
