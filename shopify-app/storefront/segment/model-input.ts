import {
  behaviourFeatures,
  type BehaviourProduct,
  type Interaction,
  trailBehaviour,
  transformed,
} from '@kindred/models/features';
import type { DeviceSegments } from '@kindred/shared/api/storefront';
import type { ProductId } from '@kindred/shared/catalog';
import { SESSION_IDLE_MILLISECONDS } from '@kindred/shared/event';

/** Oldest first. An order that the shop printed into the page and our pixel noted, too, is one. */
export function stepsOf(trail: readonly Interaction[]): Interaction[] {
  const sorted = trail.toSorted((a, b) => a.at - b.at);
  return sorted.filter(({ kind, productId, at }, row) => {
    const isSame = (other: Interaction): boolean =>
      other.kind === kind && other.productId === productId && at - other.at < SESSION_IDLE_MILLISECONDS;
    return kind !== 'bought' || !sorted.slice(0, row).some(isSame);
  });
}

/** What the shop's model reads, [features]; of at least one step. */
export function modelInput(
  { types, utcOffsetMinutes, hasReduced }: DeviceSegments,
  products: ReadonlyMap<ProductId, BehaviourProduct>,
  steps: readonly Interaction[],
): Float32Array {
  const behaviour = trailBehaviour(steps, { types, utcOffsetMinutes, hasReduced, products }, steps.length)!;
  return transformed(
    behaviour,
    behaviourFeatures(types).filter(({ onDevice }) => onDevice),
  );
}
