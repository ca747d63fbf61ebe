import type { ProductId } from '../catalog.ts';
import type { Said } from '../said.ts';

/**
 * What a merchant learns of the shop's visits. All want the admin's session token. Days are UTC, `YYYY-MM-DD`; weeks
 * begin on Monday. Whatever tells groups of visitors apart is counted in whole weeks that are over, each published once,
 * so that no two answers can be subtracted down to a few people.
 */
export const UNDERSTANDING_API = {
  /** GET ?from=2026-11-01&to=2026-11-22 -> KpiReport; compared with as many days before. */
  kpis: '/api/kpis',
  /** GET -> InsightsReport */
  insights: '/api/insights',
  /** GET ?weeks=4 -> SegmentsReport */
  segments: '/api/segments',
  /** GET ?weeks=12 -> SegmentReport; POST SegmentEdit -> SegmentsReport */
  segment: (segmentId: string) => `/api/segments/${segmentId}`,
  /** POST NewRuleSegment -> SegmentsReport: a segment by the merchant's own rule. */
  ruleSegments: '/api/rule-segments',
  /** GET -> SensitiveTypes; POST NewSensitiveTypes -> SensitiveTypes */
  sensitiveTypes: '/api/sensitive-types',
  /** GET -> CustomerSegments; POST {on: true or false} -> CustomerSegments */
  customerSegments: '/api/customer-segments',
  /** GET ?weeks=4 -> ProductsReport */
  products: '/api/product-figures',
  /** GET -> QualityReport */
  quality: '/api/data-quality',
  /** GET -> SavedView[]; POST NewSavedView -> SavedView[] */
  views: '/api/saved-views',
  /** POST {} -> SavedView[] */
  deleteView: (viewId: string) => `/api/saved-views/${viewId}/delete`,
} as const;

/** Both days are included. */
export interface DayRange {
  from: string;
  to: string;
}

/** A report of key figures covers at most so many. */
export const MAX_KPI_DAYS = 90;

/** With a 95 % interval. `n` is what it rests on: the denominator of a share, or what a mean is of. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
  n: number;
}

/** `share` is 0..1; `money` is minor units of the shop's currency; `count` may be a mean. */
export type FigureUnit = 'count' | 'share' | 'money';

/** Visits are measured only where the shopper allowed it; how many that are can be told by orders. */
export interface Coverage {
  /** Of `orders`, those that a measured visit told of. */
  measuredOrders: number;
  /** All that Shopify knows of the days, without cancelled ones. */
  orders: number;
}

/** Visits, of which so many came at least so far. Of people: distinct visitors. */
export interface GroupFunnel {
  visitors: number;
  visits: number;
  viewed: number;
  added: number;
  sawCart: number;
  bought: number;
}

export interface KpiReport {
  range: DayRange;
  compared: DayRange;
  /** ISO 4217; null before the catalogue was read. */
  currency: string | null;
  coverage: Coverage;
  kpis: KpiFigure[];
  reconciliation: Reconciliation;
  placements: PlacementsReport;
  /** Newest first. */
  releases: ReleaseFigures[];
  /** Days with recommendations most of which came from no single release: they are in none of `releases`. */
  mixedDays: number;
}

/** One key figure with everything needed to judge it. */
export interface KpiFigure {
  id: string;
  title: Said;
  unit: FigureUnit;
  numerator: Said;
  /** Null for a plain count or sum. */
  denominator: Said | null;
  window: Said;
  attribution: Said;
  /** What it is known to get wrong. */
  bias: Said;
  /** Whether more is better; null where neither is. */
  better: 'more' | 'less' | null;
  now: Estimate | null;
  before: Estimate | null;
  /** `now` less `before`; null where there is nothing to compare with, or chance cannot be told. */
  change: Estimate | null;
  /** By what `change` tells chance. */
  comparison: Said;
  /** Of `range`, oldest first. */
  days: { day: string; estimate: Estimate | null }[];
}

/** What measured visits told beside what Shopify knows, of the same days. Money in minor units. */
export interface Reconciliation {
  measuredOrders: number;
  shopOrders: number;
  measuredRevenue: number;
  shopRevenue: number;
  /** Measured orders that Shopify does not know (yet). */
  unknownOrders: number;
}

