/**
 * What is published of groups of people: counts of whole weeks (Monday to Sunday, UTC) that are over. All cells of a
 * subject and key are disjoint sets of visitors and weeks, each of at least the floor, so every sum of them is, too.
 */
export interface GroupCell {
  subject: GroupSubject;
  /** Of the subject: empty for the shop, a product's id, a product type, a placement's id. */
  key: string;
  /** Null: everyone else, that is visitors without a segment and segments that are below the floor. */
  segmentId: string | null;
  /** The Monday it begins on, `YYYY-MM-DD`. */
  from: string;
  /** 4: what no single week of the block has enough visitors for. */
  weeks: 1 | 4;
  counts: GroupCounts;
}

export type GroupSubject = 'shop' | 'product' | 'type' | 'placement';

/** Of a product, a type or a placement: of the visits that met it, and with it. Money is in minor units. */
export interface GroupCounts {
  visitors: number;
  visits: number;
  /** Visits that did so at least once. */
  viewed: number;
  added: number;
  sawCart: number;
  bought: number;
  orders: number;
  revenueMinorUnits: number;
  /** Sum of the squared values of the orders. */
  revenueSquared: number;
  impressions: number;
  /** On recommendations: of the shop's, of a product; of a place, impressions that were clicked. */
  clicks: number;
  /** With a product that was clicked as a recommendation up to 24 hours before, and what such products came to. */
  influencedOrders: number;
  influencedMinorUnits: number;
}

export const NO_COUNTS: GroupCounts = {
  visitors: 0,
  visits: 0,
  viewed: 0,
  added: 0,
  sawCart: 0,
  bought: 0,
  orders: 0,
  revenueMinorUnits: 0,
  revenueSquared: 0,
  impressions: 0,
  clicks: 0,
  influencedOrders: 0,
  influencedMinorUnits: 0,
};

const NAMES = Object.keys(NO_COUNTS) as (keyof GroupCounts)[];

export const addCounts = (a: GroupCounts, b: GroupCounts): GroupCounts => sumCounts([a, b]);

export function sumCounts(all: readonly GroupCounts[]): GroupCounts {
  const sum = { ...NO_COUNTS };
  for (const counts of all) for (const name of NAMES) sum[name] += counts[name];
  return sum;
}
