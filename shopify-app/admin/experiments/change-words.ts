import { formatMean, formatPercent } from '../format.ts';

/** "50 %", "14.8 %": the sign does not stand alone on a line. */
export const share = (value: number): string => `${formatMean(100 * value)}\u00a0%`;

const signOf = (value: number): string => (value > 0 ? '+' : value < 0 ? '−' : '');

/** "+4.2 %", "−1.0 %": 0.042 is 4.2 % more. */
export const changeOf = (value: number): string => signOf(value) + formatPercent(100 * Math.abs(value));

/** "+50 %", for an axis. */
export const shortChangeOf = (value: number): string => signOf(value) + share(Math.abs(value));
