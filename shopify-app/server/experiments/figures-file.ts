import type { MetricId } from '@kindred/shared/api/experiments';
import { minorUnitDigitsOf } from '../catalog/from-shopify.ts';
import { csvCell } from '../exports/export-body.ts';
import { coarse } from './told.ts';

/** As files say it: there an id stands alone. */
export const metricName = (id: MetricId): string => (id === 'cancelled' ? 'cancelled_or_returned' : id);

export type Row<Column extends string> = Partial<Record<Column, string | number | null>>;

/** What is said of everything that follows: one a line. */
export const headRows = (said: Record<string, string>): { what: string; words: string }[] =>
  Object.entries(said).map(([what, words]) => ({ what, words }));

/** As CSV, with a byte order mark, so that spreadsheets read its letters rightly. */
export function fileOf<Column extends string>(head: readonly Column[], rows: readonly Row<Column>[]): string {
  const lines = rows.map((row) => head.map((name) => csvCell(row[name])).join(','));
  return `\uFEFF${[head.join(','), ...lines].join('\r\n')}\r\n`;
}

/** Of minor units, as they are told. */
export function inWholeUnits<Money extends { value: number; low: number; high: number }>(
  money: Money | null,
  currency: string | null,
): Money | null {
  if (money === null || currency === null) return money;
  const digits = minorUnitDigitsOf(currency);
  const of = (value: number): number => coarse(value / 10 ** digits);
  return { ...money, value: of(money.value), low: of(money.low), high: of(money.high) };
}
