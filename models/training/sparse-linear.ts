/**
 * Neighbour-restricted SLIST.
 * Source: Choi, Kim, Lee, Shim, Lee, "Session-aware Linear Item-Item Models for Session-based
 * Recommendation", WWW 2021 (SLIST = SLIS + SLIT in one closed form). Per target item j
 *   minimise a |X_j - X b|^2 + (1 - a) |T_j - S b|^2 + lambda |b|^2,  so  (G + lambda I) b = R_j
 * with X the session-item matrix, S and T the faded past and future of every split point.
 * Added to it: input dropout (linear-settings.ts), which puts p / (1 - p) diag(G) beside lambda I, and a step over
 * third items (linear-walk.ts).
 * What differs: the solve for j sees only the `candidates` items with the largest R_j instead of all
 * (a small Cholesky per item, no [items, items] inverse); the past and future of a split point end
 * after 12 items; the diagonal is not bounded (a re-view is a valid prediction);
 * each past item keeps its `neighbours` strongest entries.
 * Memory: 20 bytes for each pair of items that share a session (at most MAX_SESSION_ITEMS an interaction), 8 for each
 * candidate (items x `candidates`), 13 an interaction, and two models. Measured with the suggested settings, seconds
 * of one core and peak of the whole process: YooChoose's newest 100,000 interactions 1.5 s, 138 MB; all 486,026 of
 * 17,376 items 5 s, 171 MB; Diginetica's 906,140 of 43,097 items 14 s, 261 MB.
 */
import { type TrainingHooks, part } from './hooks.ts';
import type { ItemSessions } from './item-sessions.ts';
import { anchorAt, type RecencyAnchor } from './linear-recency.ts';
import type { SparseLinearSettings } from './linear-settings.ts';
import { LinearState } from './linear-state.ts';
import type { SparseLinearModel } from './sparse-linear-model.ts';

/** The state behind a model: keep it to refresh the model without a rebuild. `anchor` is for repeating an earlier training. */
export async function countSparseLinear(
  sessions: ItemSessions,
  itemCount: number,
  settings: SparseLinearSettings,
  hooks: TrainingHooks = {},
  anchor: RecencyAnchor = anchorAt(sessions),
): Promise<LinearState> {
  const state = LinearState.empty(itemCount, settings, anchor);
  await state.add(sessions, hooks);
  return state;
}

/**
 * Rejects with the signal's reason when aborted, nothing is left running then; with a RangeError on rows outside
 * the item table and settings out of bounds.
 */
export async function trainSparseLinear(
  sessions: ItemSessions,
  itemCount: number,
  settings: SparseLinearSettings,
  hooks: TrainingHooks = {},
): Promise<SparseLinearModel> {
  const state = await countSparseLinear(sessions, itemCount, settings, part(hooks, 0, 0.2));
  return state.model(part(hooks, 0.2, 1));
}
