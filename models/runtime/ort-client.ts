/* oxlint-disable unicorn/require-post-message-target-origin -- a worker's postMessage has no origin to name */
import { type Engine, type EngineSession, UnsupportedModelError } from './engine.ts';
import { browserHost, type WorkerHost, type WorkerLike } from './ort-host.ts';
import type { FromWorker, ToWorker } from './ort-messages.ts';

export interface OrtClientSettings {
  /** The worker's script, an ES module; may be on another origin if it is served with CORS headers. */
  moduleUrl: string;
  /** Where the worker finds onnxruntime-web's own files; ends in a slash. */
  wasmBaseUrl: string;
  host?: WorkerHost;
  readyTimeoutMilliseconds?: number;
  runTimeoutMilliseconds?: number;
}

/** A cold start at 10 Mbit/s takes 2.9 s; who waits longer is better served without. */
const READY_TIMEOUT_MILLISECONDS = 8_000;
/** A run takes 0.2 to 4 ms once the worker is warm, some tens on a busy phone: beyond this something is broken. */
const RUN_TIMEOUT_MILLISECONDS = 500;

/** A broken promise of the worker: which step, for the merchant's failure counts. */
export class OrtWorkerError extends Error {
  override name = 'OrtWorkerError';
  readonly phase: 'start' | 'load' | 'run';
  constructor(phase: OrtWorkerError['phase'], message: string) {
    super(message);
    this.phase = phase;
  }
}

/** The page's side of engine "ort": a worker a session, ended by `release()`, by any breach of time, by any crash. */
export function createOrtClient(settings: OrtClientSettings): Engine {
  return { name: 'ort', load: (artifact) => load(settings, artifact) };
}

async function load(settings: OrtClientSettings, artifact: Uint8Array): Promise<EngineSession> {
  const host = settings.host ?? browserHost();
  const { readyTimeoutMilliseconds: timeout = READY_TIMEOUT_MILLISECONDS } = settings;
  const started = host.now();
  const worker = await start(host, settings.moduleUrl, timeout);
  const left = Math.max(1, timeout - (host.now() - started));
  try {
    await worker.ask({ kind: 'load', call: 0, artifact, wasmBaseUrl: settings.wasmBaseUrl }, 'load', left);
  } catch (error) {
    worker.end();
    throw error;
  }
  return sessionOf(worker, settings.runTimeoutMilliseconds ?? RUN_TIMEOUT_MILLISECONDS);
}

async function start(host: WorkerHost, moduleUrl: string, timeout: number): Promise<Calls> {
  const calls = new Calls(host.startWorker(`import ${JSON.stringify(moduleUrl)};`), host);
  try {
    await calls.listening(timeout);
    return calls;
  } catch (error) {
    calls.end();
    throw error;
  }
}

function sessionOf(worker: Calls, timeout: number): EngineSession {
  let calls = 0;
  return {
    async run({ ids, weights }) {
      calls += 1;
      const reply = await worker.ask({ kind: 'run', call: calls, ids, weights }, 'run', timeout);
      if (reply.kind !== 'ran')
        throw new OrtWorkerError('run', `the worker answered "${reply.kind}" to a run`);
      return { itemIds: reply.itemIds, scores: reply.scores };
    },
    release: () => worker.end(),
  };
}

interface Waiting {
  resolve(message: FromWorker): void;
  reject(error: Error): void;
}

/** Questions to a worker by number, each with its time; the worker does not outlive an unanswered one. */
class Calls {
  readonly #worker: WorkerLike;
  readonly #host: WorkerHost;
  readonly #waiting = new Map<number | 'listening', Waiting>();
  #ended = false;

  constructor(worker: WorkerLike, host: WorkerHost) {
    this.#worker = worker;
    this.#host = host;
    worker.addEventListener('message', ({ data }) => this.#answer(data));
    worker.addEventListener('error', ({ message }) => this.end(message ?? 'the worker could not be started'));
  }

  async listening(timeout: number): Promise<void> {
    await this.#wait('listening', 'start', timeout);
  }

  ask(message: ToWorker, phase: OrtWorkerError['phase'], timeout: number): Promise<FromWorker> {
    const reply = this.#wait(message.call, phase, timeout);
    if (!this.#ended) this.#worker.postMessage(message);
    return reply;
  }

  end(reason = 'the worker was ended'): void {
    this.#ended = true;
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(new Error(reason));
    this.#waiting.clear();
  }

  async #wait(
    key: number | 'listening',
    phase: OrtWorkerError['phase'],
    timeout: number,
  ): Promise<FromWorker> {
    if (this.#ended) throw new OrtWorkerError(phase, 'the worker was ended');
    const cancel = this.#host.after(timeout, () => this.end(`no answer within ${Math.round(timeout)} ms`));
    try {
      return await new Promise((resolve, reject) => this.#waiting.set(key, { resolve, reject }));
    } catch (error) {
      if (error instanceof UnsupportedModelError) throw error;
      throw new OrtWorkerError(phase, `${phase}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      cancel();
    }
  }

  #answer(message: FromWorker): void {
    const key = message.kind === 'listening' ? 'listening' : message.call;
    const waiting = this.#waiting.get(key);
    this.#waiting.delete(key);
    if (message.kind !== 'failed') waiting?.resolve(message);
    else if (message.operators === undefined) waiting?.reject(new Error(message.message));
    else waiting?.reject(new UnsupportedModelError(message.operators));
  }
}
