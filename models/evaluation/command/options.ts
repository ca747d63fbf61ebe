import { parseArgs } from 'node:util';
import { FAMILIES } from './families.ts';

const NAMES = FAMILIES.map(({ name }) => name);

export const USAGE =
  'Usage: npm run evaluate -- --sessions FILE --pairs FILE [options]\n' +
  '       npm run evaluate -- --sequences FILE [options]\n' +
  '       npm run evaluate -- --orders FILE            (new products only: order lines with titles and prices)\n' +
  'Options:\n' +
  '  --family NAME,…     only these: ' +
  `${NAMES.join(', ')};\n` +
  '                      "best" judges only the learned family that does best on held-out training sessions\n' +
  '  --tune-seconds N    for choosing the settings of each learned family, from training data alone (240);\n' +
  '                      0 takes the settings that a look at the sessions suggests\n' +
  '  --learning-curve    again with only the newest 1,000, 3,000, 10,000 and 30,000 training sessions\n' +
  '  --json              one JSON line a family instead of tables\n' +
  '  --report FILE       writes all results, with protocol, settings and intervals, as one JSON document\n' +
  '  --help';

export type Options = {
  json: boolean;
  families: string[];
  tuneSeconds: number;
  learningCurve: boolean;
  report?: string;
} & (
  | { form: 'sessions'; sessions: string; pairs: string }
  | { form: 'sequences'; sequences: string }
  | { form: 'orders'; orders: string }
);

/** Something is wrong with the command itself. */
export class UsageError extends Error {}

/** Null for `--help`. */
export function optionsOf(args: string[]): Options | null {
  const values = parseOrExplain(args);
  if (values.help) return null;
  const { family, json = false, report } = values;
  const learningCurve = values['learning-curve'] ?? false;
  const tuneSeconds = Number(values['tune-seconds'] ?? 240);
  const families = familiesOf(family);
  if (!(tuneSeconds >= 0)) throw new UsageError('--tune-seconds wants a number, 0 or more.');
  if (report === '') throw new UsageError('--report wants the name of a file.');
  const data = dataOf(values);
  if (data.form === 'orders' && (family !== undefined || report !== undefined || learningCurve))
    throw new UsageError('Order lines are judged by what the catalogue says, with --json or without.');
  if (learningCurve && data.form !== 'sessions')
    throw new UsageError('A learning curve needs sessions in the order of time: --sessions and --pairs.');
  if (learningCurve && family === 'best')
    throw new UsageError(
      'A learning curve is drawn for named families; "best" may be another one at each size.',
    );
  return { ...data, families, json, tuneSeconds, learningCurve, ...(report && { report }) };
}

function familiesOf(family: string | undefined): string[] {
  if (family === undefined) return NAMES;
  if (family === 'best') return [family];
  const families = family.split(',');
  const unknown = families.find((name) => !NAMES.includes(name));
  if (unknown !== undefined) throw new UsageError(`There is no family "${unknown}".`);
  return families;
}

function dataOf(values: Values) {
  const { sessions, pairs, sequences, orders } = values;
  const forms = [sessions ?? pairs, sequences, orders].filter((form) => form !== undefined);
  if (forms.length === 1) {
    if (sessions && pairs) return { form: 'sessions', sessions, pairs } as const;
    if (sequences) return { form: 'sequences', sequences } as const;
    if (orders) return { form: 'orders', orders } as const;
  }
  throw new UsageError(
    'Name either a sessions file and a pairs file, or a sequences file, or a file of order lines.',
  );
}

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean' } as const;
const OPTIONS = {
  sessions: TEXT,
  pairs: TEXT,
  sequences: TEXT,
  orders: TEXT,
  family: TEXT,
  'tune-seconds': TEXT,
  report: TEXT,
  'learning-curve': FLAG,
  json: FLAG,
  help: FLAG,
};

type Values = ReturnType<typeof parseOrExplain>;

function parseOrExplain(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch (cause) {
    throw new UsageError((cause as Error).message, { cause });
  }
}
