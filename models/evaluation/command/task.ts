/** From files to questions: the test, and the same question asked of the newest part of training. */
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { readPairs, readSequences, readSessions } from '../data-files.ts';
import type { Question } from '../family.ts';
import { countUnseenLabels, expandSessions, limitPairs } from '../pairs.ts';
import type { Sessions } from '../scorer.ts';
import { sha256OfContent } from '../text-lines.ts';
import { splitByShare } from '../time-split.ts';
import type { Options } from './options.ts';

export interface Task {
  description: string;
  files: { name: string; sha256: string | null }[];
  test: Question;
  /** Asked for `test` or for a smaller shop's question made of it. */
  validationFor(test: Question): Question;
  /** Said to the person at the command line. */
  notes: string[];
}

/** Ranking one pair reads every item's score; beyond this, pairs are left out evenly. Some minutes a family. */
const MAX_SCORES_READ = 1e10;
const MAX_VALIDATION_PAIRS = 8_000;
const VALIDATION_SHARE = 0.1;
/** A tenth of a small shop is too little to choose by: rather this many sessions, but no more than a third. */
const MIN_VALIDATION_SESSIONS = 600;
const MAX_VALIDATION_SHARE = 1 / 3;

export function taskOf(options: Options): Task {
  if (options.form === 'sessions') return sessionTask(options.sessions, options.pairs);
  if (options.form === 'sequences') return sequenceTask(options.sequences);
  throw new TypeError('Order lines are asked about new products only');
}

function sessionTask(sessionsPath: string, pairsPath: string): Task {
  const rowOf = new Map<string, number>();
  const training = readSessions(sessionsPath, rowOf);
  const all = readPairs(pairsPath, rowOf);
  const pairs = limitPairs(all, Math.ceil(MAX_SCORES_READ / rowOf.size));
  const sessions = training.offsets.length - 1;
  const test = { training, itemCount: rowOf.size, pairs, maskSeen: false };
  return {
    description:
      `${sessions} training sessions of ${rowOf.size} items, ${pairs.labels.length} predictions in later sessions; ` +
      'all items ranked, expected rank under ties, unknown prefixes are misses.',
    files: [sessionsPath, pairsPath].map(fileOf),
    test,
    validationFor: newestPart,
    notes: [unseenNote(test), ...thinnedNote(all.labels.length, pairs.labels.length)],
  };
}

/** The newest sessions, replayed after training on the ones before them. */
function newestPart({ training, itemCount, maskSeen }: Question): Question {
  const sessions = training.offsets.length - 1;
  const share = Math.min(
    MAX_VALIDATION_SHARE,
    Math.max(VALIDATION_SHARE, MIN_VALIDATION_SESSIONS / sessions),
  );
  const first = splitByShare(sessions, share);
  const pairs = limitPairs(expandSessions(part(training, first, sessions)), MAX_VALIDATION_PAIRS);
  return { training: part(training, 0, first), itemCount, pairs, maskSeen };
}

function part({ offsets, items }: Sessions, from: number, to: number): Sessions {
  const start = offsets[from]!;
  return {
    offsets: offsets.slice(from, to + 1).map((offset) => offset - start),
    items: items.subarray(start, offsets[to]),
  };
}

function sequenceTask(path: string): Task {
  const rowOf = new Map<string, number>();
  const { training, validation, test, tooShort } = readSequences(path, rowOf);
  const pairs = limitPairs(test, Math.ceil(MAX_SCORES_READ / rowOf.size));
  const question = { training, itemCount: rowOf.size, pairs, maskSeen: true };
  return {
    description:
      `${test.labels.length} users, ${rowOf.size} items, each user's last item predicted from all before it; training ` +
      'sees all but the last two; all items ranked but those already seen, expected rank under ties.',
    files: [fileOf(path)],
    test: question,
    validationFor: () => ({ ...question, pairs: limitPairs(validation, MAX_VALIDATION_PAIRS) }),
    notes: [
      ...(tooShort > 0 ? [`${tooShort} lines with fewer than three items are left out.`] : []),
      unseenNote(question),
      ...thinnedNote(test.labels.length, pairs.labels.length),
    ],
  };
}

function unseenNote({ pairs, training, itemCount }: Question): string {
  return `${countUnseenLabels(pairs, training, itemCount)} labels are unknown to training.`;
}

function thinnedNote(all: number, judged: number): string[] {
  return judged === all ? [] : [`${judged} of ${all} predictions are judged, evenly spread.`];
}

/** A pipe can be read once, and that was for its content. */
function fileOf(path: string): Task['files'][number] {
  return { name: basename(path), sha256: statSync(path).isFile() ? sha256OfContent(path) : null };
}
