/** What stands out in a shop: from published counts of groups and from key figures by day. */
export { addCounts, type GroupCell, type GroupCounts, type GroupSubject, NO_COUNTS } from './cells.ts';
