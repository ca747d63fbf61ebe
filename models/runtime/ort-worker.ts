/* oxlint-disable unicorn/require-post-message-target-origin -- a worker's postMessage has no origin to name */
import { type Engine, type EngineSession, UnsupportedModelError } from './engine.ts';
import { createOrtEngine } from './ort-engine.ts';
import type { FromWorker, ToWorker } from './ort-messages.ts';

export interface WorkerScope {
  postMessage(message: FromWorker): void;
  addEventListener(type: 'message', listener: (event: { data: ToWorker }) => void): void;
}

/** The worker's side: one worker, one model. The bundle's entry calls `serveOrt(self)`. */
export function serveOrt(
  scope: WorkerScope,
  createEngine: (wasmBaseUrl: string) => Engine = (wasmBaseUrl) => createOrtEngine({ wasmBaseUrl }),
): void {
  let session: EngineSession | null = null;
  const answer = async (message: ToWorker): Promise<FromWorker> => {
    const { call } = message;
    if (message.kind === 'load') {
      session = await createEngine(message.wasmBaseUrl).load(message.artifact);
      // The first run compiles and allocates (0.6 s seen on a busy machine): part of getting ready, not of an answer.
      await session.run({ ids: Int32Array.of(0), weights: Float32Array.of(1) });
      return { kind: 'loaded', call };
    }
    if (session === null) throw new Error('no model is loaded');
    return { kind: 'ran', call, ...(await session.run(message)) };
  };
  scope.addEventListener('message', ({ data }) => {
    void answer(data)
      .catch((error: unknown) => failure(data.call, error))
      .then((reply) => scope.postMessage(reply));
  });
  scope.postMessage({ kind: 'listening' });
}

function failure(call: number, error: unknown): FromWorker {
  const message = error instanceof Error ? error.message : String(error);
  return error instanceof UnsupportedModelError
    ? { kind: 'failed', call, message, operators: error.operators }
    : { kind: 'failed', call, message };
}
