import type { Suggestion } from '@kindred/shared/api/campaigns';
import type { Variation } from '@kindred/shared/api/experiments';
import { causeOf } from './suggestions-cause.ts';
import { draftOf } from './suggestions-draft.ts';
import { worthOf } from './suggestions-gain.ts';
import { costWords, reasonOf, titleOf, whatIsSeen } from './suggestions-words.ts';
import type { ReachCell } from './underperformers-funnel.ts';
import type { Options, Underperformer } from './underperformers.ts';

export interface SuggestionInput {
  options: Omit<Options, 'by'>;
  /** That the cells are of. */
  weeks: number;
  /** As the merchant calls it. */
  nameOf: (campaignId: string) => string;
  /** What it shows most. */
  shownBy: (campaignId: string) => Variation;
}

/**
 * One of a closed list, with what speaks for it and what it costs to be wrong; nothing of it is done by itself. `all`
 * are the cells in which it was found.
 */
export function suggestionFor(
  found: Underperformer,
  all: readonly ReachCell[],
  { options, weeks, nameOf, shownBy }: SuggestionInput,
): Suggestion {
  const { by, id } = found;
  const cause = causeOf(found, all, { ...options, by });
  const { gain, costIfWrong } = worthOf(found, cause, weeks, options.smallestEffect);
  const { segmentIds } = cause;
  const words = titleOf(cause.kind, by === 'campaign' ? nameOf(id) : id);
  const reasons = [whatIsSeen(found), reasonOf(cause.kind, by, segmentIds.length)];
  return {
    kind: cause.kind,
    about: by === 'campaign' ? { campaignId: id, name: nameOf(id) } : { placementId: id },
    words,
    evidence: [...reasons, costWords(cause.kind, costIfWrong, options.smallestEffect)],
    gain,
    costIfWrong,
    draft: draftOf({
      kind: cause.kind,
      shown: by === 'campaign' ? shownBy(id) : null,
      blamed: found.blamed,
      words,
      reasons,
      placements: [...new Set(cause.cells.map(({ placementId }) => placementId))],
      segments: segmentIds,
      smallestEffect: options.smallestEffect,
    }),
  };
}
