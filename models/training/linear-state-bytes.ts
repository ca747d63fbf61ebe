/**
 * A state as bytes, little-endian; sections of 8-byte numbers first, so that every section is aligned.
 *   header    float64 [HEADER]: magic, version, items, table entries, solved entries, next number, anchor, settings
 *   gram, target    float64 [table entries]
 *   starts          int32 [items + 1]
 *   others          int32 [table entries]
 *   counts          int32 [items]      candidates of every column
 *   past            int32 [solved entries], columns one after the other
 *   values          float32 [solved entries]
 *   stale           uint8 [items]
 */
import { GRID } from './co-occurrence.ts';
import { checkLinearSettings, type SparseLinearSettings } from './linear-settings.ts';
import { LinearState } from './linear-state.ts';
import type { LinearTable } from './linear-table.ts';
import { joinSections, SectionReader } from './sections.ts';
import { Solution } from './solution.ts';

/** Bytes that are not a state, or one of another version: train in full. */
export class LinearStateError extends Error {}

/** "KINDRED" in base 36, exact in a float64. */
const MAGIC = Number.parseInt('kindred', 36);
const VERSION = 1;

const SETTING_NAMES = [
  'togetherShare',
  'positionDecay',
  'sessionHalfLife',
  'dayHalfLife',
  'ridge',
  'inputDropout',
  'candidates',
  'neighbours',
  'walkShare',
  'inputDecay',
] as const satisfies readonly (keyof SparseLinearSettings)[];

const HEADER = 8 + SETTING_NAMES.length;

export function stateToBytes({ parts }: LinearState): Uint8Array {
  const { settings, anchor, nextNumber, table, solution, stale } = parts;
  const columns = Array.from(stale, (_, item) => solution.pastOf(item));
  const solved = columns.reduce((sum, column) => sum + column.length, 0);
  const values = columns.map((column, item) => {
    const start = item * solution.candidates;
    return solution.values.subarray(start, start + column.length);
  });
  const counts = [MAGIC, VERSION, stale.length, table.others.length, solved];
  const moment = [nextNumber, anchor.session, anchor.endedAt ?? Number.NaN];
  const header = Float64Array.of(...counts, ...moment, ...SETTING_NAMES.map((name) => settings[name]));
  return joinSections([
    header,
    table.gram,
    table.target,
    table.starts,
    table.others,
    solution.counts,
    ...columns,
    ...values,
    stale,
  ]);
}

/** Throws a LinearStateError on anything that `stateToBytes` does not write; memory is bounded by the bytes given. */
export function stateFromBytes(bytes: Uint8Array): LinearState {
  const reader = new SectionReader(bytes, (what) => new LinearStateError(`The state is damaged: ${what}`));
  const header = reader.floats64(HEADER);
  const [magic, version, items, entries, solved, nextNumber, anchorSession, anchorEndedAt] = header;
  if (magic !== MAGIC || version !== VERSION) throw new LinearStateError('Not a state of this version');
  const sizes = [items!, entries!, solved!];
  need(sizes.every(isCount) && bytes.length === sizeOf(items!, entries!, solved!), 'length');
  const settings = settingsOf(header.subarray(8));
  const [gram, target] = [reader.floats64(entries!), reader.floats64(entries!)];
  const table = { starts: reader.ints(items! + 1), others: reader.ints(entries!), gram, target };
  checkTable(table, items!, entries!);
  const solution = readSolution(reader, items!, solved!, settings.candidates);
  const stale = reader.bytes(items!);
  need(stale.every((one) => one <= 1) && Number.isSafeInteger(nextNumber), 'flags');
  need(Number.isSafeInteger(anchorSession), 'anchor');
  const anchor = { session: anchorSession!, endedAt: Number.isNaN(anchorEndedAt!) ? null : anchorEndedAt! };
  return new LinearState({ settings, anchor, nextNumber: nextNumber!, table, solution, stale });
}

function sizeOf(items: number, entries: number, solved: number): number {
  return 8 * HEADER + entries * 20 + 4 * (items + 1) + 4 * items + 8 * solved + items;
}

function settingsOf(values: Float64Array): SparseLinearSettings {
  const settings = Object.fromEntries(SETTING_NAMES.map((name, at) => [name, values[at]!]));
  try {
    checkLinearSettings(settings as unknown as SparseLinearSettings);
  } catch (cause) {
    throw new LinearStateError('The state has settings out of bounds', { cause });
  }
  return settings as unknown as SparseLinearSettings;
}

function checkTable({ starts, others, gram, target }: LinearTable, items: number, entries: number): void {
  need(starts[0] === 0 && starts[items] === entries, 'rows');
  for (let row = 0; row < items; row++) {
    need(starts[row]! <= starts[row + 1]!, 'rows');
    checkAscending(others.subarray(starts[row], starts[row + 1]), items);
  }
  need(gram.every(isSum) && target.every(isSum), 'sums');
}

function readSolution(reader: SectionReader, items: number, solved: number, candidates: number): Solution {
  need(items * candidates <= 2 ** 31, 'columns');
  const solution = new Solution(items, candidates);
  solution.counts.set(reader.ints(items));
  const [past, values] = [reader.ints(solved), reader.floats32(solved)];
  let start = 0;
  for (let item = 0; item < items; item++) {
    const count = solution.counts[item]!;
    need(count >= 0 && count <= candidates && start + count <= solved, 'columns');
    checkAscending(past.subarray(start, start + count), items);
    solution.past.set(past.subarray(start, start + count), item * candidates);
    solution.values.set(values.subarray(start, start + count), item * candidates);
    start += count;
  }
  need(start === solved && values.every(Number.isFinite), 'columns');
  return solution;
}

function checkAscending(rows: Int32Array, items: number): void {
  need(
    rows.every((row, at) => row > (at === 0 ? -1 : rows[at - 1]!) && row < items),
    'item rows',
  );
}

function isSum(value: number): boolean {
  return value >= 0 && Number.isSafeInteger(value / GRID);
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 2 ** 31;
}

function need(holds: boolean, what: string): void {
  if (!holds) throw new LinearStateError(`The state is damaged: ${what}`);
}
