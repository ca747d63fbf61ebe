import type { OrderSums, ShopSums, SlateSums } from '@kindred/models/kpi';

/** Of `kpi_days`; `day` is UTC, `YYYY-MM-DD`. */
export type KpiRow = { day: string; key: string } & (
  | { subject: 'shop'; sums: ShopSums }
  | { subject: 'placement' | 'release'; sums: SlateSums }
  | { subject: 'orders'; sums: OrderSums }
  /** How many events the day had when it was counted. */
  | { subject: 'events'; sums: { events: number } }
);
