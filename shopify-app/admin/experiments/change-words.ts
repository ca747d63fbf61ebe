import { formatPercent } from '../format.ts';

export const share = (value: number): string => formatPercent(100 * value);

/** "+4.2 %", "−1.0 %": 0.042 is 4.2 % more. */
export const changeOf = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${share(Math.abs(value))}`;
