import type { ProductId } from '@kindred/shared/catalog';
import type { Interaction, InteractionKind } from './interaction.ts';

/** Raised by whatever changes the meaning of `ids` and `weights`: a device then refuses artifacts made for another. */
export const FEATURE_SCHEMA_VERSION = 2;

/** Enough for a long evening's visit and for years of orders; what is older tells models little (docs/decisions). */
export const MAX_INPUT_ITEMS = 20;

/** A cart or an order says more than a look; set by judgement, not yet tuned on a shop's data. */
export const KIND_WEIGHTS: Record<InteractionKind, number> = { viewed: 1, added: 2, bought: 2 };

/** What every model reads; see the signature in `runtime/engine.ts`. */
export interface ModelInput {
  /** Item rows, int32 [L], oldest first. */
  ids: Int32Array;
  /** float32 [L], KIND_WEIGHTS of each item; how an item fades with its distance is the model's own. */
  weights: Float32Array;
}

/** One product of the trail as the model sees it. */
export interface InputItem {
  productId: ProductId;
  /** The strongest thing that was done with it. */
  kind: InteractionKind;
  row: number;
}

/**
 * The last distinct products of a trail that the model knows, oldest first. A product met several times stands
 * where it was met last, with the strongest kind: reloading a page must not push the others into the past.
 */
export function inputItems(
  trail: readonly Interaction[],
  rowOf: (productId: ProductId) => number | undefined,
): InputItem[] {
  const newestFirst = new Map<ProductId, InputItem>();
  for (const { productId, kind } of trail.toSorted((a, b) => a.at - b.at).toReversed()) {
    const known = newestFirst.get(productId);
    if (known !== undefined) known.kind = stronger(known.kind, kind);
    else if (newestFirst.size < MAX_INPUT_ITEMS) {
      const row = rowOf(productId);
      if (row !== undefined) newestFirst.set(productId, { productId, kind, row });
    }
  }
  return [...newestFirst.values()].toReversed();
}

/** Null when the model knows nothing of the trail: then there is nothing to run. */
export function modelInput(
  trail: readonly Interaction[],
  rowOf: (productId: ProductId) => number | undefined,
): ModelInput | null {
  const items = inputItems(trail, rowOf);
  return items.length === 0 ? null : inputOf(items);
}

export function inputOf(items: readonly InputItem[]): ModelInput {
  return {
    ids: Int32Array.from(items, (item) => item.row),
    weights: Float32Array.from(items, (item) => KIND_WEIGHTS[item.kind]),
  };
}

function stronger(a: InteractionKind, b: InteractionKind): InteractionKind {
  const strength: Record<InteractionKind, number> = { viewed: 0, added: 1, bought: 2 };
  return strength[b] > strength[a] ? b : a;
}
