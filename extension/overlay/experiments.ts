import type { RunningExperiment } from '@kindred/shared/api/browser-extension';
import type { ForcedVariation } from '@kindred/shared/device-keys';
import type { PageSlot } from './page.ts';

/** An experiment, a campaign or the holdout as one slot met it. */
export interface Met {
  experiment: RunningExperiment;
  /** Which variation this device has here, and what the chance of it was, 0..1; null: none. */
  given: { variation: number; chance: number } | null;
}

type Slot = Pick<PageSlot, 'placementId' | 'tried'>;

/** What may change this slot, in the order in which it decides, and what of it this device has. */
export function metBy({ placementId, tried }: Slot, running: readonly RunningExperiment[]): Met[] {
  return running.flatMap((experiment) => {
    const { experimentId, variations } = experiment;
    const drawn = tried?.find((each) => each.experimentId === experimentId);
    if (drawn === undefined && !isFor({ placementId }, experiment)) return [];
    const isKnown = drawn !== undefined && drawn.variation in variations;
    const given = isKnown ? { variation: drawn.variation, chance: drawn.propensity } : null;
    return [{ experiment, given }];
  });
}

/** Where a variation that is forced is seen: in every place that it may stand in, whoever it is for. */
export function isForced(
  slot: Pick<Slot, 'placementId'>,
  forced: ForcedVariation | null | undefined,
  running: readonly RunningExperiment[],
): boolean {
  if (!forced) return false;
  const experiment = running.find(({ experimentId }) => experimentId === forced.experimentId);
  // Of what has ended the page may still have it, and only the page knows where.
  return experiment === undefined || isFor(slot, experiment);
}

const isFor = (
  { placementId }: Pick<Slot, 'placementId'>,
  { placements }: Pick<RunningExperiment, 'placements'>,
): boolean => placements === null || placements.includes(placementId);

/** The page stood in Shopify's cache, and still has what runs no more. */
export const hasEnded = ({ tried }: Slot, running: readonly RunningExperiment[]): boolean =>
  tried?.some((each) => !running.some(({ experimentId }) => experimentId === each.experimentId)) ?? false;
