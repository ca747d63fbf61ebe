import type { OrderSums, ShopSums } from '@kindred/models/kpi';

/** Of `kpi_days`; `day` is UTC, `YYYY-MM-DD`. */
export type KpiRow = { day: string; key: string } & (
  | { subject: 'shop'; sums: ShopSums & { release: string | null } }
  | { subject: 'orders'; sums: OrderSums }
  /** How many events the day had when it was counted. */
  | { subject: 'events'; sums: { events: number } }
);
