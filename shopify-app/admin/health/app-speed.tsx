import {
  WEB_VITAL_GOALS,
  WEB_VITALS_DAYS,
  WEB_VITALS_ENOUGH,
  type WebVitalName,
  type WebVitalsReport,
} from '@kindred/shared/api/web-vitals';
import { api } from '../api.ts';
import { counted, formatNumber } from '../format.ts';
import { Figure } from '../parts/figure.tsx';
import { Loaded } from '../parts/states.tsx';
import { useResource } from '../resource.ts';

const WORDS: Record<WebVitalName, { label: string; unit: string }> = {
  LCP: { label: 'Until the page stands', unit: ' ms' },
  INP: { label: 'Until a click shows', unit: ' ms' },
  CLS: { label: 'Movement while loading', unit: '' },
};

export function AppSpeed() {
  const speed = useResource(api.webVitals);
  return (
    <s-section heading="How fast this app is for you">
      <Loaded resource={speed} what="the app's speed">
        {(report) => <Speeds report={report} />}
      </Loaded>
    </s-section>
  );
}

function Speeds({ report: { metrics } }: { report: WebVitalsReport }) {
  return (
    <s-stack gap="base">
      <s-paragraph color="subdued">
        Measured by Shopify in your staff's browsers, on the pages of this app; the last {WEB_VITALS_DAYS}{' '}
        days, three of four visits were at least this quick. Nothing of it is about your shoppers.
      </s-paragraph>
      <s-grid gridTemplateColumns="repeat(auto-fit, minmax(160px, 1fr))" gap="base">
        {metrics.map(({ name, p75, n }) => (
          <Figure
            key={name}
            label={`${WORDS[name].label} (${name})`}
            value={p75 === null ? 'Not measured yet' : `${rounded(name, p75)}${WORDS[name].unit}`}
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
  const goal = `should be at most ${formatNumber(WEB_VITAL_GOALS[name])}${WORDS[name].unit}`;
  if (n === 0) return goal;
  const of = counted(n, 'measurement');
  return `${goal}; ${of}${n < WEB_VITALS_ENOUGH ? `, ${WEB_VITALS_ENOUGH} would be enough to judge` : ''}`;
}
