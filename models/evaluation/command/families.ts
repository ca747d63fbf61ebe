/** Every family that `npm run evaluate` can judge; a new one is added to LEARNED. */
import { BASELINES } from '../baselines/index.ts';
import { baselineFamily } from '../baseline-family.ts';
import type { Family } from '../family.ts';
import { LEARNED_FAMILIES } from '@kindred/models/release/families';

/** Families whose settings are chosen and whose bytes go to devices. */
const LEARNED: readonly Family[] = LEARNED_FAMILIES;

const BASELINE_NAMES = Object.keys(BASELINES) as (keyof typeof BASELINES)[];

/** Baselines first, cheapest first. */
export const FAMILIES: readonly Family[] = [...BASELINE_NAMES.map(baselineFamily), ...LEARNED];

/** What `best` chooses from. */
export function isLearned(family: Family): boolean {
  return LEARNED.includes(family);
}
