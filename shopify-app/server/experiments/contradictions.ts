import type { NewExperiment, Variation } from '@kindred/shared/api/experiments';
import { KINDS_WITHOUT_CLICKS } from '@kindred/shared/experiment';
import { said, type Said } from '@kindred/shared/said';

/** What the shop has that an experiment may speak of. */
export interface Possible {
  currency: string | null;
  /** What some product costs. */
  hasCosts: boolean;
  /** Releases whose models are there. */
  releaseIds: readonly string[];
  /** Segments that are there. */
  segmentIds: readonly string[];
}

/** What speaks against an experiment before anything runs; null: nothing. */
export function contradictionIn(experiment: NewExperiment, possible: Possible): Said | null {
  const { variations, goal, audience } = experiment;
  const total = variations.reduce((sum, { weight }) => sum + weight, 0);
  if (Math.abs(total - 1) > 0.001) return said('The shares of the variations must add up to 100 %.');
  if (variations.some(({ weight }) => weight < 0.01))
    return said('Each variation needs a share of at least 1 %.');
  const names = new Set(variations.map(({ name }) => name));
  if (names.size < variations.length) return said('Give each variation a name of its own.');
  for (const variation of variations) {
    const problem = contradictionOf(variation, possible);
    if (problem !== null) return problem;
  }
  if (audience.segments?.some((id) => !possible.segmentIds.includes(id)))
    return said('This shop has no such segment.');
  for (const list of Object.values(audience))
    if (list?.length === 0) return said('An audience that nobody is part of meets nothing.');
  return uncountable(goal, variations, possible);
}

function contradictionOf({ name, content }: Variation, { releaseIds }: Possible): Said | null {
  if (content.kind !== 'changed') return null;
  const { heading, type, weights, releaseId } = content;
  if (heading === undefined && type === undefined && weights === undefined && releaseId === undefined)
    return said('“{name}” changes nothing: say what it changes, or choose “as it is”.', { name });
  if (releaseId !== undefined && !releaseIds.includes(releaseId))
    return said('The model of “{name}” is not there any more, or the gate did not let it through.', { name });
  return null;
}

/** In each of them: what one variation cannot have, another has by itself. */
export const countsClicks = (variations: readonly Pick<Variation, 'content'>[]): boolean =>
  variations.every(({ content: { kind } }) => !KINDS_WITHOUT_CLICKS.includes(kind));

const MONEY: readonly NewExperiment['goal'][] = ['revenue', 'order_value', 'margin'];

function uncountable(
  goal: NewExperiment['goal'],
  variations: readonly Variation[],
  { currency, hasCosts }: Possible,
): Said | null {
  if (MONEY.includes(goal) && currency === null)
    return said('Amounts cannot be counted before Kindred knows the shop’s currency.');
  if (goal === 'margin' && !hasCosts)
    return said('Margin cannot be counted: Shopify knows of no product what it costs.');
  if (goal === 'clicked' && !countsClicks(variations))
    return said(
      'Clicks are counted only of rows that Kindred fills: choose another goal, or leave out the theme’s own row, banners and the empty place.',
    );
  return null;
}
