import {
  WEB_VITAL_GOALS,
  WEB_VITALS_DAYS,
  WEB_VITALS_ENOUGH,
  type WebVitalName,
  type WebVitalsReport,
} from '@kindred/shared/api/web-vitals';
import { api } from '../api.ts';
import { formatNumber } from '../format.ts';
import type { Plain } from '../languages/dictionary.ts';
import { t } from '../languages/language.ts';
import { Figure } from '../parts/figure.tsx';
import { Loaded } from '../parts/states.tsx';
import { useResource } from '../resource.ts';

const WORDS: Record<WebVitalName, { label: Plain; unit: string }> = {
  LCP: { label: 'Until the page stands (LCP)', unit: ' ms' },
  INP: { label: 'Until a click shows (INP)', unit: ' ms' },
  CLS: { label: 'Movement while loading (CLS)', unit: '' },
};

export function AppSpeed() {
  const speed = useResource(api.webVitals);
  return (
    <s-section heading={t('How fast this app is for you')}>
      <Loaded resource={speed} what={t('the app’s speed')}>
        {(report) => <Speeds report={report} />}
      </Loaded>
    </s-section>
  );
}

function Speeds({ report: { metrics } }: { report: WebVitalsReport }) {
  return (
    <s-stack gap="base">
      <s-paragraph color="subdued">
        {t(
          'Measured by Shopify in your staff’s browsers, on the pages of this app; the last {days} days, three of four visits were at least this quick. Nothing of it is about your shoppers.',
          { days: WEB_VITALS_DAYS },
        )}
      </s-paragraph>
      <s-grid gridTemplateColumns="repeat(auto-fit, minmax(160px, 1fr))" gap="base">
        {metrics.map(({ name, p75, n }) => (
          <Figure
            key={name}
            label={t(WORDS[name].label)}
            value={p75 === null ? t('Not measured yet') : `${rounded(name, p75)}${WORDS[name].unit}`}
            note={noteOf(name, n)}
          />
        ))}
      </s-grid>
    </s-stack>
  );
}

const rounded = (name: WebVitalName, value: number): string =>
  formatNumber(name === 'CLS' ? Math.round(value * 1000) / 1000 : Math.round(value));

function noteOf(name: WebVitalName, n: number): string {
  const goal = `${formatNumber(WEB_VITAL_GOALS[name])}${WORDS[name].unit}`;
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
