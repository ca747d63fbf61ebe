import type { DefiningFeature, SegmentsReport, SegmentSummary } from '@kindred/shared/api/understanding';
import { formatList, formatPercent } from '../format.ts';
import { valueWords } from '../figures/figure-words.ts';
import { say, t } from '../languages/language.ts';
import { nameOf } from './segment-name.ts';

export const mergedWords = (merged: SegmentSummary['merged']): string =>
  t('Shown as one with: {names}', { names: formatList(merged.map(nameOf)) });

/** A feature's value in its unit. A rank is 0..1 among what it is compared with: 0 is the lowest. */
export function featureValue(value: number, unit: DefiningFeature['unit'], currency: string | null): string {
  if (unit === 'rank') return formatPercent(100 * value);
  if (unit === 'days') return t('{n} day|{n} days', { n: Math.round(value) });
  return valueWords(value, unit, currency);
}

/** How alike clusterings are (adjusted Rand index), in words: from the literature's usual bounds. */
export function stabilityWords(stability: number): string {
  if (stability >= 0.85)
    return t('The segments are stable: other visitors of the same kind give nearly the same ones.');
  if (stability >= 0.6) return t('The segments are fairly stable: at their borders, chance decides.');
  return t('The segments are loose: read them as a tendency, not as groups.');
}

/** Of the largest population stability index: 0.1 and 0.25 are its usual bounds. */
export function driftWords({ index, feature, refits }: NonNullable<SegmentsReport['drift']>): string {
  if (refits)
    return t('Visitors have changed ({feature}), so the segments are made anew tonight.', {
      feature: say(feature),
    });
  if (index >= 0.1)
    return t('Visitors are changing a little, most in: {feature}.', { feature: say(feature) });
  return t('Visitors behave as they did when the segments were made.');
}

/** How strongly something stands out, without statistics. `deviation` is signed (robust) standard deviations. */
export function deviationWords(deviation: number): string {
  const much = Math.abs(deviation) >= 1.5;
  if (deviation > 0) return much ? t('much more than everyone') : t('more than everyone');
  return much ? t('much less than everyone') : t('less than everyone');
}

export const roundedWords = (visitors: number | null): string =>
  visitors === null ? t('too few') : t('about {n} visitor|about {n} visitors', { n: visitors });
