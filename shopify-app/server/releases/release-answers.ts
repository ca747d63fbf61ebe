import {
  comparisonOf,
  type LoggedSums,
  METRICS,
  type MeasuredSums,
  neededVisitors,
  sampleRatio,
  worthOf,
} from '@kindred/models/experiment';
import { Z95 } from '@kindred/models/statistics';
import type { ReleaseAnswer } from '@kindred/shared/api/admin';
import type { MetricId, Variation } from '@kindred/shared/api/experiments';
import { type Filled, type Gaps, said } from '@kindred/shared/said';
import { campaignsOf } from '../campaigns/campaign-store.ts';
import { sumsOf } from '../campaigns/day-store.ts';
import { isSplitBroken, loggedOf } from '../campaigns/logged.ts';
import { experimentsOf } from '../experiments/experiment-store.ts';
import { sumsOfAll } from '../experiments/sums-store.ts';
import type { Sql } from '../ports.ts';

/** What was drawn with known probabilities, and what came of it. */
interface Drawn {
  name: string;
  metric: MetricId;
  log: LoggedSums[];
  /** By variation: the release that it shows, where it changes nothing else. */
  releases: (string | null)[];
  isBroken: boolean;
}

/**
 * What visitors' answers say of giving everyone a release, by each experiment and campaign that drew it: had all who met
 * it been shown this one. Against what was drawn there, whichever release that was; two releases that were drawn at
 * different times are never compared.
 */
export async function releaseAnswers(
  sql: Sql,
  shopId: number,
): Promise<(releaseId: string) => ReleaseAnswer[]> {
  const drawn = [...(await byExperiments(sql, shopId)), ...(await byCampaigns(sql, shopId))];
  return (releaseId) =>
    drawn.filter(({ releases }) => releases.includes(releaseId)).map((each) => answerOf(each, releaseId));
}

/** Only variations that a model ranks: what another model could do no better is no standard for one. */
async function byExperiments(sql: Sql, shopId: number): Promise<Drawn[]> {
  const tried = (await experimentsOf(sql, shopId)).filter(
    ({ startedAt, definition }) => startedAt !== null && definition.variations.some(releaseOf),
  );
  const sums = await sumsOfAll(sql, shopId, tried);
  return tried.map(({ definition: { name, goal, variations } }, at) => {
    const { metrics, crossed } = sums[at]!;
    const metric = METRICS[goal].kind === 'ratio' ? 'bought' : goal;
    const weights = variations.map(({ weight }) => weight);
    const visitors = metrics.bought.map(({ n }) => n);
    return {
      name,
      metric,
      log: logOf(variations, metrics[metric]),
      releases: variations.map(releaseOf),
      isBroken: sampleRatio(visitors, weights, crossed).isBroken,
    };
  });
}

function logOf(variations: readonly Variation[], sums: readonly MeasuredSums[]): LoggedSums[] {
  const ranked = variations.flatMap((each, variation) => (isRanked(each) ? [variation] : []));
  const share = ranked.reduce((sum, variation) => sum + variations[variation]!.weight, 0);
  return ranked.map((variation) => {
    const { n, y, yy } = sums[variation]!;
    const propensity = variations[variation]!.weight / share;
    return { context: '', variation, propensity, n, sum: y, squares: yy };
  });
}

/** Their probabilities change, so that of what is no model's nothing can be left out: one with such a content tells nothing. */
async function byCampaigns(sql: Sql, shopId: number): Promise<Drawn[]> {
  const tried = (await campaignsOf(sql, shopId)).filter(
    ({ startedAt, definition: { contents } }) =>
      startedAt !== null && contents.some(releaseOf) && contents.every(isRanked),
  );
  const drawn: Drawn[] = [];
  for (const { campaignId, definition } of tried) {
    const { name, aim, contents } = definition;
    const sums = await sumsOf(sql, shopId, campaignId);
    drawn.push({
      name,
      metric: aim,
      log: loggedOf(sums),
      releases: contents.map(releaseOf),
      isBroken: isSplitBroken(definition, sums),
    });
  }
  return drawn;
}

type Shown = Pick<Variation, 'content'>;

const isRanked = ({ content: { kind } }: Shown): boolean => kind === 'as_is' || kind === 'changed';

/** Null where it shows no release of its own, or changes the heading or anything else with it. */
function releaseOf({ content }: Shown): string | null {
  if (content.kind !== 'changed') return null;
  const { kind: _, releaseId = null, ...more } = content;
  return Object.values(more).every((each) => each === undefined) ? releaseId : null;
}

function answerOf({ name, metric, log, releases, isBroken }: Drawn, releaseId: string): ReleaseAnswer {
  const isIt = releases.map((each) => each === releaseId);
  const share = 1 / isIt.filter(Boolean).length;
  const worth = worthOf(log, () => isIt.map((is) => (is ? share : 0)));
  if (isBroken || (!worth.isTold && worth.reason === 'odd'))
    return {
      kind: 'unknown',
      words: said('In “{name}” visitors were not split as planned, so it tells nothing of this model.', {
        name,
      }),
    };
  if (!worth.isTold) {
    const needed = Math.ceil(neededVisitors(log.reduce((sum, { n }) => sum + n, 0)) / 100) * 100;
    return {
      kind: 'unknown',
      words: said(
        '“{name}” has shown this model to too few visitors to tell: {needed} are needed at the least.',
        { name, needed },
      ),
    };
  }
  const { value, high, n } = worth.change;
  // Merchants look whenever they like, and experiments are stopped early: an interval that holds on all days.
  const change = comparisonOf(
    { value, error: (high - value) / Z95, freedom: n - 1, n },
    { method: 'sequential' },
  );
  const kind = change.low > 0 ? 'better' : change.high < 0 ? 'worse' : 'undecided';
  const { title } = METRICS[metric];
  const metricWords: Filled = typeof title === 'string' ? { text: title, gaps: {} } : title;
  return { kind, words: WORDS[kind]({ name, metric: metricWords, ...changeOf(change) }) };
}

const changeOf = ({ value, low, high }: { value: number; low: number; high: number }): Gaps => ({
  change: { change: 100 * value },
  low: { change: 100 * low },
  high: { change: 100 * high },
});

const WORDS: Record<Exclude<ReleaseAnswer['kind'], 'unknown'>, (gaps: Gaps) => Filled> = {
  better: (gaps) =>
    said(
      'By “{name}” this model does better. Had everyone there been shown it: {metric} {change} (between {low} and {high}).',
      gaps,
    ),
  worse: (gaps) =>
    said(
      'By “{name}” this model does worse. Had everyone there been shown it: {metric} {change} (between {low} and {high}).',
      gaps,
    ),
  undecided: (gaps) =>
    said(
      'By “{name}” this model may do better or worse. Had everyone there been shown it: {metric} {change} (between {low} and {high}).',
      gaps,
    ),
};
