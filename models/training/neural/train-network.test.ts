import { expect, test } from 'vitest';
import { exampleRows } from '../../../test/gradients/example-rows.ts';
import { pooledEmbedding } from '../families/pooled-embedding.ts';
import { sequence } from '../families/sequence.ts';
import type { Checkpoints } from '../hooks.ts';
import type { Examples } from './examples.ts';
import type { Network, Parameter } from './network.ts';
import { Random } from './sampler.ts';
import { type FitSettings, type Progress, trainNetwork } from './train-network.ts';
import { MAX_TRAINING_BYTES } from './training-memory.ts';

const ITEMS = 30;
const SETTINGS = {
  width: 8,
  temperature: 0.1,
  batch: 8,
  candidates: 20,
  dropout: 0.2,
  epochs: 3,
  learningRate: 0.01,
  weightDecay: 0.01,
  seed: 7,
  threads: 1,
  blocks: 1,
  heads: 2,
  checkpointSteps: 4,
};
type Settings = typeof SETTINGS;

const goOn = async (): Promise<boolean> => true;

/** 60 examples with two lengths of batches: 7 or 8 steps an epoch. */
function someExamples(): Examples {
  const random = new Random(3);
  const [short, long] = [exampleRows(30, ITEMS, 2, random), exampleRows(30, ITEMS, 8, random)];
  return {
    ids: Int32Array.of(...short.ids, ...long.ids),
    weights: Float32Array.of(...short.weights, ...long.weights),
    labels: Int32Array.of(...short.labels, ...long.labels),
    shares: Float32Array.of(...short.shares, ...long.shares),
    count: 60,
  };
}

const EXAMPLES = someExamples();

function train(
  own: Partial<Settings> = {},
  hooks: Parameters<typeof trainNetwork>[4] = {},
  afterEpoch: (progress: Progress) => Promise<boolean> = goOn,
  network: Network<Settings> = pooledEmbedding,
): Promise<Parameter[]> {
  return trainNetwork(network, EXAMPLES, ITEMS, { ...SETTINGS, ...own }, hooks, afterEpoch);
}

function numbersOf(parameters: Parameter[]): number[] {
  return parameters.flatMap(({ data }) => [...data]);
}

function inMemory(): Checkpoints & { kept: Map<string, Uint8Array>; saves: number } {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    saves: 0,
    load: async (name) => kept.get(name) ?? null,
    async save(name, bytes) {
      kept.set(name, bytes);
      this.saves++;
    },
  };
}

test.each([pooledEmbedding, sequence] as Network<Settings>[])(
  '$family: the same seed gives the same bits',
  async (network) => {
    const [one, again, other] = [
      await train({}, {}, goOn, network),
      await train({}, {}, goOn, network),
      await train({ seed: 8 }, {}, goOn, network),
    ];
    expect(numbersOf(one)).toEqual(numbersOf(again));
    expect(numbersOf(one)).not.toEqual(numbersOf(other));
  },
);

test('learns what its examples say', async () => {
  const losses: number[] = [];
  await train({ epochs: 30, dropout: 0, weightDecay: 0 }, {}, async ({ loss }) => losses.push(loss) > 0);
  expect(losses.at(-1)).toBeLessThan(losses[0]! / 2);
});

test('progress never falls and ends at 1', async () => {
  const seen: number[] = [];
  await train({}, { onProgress: (fraction) => seen.push(fraction) });
  expect(seen[0]).toBe(0);
  expect(seen.at(-1)).toBe(1);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
});

test('stops after an epoch when it is told to', async () => {
  const epochs: number[] = [];
  await train({}, {}, async ({ epoch }) => epochs.push(epoch) < 2);
  expect(epochs).toEqual([0, 1]);
});

