import type { ModelInput } from '../features/model-input.ts';

export type { ModelInput };

/**
 * The port behind which every engine runs the same `.onnx` bytes.
 * Model signature, all families: inputs `ids` int32 [L] (item rows, oldest first, each 0 <= id < items)
 * and `weights` float32 [L]; outputs `item_ids` int32 [K] and `scores` float32 [K], best first.
 */
export interface Engine {
  readonly name: 'graph' | 'ort';
  /** Throws `UnsupportedModelError` when it cannot run an operator, any other error when the bytes are broken. */
  load(artifact: Uint8Array): Promise<EngineSession>;
}

export interface EngineSession {
  /** One run at a time: the next begins when the last has answered. */
  run(input: ModelInput): Promise<ModelOutput>;
  release(): void;
}

export interface ModelOutput {
  itemIds: Int32Array;
  scores: Float32Array;
}

/** Says which operators, so that the caller can climb to an engine that has them. */
export class UnsupportedModelError extends Error {
  readonly operators: string[];
  constructor(operators: string[]) {
    super(`This engine cannot run: ${operators.join(', ')}`);
    this.name = 'UnsupportedModelError';
    this.operators = operators;
  }
}
