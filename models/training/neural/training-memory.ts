import type { Examples } from './examples.ts';

/** What a training may take beside Node itself; 200,000 items x 64 and 1 million examples fit. */
export const MAX_TRAINING_BYTES = 2 ** 31;

/** State of a step: as its input, as its output, and copies that the garbage collector has not yet taken. */
const STATE_COPIES = 7;
/** Parameter and the two moments of Adam, float32. */
const BYTES_PER_PARAMETER = 12;
/** ONNX Runtime and five sessions of it. */
const ENGINE_BYTES = 1e8;

/**
 * Bytes that a training takes at most, beside Node's own 100 MB:
 *   100 MB + parameters x 12 x 7 + graph + examples x (20 x 8 + 8 + 8) + random pool
 * where `graph` is the most that one step's values take: about 2 x batch x candidates x 4 for the probabilities,
 * 4 x items x width x 4 for gradients and Adam, and the activations; one step runs at a time and gives all back.
 * Measured against it: 227 of 236 MB (17,376 items, 2,048 candidates), 192 of 300 (all of them candidates),
 * 387 of 408 (43,000 items, batch 1,024), 734 of 803 (100,000 items, sequence).
 */
export function trainingBytes(
  parameters: number,
  graphBytes: number,
  { ids, weights, labels, shares, count }: Examples,
  poolBytes: number,
): number {
  const data = ids.byteLength + weights.byteLength + labels.byteLength + shares.byteLength;
  // Which examples there are of each length, and the order of an epoch.
  const orders = 8 * count;
  const state = parameters * BYTES_PER_PARAMETER * STATE_COPIES;
  return ENGINE_BYTES + state + graphBytes + data + orders + poolBytes;
}

/** Throws before anything is allocated that the machine may not have. */
export function refuseBeyond(bytes: number, most = MAX_TRAINING_BYTES): void {
  if (bytes > most)
    throw new RangeError(
      `This training needs ${Math.ceil(bytes / 2 ** 20)} MiB, more than the ${Math.floor(most / 2 ** 20)} it may take: ` +
        'use fewer items, a smaller width, batch or sample',
    );
}
