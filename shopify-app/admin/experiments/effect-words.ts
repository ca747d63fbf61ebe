import type { Effect, MetricReport } from '@kindred/shared/api/experiments';
import type { Estimate } from '@kindred/shared/api/understanding';
import { valueWords } from '../figures/figure-words.ts';
import { formatMean, formatNumber, formatThousandths } from '../format.ts';
import { t } from '../languages/language.ts';
import { changeOf } from './change-words.ts';

/** Above it, chance alone could do that. */
const MOST_P = 0.05;

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

/** What may be said of an effect; `isJudged` is false while a test that is judged once still runs. */
export function readingOf(
  effect: Pick<Effect, 'value' | 'low' | 'high' | 'adjustedP' | 'isBroken'>,
  { better, role }: Pick<MetricReport, 'better' | 'role'>,
  isJudged: boolean,
): string {
  if (effect.isBroken) return t('too much worse');
  if (!isJudged) return t('not judged yet');
  if (role === 'guardrail') return t('holds');
  if (!(effect.adjustedP < MOST_P) || (effect.low <= 0 && effect.high >= 0)) return t('may be chance');
  return effect.value > 0 === (better === 'more') ? t('better') : t('worse');
}

/** "97 in 100"; never 0 or 100, which nobody knows. */
export const chanceWords = (chance: number): string =>
  t('{n} in 100', { n: formatMean(Math.min(Math.max(Math.round(100 * chance), 1), 99)) });
