/**
 * The exported bytes in onnxruntime-node: some ten times the speed of the device's own engine on large models,
 * which is what makes judging 60,000 predictions a matter of seconds. The only file here that names it.
 */
import type { EngineSession, ModelInput } from '@kindred/models/runtime';
import { createRequire } from 'node:module';
import type * as Ort from 'onnxruntime-node';

/** Loaded when it is first needed: the server reads this package too, and needs no native code. */
const native = (): typeof Ort => createRequire(import.meta.url)('onnxruntime-node') as typeof Ort;

/** One thread: results do not depend on the machine's cores. 4 is fatal: errors come back as exceptions. */
const OPTIONS = { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 4 } as const;

export async function loadNative(artifact: Uint8Array): Promise<EngineSession> {
  const { Tensor } = native();
  const session = await native().InferenceSession.create(artifact, OPTIONS);
  return {
    async run({ ids, weights }) {
      const dims = [ids.length];
      const results = await session.run({
        ids: new Tensor('int32', ids, dims),
        weights: new Tensor('float32', weights, dims),
      });
      const itemIds = results.item_ids?.data;
      const scores = results.scores?.data;
      if (!(itemIds instanceof Int32Array) || !(scores instanceof Float32Array))
        throw new TypeError('The model answers in other types than int32 ids and float32 scores');
      return { itemIds, scores };
    },
    release: () => void session.release(),
  };
}

/** A model that scores every item, see `exportScores` of models/training. */
export async function loadNativeScores(
  model: Uint8Array,
): Promise<{ run(input: ModelInput): Promise<Float32Array>; release(): void }> {
  const { Tensor } = native();
  const session = await native().InferenceSession.create(model, OPTIONS);
  return {
    async run({ ids, weights }) {
      const dims = [ids.length];
      const { scores } = await session.run({
        ids: new Tensor('int32', ids, dims),
        weights: new Tensor('float32', weights, dims),
      });
      return scores!.data as Float32Array;
    },
    release: () => void session.release(),
  };
}
