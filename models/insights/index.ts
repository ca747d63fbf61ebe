/** What stands out in a shop: from published counts of groups and from key figures by day. */
export { addCounts, type GroupCell, type GroupCounts, type GroupSubject, NO_COUNTS } from './cells.ts';
export { findInsights, INSIGHT_KINDS } from './find-insights.ts';
export type { InsightInput, InsightKind, InsightSegment, SlotDay } from './insight.ts';
export { rangeOf } from './weeks.ts';
