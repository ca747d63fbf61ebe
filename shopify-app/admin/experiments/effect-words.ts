import type { MetricReport, Reading } from '@kindred/shared/api/experiments';
import type { Estimate } from '@kindred/shared/api/understanding';
import { valueWords } from '../figures/figure-words.ts';
import { formatMean, formatNumber, formatThousandths } from '../format.ts';
import type { Plain } from '../languages/dictionary.ts';
import { t } from '../languages/language.ts';
import { changeOf } from './change-words.ts';

/** "+4.2 % (−1.0 % to +9.5 %)" */
export const changeWords = ({ value, low, high }: Pick<Estimate, 'value' | 'low' | 'high'>): string =>
  t('{change} ({low} to {high})', { change: changeOf(value), low: changeOf(low), high: changeOf(high) });

/** "0.032", "< 0.001": a p-value of more digits would promise what it cannot keep. */
export const pWords = (p: number): string =>
  p < 0.001
    ? `< ${formatThousandths(0.001)}`
    : p > 0.999
      ? `> ${formatThousandths(0.999)}`
      : formatThousandths(p);

/** "p = 0.032", "p < 0.001" */
export const pEquals = (p: number): string => (/^\d/.test(pWords(p)) ? `p = ${pWords(p)}` : `p ${pWords(p)}`);

export function metricWords(value: number, unit: MetricReport['unit'], currency: string | null): string {
  return unit === 'milliseconds'
    ? t('{n} ms', { n: formatNumber(Math.round(value)) })
    : valueWords(value, unit, currency);
}

const READING_WORDS: Record<Reading, Plain> = {
  better: 'better',
  worse: 'worse',
  may_be_chance: 'may be chance',
  too_few: 'too few to tell',
  not_judged: 'not judged',
  broken: 'too much worse',
  kept: 'not worse than allowed',
  unknown: 'cannot be told yet',
};

export const readingWords = (reading: Reading): string => t(READING_WORDS[reading]);

/** "97 in 100"; never 0 or 100, which nobody knows. */
export const chanceWords = (chance: number): string =>
  t('{n} in 100', { n: formatMean(Math.min(Math.max(Math.round(100 * chance), 1), 99)) });
