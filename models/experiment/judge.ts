import type { Effect, ExperimentState, MetricReport, Verdict } from '@kindred/shared/api/experiments';
import { type Filled, type Gaps, said, type Said } from '@kindred/shared/said';
import { type Counted, isEnough, LEAST_CONVERSIONS, LEAST_VISITORS } from './report.ts';
import type { SampleRatio } from './sample-ratio.ts';

export interface Facts {
  state: ExperimentState;
  split: SampleRatio;
  counted: Counted;
  /** As `metricReports` tells them of `counted`. */
  metrics: MetricReport[];
  /** Of the variations. */
  names: string[];
  smallestEffect: number;
  /** Epoch milliseconds; null without an end. */
  endsAt: number | null;
  /** It ran until its last day; only then may one of a fixed length be judged. */
  isComplete: boolean;
}

/** Above it, chance alone could do that. */
const MOST_P = 0.05;

/** The most pressing thing that may be said. */
export function judge(facts: Facts): Verdict {
  const { state, split, counted, metrics, isComplete } = facts;
  if (state === 'draft') return verdict('draft', said('Not started yet.'));
  if (split.isBroken)
    return verdict(
      'broken_split',
      said(
        'Visitors are not split as planned, so these figures cannot be believed. Stop it, find out why, and start it anew.',
      ),
    );
  const broken = brokenGuardrail(metrics, facts.names);
  if (broken) return broken;
  const variations = facts.names.map((_, at) => at);
  if (!variations.every((at) => isEnough(counted.goal, counted.sums, at)))
    return state === 'running' ? tooFew('too_early') : tooFew('undecided');
  if (counted.method === 'fixed' && !isComplete) return beforeItsEnd(facts);
  return ofTheGoal(facts);
}

const verdict = (kind: Verdict['kind'], words: Said, variation: number | null = null): Verdict => ({
  kind,
  words,
  variation,
});

const tooFew = (kind: 'too_early' | 'undecided'): Verdict =>
  verdict(
    kind,
    said(
      'Too few to tell: each variation needs at least {visitors} visitors, and {conversions} who did what is measured.',
      { visitors: LEAST_VISITORS, conversions: LEAST_CONVERSIONS },
    ),
  );

function brokenGuardrail(metrics: readonly MetricReport[], names: readonly string[]): Verdict | null {
  for (const { title, effects } of metrics)
    for (const [at, effect] of effects.entries())
      if (effect?.isBroken === true)
        return verdict(
          'guardrail_broken',
          said(
            '“{name}” does harm: {metric} {change} (between {low} and {high}), which is more than may be. Better stop it.',
            { name: names[at + 1] ?? '', metric: inGap(title), ...changeOf(effect) },
          ),
          at + 1,
        );
  return null;
}

function beforeItsEnd({ state, endsAt }: Facts): Verdict {
  if (state !== 'running')
    return verdict(
      'undecided',
      said(
        'Stopped before its last day, so nothing is called: what looks good on one day is often gone on the next.',
      ),
    );
  return verdict(
    'too_early',
    endsAt === null
      ? said('Too early to tell.')
      : said('Judged on its last day, {day}. Until then nothing is called.', { day: { day: endsAt } }),
  );
}

function ofTheGoal({ state, metrics, names, smallestEffect }: Facts): Verdict {
  const goal = metrics.find(({ role }) => role === 'goal');
  const known = (goal?.effects ?? []).flatMap((effect, at) =>
    effect ? [{ ...effect, variation: at + 1 }] : [],
  );
  if (!goal || known.length === 0) return tooFew('undecided');
  const sign = goal.better === 'more' ? 1 : -1;
  const byGain = known.toSorted((a, b) => sign * (b.value - a.value));
  const sure = byGain.filter(({ adjustedP, low, high }) => adjustedP < MOST_P && (low > 0 || high < 0));
  const gapsOf = (effect: Effect & { variation: number }): Gaps => ({
    name: names[effect.variation] ?? '',
    metric: inGap(goal.title),
    ...changeOf(effect),
  });
  const [first] = sure;
  const last = sure.at(-1);
  if (first && sign * first.value > 0)
    return verdict(
      'better',
      said('“{name}” does better: {metric} {change} (between {low} and {high}).', gapsOf(first)),
      first.variation,
    );
  if (last && sign * last.value < 0)
    return verdict(
      'worse',
      said('“{name}” does worse: {metric} {change} (between {low} and {high}).', gapsOf(last)),
      last.variation,
    );
  if (known.every(({ low, high }) => low > -smallestEffect && high < smallestEffect))
    return verdict(
      'no_difference',
      said('No difference that matters: {metric} changes by less than {percent} either way.', {
        metric: inGap(goal.title),
        percent: { percent: 100 * smallestEffect },
      }),
    );
  const best = byGain[0]!;
  return verdict(
    'undecided',
    state === 'running'
      ? said(
          'Nothing is certain yet: {metric} with “{name}” {change} (between {low} and {high}).',
          gapsOf(best),
        )
      : said(
          'It could not be decided: {metric} with “{name}” {change} (between {low} and {high}). More visitors would be needed.',
          gapsOf(best),
        ),
    best.variation,
  );
}

const changeOf = ({ value, low, high }: Effect): Gaps => ({
  change: { change: 100 * value },
  low: { change: 100 * low },
  high: { change: 100 * high },
});

/** A text in a gap is looked up only as a sentence of its own. */
const inGap = (text: Said): Filled => (typeof text === 'string' ? { text, gaps: {} } : text);