/** What recommendations of a place led to, and for whom. */
export interface PlacementsReport {
  /** The whole weeks within the days asked for that a night has counted; null: there is none. */
  range: DayRange | null;
  /** Places and segments with fewer visitors are not told. */
  kFloor: number;
  segments: NamedSegment[];
  /** Most seen first. */
  placements: PlacementFigures[];
}

export interface PlacementFigures extends SlotFigures {
  placementId: string;
  /** In the order of `segments`; null below the floor. */
  bySegment: (SlotFigures | null)[];
}

/** Of visits that met a slot. Influenced: by a click there in the 24 hours before; that is not to say caused. */
export interface SlotFigures {
  /** To the nearest 5; who came in several weeks counts once in each. */
  visitors: number;
  visits: number;
  impressions: number;
  /** Share of the visits in which something was clicked. */
  clicked: Estimate | null;
  /** Visits that put into the cart what was clicked. */
  added: number;
  influencedOrders: number;
  influencedRevenue: number;
}

/** The shop's own figures of the whole days on which nine in ten recommendations or more came from one release. */
export interface ReleaseFigures {
  releaseId: string;
  /** First and last of its days; there may be others between them. */
  range: DayRange;
  days: number;
  impressions: number;
  /** Share of the impressions in which a product was clicked. */
  clickThrough: Estimate | null;
  influencedOrders: number;
  influencedRevenue: number;
}

export interface SegmentsReport {
  /** `waiting`: permission is given, the first night has not come. */
  state: 'no_permission' | 'too_few' | 'waiting' | 'ready';
  /** Of what a first night needs, what is not there at all. */
  missing: ('products' | 'visits')[];
  /** Visitors that are needed at least, and those that there are (rounded). */
  needed: number;
  have: number;
  /** Of the clustering in use; epoch milliseconds. */
  fittedAt: number | null;
  /** How alike clusterings of resampled visitors are (adjusted Rand index, 0..1). */
  stability: number | null;
  /** Share of visitors that are in no segment, 0..1; null where that would tell of too few. */
  unassigned: number | null;
  /** Shoppers read in the panel in which of the learned segments their device would be counted. */
  toldOnDevices: boolean;
  /** Since the clustering was made: the largest population stability index of a feature, and whether it is made anew. */
  drift: { index: number; feature: Said; checkedAt: number; refits: boolean } | null;
  range: DayRange | null;
  currency: string | null;
  kFloor: number;
  coverage: Coverage;
  /** Revenue a visitor, of all. */
  everyone: Estimate | null;
  segments: SegmentSummary[];
}

export interface SegmentSummary {
  segmentId: string;
  /** Made of what stands out. */
  name: Said;
  /** The merchant's own; wins over `name`. */
  givenName: string | null;
  rule: SegmentRule | null;
  /** Segments that the merchant merged into it. */
  merged: NamedSegment[];
  /** To the nearest 5. Null: fewer than the floor. */
  visitors: number | null;
  /** Of all visitors, 0..1. */
  share: number | null;
  /** What stands out most, strongest first. */
  defining: DefiningFeature[];
  funnel: GroupFunnel | null;
  /** Revenue a visitor, of `range` and of as many weeks before. */
  value: Estimate | null;
  valueBefore: Estimate | null;
  /** Share of visitors week by week, oldest first; null where a week cannot tell. */
  trend: { week: string; share: number | null }[];
}

export type NamedSegment = Pick<SegmentSummary, 'segmentId' | 'name' | 'givenName'>;

export interface DefiningFeature {
  feature: Said;
  /** In the feature's unit: the segment's median, and everyone's. */
  here: number;
  everyone: number;
  unit: 'count' | 'share' | 'money' | 'days' | 'rank';
  /** How many (robust) standard deviations from everyone; signed. */
  deviation: number;
}

export interface SegmentReport extends SegmentSummary {
  range: DayRange | null;
  currency: string | null;
  kFloor: number;
  coverage: Coverage;
  everyone: GroupFunnel | null;
  /** Null where nothing is told. */
  influenced: Influenced | null;
  /** Oldest first; null where a week cannot tell. */
  weeks: { week: string; funnel: GroupFunnel | null; conversion: Estimate | null }[];
  /** Products that this segment surely turns to more than others do; `lift` is its share of views against everyone's. */
  favourites: { productId: ProductId; title: string; visitors: number; lift: Estimate }[];
}

