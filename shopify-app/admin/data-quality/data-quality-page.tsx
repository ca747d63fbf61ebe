import type { QualityCheck } from '@kindred/shared/api/understanding';
import { api } from '../api.ts';
import { Chart } from '../charts/chart.tsx';
import { LineWithBand } from '../charts/line-with-band.tsx';
import { valueWords } from '../figures/figure-words.ts';
import { More } from '../figures/more.tsx';
import { formatDate, formatUtcDay } from '../format.ts';
import { say, t } from '../languages/language.ts';
import { Loaded } from '../parts/states.tsx';
import { useResource } from '../resource.ts';

export function DataQualityPage() {
  const report = useResource(api.quality);
  return (
    <s-page heading={t('Data quality')}>
      <Loaded resource={report} what={t('the data quality')}>
        {({ checkedAt, checks }) => (
          <s-section heading={t('Before anything is learned')}>
            <s-stack gap="base">
              <s-paragraph>
                {checkedAt === null
                  ? t('The first check runs tonight.')
                  : t('Checked on {date}.', { date: formatDate(checkedAt) })}
              </s-paragraph>
              {checks.map((check) => (
                <Check key={check.id} check={check} />
              ))}
            </s-stack>
          </s-section>
        )}
      </Loaded>
    </s-page>
  );
}

function Check({ check: { title, about, state, found, done, unit, days } }: { check: QualityCheck }) {
  const words = (value: number): string => valueWords(value, unit, null);
  return (
    <s-box padding="base" border="base" borderRadius="base">
      <s-stack gap="small">
        <s-stack direction="inline" gap="small" alignItems="center">
          <s-heading>{say(title)}</s-heading>
          <State state={state} />
        </s-stack>
        <s-paragraph color="subdued">{say(about)}</s-paragraph>
        <s-paragraph>{t('Found: {what}', { what: say(found) })}</s-paragraph>
        <s-paragraph>{t('Done: {what}', { what: say(done) })}</s-paragraph>
        {days.length > 0 && (
          <More summary={t('Day by day')} of={say(title)}>
            <Chart
              title={say(title)}
              unit={t('By the day')}
              columns={[t('Day'), say(title)]}
              rows={days.map(({ day, value }) => [day, value])}
              format={words}
            >
              <LineWithBand
                label={say(title)}
                format={words}
                hint={t('Arrow keys read the points.')}
                points={days.map(({ day, value }) => ({
                  label: formatUtcDay(day),
                  value: value === null ? null : { value, low: value, high: value },
                  text: `${formatUtcDay(day)}: ${value === null ? t('not known') : words(value)}`,
                }))}
              />
            </Chart>
          </More>
        )}
      </s-stack>
    </s-box>
  );
}

function State({ state }: Pick<QualityCheck, 'state'>) {
  if (state === 'fine') return <s-badge tone="success">{t('Fine')}</s-badge>;
  if (state === 'attention') return <s-badge tone="warning">{t('Needs attention')}</s-badge>;
  return <s-badge>{t('Not enough to tell')}</s-badge>;
}
