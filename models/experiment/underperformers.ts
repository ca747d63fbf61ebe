import type { Estimate } from '../statistics/index.ts';
import { chanceBelow, meanOf, type Posterior, quantileOf } from './bandit-posterior.ts';
import { FUNNEL_STEPS, type FunnelStep, type ReachCell } from './underperformers-funnel.ts';
import { bySubject, type Expected, expectedByPeers, type Subject } from './underperformers-peers.ts';
import { spreadOfPeers } from './underperformers-spread.ts';

const SURE = 0.95;
/** Worth trying out, not worth calling. */
const SUSPECTED = 0.7;
const LEAST_IMPRESSIONS = 1_000;
const LEAST_PEERS = 2;

export interface Options {
  by: Subject;
  /** The smallest relative loss that matters, 0..1. */
  smallestEffect: number;
  /** Impressions of one visitor are alike: how many count as one. At least 1. */
  alike: number;
}

export interface Underperformer {
  by: Subject;
  id: string;
  /** suspected: it looks so, and too little was seen to say so. */
  state: 'sure' | 'suspected';
  cells: ReachCell[];
  impressions: number;
  /** Where most is lost against peers. */
  blamed: FunnelStep;
  steps: Record<FunnelStep, StepJudgement>;
}

export interface StepJudgement {
  /** Its rate, shrunk towards what peers let expect. */
  posterior: Posterior;
  n: number;
  /** What peers let expect. */
  peers: number;
  /** log(rate / peers): below 0 is worse. */
  gap: number;
  /** Chance that it is worse than peers by at least the smallest effect that matters. */
  chanceWorse: number;
}

/**
 * Campaigns or placements that do worse than their peers by enough to matter (empirical Bayes: Robbins 1956, Efron and
 * Morris 1975): each step of the funnel gets a Beta posterior, its prior what peers reached and how much they differ.
 * Ranked by raw rates the smallest ones would always come out at the bottom. Largest loss first.
 */
export function findUnderperformers(cells: readonly ReachCell[], options: Options): Underperformer[] {
  const { by } = options;
  const subjects = bySubject(cells, by);
  if (subjects.size <= LEAST_PEERS) return [];
  const expected = new Map(FUNNEL_STEPS.map((step) => [step, expectedByPeers(cells, by, step)]));
  return [...subjects]
    .flatMap(([id, own]) => judged(id, own, expected, options) ?? [])
    .sort((a, b) => lossOf(b) - lossOf(a));
}

const lossOf = ({ impressions, steps }: Underperformer): number =>
  impressions * (1 - Math.exp(Math.min(0, totalGap(steps))));

function judged(
  id: string,
  cells: ReachCell[],
  expected: Map<FunnelStep, Map<string, Expected>>,
  options: Options,
): Underperformer | null {
  const steps = Object.fromEntries(
    FUNNEL_STEPS.map((step) => {
      const own = expected.get(step)!;
      const peers = [...own].filter(([other]) => other !== id).map(([, each]) => each);
      return [step, judgeStep(own.get(id)!, spreadOfPeers(step, peers, options.alike), options)];
    }),
  ) as Record<FunnelStep, StepJudgement>;
  const blamed = FUNNEL_STEPS.reduce((worst, step) => (steps[step].gap < steps[worst].gap ? step : worst));
  const impressions = cells.reduce((sum, { funnel }) => sum + funnel.impressions, 0);
  // Few clicks that lead to many orders are no fault.
  if (totalGap(steps) > Math.log(1 - options.smallestEffect)) return null;
  const { chanceWorse } = steps[blamed];
  if (chanceWorse < SUSPECTED) return null;
  const state = chanceWorse > SURE && impressions >= LEAST_IMPRESSIONS ? 'sure' : 'suspected';
  return { by: options.by, id, state, cells, impressions, blamed, steps };
}

const totalGap = (steps: Record<FunnelStep, StepJudgement>): number =>
  FUNNEL_STEPS.reduce((sum, step) => sum + steps[step].gap, 0);

/** `spread` is the variance of log odds between peers. */
export function judgeStep(
  { own, rate: peers, error }: Expected,
  spread: number,
  { alike, smallestEffect }: Omit<Options, 'by'>,
): StepJudgement {
  const strength = 1 / ((spread + error) * peers * (1 - peers));
  const posterior: Posterior = {
    kind: 'share',
    a: strength * peers + own.hits / alike,
    b: strength * (1 - peers) + (own.n - own.hits) / alike,
  };
  return {
    posterior,
    n: own.n,
    peers,
    gap: Math.log(meanOf(posterior) / peers),
    chanceWorse: chanceBelow(posterior, (1 - smallestEffect) * peers),
  };
}

/** With its 95 % interval. */
export const rateOf = ({ posterior, n }: StepJudgement): Estimate => ({
  value: meanOf(posterior),
  low: quantileOf(posterior, 0.025),
  high: quantileOf(posterior, 0.975),
  n,
});
