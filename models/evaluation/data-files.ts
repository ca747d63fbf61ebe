/**
 * Reads the public text forms, gzipped or plain:
 *   sessions   `item item …` a line, oldest session first
 *   pairs      `item item …<TAB>label` a line: a prefix of a held-out session and the item that came next
 *   sequences  `user item item …` a line, oldest item first
 * Memory: the text itself and 4 bytes for each item of it (in pairs, of each prefix).
 */
import { IntList } from './int-list.ts';
import { type EvaluationPairs, UNKNOWN, UNKNOWN_REVISIT } from './pairs.ts';
import type { Sessions } from './scorer.ts';
import { DataFileError, linesOf } from './text-lines.ts';

export { DataFileError };

/** Letters of any script, digits and what ids are made of elsewhere; a comma or a quote is a table's. */
const ID = /^[\p{L}\p{N}_.:/#+@=-]{1,200}$/u;

export function readSessions(path: string, rowOf: Map<string, number>): Sessions {
  const offsets = new IntList();
  const items = new IntList();
  offsets.push(0);
  for (const { text, number } of linesOf(path)) {
    if (text.includes('\t')) {
      throw new DataFileError(
        `${path}, line ${number}: a TAB does not belong into a sessions file; is it a pairs file?`,
      );
    }
    for (const id of idsOf(text, path, number)) items.push(rowFor(id, rowOf));
    offsets.push(items.length);
  }
  return { offsets: offsets.finish(), items: items.finish() };
}

/** Items that training does not know are left out of prefixes, as the device leaves them out; as a label they are UNKNOWN. */
export function readPairs(path: string, rowOf: ReadonlyMap<string, number>): EvaluationPairs {
  const builder = new PairsBuilder();
  let before = { prefix: [] as string[], label: '' };
  for (const { text, number } of linesOf(path)) {
    const [ids, labelText, ...more] = text.split('\t');
    if (ids === undefined || labelText === undefined || more.length > 0) {
      throw new DataFileError(
        `${path}, line ${number}: a pairs file has "item item …<TAB>label" on every line`,
      );
    }
    const prefix = idsOf(ids, path, number);
    const [label, ...others] = idsOf(labelText, path, number);
    if (label === undefined || others.length > 0)
      throw new DataFileError(`${path}, line ${number}: after the TAB stands one item, the label`);
    const row = rowOf.get(label) ?? (prefix.includes(label) ? UNKNOWN_REVISIT : UNKNOWN);
    builder.add(rowsOf(prefix, rowOf), row, !sameVisit(before, { prefix, label }));
    before = { prefix, label };
  }
  return builder.finish();
}

interface PairLine {
  prefix: string[];
  label: string;
}

/** A session's prefixes follow each other, longest first as in the public files, or shortest first. */
function sameVisit(before: PairLine, now: PairLine): boolean {
  if (now.prefix.length === before.prefix.length - 1) return now.label === before.prefix.at(-1);
  return now.prefix.length === before.prefix.length + 1 && before.label === now.prefix.at(-1);
}

function rowsOf(ids: readonly string[], rowOf: ReadonlyMap<string, number>): number[] {
  return ids.map((id) => rowOf.get(id)).filter((row) => row !== undefined);
}

export interface SequenceData {
  training: Sessions;
  /** Second-last items: what settings are chosen on. */
  validation: EvaluationPairs;
  test: EvaluationPairs;
  /** Users with fewer than three items: nothing is left to learn from. */
  tooShort: number;
}

/** Leave-last-out: training sees all but a user's last two items, the test knows all but the last. */
export function readSequences(path: string, rowOf: Map<string, number>): SequenceData {
  const offsets = new IntList();
  const items = new IntList();
  const [validation, test] = [new PairsBuilder(), new PairsBuilder()];
  let tooShort = 0;
  offsets.push(0);
  for (const { text, number } of linesOf(path)) {
    if (text.includes('\t')) {
      throw new DataFileError(
        `${path}, line ${number}: a TAB does not belong into a sequences file; "user item item …" stand apart by spaces`,
      );
    }
    const rows = idsOf(text, path, number)
      .slice(1)
      .map((id) => rowFor(id, rowOf));
    if (rows.length < 3) {
      tooShort++;
      continue;
    }
    for (const row of rows.slice(0, -2)) items.push(row);
    offsets.push(items.length);
    validation.add(rows.slice(0, -2), rows.at(-2)!, true);
    test.add(rows.slice(0, -1), rows.at(-1)!, true);
  }
  if (offsets.length === 1) throw new DataFileError(`${path}: no line has a user and at least three items`);
  const training = { offsets: offsets.finish(), items: items.finish() };
  return { training, validation: validation.finish(), test: test.finish(), tooShort };
}

class PairsBuilder {
  readonly #items = new IntList();
  readonly #starts = new IntList();
  readonly #labels = new IntList();
  readonly #visits = new IntList();
  #visit = -1;

  add(prefix: readonly number[], label: number, newVisit: boolean): void {
    if (newVisit || this.#visit < 0) this.#visit++;
    this.#starts.push(this.#items.length);
    for (const row of prefix) this.#items.push(row);
    this.#labels.push(label);
    this.#visits.push(this.#visit);
  }

  finish(): EvaluationPairs {
    const [items, starts] = [this.#items.finish(), this.#starts.finish()];
    return {
      items,
      starts,
      ends: endsOf(starts, items.length),
      labels: this.#labels.finish(),
      visits: this.#visits.finish(),
    };
  }
}

function rowFor(id: string, rowOf: Map<string, number>): number {
  const row = rowOf.get(id) ?? rowOf.size;
  rowOf.set(id, row);
  return row;
}

/** At least one. */
function idsOf(text: string, path: string, number: number): string[] {
  const ids = text.trim().split(/ +/);
  const odd = ids.find((id) => !ID.test(id));
  if (odd === undefined) return ids;
  const shown = JSON.stringify(odd.slice(0, 20));
  throw new DataFileError(`${path}, line ${number}: ${shown} is not an item id; ids stand apart by spaces`);
}

/** Each prefix ends where the next one starts. */
function endsOf(starts: Int32Array, end: number): Int32Array {
  const ends = new Int32Array(starts.length).fill(end);
  ends.set(starts.subarray(1));
  return ends;
}
