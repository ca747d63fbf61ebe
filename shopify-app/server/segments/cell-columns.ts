import type { GroupCounts } from '@kindred/models/insights';

/** Columns of group_cells, by figure. */
const COLUMNS: Record<keyof GroupCounts, string> = {
  visitors: 'visitors',
  visits: 'visits',
  viewed: 'viewed',
  added: 'added',
  sawCart: 'saw_cart',
  bought: 'bought',
  orders: 'orders',
  revenueMinorUnits: 'revenue_minor_units',
  revenueSquared: 'revenue_squared',
  impressions: 'impressions',
  clicks: 'clicks',
  influencedOrders: 'influenced_orders',
  influencedMinorUnits: 'influenced_minor_units',
};

export const FIGURES = Object.entries(COLUMNS) as [keyof GroupCounts, string][];
