import type {
  Effect,
  ExperimentState,
  MetricReport,
  Reading,
  Verdict,
} from '@kindred/shared/api/experiments';
import { type Filled, type Gaps, said, type Said } from '@kindred/shared/said';
import { type Counted, hasEnough, LEAST_CONVERSIONS, LEAST_VISITORS, mayJudge } from './report.ts';
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
}

/** The most pressing thing that may be said. */
export function judge(facts: Facts): Verdict {
  const { state, split, counted, metrics } = facts;
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
  if (!hasEnough(counted.goal, counted.sums))
    return state === 'running' ? tooFew('too_early') : tooFew('undecided');
  if (!mayJudge(counted)) return beforeItsEnd(facts);
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
  for (const metric of metrics)
    for (const [at, reading] of metric.readings.entries())
      if (reading === 'broken')
        return verdict('guardrail_broken', harmOf(metric, at, names[at + 1] ?? ''), at + 1);
  return null;
}

/** Of a share both are said: where the first has nearly nothing of it, no change is told well, or none at all. */
function harmOf({ title, unit, values, effects }: MetricReport, at: number, name: string): Said {
  const gaps = { name, metric: inGap(title) };
  const effect = effects[at] ?? null;
  if (unit !== 'share' && effect !== null)
    return said(
      '“{name}” does harm: {metric} {change} (between {low} and {high}), which is more than may be. Better stop it.',
      { ...gaps, ...changeOf(effect) },
    );
  const [first, own] = [values[0], values[at + 1]].map((each) => percentOf(each?.value ?? 0)) as [
    number,
    number,
  ];
  return said(
    '“{name}” does harm: {metric} {own} instead of {first}, which is more than may be. Better stop it.',
    { ...gaps, own: { percent: own }, first: { percent: first } },
  );
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
  const sureOf = (reading: Reading) =>
    byGain.filter(({ variation }) => goal.readings[variation - 1] === reading);
  const gapsOf = (effect: Effect & { variation: number }): Gaps => ({
    name: names[effect.variation] ?? '',
    metric: inGap(goal.title),
    ...changeOf(effect),
  });
  const [best] = sureOf('better');
  const worst = sureOf('worse').at(-1);
  if (best)
    return verdict(
      'better',
      said('“{name}” does better: {metric} {change} (between {low} and {high}).', gapsOf(best)),
      best.variation,
    );
  if (worst)
    return verdict(
      'worse',
      said('“{name}” does worse: {metric} {change} (between {low} and {high}).', gapsOf(worst)),
      worst.variation,
    );
  if (known.every(({ low, high }) => low > -smallestEffect && high < smallestEffect))
    return verdict(
      'no_difference',
      said('No difference that matters: {metric} changes by less than {percent} either way.', {
        metric: inGap(goal.title),
        percent: { percent: percentOf(smallestEffect) },
      }),
    );
  const likeliest = byGain[0]!;
  return verdict(
    'undecided',
    state === 'running'
      ? said(
          'Nothing is certain yet: {metric} with “{name}” {change} (between {low} and {high}).',
          gapsOf(likeliest),
        )
      : said(
          'It could not be decided: {metric} with “{name}” {change} (between {low} and {high}). More visitors would be needed.',
          gapsOf(likeliest),
        ),
    likeliest.variation,
  );
}

const changeOf = ({ value, low, high }: Effect): Gaps => ({
  change: { change: percentOf(value) },
  low: { change: percentOf(low) },
  high: { change: percentOf(high) },
});

/** Live figures change with each visitor: with more digits, two looks would tell what one of them did. */
const percentOf = (share: number): number => Number((100 * share).toPrecision(3));

/** A text in a gap is looked up only as a sentence of its own. */
const inGap = (text: Said): Filled => (typeof text === 'string' ? { text, gaps: {} } : text);
