/** One family on one question: choose, train, judge what devices would run, and compare it with the float model. */
import type { EngineSession } from '@kindred/models/runtime';
import type { ResultSlice } from '@kindred/shared/model-card';
import { engineRanker } from './engine-ranker.ts';
import { type EngineAgreement, engineAgreement, exportLoss, type ExportLoss } from './export-check.ts';
import type { Family, Question, Recipe, Trained } from './family.ts';
import { evaluate, evaluateTwice, type MeasuredTwice } from './protocol.ts';
import { inputOfPrefix } from './prefix-input.ts';
import type { Progress } from './progress.ts';
import type { Ranker } from './scorer.ts';
import { lengthSlices, popularityBias, type PopularityBias, popularitySlices } from './slices.ts';
import type { Measured } from './tally.ts';

export interface Judged {
  family: string;
  recipe: Pick<Recipe, 'settings' | 'validation'>;
  trainingSessions: number;
  all: Measured;
  /** Null where seen items are never the answer: the two questions are one there. */
  newOnly: { pairs: number; measured: Measured } | null;
  byLength: ResultSlice[];
  byPopularity: ResultSlice[];
  bias: PopularityBias;
  exported: Exported | null;
  /** Vary with the machine, unlike all else here. */
  seconds: { choose: number; train: number; judge: number };
}

export interface Exported {
  bytes: number;
  operators: string[];
  loss: ExportLoss;
  /** Null when the device's small engine lacks an operator, and so leaves the model to onnxruntime-web. */
  deviceEngine: EngineAgreement | null;
}

export interface JudgePorts {
  /** Milliseconds. */
  now(): number;
  progress: Progress;
  /** The fast engine. */
  load(artifact: Uint8Array): Promise<EngineSession>;
  /** The device's; null when it lacks an operator. */
  loadDevice(artifact: Uint8Array): Promise<EngineSession | null>;
}

/** `chooseSeconds` bounds the choice: the trial that runs when they are over is the last. */
export async function judgeFamily(
  family: Family,
  test: Question,
  validation: Question,
  chooseSeconds: number,
  ports: JudgePorts,
): Promise<Judged> {
  const began = ports.now();
  const recipe = await chooseRecipe(family, validation, chooseSeconds, ports);
  const chosen = ports.now();
  return judgeRecipe(family.name, recipe, test, ports, (chosen - began) / 1_000);
}

export async function chooseRecipe(
  family: Family,
  validation: Question,
  chooseSeconds: number,
  { now, progress }: JudgePorts,
): Promise<Recipe> {
  const until = now() + 1_000 * chooseSeconds;
  progress.begin(`${family.name}: choosing settings`);
  return family.choose(validation, () => now() < until, { onProgress: (...at) => progress.update(...at) });
}

export async function judgeRecipe(
  name: string,
  recipe: Recipe,
  test: Question,
  ports: JudgePorts,
  chooseSeconds = 0,
): Promise<Judged> {
  const { now, progress } = ports;
  const began = now();
  progress.begin(`${name}: training`);
  const { float, artifact } = await recipe.train(test.training, test.itemCount, {
    onProgress: (...at) => progress.update(...at),
  });
  const trained = now();
  try {
    const { judged, ...results } = await judgeTrained(name, { float, artifact }, test, ports);
    return {
      family: name,
      recipe,
      trainingSessions: test.training.offsets.length - 1,
      ...results,
      seconds: { choose: chooseSeconds, train: (trained - began) / 1_000, judge: (judged - trained) / 1_000 },
    };
  } finally {
    float.release?.();
  }
}

async function judgeTrained(
  name: string,
  { float, artifact }: Trained,
  test: Question,
  ports: JudgePorts,
): Promise<ReturnType<typeof parts> & { exported: Exported | null; judged: number }> {
  const { now, progress } = ports;
  progress.begin(`${name}: judging`);
  if (artifact === undefined)
    return { ...parts(await measure(float, test, progress), test), judged: now(), exported: null };
  const fast = await ports.load(artifact.bytes);
  try {
    const ranker = engineRanker(name, fast, inputOfPrefix);
    const measured = await measure(ranker, test, progress);
    const judged = now();
    const exported = await checkExport(artifact, float, ranker, fast, measured.all, test, ports);
    return { ...parts(measured, test), judged, exported };
  } finally {
    fast.release();
  }
}

function measure(
  ranker: Ranker,
  { pairs, itemCount, maskSeen }: Question,
  progress: Progress,
): Promise<MeasuredTwice | { all: Measured }> {
  const options = { onProgress: (fraction: number) => progress.update(fraction) };
  if (!maskSeen) return evaluateTwice(ranker, pairs, itemCount, options);
  return evaluate(ranker, pairs, itemCount, { ...options, maskSeen }).then((all) => ({ all }));
}

function parts(
  measured: MeasuredTwice | { all: Measured },
  { pairs, training, itemCount }: Question,
): Pick<Judged, 'all' | 'newOnly' | 'byLength' | 'byPopularity' | 'bias'> {
  const { all } = measured;
  const newOnly =
    'newOnly' in measured ? { pairs: measured.newPairs.labels.length, measured: measured.newOnly } : null;
  return {
    all,
    newOnly,
    byLength: lengthSlices(all, pairs),
    byPopularity: popularitySlices(all, pairs, training, itemCount),
    bias: popularityBias(all, pairs, training, itemCount),
  };
}

async function checkExport(
  artifact: { bytes: Uint8Array; operators: string[] },
  float: Ranker,
  ranker: Ranker,
  fast: EngineSession,
  measured: Measured,
  test: Question,
  { loadDevice, progress }: JudgePorts,
): Promise<Exported> {
  progress.begin(`${ranker.name}: comparing the exported bytes with the float model`);
  const loss = await exportLoss(float, ranker, measured, test, { onProgress: (at) => progress.update(at) });
  const device = await loadDevice(artifact.bytes);
  const deviceEngine = device && (await engineAgreement(device, fast, test).finally(() => device.release()));
  return { bytes: artifact.bytes.length, operators: artifact.operators, loss, deviceEngine };
}
