import type { DayRange, Estimate, FigureUnit, KpiFigure } from '@kindred/shared/api/understanding';
import { formatMean, formatNumber, formatPercent, formatUtcDay, priceOf } from '../format.ts';
import { t } from '../languages/language.ts';

/** `currency` is null before the catalogue was read: then money is a bare number. */
export function valueWords(value: number, unit: FigureUnit, currency: string | null): string {
  if (unit === 'share') return formatPercent(100 * value);
  if (unit === 'money') return currency === null ? formatNumber(value / 100) : priceOf(value, currency);
  return Math.abs(value) < 100 ? formatMean(value) : formatNumber(Math.round(value));
}

/** "2.8 % to 3.4 % (95 % interval), n = 1,204" */
export const intervalWords = (
  { low, high, n }: Estimate,
  unit: FigureUnit,
  currency: string | null,
): string =>
  t('{low} to {high} (95 % interval), n = {n}', {
    low: valueWords(low, unit, currency),
    high: valueWords(high, unit, currency),
    n,
  });

/** Value and interval; below the floor there is no number, and 0 would be wrong. */
export const estimateWords = (estimate: Estimate | null, unit: FigureUnit, currency: string | null): string =>
  estimate === null
    ? t('too few')
    : `${valueWords(estimate.value, unit, currency)} · ${intervalWords(estimate, unit, currency)}`;

/** Null where there is nothing to compare with. */
export function changeWords({
  now,
  before,
  change,
}: Pick<KpiFigure, 'now' | 'before' | 'change'>): string | null {
  if (now === null || before === null || before.value === 0) return null;
  const share = (now.value - before.value) / before.value;
  const words = `${share > 0 ? '+' : share < 0 ? '−' : ''}${formatPercent(100 * Math.abs(share))}`;
  const isChance = change === null || (change.low <= 0 && change.high >= 0);
  return isChance
    ? t('{change} against the days before; chance alone could do that', { change: words })
    : t('{change} against the days before', { change: words });
}

export const rangeWords = ({ from, to }: DayRange): string =>
  t('{from} to {to}', { from: formatUtcDay(from), to: formatUtcDay(to) });
