import { flushCompileCache } from 'node:module';
import type { Candidate, CandidateOptions, TrainingDataset } from '@kindred/models/release';
import { said, type Said } from '@kindred/shared/said';
import { assembleDataset } from './assemble-dataset.ts';
import { timeBudgetSeconds } from './time-budget.ts';
import type { FromTrainer, ToTrainer, TrainerOptions } from './trainer-messages.ts';

/** `learned` is there where a refresh will do. */
type Build = (
  dataset: TrainingDataset,
  options: CandidateOptions,
  learned?: Uint8Array,
) => Promise<Candidate>;

/** A training that needs more is ended: it shares the machine with the server and its database. */
const MAX_MEMORY_BYTES = 3 * 1024 ** 3;
const LOOK_AT_MEMORY_MILLISECONDS = 500;
/** Each report is a message that the server has to read. */
const PROGRESS_MILLISECONDS = 250;

/** The child's end of the channel: gathers the data, builds one candidate, sends it, and waits to be ended. */
export function serveTrainer(build: Build): void {
  const assembly = assembleDataset();
  const checkpoints = remoteCheckpoints();
  const learned: Uint8Array[] = [];
  process.on('message', (message: ToTrainer) => {
    if (message.kind === 'train') void train(message.options);
    else if (message.kind === 'loaded') checkpoints.answer(message.request, message.bytes);
    else if (message.kind === 'saved') checkpoints.answer(message.request, null);
    else if (message.kind === 'learned') learned.push(message.bytes);
    else assembly.add(message);
  });
  dieWithServer();
  watchMemory();
  // Where NODE_COMPILE_CACHE is set: it is killed when it is done, before Node would keep what it compiled.
  flushCompileCache();

  async function train(options: TrainerOptions): Promise<void> {
    try {
      const { dataset, fingerprint } = assembly.finish();
      const sessions = dataset.sessions.length;
      const { searchesNetworks = false, ...asked } = options;
      const budgetSeconds = timeBudgetSeconds(dataset);
      const own: CandidateOptions = {
        ...asked,
        ...(searchesNetworks && { timeBudgetSeconds: budgetSeconds }),
        onProgress: throttled(budgetSeconds),
        checkpoints: checkpoints.of(fingerprint),
      };
      const candidate = await build(dataset, own, learned.length > 0 ? Buffer.concat(learned) : undefined);
      send({ kind: 'candidate', candidate, sessions });
    } catch (error) {
      fail((error instanceof Error ? error.message : String(error)).slice(0, 500));
    }
  }
}

function send(message: FromTrainer): void {
  process.send?.(message);
}

function fail(message: Said): void {
  send({ kind: 'failed', message });
}

/** The server ends its trainer itself; a signal to all of a terminal's or a service's processes is not for this one. */
function dieWithServer(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
  // At once: an orderly exit would tear down an engine that is computing, which ends in an abort with a core dump.
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
}

/** V8's own limit counts the JavaScript heap only, not typed arrays and not the engine's memory. */
function watchMemory(): void {
  setInterval(() => {
    if (process.memoryUsage.rss() <= MAX_MEMORY_BYTES) return;
    fail(said('It needed more memory than it may have.'));
  }, LOOK_AT_MEMORY_MILLISECONDS).unref();
}

function throttled(budgetSeconds: number): (fraction: number, message: Said) => void {
  let lastAt = -Infinity;
  return (fraction, message) => {
    const now = performance.now();
    if (now - lastAt < PROGRESS_MILLISECONDS) return;
    lastAt = now;
    const bounded = Math.min(Math.max(fraction, 0), 1);
    send({ kind: 'progress', fraction: bounded, message, budgetSeconds });
  };
}

/** Kept by the server; each call waits for its answer, so that no two saves are under way in memory. */
function remoteCheckpoints() {
  const waiting = new Map<number, (bytes: Uint8Array | null) => void>();
  const ask = (message: (request: number) => FromTrainer): Promise<Uint8Array | null> => {
    const request = nextRequest++;
    return new Promise((resolve) => {
      waiting.set(request, resolve);
      send(message(request));
    });
  };
  let nextRequest = 0;
  return {
    answer(request: number, bytes: Uint8Array | null): void {
      waiting.get(request)?.(bytes);
      waiting.delete(request);
    },
    of: (dataset: string): NonNullable<CandidateOptions['checkpoints']> => ({
      load: (name) => ask((request) => ({ kind: 'load', request, name, dataset })),
      save: async (name, bytes) => {
        await ask((request) => ({ kind: 'save', request, name, dataset, bytes }));
      },
    }),
  };
}