/** Ends the training at the n-th save, as a kill would: what was saved stands, what came after is lost. */
async function killedAtSave(
  n: number,
  checkpoints: ReturnType<typeof inMemory>,
  own: Partial<Settings>,
): Promise<void> {
  const controller = new AbortController();
  const save = async (name: string, bytes: Uint8Array): Promise<void> => {
    await checkpoints.save(name, bytes);
    if (checkpoints.saves === n) controller.abort(new Error('killed'));
  };
  const hooks = { checkpoints: { load: checkpoints.load, save }, signal: controller.signal };
  await expect(train(own, hooks)).rejects.toThrow('killed');
}

test.each([
  ['in the middle of its first epoch', 1, {}],
  ['in the middle of a later epoch', 3, {}],
  ['at the end of an epoch', 2, { checkpointSteps: 60 }],
  ['without sampling', 3, { candidates: 0 }],
] as const)('a training killed %s resumes to the same bits', async (_, saves, own) => {
  const whole = await train(own);
  const checkpoints = inMemory();
  await killedAtSave(saves, checkpoints, own);
  const progress: number[] = [];
  const resumed = await train(own, { checkpoints, onProgress: (fraction) => progress.push(fraction) });
  expect(numbersOf(resumed)).toEqual(numbersOf(whole));
  expect(progress[0]).toBeGreaterThan(0);
});

test('a training that had ended is not done again', async () => {
  const checkpoints = inMemory();
  const first = await train({ checkpointSteps: 1 }, { checkpoints });
  const epochs: number[] = [];
  const again = await train(
    { checkpointSteps: 1 },
    { checkpoints },
    async ({ epoch }) => epochs.push(epoch) > 0,
  );
  expect(numbersOf(again)).toEqual(numbersOf(first));
  expect(epochs).toEqual([]);
});

test('trainings of one run keep a checkpoint each, of parameters alone when they have ended', async () => {
  const checkpoints = inMemory();
  const parameters = await train({ checkpointSteps: 1 }, { checkpoints });
  await train({ checkpointSteps: 1, seed: 8 }, { checkpoints });
  const sizes = [...checkpoints.kept.values()].map((bytes) => bytes.length);
  expect(sizes).toHaveLength(2);
  const floatBytes = 4 * numbersOf(parameters).length;
  sizes.forEach((size) => expect(size).toBeLessThan(1.5 * floatBytes));
});

test.each([
  ['of other settings', { learningRate: 0.02 }],
  ['of another size', { width: 4 }],
  ['of another seed', { seed: 9 }],
] as const)('a checkpoint %s is ignored', async (_, other) => {
  const checkpoints = inMemory();
  await train(other, { checkpoints });
  const [foreign] = [...checkpoints.kept.values()];
  const hooks = { checkpoints: { ...checkpoints, load: async () => foreign! } };
  expect(numbersOf(await train({}, hooks))).toEqual(numbersOf(await train()));
});

test('a checkpoint that was cut short, or is none, is ignored', async () => {
  const whole = numbersOf(await train());
  for (const harm of [
    (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 4),
    (bytes: Uint8Array) => bytes.subarray(0, 40),
    () => new Uint8Array(),
    () => new TextEncoder().encode('no checkpoint at all'),
  ]) {
    const checkpoints = inMemory();
    await killedAtSave(2, checkpoints, {});
    const [[name, bytes]] = [...checkpoints.kept] as [[string, Uint8Array]];
    checkpoints.kept.set(name, harm(bytes));
    expect(numbersOf(await train({}, { checkpoints }))).toEqual(whole);
  }
});

test('stops between two steps, for the reason given', async () => {
  const controller = new AbortController();
  const seen: number[] = [];
  const hooks = {
    signal: controller.signal,
    onProgress: (fraction: number) => {
      seen.push(fraction);
      if (seen.length === 2) controller.abort(new Error('the merchant stopped it'));
    },
  };
  await expect(train({}, hooks)).rejects.toThrow('the merchant stopped it');
  expect(seen).toHaveLength(2);
});

