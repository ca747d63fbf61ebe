import { parseArgs } from 'node:util';
import { BASELINES } from './baselines/index.ts';

/** What `--family` takes besides "best"; all of them, in this order, without it. */
export const FAMILIES = [...Object.keys(BASELINES), 'sparse-linear'];

export const USAGE =
  'Usage: npm run evaluate -- --sessions FILE --pairs FILE [--family NAME] [--json]\n' +
  '       npm run evaluate -- --sequences FILE [--family NAME] [--json]\n' +
  `Families: ${FAMILIES.join(', ')}; "best" chooses settings on held-out\n` +
  'training sessions within --tune-seconds (default 240) and judges the choice once on the test.';

export interface Options {
  sessions?: string;
  pairs?: string;
  sequences?: string;
  families: string[];
  json: boolean;
  tuneSeconds: number;
}

/** Something is wrong with the command itself. */
export class UsageError extends Error {}

export function optionsOf(args: string[]): Options {
  const text = { type: 'string' } as const;
  const options = { sessions: text, pairs: text, sequences: text, family: text, 'tune-seconds': text };
  const { values } = parseOrExplain(() =>
    parseArgs({ args, options: { ...options, json: { type: 'boolean' } } }),
  );
  const { sessions, pairs, sequences, family, json = false } = values;
  const tuneSeconds = Number(values['tune-seconds'] ?? 240);
  if (sequences === undefined ? !sessions || !pairs : (sessions ?? pairs)) {
    throw new UsageError('Name either a sessions file and a pairs file, or a sequences file.');
  }
  if (family !== undefined && ![...FAMILIES, 'best'].includes(family))
    throw new UsageError(`There is no family "${family}".`);
  if (!(tuneSeconds > 0)) throw new UsageError('--tune-seconds wants a number above 0.');
  return { sessions, pairs, sequences, families: family ? [family] : FAMILIES, json, tuneSeconds };
}

function parseOrExplain<T>(parse: () => T): T {
  try {
    return parse();
  } catch (cause) {
    throw new UsageError((cause as Error).message, { cause });
  }
}
