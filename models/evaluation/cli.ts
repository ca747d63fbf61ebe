/**
 * `npm run evaluate`: judges every model family on sessions in the public text forms. A composition root:
 * the only file here that may import training. Results go to stdout, talk to stderr.
 */
import { performance } from 'node:perf_hooks';
import { FEATURE_SCHEMA_VERSION } from '@kindred/models/features';
import {
  dequantised,
  exportHead,
  sparseLinearHead,
  type SparseLinearModel,
  type SparseLinearSettings,
  splitSessions,
  suggestSettings,
  trainSparseLinear,
} from '@kindred/models/training';
import { BASELINES } from './baselines/index.ts';
import { optionsOf, USAGE, UsageError } from './cli-options.ts';
import { DataFileError, type EvaluationData, readPairs, readSequences, readSessions } from './data-files.ts';
import { linearRanker } from './linear-ranker.ts';
import { countUnseenLabels, expandSessions, limitPairs } from './pairs.ts';
import { evaluate, type Measured } from './protocol.ts';
import { type EvaluationRow, jsonLine, table } from './report.ts';
import type { Ranker } from './scorer.ts';
import { type Grid, tune } from './tune.ts';
import { splitByShare } from './time-split.ts';

type LinearSettings = SparseLinearSettings;

/** Most telling first, as the time budget cuts from the end; `inputDecay` needs no new training. */
const GRID: Grid<LinearSettings> = {
  inputDecay: [1, 2.5, 4],
  togetherShare: [0.1, 0.3, 0.5, 0.7, 0.9],
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
  return suggestSettings(training);
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
  const trained = await trainedLinear(data, settings);
  const { artifactBytes, trainSeconds } = trained;
  const { metrics } = await measured(rankerOf(trained, settings), data);
  return { family: 'sparse-linear', ...metrics, trainSeconds, artifactBytes, settings: { ...settings } };
}

interface TrainedLinear {
  /** The int8 values of the exported file as floats: what shoppers get, not what it was made from. */
  exported: SparseLinearModel;
  artifactBytes: number;
  trainSeconds: number;
}

async function trainedLinear(data: EvaluationData, settings: SparseLinearSettings): Promise<TrainedLinear> {
  const started = performance.now();
  const model = await trainSparseLinear(data.training, data.itemCount, settings);
  const trainSeconds = (performance.now() - started) / 1_000;
  const metadata = { catalogueHash: '', featureSchemaVersion: FEATURE_SCHEMA_VERSION };
  const { bytes } = exportHead(sparseLinearHead(model), { k: EXPORTED_ITEMS, metadata });
  return { exported: dequantised(model), artifactBytes: bytes.length, trainSeconds };
}

async function bestSettings(validation: EvaluationData, tuneSeconds: number): Promise<LinearSettings> {
  const until = performance.now() + 1_000 * tuneSeconds;
  let newest: { key: string; trained: TrainedLinear } | undefined;
  const measure = async (settings: LinearSettings): Promise<Measured> => {
    const key = JSON.stringify({ ...settings, inputDecay: 0 });
    if (newest?.key !== key) newest = { key, trained: await trainedLinear(validation, settings) };
    const found = await measured(rankerOf(newest.trained, settings), validation);
    const { recall20, mrr20 } = found.metrics;
    say(`validation ${recall20.toFixed(2)} / ${mrr20.toFixed(2)} with ${JSON.stringify(settings)}`);
    return found;
  };
  return (await tune(suggestedFor(validation), GRID, measure, () => performance.now() < until)).settings;
}

function rankerOf({ exported }: TrainedLinear, { inputDecay }: LinearSettings): Ranker {
  return linearRanker('sparse-linear', exported, inputDecay);
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
