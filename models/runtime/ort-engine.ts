import * as ort from 'onnxruntime-web/wasm';
import {
  type Engine,
  type EngineSession,
  type ModelInput,
  type ModelOutput,
  UnsupportedModelError,
} from './engine.ts';
import { checkInput, SIGNATURE } from './signature.ts';
import { ModelError } from './tensor.ts';
import { clampWasmMemory } from './wasm-memory.ts';

export interface OrtSettings {
  /** Address of the folder with onnxruntime-web's files; ends in a slash. */
  wasmBaseUrl?: string;
  /** The wasm file itself, where there is nothing to fetch it from (tests in Node). */
  wasmBinary?: Uint8Array;
}

/** onnxruntime-web on one thread: any model, at the price of 2.3 MB and a third of a second of start-up. */
export function createOrtEngine(settings: OrtSettings): Engine {
  clampWasmMemory();
  ort.env.wasm.numThreads = 1;
  if (settings.wasmBaseUrl !== undefined) ort.env.wasm.wasmPaths = settings.wasmBaseUrl;
  if (settings.wasmBinary !== undefined) ort.env.wasm.wasmBinary = settings.wasmBinary;
  return { name: 'ort', load: loadOrt };
}

/** Errors come back as exceptions; the runtime's own lines in a shop's console help nobody there. 4 is fatal. */
const QUIET = { logSeverityLevel: 4 } as const;

async function loadOrt(artifact: Uint8Array): Promise<EngineSession> {
  const session = await createSession(artifact);
  for (const name of [SIGNATURE.ids, SIGNATURE.weights])
    if (!session.inputNames.includes(name)) throw new ModelError(`the model has no input "${name}"`);
  for (const name of [SIGNATURE.itemIds, SIGNATURE.scores])
    if (!session.outputNames.includes(name)) throw new ModelError(`the model has no output "${name}"`);
  return {
    run: (input) => run(session, input),
    release: () => void session.release(),
  };
}

async function createSession(artifact: Uint8Array): Promise<ort.InferenceSession> {
  try {
    return await ort.InferenceSession.create(artifact, { executionProviders: ['wasm'], ...QUIET });
  } catch (error) {
    throw unsupportedIn(error) ?? error;
  }
}

/** Its two ways to say so: "No Op registered for X with …" and "com.example:X(-1) is not a registered function/op". */
const UNKNOWN_OPERATOR =
  /No Op registered for (\w+)|([\w.]*:?\w+)\(-?\d+\) is not a registered function\/op/g;

function unsupportedIn(error: unknown): UnsupportedModelError | null {
  const names = [...String(error).matchAll(UNKNOWN_OPERATOR)].map(
    (match) => match[1] ?? operatorName(match[2] ?? ''),
  );
  return names.length > 0 ? new UnsupportedModelError(names) : null;
}

/** ONNX's own operators without their domain, as everywhere else here. */
function operatorName(qualified: string): string {
  const [operator = '', domain = ''] = qualified.split(':').toReversed();
  return domain === '' || domain === 'ai.onnx' ? operator : `${domain}.${operator}`;
}

async function run(session: ort.InferenceSession, input: ModelInput): Promise<ModelOutput> {
  checkInput(input);
  const dims = [input.ids.length];
  const feeds = {
    [SIGNATURE.ids]: new ort.Tensor('int32', input.ids, dims),
    [SIGNATURE.weights]: new ort.Tensor('float32', input.weights, dims),
  };
  const results = await session.run(feeds, QUIET);
  const itemIds = results[SIGNATURE.itemIds]?.data;
  const scores = results[SIGNATURE.scores]?.data;
  if (!(itemIds instanceof Int32Array) || !(scores instanceof Float32Array))
    throw new ModelError('the model answers in other types than int32 ids and float32 scores');
  return { itemIds, scores };
}
