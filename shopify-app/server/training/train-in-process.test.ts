import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Checkpoints } from '@kindred/models/training';
import { inEnglish } from '@kindred/shared/said';
import { afterEach, expect, it } from 'vitest';
import { BEHAVIOUR } from '../../../test/contracts/fake-trainer.ts';
import { eventually } from '../../../test/contracts/shopify-harness.ts';
import { TrainerError, trainInProcess, type TrainingTask } from './train-in-process.ts';
import type { DatasetPart } from './trainer-messages.ts';

const FAKE = new URL('../../../test/contracts/fake-trainer.ts', import.meta.url);
const PARENT = new URL('../../../test/contracts/trainer-parent.ts', import.meta.url);
const TIMEOUT = { timeout: 60_000 };

/** Kept as the server keeps them: by what the trainer learns from. */
const kept = new Map<string, Map<string, Uint8Array>>();
const checkpointsOf = (dataset: string): Checkpoints => {
  const own = kept.get(dataset) ?? new Map<string, Uint8Array>();
  kept.set(dataset, own);
  return {
    load: async (name) => own.get(name) ?? null,
    save: async (name, bytes) => void own.set(name, bytes),
  };
};

const visit = (session: string, productId: string): DatasetPart => ({
  kind: 'events',
  json: JSON.stringify([
    [session, 'product_viewed', 1_000, { productId }],
    [session, 'product_viewed', 2_000, { productId: '2' }],
  ]),
});

const PARTS: DatasetPart[] = [
  { kind: 'products', json: JSON.stringify([{ productId: '1' }, { productId: '2' }]) },
  visit('a', '1'),
  visit('b', '1'),
  {
    kind: 'orders',
    json: JSON.stringify([{ orderId: '9', createdAt: 5, cancelled: false, productIds: ['1'] }]),
  },
];

const said: string[] = [];
const stopping = new AbortController();

function train(
  behaviour: keyof typeof BEHAVIOUR,
  over: Partial<TrainingTask> = {},
  signal = stopping.signal,
) {
  const heapMegabytes = behaviour === 'fillsHeap' ? 128 : 2048;
  const task: TrainingTask = {
    parts: (async function* () {
      yield* PARTS;
    })(),
    options: { seed: BEHAVIOUR[behaviour] },
    checkpointsOf,
    onProgress: (_, message) => said.push(inEnglish(message)),
    ...over,
  };
  return trainInProcess(task, signal, { program: FAKE, heapMegabytes });
}

const pidIn = (messages: string[]): number | undefined => {
  const pid = messages.map((message) => /^pid (\d+)/.exec(message)?.[1]).find((found) => found !== undefined);
  return pid === undefined ? undefined : Number(pid);
};

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

afterEach(() => {
  kept.clear();
  said.length = 0;
});

it('brings back what its process made of the rows', TIMEOUT, async () => {
  const { candidate, sessions } = await train('steps');
  // Two visits and an order that no visit told of.
  expect(sessions).toBe(3);
  expect(candidate.artifact).toEqual(new Uint8Array([1, 2, 3]));
  expect(candidate.report.reasons).toHaveLength(5);
  expect(isAlive(pidIn(said) ?? process.pid)).toBe(false);
});

it('goes on from what a killed process has kept, on the same data only', TIMEOUT, async () => {
  const stop = new AbortController();
  const stuck = train('stuckAfterThree', {}, stop.signal);
  const reason = new Error('The power is gone.');
  await eventually(async () => [...kept.values()][0]?.get('step')?.[0] === 3);
  stop.abort(reason);
  await expect(stuck).rejects.toBe(reason);
  expect((await train('steps')).candidate.report.reasons).toEqual(['step 4', 'step 5']);
  const others = (async function* () {
    yield* [...PARTS, visit('c', '2')];
  })();
  expect((await train('steps', { parts: others })).candidate.report.reasons).toHaveLength(5);
});

it('is over at once when stopped, however busy its process is', TIMEOUT, async () => {
  const stop = new AbortController();
  const training = train('busy', {}, stop.signal);
  const pid = await eventually(async () => pidIn(said));
  stop.abort(new Error('Stopped.'));
  await expect(training).rejects.toThrow('Stopped.');
  expect(isAlive(pid)).toBe(false);
  await expect(train('steps', {}, stop.signal)).rejects.toThrow('Stopped.');
});

it('survives a process that crashes, and says so', TIMEOUT, async () => {
  const failure = await train('aborts').catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(TrainerError);
  expect((failure as Error).message).toMatch(/^Its process ended early/);
});

it('says when there was too little memory', TIMEOUT, async () => {
  await expect(train('fillsHeap')).rejects.toThrow('more memory than it may have');
});

it('passes on why nothing could be made', TIMEOUT, async () => {
  await expect(train('refuses')).rejects.toThrow('There is nothing to learn.');
});

it('does not listen to what was not agreed', TIMEOUT, async () => {
  await expect(train('speaksNonsense')).rejects.toThrow('not in the agreed form');
});

it('gives its process none of the secrets of the server', TIMEOUT, async () => {
  process.env['SHOPIFY_API_SECRET'] = 'a secret';
  const { candidate } = await train('tellsEnvironment').finally(
    () => delete process.env['SHOPIFY_API_SECRET'],
  );
  expect(candidate.report.reasons).toContain('PATH');
  expect(
    candidate.report.reasons
      .map(inEnglish)
      .filter((name) => /SECRET|KEY|TOKEN|DATABASE|NODE_OPTIONS/.test(name)),
  ).toEqual([]);
});

it('ends its process when rows cannot be read', TIMEOUT, async () => {
  const parts = (async function* () {
    yield* PARTS;
    await eventually(async () => true);
    throw new Error('The database is away.');
  })();
  await expect(train('steps', { parts })).rejects.toThrow('The database is away.');
});

it('leaves no process behind when the server is killed', TIMEOUT, async () => {
  const program = fileURLToPath(PARENT);
  const server = spawn(process.execPath, [program, FAKE.href, String(BEHAVIOUR.stuckAfterThree)]);
  let output = '';
  server.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const pid = await eventually(async () => pidIn(output.split('\n')));
  expect(isAlive(pid)).toBe(true);
  server.kill('SIGKILL');
  await eventually(async () => !isAlive(pid));
});
