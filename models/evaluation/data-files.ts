/**
 * Reads the public text forms, gzipped or plain:
 *   sessions   `item item …` a line, oldest session first
 *   pairs      `item item …<TAB>label` a line: a prefix of a held-out session and the item that came next
 *   sequences  `user item item …` a line, oldest item first
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { EvaluationPairs } from './pairs.ts';
import type { Sessions } from './scorer.ts';

/** Said to the person at the command line as it is. */
export class DataFileError extends Error {}

/** One data set, ready to be trained on and judged. */
export interface EvaluationData {
  description: string;
  itemCount: number;
  training: Sessions;
  pairs: EvaluationPairs;
  maskSeen: boolean;
}

/** Unpacked bytes; larger files do not belong into one process's memory. */
const MAX_BYTES = 512 * 1024 * 1024;
const ID = /^[\w-]+$/;

export function readSessions(path: string, rowOf: Map<string, number>): Sessions {
  const offsets = [0];
  const items: number[] = [];
  for (const { text, number } of linesOf(path)) {
    if (text.includes('\t')) {
      throw new DataFileError(
        `${path}, line ${number}: a TAB does not belong into a sessions file; is it a pairs file?`,
      );
    }
    for (const id of idsOf(text, path, number)) items.push(rowFor(id, rowOf));
    offsets.push(items.length);
  }
  return { offsets: Int32Array.from(offsets), items: Int32Array.from(items) };
}

/** Items that training does not know are left out of prefixes, as the device leaves them out; as a label they are -1. */
export function readPairs(path: string, rowOf: ReadonlyMap<string, number>): EvaluationPairs {
  const builder = new PairsBuilder();
  let previous: string[] = [];
  for (const { text, number } of linesOf(path)) {
    const [prefix, label, ...more] = text.split('\t');
    if (prefix === undefined || label === undefined || more.length > 0) {
      throw new DataFileError(
        `${path}, line ${number}: a pairs file has "item item …<TAB>label" on every line`,
      );
    }
    const ids = idsOf(prefix, path, number);
    const [labelId] = idsOf(label, path, number);
    // Files list a session's prefixes longest first: each is the one before without its last item.
    const continues = ids.length === previous.length - 1 && labelId === previous.at(-1);
    const known = ids.map((id) => rowOf.get(id)).filter((row) => row !== undefined);
    builder.add(known, rowOf.get(labelId!) ?? -1, !continues);
    previous = ids;
  }
  return builder.finish();
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
  const offsets = [0];
  const items: number[] = [];
  const [validation, test] = [new PairsBuilder(), new PairsBuilder()];
  let tooShort = 0;
  for (const { text, number } of linesOf(path)) {
    const rows = idsOf(text, path, number)
      .slice(1)
      .map((id) => rowFor(id, rowOf));
    if (rows.length < 3) {
      tooShort++;
      continue;
    }
    items.push(...rows.slice(0, -2));
    offsets.push(items.length);
    validation.add(rows.slice(0, -2), rows.at(-2)!, true);
    test.add(rows.slice(0, -1), rows.at(-1)!, true);
  }
  if (offsets.length === 1) throw new DataFileError(`${path}: no line has a user and at least three items`);
  const training = { offsets: Int32Array.from(offsets), items: Int32Array.from(items) };
  return { training, validation: validation.finish(), test: test.finish(), tooShort };
}

class PairsBuilder {
  readonly #items: number[] = [];
  readonly #starts: number[] = [];
  readonly #labels: number[] = [];
  readonly #visits: number[] = [];
  #visit = -1;

  add(prefix: number[], label: number, newVisit: boolean): void {
    if (newVisit) this.#visit++;
    this.#starts.push(this.#items.length);
    this.#items.push(...prefix);
    this.#labels.push(label);
    this.#visits.push(this.#visit);
  }

  finish(): EvaluationPairs {
    return {
      items: Int32Array.from(this.#items),
      starts: Int32Array.from(this.#starts),
      ends: Int32Array.from([...this.#starts.slice(1), this.#items.length]),
      labels: Int32Array.from(this.#labels),
      visits: Int32Array.from(this.#visits),
    };
  }
}

function rowFor(id: string, rowOf: Map<string, number>): number {
  const row = rowOf.get(id) ?? rowOf.size;
  rowOf.set(id, row);
  return row;
}

function idsOf(text: string, path: string, number: number): string[] {
  const ids = text.split(' ');
  const odd = ids.find((id) => !ID.test(id));
  if (odd === undefined) return ids;
  const shown = JSON.stringify(odd.slice(0, 20));
  throw new DataFileError(
    `${path}, line ${number}: ${shown} is not an item id; ids stand apart by one space`,
  );
}

function linesOf(path: string): { text: string; number: number }[] {
  const lines = textOf(path)
    .split('\n')
    .map((line, at) => ({ text: line.trimEnd(), number: at + 1 }))
    .filter(({ text }) => text !== '');
  if (lines.length === 0) throw new DataFileError(`${path} is empty`);
  return lines;
}

function textOf(path: string): string {
  const bytes = bytesOf(path);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.toString('utf8');
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_BYTES }).toString('utf8');
  } catch (cause) {
    throw new DataFileError(`${path} is a damaged gzip file, or unpacks to more than ${MAX_BYTES} bytes`, {
      cause,
    });
  }
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why = {
      ENOENT: 'there is no such file',
      EISDIR: 'it is a folder',
      EACCES: 'reading it is not allowed',
    };
    throw new DataFileError(`Cannot read ${path}: ${why[code as keyof typeof why] ?? code}`, { cause });
  }
}