const MADE_UP_VIEWS = 5;

/** What a made-up visit of a segment looked at, oldest first: that last which the segment turns to most. */
export const madeUpViews = (favourites: readonly ProductId[]): ProductId[] =>
  favourites.slice(0, MADE_UP_VIEWS).toReversed();

export type SegmentEdit =
  | { action: 'rename'; name: string }
  /** Back to the name made of what stands out. */
  | { action: 'unname' }
  | { action: 'merge'; into: string }
  | { action: 'unmerge' }
  /** Of rule segments only. */
  | { action: 'remove' };

/** All conditions hold. Names are of `models/features/behaviour`. */
export type SegmentRule = { feature: string; is: 'at_least' | 'at_most'; value: number }[];

export interface NewRuleSegment {
  name: string;
  rule: SegmentRule;
}

/** Product types that no segment is made, named or told of. */
export interface SensitiveTypes {
  /** The merchant's own; types that no product has any more stay. */
  added: string[];
  /** Of the shop, on the list that holds for every shop. */
  always: string[];
  others: string[];
}

export type NewSensitiveTypes = Pick<SensitiveTypes, 'added'>;

/** Whether customers in Shopify carry their segment. */
export interface CustomerSegments {
  /** `ending`: what was written is being removed. */
  state: 'on' | 'ending' | 'off';
  /** What ended it without the merchant: the agreement to segments, or Shopify's permission. */
  lost: 'permission' | 'scopes' | null;
  /** Epoch milliseconds. */
  writtenAt: number | null;
  isAllowed: boolean;
  /** Nobody is written to of a segment with fewer such customers. */
  kFloor: number;
}

export interface ProductsReport {
  range: DayRange | null;
  kFloor: number;
  currency: string | null;
  coverage: Coverage;
  /** False without the merchant's permission: then everyone alone is told of. */
  isAllowed: boolean;
  segments: NamedSegment[];
  /** Most viewed first, at most 200. */
  products: ProductFigures[];
  /** Products of the catalogue that are not in `products`. */
  leftOut: number;
}

export interface ProductFigures {
  productId: ProductId;
  title: string;
  /** To the nearest 5. */
  visitors: number;
  conversion: Estimate | null;
  influenced: Influenced;
  /** In the order of `segments`; null below the floor. */
  bySegment: (Estimate | null)[];
}

/** What recommendations led to; never called caused. */
export interface Influenced {
  clicks: number;
  orders: number;
  /** Minor units. */
  revenue: number;
}

export interface InsightsReport {
  range: DayRange | null;
  currency: string | null;
  coverage: Coverage;
  /** By money at stake, most first. An empty list is an answer, too: nothing stands out. */
  insights: Insight[];
  /** How many comparisons were made; the more, the stronger the evidence must be. */
  comparisons: number;
}

export interface Insight {
  /** Which question it answers: the name of its file. */
  kind: string;
  title: Said;
  text: Said;
  evidence: { label: Said; unit: FigureUnit; estimate: Estimate }[];
  /** Minor units of the shop's currency a week, with a 95 % interval; null where money cannot be told. */
  atStake: Estimate | null;
  range: DayRange;
  method: Said;
  /** What would make it untrue, or worth looking at again. */
  wouldChange: Said;
  about: { segmentId?: string; productId?: ProductId; placementId?: string; kpiId?: string };
}

export interface QualityReport {
  /** Epoch milliseconds; null before the first night. */
  checkedAt: number | null;
  checks: QualityCheck[];
}

export interface QualityCheck {
  id: string;
  title: Said;
  /** What is looked for, and why it matters. */
  about: Said;
  /** `unknown`: there is not enough to tell. */
  state: 'fine' | 'attention' | 'unknown';
  found: Said;
  /** What Kindred did with it. */
  done: Said;
  unit: FigureUnit;
  /** Oldest first, at most 28. */
  days: { day: string; value: number | null }[];
}

export interface SavedView {
  viewId: string;
  name: string;
  /** Path of a page of the admin: `/app/insights`. */
  page: string;
  /** Of the page's address, without `?`. */
  query: string;
}

export type NewSavedView = Omit<SavedView, 'viewId'>;
