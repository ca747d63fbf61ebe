import { MAX_INPUT_ITEMS } from '../features/model-input.ts';
import type { ModelInput } from './engine.ts';
import { mustFit } from './tensor.ts';

/** Names of the model's inputs and outputs; see engine.ts. */
export const SIGNATURE = { ids: 'ids', weights: 'weights', itemIds: 'item_ids', scores: 'scores' } as const;

/**
 * Runtimes accept what makes no sense: a negative id counts from the end, no ids at all rank rows 0, 1, 2….
 * An id past the last row is refused by the engines themselves.
 */
export function checkInput({ ids, weights }: ModelInput): void {
  mustFit(ids.length > 0, 'no items');
  mustFit(ids.length <= MAX_INPUT_ITEMS, `${ids.length} items are too many`);
  mustFit(ids.length === weights.length, `${ids.length} ids and ${weights.length} weights`);
  mustFit(
    ids.every((id) => id >= 0),
    'a negative item id',
  );
  mustFit(weights.every(Number.isFinite), 'a weight that is no number');
}
