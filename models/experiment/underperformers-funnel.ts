/** What came of impressions; each is part of the one before. */
export interface Funnel {
  impressions: number;
  clicks: number;
  /** Clicks on products that could be bought at that moment. */
  available: number;
  carts: number;
  orders: number;
}

/** What a campaign did at a placement among visitors of a segment. */
export interface ReachCell {
  campaignId: string;
  placementId: string;
  /** Null: visitors in no segment. */
  segmentId: string | null;
  funnel: Funnel;
}

export const FUNNEL_STEPS = ['click', 'stock', 'cart', 'order'] as const;
export type FunnelStep = (typeof FUNNEL_STEPS)[number];

export interface Tally {
  n: number;
  hits: number;
}

const STEP_OF: Record<FunnelStep, [of: keyof Funnel, hits: keyof Funnel]> = {
  click: ['impressions', 'clicks'],
  stock: ['clicks', 'available'],
  cart: ['available', 'carts'],
  order: ['carts', 'orders'],
};

/** Never more hits than trials: two orders may follow one click, and count once here. */
export function tallyOf(funnel: Funnel, step: FunnelStep): Tally {
  const [of, hits] = STEP_OF[step];
  return { n: funnel[of], hits: Math.min(funnel[of], funnel[hits]) };
}

export const addedTally = (a: Tally, b: Tally): Tally => ({ n: a.n + b.n, hits: a.hits + b.hits });
export const tallied = (cells: readonly ReachCell[], step: FunnelStep): Tally =>
  cells.map(({ funnel }) => tallyOf(funnel, step)).reduce(addedTally, { n: 0, hits: 0 });
