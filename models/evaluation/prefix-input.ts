import { MAX_INPUT_ITEMS } from '@kindred/models/features';
import type { ModelInput } from '@kindred/models/runtime';

/** The newest distinct items of a prefix, newest first, as many as a model reads. */
export function newestDistinct(prefix: Int32Array): Int32Array {
  const newest = new Set<number>();
  for (let at = prefix.length - 1; at >= 0 && newest.size < MAX_INPUT_ITEMS; at--) newest.add(prefix[at]!);
  return Int32Array.from(newest);
}

/**
 * What `modelInput` of models/features makes of a trail of views, straight from rows; a test holds the two
 * together. Null for an empty prefix.
 */
export function inputOfPrefix(prefix: Int32Array): ModelInput | null {
  if (prefix.length === 0) return null;
  const ids = newestDistinct(prefix).toReversed();
  return { ids, weights: new Float32Array(ids.length).fill(1) };
}
