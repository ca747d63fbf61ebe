/**
 * `npm run evaluate`: judges every model family on sessions in the public text forms. A composition root:
 * the only file here that may import training. Results go to stdout, talk to stderr.
 */
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { DISTANCE_DECAY, FEATURE_SCHEMA_VERSION } from '@kindred/models/features';
import {
  dequantised,
  exportSparseLinear,
  type SparseLinearSettings,
  splitSessions,
  suggestSettings,
  trainSparseLinear,
} from '@kindred/models/training';
import { BASELINES } from './baselines/index.ts';
import { DataFileError, type EvaluationData, readPairs, readSequences, readSessions } from './data-files.ts';
import { linearRanker } from './linear-ranker.ts';
import { countUnseenLabels, expandSessions, limitPairs } from './pairs.ts';
import { evaluate, type Measured } from './protocol.ts';
import { type EvaluationRow, jsonLine, table } from './report.ts';
import type { Ranker } from './scorer.ts';
import { type Grid, tune } from './tune.ts';
import { splitByShare } from './time-split.ts';

const USAGE =
  'Usage: npm run evaluate -- --sessions FILE --pairs FILE [--family NAME] [--json]\n' +
  '       npm run evaluate -- --sequences FILE [--family NAME] [--json]\n' +
  `Families: ${[...Object.keys(BASELINES), 'sparse-linear'].join(', ')}; "best" chooses settings on held-out\n` +
  'training sessions within --tune-seconds (default 240) and judges the choice once on the test.';

/** `inputDecay`: how fast the visitor's older items fade. */
type LinearSettings = SparseLinearSettings & { inputDecay: number };

/** Most telling first: the time budget cuts from the end. */
const GRID: Grid<LinearSettings> = {
  togetherShare: [0.1, 0.3, 0.5, 0.7, 0.9],
  inputDecay: [1, 2.5, 4],
  ridge: [20, 100],
  sessionHalfLife: [20_000, 1_000_000],
  positionDecay: [0.7, 1.5],
  candidates: [200],
};

const VALIDATION_SHARE = 0.1;
const VALIDATION_PAIRS = 8_000;
const EXPORTED_ITEMS = 50;

interface Task {
  test: EvaluationData;
  /** The same question asked of the newest part of training. */
  validation: EvaluationData;
}

async function main(): Promise<void> {
  const options = optionsOf(process.argv.slice(2));
  const task = options.sequences
    ? sequenceTask(options.sequences)
    : sessionTask(options.sessions!, options.pairs!);
  say(
    `${task.test.description} ${countUnseenLabels(task.test.pairs, task.test.training, task.test.itemCount)} labels are unknown to training.`,
  );
  const rows: EvaluationRow[] = [];
  for (const family of options.families) {
    const row = await judged(family, task, options.tuneSeconds);
    rows.push(row);
    if (options.json) process.stdout.write(`${jsonLine(row)}\n`);
    else say(`${family}: recall@20 ${row.recall20.toFixed(2)}, MRR@20 ${row.mrr20.toFixed(2)}`);
  }
  if (!options.json) process.stdout.write(`${task.test.description}\n\n${table(rows)}\n`);
}

interface Options {
  sessions?: string;
  pairs?: string;
  sequences?: string;
  families: string[];
  json: boolean;
  tuneSeconds: number;
}

/** Something is wrong with the command itself. */
class UsageError extends Error {}

function optionsOf(args: string[]): Options {
  const text = { type: 'string' } as const;
  const options = { sessions: text, pairs: text, sequences: text, family: text, 'tune-seconds': text };
  const { values } = parseOrExplain(() =>
    parseArgs({ args, options: { ...options, json: { type: 'boolean' } } }),
  );
  const { sessions, pairs, sequences, family, json = false } = values;
  const known = [...Object.keys(BASELINES), 'sparse-linear'];
  const tuneSeconds = Number(values['tune-seconds'] ?? 240);
  if (sequences === undefined ? !sessions || !pairs : (sessions ?? pairs)) {
    throw new UsageError('Name either a sessions file and a pairs file, or a sequences file.');
  }
  if (family !== undefined && ![...known, 'best'].includes(family))
    throw new UsageError(`There is no family "${family}".`);
  if (!(tuneSeconds > 0)) throw new UsageError('--tune-seconds wants a number above 0.');
  return { sessions, pairs, sequences, families: family ? [family] : known, json, tuneSeconds };
}

function parseOrExplain<T>(parse: () => T): T {
  try {
    return parse();
  } catch (cause) {
    throw new UsageError((cause as Error).message, { cause });
  }
}

