import type { SuggestionKind } from '@kindred/shared/api/campaigns';
import type { ReachCell } from './underperformers-funnel.ts';
import { expectedByPeers } from './underperformers-peers.ts';
import { spreadOfPeers } from './underperformers-spread.ts';
import { judgeStep, type Options, type Underperformer } from './underperformers.ts';

export interface Cause {
  kind: SuggestionKind;
  /** Where it is at home: what a change would be about. */
  cells: ReachCell[];
  /** Segments that it is confined to. Empty where it is with all alike. */
  segmentIds: string[];
}

/** Chance of being worse than peers by enough to matter: from here on a part is bad, up to there it is fine. */
const BAD = 0.9;
const FINE = 0.2;
/** Of the impressions, at least so many must be of fine parts: else it is everywhere. */
const LEAST_FINE = 0.2;

/**
 * Why something does worse, from where it does: with all alike it is the content, with some visitors the audience, in
 * some places the place. A product that cannot be bought is none of these.
 */
export function causeOf(found: Underperformer, all: readonly ReachCell[], options: Options): Cause {
  const { cells, steps, blamed } = found;
  const everywhere = (kind: SuggestionKind): Cause => ({ kind, cells, segmentIds: [] });
  if (found.state === 'suspected') return everywhere('raise_sample');
  if (blamed === 'stock') return everywhere('fix_stock');
  if (found.by === 'placement') return everywhere(blamed === 'click' ? 'move_place' : 'swap_content');
  const broken = (['click', 'cart', 'order'] as const).filter(
    (step) => steps[step].gap < Math.log(1 - options.smallestEffect) && steps[step].chanceWorse > FINE * 4,
  );
  if (broken.length > 1) return everywhere('stop');
  const audience = badPart(found, all, options, ({ segmentId }) => segmentId);
  // Visitors in no segment are no audience that an experiment can have.
  const cellsOfSegments = audience?.filter(({ segmentId }) => segmentId !== null) ?? [];
  if (cellsOfSegments.length > 0) {
    const segmentIds = [...new Set(cellsOfSegments.flatMap(({ segmentId }) => segmentId ?? []))];
    return { kind: 'change_audience', cells: cellsOfSegments, segmentIds };
  }
  const places = badPart(found, all, options, ({ placementId }) => placementId);
  if (places) return { kind: 'move_place', cells: places, segmentIds: [] };
  return everywhere('swap_content');
}

/** Where some parts are bad and others fine: the bad ones. */
function badPart(
  found: Underperformer,
  all: readonly ReachCell[],
  options: Options,
  partOf: (cell: ReachCell) => string | null,
): ReachCell[] | null {
  const parts = [...new Set(found.cells.map(partOf))];
  const judged = parts.map((part) => {
    const expected = expectedByPeers(
      all.filter((cell) => partOf(cell) === part),
      found.by,
      found.blamed,
    );
    const { chanceWorse } = judgeStep(
      expected.get(found.id)!,
      spreadOfPeers(found.blamed, [], options.alike),
      options,
    );
    return { cells: found.cells.filter((cell) => partOf(cell) === part), chanceWorse };
  });
  const bad = judged.filter(({ chanceWorse }) => chanceWorse > BAD).flatMap(({ cells }) => cells);
  const fine = judged.filter(({ chanceWorse }) => chanceWorse < FINE).flatMap(({ cells }) => cells);
  return bad.length > 0 && impressionsOf(fine) >= LEAST_FINE * found.impressions ? bad : null;
}

const impressionsOf = (cells: readonly ReachCell[]): number =>
  cells.reduce((sum, { funnel }) => sum + funnel.impressions, 0);
