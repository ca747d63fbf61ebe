import { MAX_INPUT_ITEMS } from '../features/model-input.ts';
import type { ModelInput } from './engine.ts';
import { ModelError } from './tensor.ts';

/** Names of the model's inputs and outputs; see engine.ts. */
export const SIGNATURE = { ids: 'ids', weights: 'weights', itemIds: 'item_ids', scores: 'scores' } as const;

/**
 * Runtimes accept what makes no sense: a negative id counts from the end, no ids at all rank rows 0, 1, 2….
 * An id past the last row is refused by the engines themselves.
 */
export function checkInput({ ids, weights }: ModelInput): void {
  if (ids.length === 0) throw new ModelError('the input holds no items');
  if (ids.length > MAX_INPUT_ITEMS)
    throw new ModelError(`the input has ${ids.length} items; models read ${MAX_INPUT_ITEMS} at most`);
  if (ids.length !== weights.length)
    throw new ModelError(`the input has ${ids.length} ids and ${weights.length} weights`);
  if (ids.some((id) => id < 0)) throw new ModelError('the input holds a negative item id');
  if (!weights.every((weight) => Number.isFinite(weight)))
    throw new ModelError('the input holds a weight that is no number');
}
