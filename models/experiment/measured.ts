import type { MetricId } from '@kindred/shared/api/experiments';
import {
  type Estimate,
  meanEstimate,
  ratioEstimate,
  type RatioSums,
  shareEstimate,
} from '../statistics/index.ts';
import { type Arm, meanArm, ratioArm, shareArm } from './arm.ts';
import { boundary, tunedRho } from './boundary.ts';
import { cupedRatio, type RatioHistorySums } from './cuped-ratio.ts';
import { cuped } from './cuped.ts';
import { METRICS } from './metrics.ts';
import { shareSequence } from './share-sequence.ts';

/**
 * Sums over the visitors of one variation. y is what is measured of each; x is what a ratio is divided by, and with all
 * else y of the time before they met the experiment.
 */
export interface MeasuredSums extends RatioSums {
  /** Of a ratio, where it is kept. */
  before?: RatioBefore;
}

/** v and u: a ratio's y and x of the time before. Their sums, and those of products with each other and with y and x. */
export interface RatioBefore {
  v: number;
  u: number;
  vv: number;
  uu: number;
  vu: number;
  yv: number;
  yu: number;
  xv: number;
  xu: number;
}

/** With fewer orders before, their ratio is not nearly linear. */
const LEAST_BEFORE = 25;

export function armOf(id: MetricId, sums: MeasuredSums): Arm {
  const { n, y, yy } = sums;
  const { kind } = METRICS[id];
  if (kind === 'ratio') return ratioArm(numeratorFirst(sums));
  return kind === 'share' ? shareArm({ n, hits: y }) : meanArm({ n, sum: y, squares: yy });
}

/** With what history explains taken out, where there is any. */
export function armsOf(
  id: MetricId,
  control: MeasuredSums,
  treatment: MeasuredSums,
): { arms: [Arm, Arm]; isAdjusted: boolean } {
  const arms = METRICS[id].kind === 'ratio' ? ratioArms(control, treatment) : meanArms(control, treatment);
  return { isAdjusted: arms !== null, arms: arms ?? [armOf(id, control), armOf(id, treatment)] };
}

const meanArms = (control: MeasuredSums, treatment: MeasuredSums): [Arm, Arm] | null =>
  control.xx > 0 && treatment.xx > 0 ? cuped(control, treatment) : null;

function ratioArms(...sums: [MeasuredSums, MeasuredSums]): [Arm, Arm] | null {
  const [control, treatment] = sums.map(withBefore);
  return control && treatment ? cupedRatio(control, treatment) : null;
}

function withBefore({ n, y, x, yy, xx, xy, before }: MeasuredSums): RatioHistorySums | null {
  if (before === undefined || before.u < LEAST_BEFORE) return null;
  const { v, u, vv, uu, vu, yv, yu, xv, xu } = before;
  return {
    n,
    sums: [y, x, v, u],
    products: [
      [yy, xy, yv, yu],
      [xy, xx, xv, xu],
      [yv, xv, vv, vu],
      [yu, xu, vu, uu],
    ],
  };
}

/** As it is, nothing taken out. With `tuning`, its visitors planned, an interval that holds whenever one looks. */
export function valueOf(id: MetricId, sums: MeasuredSums, tuning: number | null): Estimate | null {
  const fixed = fixedValueOf(id, sums);
  const { n, y } = sums;
  if (fixed === null || tuning === null) return fixed;
  if (METRICS[id].kind === 'share') {
    const [low, high] = shareSequence(y, n, tuning);
    return { ...fixed, low, high };
  }
  const { mean, variance } = armOf(id, sums);
  const half = (Math.sqrt(variance) * boundary(n, 0.05, tunedRho(tuning, 0.05))) / n;
  return { ...fixed, low: mean - half, high: mean + half };
}

function fixedValueOf(id: MetricId, sums: MeasuredSums): Estimate | null {
  const { n, y, yy } = sums;
  const { kind } = METRICS[id];
  if (kind === 'ratio') return ratioEstimate(numeratorFirst(sums));
  return kind === 'share' ? shareEstimate(y, n) : meanEstimate({ n, sum: y, squares: yy });
}

const numeratorFirst = ({ n, x, y, xx, yy, xy }: MeasuredSums): RatioSums => ({
  n,
  x: y,
  y: x,
  xx: yy,
  yy: xx,
  xy,
});
