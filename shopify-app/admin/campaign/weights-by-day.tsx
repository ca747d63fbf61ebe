import type { CampaignReport } from '@kindred/shared/api/campaigns';
import { Chart } from '../charts/chart.tsx';
import { ShareDays } from '../charts/share-days.tsx';
import { share } from '../experiments/change-words.ts';
import { formatList, formatNumber, formatUtcDay } from '../format.ts';
import { t } from '../languages/language.ts';

/** How shares moved, day by day. */
export function WeightsByDay({ report: { days, definition } }: { report: CampaignReport }) {
  if (days.length === 0) return null;
  const names = definition.contents.map(({ name }, at) => `${at + 1}. ${name}`);
  const title = t('How often each content was shown, day by day');
  const countOf = (visitors: number | null): string =>
    visitors === null ? t('too few') : t('about {n} visitor|about {n} visitors', { n: visitors });
  return (
    <s-section>
      <Chart
        title={title}
        unit={t('Share of visitors who were to meet each content; the first content at the bottom')}
        columns={[t('Day'), ...names, t('Visitors')]}
        rows={days.map(({ day, weights, visitors }) => [formatUtcDay(day), ...weights, visitors])}
        format={(value, column) => (column > names.length ? formatNumber(value) : share(value))}
      >
        <ShareDays
          label={title}
          hint={t('Arrow keys read the points.')}
          days={days.map(({ day, weights, visitors }) => ({
            label: formatUtcDay(day),
            shares: weights,
            text: `${formatUtcDay(day)}: ${formatList(
              weights.map((weight, at) => `${names[at] ?? ''} ${share(weight)}`),
            )} · ${countOf(visitors)}`,
          }))}
        />
      </Chart>
    </s-section>
  );
}
