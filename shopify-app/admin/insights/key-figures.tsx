import type { Estimate, KpiFigure, KpiReport } from '@kindred/shared/api/understanding';
import { useSignal } from '@preact/signals';
import { Chart } from '../charts/chart.tsx';
import { LineWithBand } from '../charts/line-with-band.tsx';
import {
  changeWords,
  estimateWords,
  intervalWords,
  rangeWords,
  valueWords,
} from '../figures/figure-words.ts';
import { More } from '../figures/more.tsx';
import { formatNumber, formatUtcDay, majorUnits } from '../format.ts';
import { say, t } from '../languages/language.ts';

export function KeyFigures({ report: { kpis, currency, range, compared } }: { report: KpiReport }) {
  return (
    <>
      <s-section heading={rangeWords(range)}>
        <s-stack gap="base">
          <s-paragraph color="subdued">
            {t('Compared with {from} to {to}.', {
              from: formatUtcDay(compared.from),
              to: formatUtcDay(compared.to),
            })}
          </s-paragraph>
          <s-grid gridTemplateColumns="repeat(auto-fit, minmax(210px, 1fr))" gap="base">
            {kpis.map((kpi) => (
              <KpiCard key={kpi.id} kpi={kpi} currency={currency} />
            ))}
          </s-grid>
        </s-stack>
      </s-section>
      {kpis.length > 0 && <DayByDay kpis={kpis} currency={currency} />}
    </>
  );
}

function KpiCard({ kpi, currency }: { kpi: KpiFigure; currency: string | null }) {
  const { title, unit, now } = kpi;
  const change = changeWords(kpi);
  return (
    <s-box padding="base" border="base" borderRadius="base">
      <s-stack gap="small-300">
        <s-text color="subdued">{say(title)}</s-text>
        <s-heading accessibilityRole="none">
          {now === null ? t('too few') : valueWords(now.value, unit, currency)}
        </s-heading>
        {change !== null && <s-text color="subdued">{change}</s-text>}
        <More summary={t('How it is counted')} of={say(title)}>
          {now !== null && (
            <s-text>
              {kpi.denominator === null
                ? t('Counted whole: no interval.')
                : intervalWords(now, unit, currency)}
            </s-text>
          )}
          <Definition kpi={kpi} currency={currency} />
        </More>
      </s-stack>
    </s-box>
  );
}

function Definition({ kpi, currency }: { kpi: KpiFigure; currency: string | null }) {
  const { numerator, denominator, window: days, attribution, bias, unit, change, comparison } = kpi;
  return (
    <>
      <s-text>{t('Counted: {what}', { what: say(numerator) })}</s-text>
      {denominator !== null && <s-text>{t('Divided by: {what}', { what: say(denominator) })}</s-text>}
      <s-text>{t('Days: {what}', { what: say(days) })}</s-text>
      <s-text>{t('Credited: {what}', { what: say(attribution) })}</s-text>
      <s-text>{t('Known to be wrong in: {what}', { what: say(bias) })}</s-text>
      {change !== null && (
        <s-text>
          {t('Difference from the days before: {low} to {high} (95 % interval).', {
            low: valueWords(change.low, unit, currency),
            high: valueWords(change.high, unit, currency),
          })}{' '}
          {t('Told by: {what}', { what: say(comparison) })}
        </s-text>
      )}
    </>
  );
}

function DayByDay({ kpis, currency }: { kpis: KpiFigure[]; currency: string | null }) {
  const chosen = useSignal(kpis[0]!.id);
  const { title, unit, days, denominator } = kpis.find(({ id }) => id === chosen.value) ?? kpis[0]!;
  const words = (value: number): string => valueWords(value, unit, currency);
  const told = days.flatMap(({ estimate }) => estimate ?? []);
  // A mean of days has an interval, and each of its days was counted whole.
  const isWhole = denominator === null || (told.length > 0 && told.every(({ low, high }) => low === high));
  const dayWords = (estimate: Estimate | null): string =>
    estimate !== null && isWhole ? words(estimate.value) : estimateWords(estimate, unit, currency);
  return (
    <s-section heading={t('Day by day')}>
      <s-stack gap="base">
        <s-select
          label={t('Key figure')}
          value={chosen.value}
          onChange={(event) => (chosen.value = event.currentTarget.value)}
        >
          {kpis.map(({ id, title: name }) => (
            <s-option key={id} value={id}>
              {say(name)}
            </s-option>
          ))}
        </s-select>
        <Chart
          title={say(title)}
          unit={isWhole ? t('Counted whole: no interval.') : t('With its 95 % interval')}
          columns={[t('Day'), say(title), t('From'), t('To'), 'n']}
          rows={days.map(({ day, estimate }) => [
            day,
            estimate?.value ?? null,
            estimate?.low ?? null,
            estimate?.high ?? null,
            estimate?.n ?? null,
          ])}
          format={(value, column) => (column === 4 ? formatNumber(value) : words(value))}
          inFile={(value, column) => (unit === 'money' && column !== 4 ? majorUnits(value, currency) : value)}
        >
          <LineWithBand
            label={say(title)}
            format={words}
            hint={t('Arrow keys read the points.')}
            points={days.map(({ day, estimate }) => ({
              label: formatUtcDay(day),
              value: estimate,
              text: `${formatUtcDay(day)}: ${dayWords(estimate)}`,
            }))}
          />
        </Chart>
      </s-stack>
    </s-section>
  );
}