function sessionTask(sessionsPath: string, pairsPath: string): Task {
  const rowOf = new Map<string, number>();
  const training = readSessions(sessionsPath, rowOf);
  const pairs = readPairs(pairsPath, rowOf);
  const sessions = training.offsets.length - 1;
  const description =
    `${sessions} training sessions of ${rowOf.size} items, ${pairs.labels.length} predictions in later sessions; ` +
    'all items ranked, expected rank under ties, unknown prefixes are misses.';
  const [fit, held] = splitSessions(training, splitByShare(sessions, VALIDATION_SHARE));
  const common = { description, itemCount: rowOf.size, maskSeen: false };
  return {
    test: { ...common, training, pairs },
    validation: { ...common, training: fit, pairs: limitPairs(expandSessions(held), VALIDATION_PAIRS) },
  };
}

function sequenceTask(path: string): Task {
  const rowOf = new Map<string, number>();
  const { training, validation, test, tooShort } = readSequences(path, rowOf);
  if (tooShort > 0) say(`${tooShort} lines with fewer than three items are left out.`);
  const description =
    `${test.labels.length} users, ${rowOf.size} items, each user's last item predicted from all before it; training ` +
    'sees all but the last two; all items ranked but those already seen, expected rank under ties.';
  const common = { description, itemCount: rowOf.size, maskSeen: true, training };
  return {
    test: { ...common, pairs: test },
    validation: { ...common, pairs: limitPairs(validation, VALIDATION_PAIRS) },
  };
}

/** Looks at training only. */
function suggestedFor({ training }: EvaluationData): LinearSettings {
  return { ...suggestSettings(training), inputDecay: DISTANCE_DECAY };
}

async function judged(family: string, task: Task, tuneSeconds: number): Promise<EvaluationRow> {
  if (family === 'best') return judgedLinear(task.test, await bestSettings(task.validation, tuneSeconds));
  if (family === 'sparse-linear') return judgedLinear(task.test, suggestedFor(task.test));
  const scorer = BASELINES[family as keyof typeof BASELINES]();
  const started = performance.now();
  scorer.fit(task.test.training, task.test.itemCount);
  const trainSeconds = (performance.now() - started) / 1_000;
  const { metrics } = await measured(scorer, task.test);
  return { family, ...metrics, trainSeconds, artifactBytes: 0, settings: {} };
}

async function judgedLinear(data: EvaluationData, settings: LinearSettings): Promise<EvaluationRow> {
  const { ranker, artifactBytes, trainSeconds } = await trainedLinear(data, settings);
  const { metrics } = await measured(ranker, data);
  return { family: 'sparse-linear', ...metrics, trainSeconds, artifactBytes, settings: { ...settings } };
}

/** Ranks with the int8 values of the exported file, not with the float values they come from. */
async function trainedLinear(
  { training, itemCount }: EvaluationData,
  settings: LinearSettings,
): Promise<{ ranker: Ranker; artifactBytes: number; trainSeconds: number }> {
  const started = performance.now();
  const model = await trainSparseLinear(training, itemCount, settings);
  const trainSeconds = (performance.now() - started) / 1_000;
  const metadata = { catalogueHash: '', featureSchemaVersion: FEATURE_SCHEMA_VERSION };
  const { bytes } = exportSparseLinear(model, { k: EXPORTED_ITEMS, metadata });
  return {
    ranker: linearRanker('sparse-linear', dequantised(model), settings.inputDecay),
    artifactBytes: bytes.length,
    trainSeconds,
  };
}

async function bestSettings(validation: EvaluationData, tuneSeconds: number): Promise<LinearSettings> {
  const until = performance.now() + 1_000 * tuneSeconds;
  const measure = async (settings: LinearSettings): Promise<Measured> => {
    const found = await measured((await trainedLinear(validation, settings)).ranker, validation);
    const { recall20, mrr20 } = found.metrics;
    say(`validation ${recall20.toFixed(2)} / ${mrr20.toFixed(2)} with ${JSON.stringify(settings)}`);
    return found;
  };
  return (await tune(suggestedFor(validation), GRID, measure, () => performance.now() < until)).settings;
}

function measured(ranker: Ranker, { pairs, itemCount, maskSeen }: EvaluationData): Promise<Measured> {
  return evaluate(ranker, pairs, itemCount, { maskSeen });
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof DataFileError || error instanceof UsageError)) throw error;
  say(error instanceof UsageError ? `${error.message}\n${USAGE}` : error.message);
  process.exitCode = 2;
}
