import {
  WEB_VITAL_GOALS,
  WEB_VITALS_ENOUGH,
  type WebVitalMetric,
  type WebVitalName,
} from '@kindred/shared/api/web-vitals';
import { formatNumber } from '../format.ts';
import type { Plain } from '../languages/dictionary.ts';
import { t } from '../languages/language.ts';
import { Figure } from '../parts/figure.tsx';

export const VITAL_WORDS: Record<WebVitalName, { label: Plain; unit: string }> = {
  LCP: { label: 'Until the page stands (LCP)', unit: ' ms' },
  INP: { label: 'Until a click shows (INP)', unit: ' ms' },
  CLS: { label: 'Movement while loading (CLS)', unit: '' },
};

/** How fast pages are, whoever's: each metric with its goal and how much it rests on. */
export function Speeds({ metrics, about }: { metrics: WebVitalMetric[]; about: string }) {
  return (
    <s-stack gap="base">
      <s-paragraph color="subdued">{about}</s-paragraph>
      <s-grid gridTemplateColumns="repeat(auto-fit, minmax(160px, 1fr))" gap="base">
        {metrics.map((metric) => (
          <Figure
            key={metric.name}
            label={t(VITAL_WORDS[metric.name].label)}
            value={speedOf(metric) ?? t('Not measured yet')}
            note={noteOf(metric)}
          />
        ))}
      </s-grid>
    </s-stack>
  );
}

/** Null without a measurement. */
export const speedOf = ({ name, p75 }: WebVitalMetric): string | null =>
  p75 === null ? null : `${rounded(name, p75)}${VITAL_WORDS[name].unit}`;

const rounded = (name: WebVitalName, value: number): string =>
  formatNumber(name === 'CLS' ? Math.round(value * 1000) / 1000 : Math.round(value));

function noteOf({ name, n }: WebVitalMetric): string {
  const goal = `${formatNumber(WEB_VITAL_GOALS[name])}${VITAL_WORDS[name].unit}`;
  if (n === 0) return t('should be at most {goal}', { goal });
  if (n >= WEB_VITALS_ENOUGH)
    return t('should be at most {goal}; {n} measurement|should be at most {goal}; {n} measurements', {
      goal,
      n,
    });
  return t(
    'should be at most {goal}; {n} measurement, {enough} would be enough to judge|should be at most {goal}; {n} measurements, {enough} would be enough to judge',
    { goal, n, enough: WEB_VITALS_ENOUGH },
  );
}
