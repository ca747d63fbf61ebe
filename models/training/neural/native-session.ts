import { createRequire } from 'node:module';
import type * as ort from 'onnxruntime-node';
import type { DataType } from '../../onnx/index.ts';

/** Loaded when it is first needed: whoever only reads this package's types and manifests stays free of native code. */
const native = (): typeof ort => createRequire(import.meta.url)('onnxruntime-node') as typeof ort;

export interface NativeSession {
  run(feeds: Record<string, ort.Tensor>): Promise<Record<string, ort.Tensor>>;
  release(): Promise<void>;
}

/**
 * onnxruntime-node, the only native code that training runs. One thread gives the same bits every time; more
 * threads add in another order. Never in a worker thread: ending one in the middle of a run ends the process.
 */
export async function openSession(bytes: Uint8Array, threads = 1): Promise<NativeSession> {
  const session = await native().InferenceSession.create(bytes, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    // Values are freed as soon as nothing reads them. Kept for the next run, the blocks of the five sessions of a
    // training took 2 to 3 times the memory and no less time (measured: 1,111 against 502 MB, 7.6 against 7.1 s).
    enableCpuMemArena: false,
    enableMemPattern: false,
    logSeverityLevel: 3,
  });
  return {
    run: async (feeds) => (await session.run(feeds)) as Record<string, ort.Tensor>,
    release: () => session.release(),
  };
}

export function tensorOf(
  type: Extract<DataType, 'float32' | 'int32' | 'int64'>,
  dims: readonly number[],
  data: Float32Array | Int32Array | BigInt64Array,
): ort.Tensor {
  return new (native().Tensor)(type, data, dims);
}

export type { Tensor } from 'onnxruntime-node';
