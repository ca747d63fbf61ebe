import { type Estimate, Z95 } from '../statistics/index.ts';
import { meanOf } from './bandit-posterior.ts';
import type { Cause } from './suggestions-cause.ts';
import { FUNNEL_STEPS, type ReachCell, tallied } from './underperformers-funnel.ts';
import { rateOf, type StepJudgement, type Underperformer } from './underperformers.ts';

export interface Worth {
  /** Orders a week that reaching what peers reach would bring, with a 95 % interval; null where the place is left empty. */
  gain: Estimate | null;
  /** Orders a week that are lost while it is tried out, if the suggestion is wrong. */
  costIfWrong: number;
}

/** Of the visitors, while it is tried out. */
const TRIED_ON = 0.5;

/** `weeks` are those that the cells are of. */
export function worthOf(
  { steps, blamed, cells }: Underperformer,
  cause: Cause,
  weeks: number,
  smallestEffect: number,
): Worth {
  const rate = FUNNEL_STEPS.reduce((product, step) => product * meanOf(steps[step].posterior), 1);
  const orders = (own: readonly ReachCell[]): number => (rate * impressionsOf(own)) / weeks;
  const gap = steps[blamed].gap;
  const half = Z95 * errorOf(steps[blamed]);
  const more = (log: number): number => orders(cells) * (Math.exp(-log) - 1);
  const gain = {
    value: more(gap),
    low: more(gap + half),
    high: more(gap - half),
    n: tallied(cells, blamed).n,
  };
  // An empty place sells nothing.
  const isEmptied = cause.kind === 'stop' || cause.kind === 'move_place';
  return {
    gain: isEmptied ? null : gain,
    costIfWrong: orders(cause.cells) * TRIED_ON * (isEmptied ? 1 : smallestEffect),
  };
}

const impressionsOf = (cells: readonly ReachCell[]): number =>
  cells.reduce((sum, { funnel }) => sum + funnel.impressions, 0);

/** Of the logarithm of a rate. */
function errorOf(judgement: StepJudgement): number {
  const { low, high } = rateOf(judgement);
  return Math.log(high / low) / (2 * Z95);
}