test('a batch larger than the data is the data', async () => {
  expect(numbersOf(await train({ batch: 1_000, candidates: 0 }))).toEqual(
    numbersOf(await train({ batch: 60, candidates: 0 })),
  );
});

test('as many candidates as items are all items', async () => {
  expect(numbersOf(await train({ candidates: 31 }))).toEqual(numbersOf(await train({ candidates: 0 })));
});

test('numbers that overflow stop the training', async () => {
  await expect(train({ learningRate: 1e30, weightDecay: 0 })).rejects.toThrow(
    /Training stopped: .* learning rate of 1e\+30/,
  );
});

test.each([
  ['no examples', { examples: exampleRows(0, ITEMS, 2, new Random(1)) }, /no examples/],
  ['one item', { items: 1 }, /there is 1/],
  [
    'a label outside',
    { examples: { ...EXAMPLES, labels: EXAMPLES.labels.map(() => ITEMS) } },
    /Label 0 is 30/,
  ],
  ['a negative label', { examples: { ...EXAMPLES, labels: EXAMPLES.labels.map(() => -1) } }, /Label 0 is -1/],
  ['an input outside', { examples: { ...EXAMPLES, ids: EXAMPLES.ids.map(() => 99) } }, /Input item 0 is 99/],
  [
    'a weight that is none',
    { examples: { ...EXAMPLES, weights: EXAMPLES.weights.map(() => NaN) } },
    /Input weight 0 is NaN/,
  ],
  [
    'nothing seen',
    { examples: { ...EXAMPLES, weights: EXAMPLES.weights.map(() => 0) } },
    /Example 0 has no input/,
  ],
  [
    'nothing that counts',
    { examples: { ...EXAMPLES, shares: EXAMPLES.shares.map(() => 0) } },
    /No example counts/,
  ],
  ['arrays cut short', { examples: { ...EXAMPLES, ids: EXAMPLES.ids.subarray(20) } }, /do not hold 60/],
  ['a batch of none', { settings: { batch: 0 } }, /batch must be a whole number/],
  ['no temperature', { settings: { temperature: 0 } }, /temperature must be positive/],
  ['all dropped out', { settings: { dropout: 1 } }, /dropout must be/],
  ['no room for a sample', { settings: { batch: 25, candidates: 20 } }, /leave no room beside/],
] as [string, { examples?: Examples; items?: number; settings?: Partial<FitSettings> }, RegExp][])(
  'refuses %s',
  async (_, { examples = EXAMPLES, items = ITEMS, settings = {} }, message) => {
    const training = trainNetwork(pooledEmbedding, examples, items, { ...SETTINGS, ...settings }, {}, goOn);
    await expect(training).rejects.toThrow(message);
  },
);

test('refuses what would not fit, before it takes memory', async () => {
  const before = process.memoryUsage.rss();
  const large = trainNetwork(pooledEmbedding, EXAMPLES, 4_000_000, { ...SETTINGS, width: 128 }, {}, goOn);
  await expect(large).rejects.toThrow(/needs \d+ MiB, more than the 2048/);
  const many = exampleRows(4_096, ITEMS, 1, new Random(1));
  const settings = { ...SETTINGS, batch: 4_096, candidates: 0 };
  const wide = trainNetwork(pooledEmbedding, many, 100_000, settings, {}, goOn);
  await expect(wide).rejects.toThrow(/needs \d+ MiB/);
  expect(process.memoryUsage.rss() - before).toBeLessThan(MAX_TRAINING_BYTES / 4);
});

test('shares too small for float32 teach nothing and break nothing', async () => {
  const shares = EXAMPLES.shares.map((share, i) => (i < 20 ? share : 0));
  const parameters = await trainNetwork(pooledEmbedding, { ...EXAMPLES, shares }, ITEMS, SETTINGS, {}, goOn);
  expect(numbersOf(parameters).every(Number.isFinite)).toBe(true);
});
