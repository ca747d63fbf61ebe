import type { Interaction } from '@kindred/models/features';
import type { ProductId } from '@kindred/shared/catalog';
import type { Choices } from '../collector/choices.ts';

/** All that a shopper can correct. */
export interface Memory {
  trail: Interaction[];
  choices: Choices;
}

/**
 * Both directions change only what they are about: whatever else happened in between, here or in another tab, stays.
 */
export interface Correction {
  apply(memory: Memory): Memory;
  undo(memory: Memory): Memory;
}

export const hide = (productId: ProductId): Correction => ({
  apply: (memory) => withHidden(memory, [...without(memory.choices.hidden, productId), productId]),
  undo: (memory) => withHidden(memory, without(memory.choices.hidden, productId)),
});

export function showAgain(productId: ProductId): Correction {
  const { apply, undo } = hide(productId);
  return { apply: undo, undo: apply };
}

/** `trail` is what is remembered now: undoing brings back of it what was taken out. */
export function forget(productIds: readonly ProductId[], trail: readonly Interaction[]): Correction {
  const isMeant = ({ productId }: Interaction): boolean => productIds.includes(productId);
  const taken = trail.filter(isMeant);
  return {
    apply: (memory) => ({ ...memory, trail: memory.trail.filter((each) => !isMeant(each)) }),
    undo: (memory) => ({ ...memory, trail: [...memory.trail, ...taken].toSorted((a, b) => a.at - b.at) }),
  };
}

export const pause = (paused: boolean): Correction => ({
  apply: (memory) => ({ ...memory, choices: { ...memory.choices, paused } }),
  undo: (memory) => ({ ...memory, choices: { ...memory.choices, paused: !paused } }),
});

const without = (ids: readonly ProductId[], gone: ProductId): ProductId[] => ids.filter((id) => id !== gone);

const withHidden = (memory: Memory, hidden: ProductId[]): Memory => ({
  ...memory,
  choices: { ...memory.choices, hidden },
});
