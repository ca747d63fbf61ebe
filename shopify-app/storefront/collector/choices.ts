import type { ProductId } from '@kindred/shared/catalog';
import { listIn, LOCAL_KEYS, readJson, writeJson } from '../storage/device-store.ts';

/** What the shopper told us in the panel. */
export interface Choices {
  /** "Not interested": never shown on this device. */
  hidden: ProductId[];
  /** Nothing is recorded, ranked or sent until the shopper goes on; what is there stays. */
  paused: boolean;
}

export function readChoices(): Choices {
  const stored = (readJson('localStorage', LOCAL_KEYS.choices) ?? {}) as Partial<Choices>;
  return { hidden: listIn(stored.hidden) as ProductId[], paused: stored.paused === true };
}

export function saveChoices(choices: Choices): void {
  writeJson('localStorage', LOCAL_KEYS.choices, choices);
}
