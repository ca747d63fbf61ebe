import { GUARDRAILS, type MetricId, type MetricReport } from '@kindred/shared/api/experiments';
import { said, type Said } from '@kindred/shared/said';

/** What is counted of each visitor from when they first met an experiment until it ended. */
export interface Metric {
  title: Said;
  unit: MetricReport['unit'];
  better: 'more' | 'less';
  /** share: of visitors. mean: of what each visitor has. ratio: of two sums over visitors. */
  kind: 'share' | 'mean' | 'ratio';
  /** Of a guardrail: by how much it may become worse, relative, before it speaks against a variation. */
  margin: number;
}

export const METRICS: Record<MetricId, Metric> = {
  bought: { title: said('Visitors who order'), unit: 'share', better: 'more', kind: 'share', margin: 0.05 },
  revenue: { title: said('Revenue per visitor'), unit: 'money', better: 'more', kind: 'mean', margin: 0.05 },
  orders: { title: said('Orders per visitor'), unit: 'count', better: 'more', kind: 'mean', margin: 0.05 },
  order_value: {
    title: said('Average order value'),
    unit: 'money',
    better: 'more',
    kind: 'ratio',
    margin: 0.05,
  },
  added: {
    title: said('Visitors who put something in the cart'),
    unit: 'share',
    better: 'more',
    kind: 'share',
    margin: 0.05,
  },
  clicked: {
    title: said('Visitors who click a recommendation'),
    unit: 'share',
    better: 'more',
    kind: 'share',
    margin: 0.05,
  },
  margin: { title: said('Margin per visitor'), unit: 'money', better: 'more', kind: 'mean', margin: 0.05 },
  cancelled: {
    title: said('Cancelled or returned orders'),
    unit: 'share',
    better: 'less',
    kind: 'ratio',
    margin: 0.1,
  },
  lcp: {
    title: said('Time until pages show'),
    unit: 'milliseconds',
    better: 'less',
    kind: 'ratio',
    margin: 0.1,
  },
};

export const isGuardrail = (id: MetricId): boolean => (GUARDRAILS as readonly MetricId[]).includes(id);

/**
 * A few large orders would drown everything else, so that of each visitor only so much revenue counts. The cap is set
 * before the start, from the 28 days before: this quantile of what each buyer spent, which is where one visitor in 200
 * spent more, and no lower than where one buyer in ten did.
 */
export function capQuantile(buyers: number, visitors: number): number {
  return buyers === 0 ? 1 : Math.max(0.9, 1 - (0.005 * visitors) / buyers);
}
