import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';
import type { Checkpoints } from '@kindred/models/training';
import { inEnglish, said, type Said } from '@kindred/shared/said';
import {
  fromTrainerSchema,
  type ToTrainer,
  type Trained,
  type TrainerPart,
  type TrainerOptions,
} from './trainer-messages.ts';

/** What a training needs and tells while it runs. */
export interface TrainingTask {
  parts: AsyncIterable<TrainerPart>;
  options: TrainerOptions;
  /** `dataset` is the sha256 of what the trainer learns from. */
  checkpointsOf: (dataset: string) => Checkpoints;
  onProgress: (fraction: number, message: Said, budgetSeconds: number) => void;
}

interface TrainerProgram {
  program: URL;
  heapMegabytes: number;
}

/** The trainer has no answer: it said why, or ended by itself. */
export class TrainerError extends Error {
  readonly reason: Said;
  /** What it wrote last, for the operator's log. */
  readonly detail: string;
  constructor(reason: Said, detail = '') {
    super(inEnglish(reason));
    this.name = 'TrainerError';
    this.reason = reason;
    this.detail = detail;
  }
}

const TRAINER = new URL('./trainer.ts', import.meta.url);
/** Of the JavaScript heap; serve-trainer.ts bounds the process as a whole. */
const MAX_HEAP_MEGABYTES = 2048;
/** Ingest keeps answering: the trainer gets what the server leaves of the processor. */
const NICENESS = 10;
/** No secret of the server's environment reaches the trainer: it gets what Node needs to start, no more. */
const PASSED_ON = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'NODE_COMPILE_CACHE'];
const STDERR_KEPT = 2_000;

/**
 * Builds a candidate in a process of its own, because gradient training runs native code that takes its whole
 * process with it when it is stopped (docs/decisions/0007). Aborting kills that process and rejects with the
 * signal's reason once it is gone; nothing in it needs an orderly end.
 */
export async function trainInProcess(
  task: TrainingTask,
  signal: AbortSignal,
  { program = TRAINER, heapMegabytes = MAX_HEAP_MEGABYTES }: Partial<TrainerProgram> = {},
): Promise<Trained> {
  signal.throwIfAborted();
  const child = startTrainer({ program, heapMegabytes });
  const kill = () => child.kill('SIGKILL');
  const death = deathOf(child);
  signal.addEventListener('abort', kill, { once: true });
  try {
    const trained = answerOf(child, task);
    const fed = feed(child, task, signal);
    // Either may still reject when the other has decided; that says nothing new.
    trained.catch(() => {});
    fed.catch(() => {});
    await Promise.race([fed, trained, death.then(refuse)]);
    return await Promise.race([trained, death.then(refuse)]);
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', kill);
    kill();
    await death;
  }
}

function startTrainer({ program, heapMegabytes }: TrainerProgram): ChildProcess {
  const child = fork(program, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // Not this process's own: a debugger's port, a loader.
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
    env: Object.fromEntries(PASSED_ON.map((name) => [name, process.env[name]])),
  });
  lowerPriority(child);
  return child;
}

/** Threads that it starts later are as patient as their process. */
function lowerPriority({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, NICENESS);
  } catch {
    // A system that does not allow it trains at the server's own priority.
  }
}

interface Death {
  code: number | null;
  signal: NodeJS.Signals | null;
  stderr: string;
}

function deathOf(child: ChildProcess): Promise<Death> {
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-STDERR_KEPT);
  });
  return new Promise((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal, stderr }));
    // The program could not even be started; `close` may then never come.
    child.once('error', (error) => {
      if (child.pid === undefined) resolve({ code: null, signal: null, stderr: error.message });
    });
  });
}

function refuse({ code, signal, stderr }: Death): never {
  const why = /heap out of memory|bad_alloc/i.test(stderr)
    ? said('It needed more memory than it may have.')
    : said('Its process ended early ({how}).', { how: signal ?? `code ${code}` });
  throw new TrainerError(why, stderr.trim());
}

/** Each part waits until the one before it was taken, so that a large shop never stands in this process's memory. */
async function feed(
  child: ChildProcess,
  { parts, options }: TrainingTask,
  signal: AbortSignal,
): Promise<void> {
  for await (const part of parts) {
    signal.throwIfAborted();
    await post(child, part);
  }
  await post(child, { kind: 'train', options });
}

function post(child: ChildProcess, message: ToTrainer): Promise<void> {
  return new Promise((resolve, reject) => {
    child.send(message, (error) => (error === null ? resolve() : reject(error)));
  });
}

function answerOf(child: ChildProcess, task: TrainingTask): Promise<Trained> {
  return new Promise((resolve, reject) => {
    child.on('message', (raw) => {
      const parsed = fromTrainerSchema.safeParse(raw);
      if (!parsed.success)
        return reject(new TrainerError(said('Its process said something that is not in the agreed form.')));
      const message = parsed.data;
      if (message.kind === 'progress') {
        task.onProgress(message.fraction, message.message, message.budgetSeconds);
      } else if (message.kind === 'failed') reject(new TrainerError(message.message));
      else if (message.kind === 'candidate') resolve(message);
      else void answerCheckpoint(child, task, message);
    });
  });
}

type CheckpointMessage = Extract<ReturnType<typeof fromTrainerSchema.parse>, { request: number }>;

/** The store reports its own failures; a training goes on without a checkpoint. */
async function answerCheckpoint(
  child: ChildProcess,
  task: TrainingTask,
  message: CheckpointMessage,
): Promise<void> {
  const { request, name } = message;
  const checkpoints = task.checkpointsOf(message.dataset);
  const answer: ToTrainer =
    message.kind === 'load'
      ? { kind: 'loaded', request, bytes: await checkpoints.load(name).catch(() => null) }
      : await checkpoints.save(name, message.bytes).then(
          () => ({ kind: 'saved', request }),
          () => ({ kind: 'saved', request }),
        );
  await post(child, answer).catch(() => {});
}
