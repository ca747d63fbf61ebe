import type { ExperimentPlan, NewExperiment } from '@kindred/shared/api/experiments';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Chart } from '../charts/chart.tsx';
import { LineWithBand } from '../charts/line-with-band.tsx';
import { estimateWords } from '../figures/figure-words.ts';
import { share } from '../experiments/change-words.ts';
import { experimentsApi } from '../experiments/experiments-api.ts';
import { formatNumber } from '../format.ts';
import { say, t } from '../languages/language.ts';
import { messageOf } from '../resource.ts';

/** While somebody types, nothing is asked. */
const PATIENCE_MILLISECONDS = 400;
/** A curve from here down: to be told that a change of ten times its size would be seen helps nobody. */
const MOST_SHOWN = 1;

interface ForecastProps {
  /** Null while something in the form is wrong. */
  wanted: NewExperiment | null;
  /** Of the shop; null before the catalogue was read. */
  currency: string | null;
}

/** What could be found with this shop's visitors, asked anew as the plan changes. */
export function Forecast({ wanted, currency }: ForecastProps) {
  const plan = useSignal<{ of: NewExperiment; plan: ExperimentPlan } | null>(null);
  const error = useSignal<string | null>(null);
  const busy = useSignal(false);
  const latest = useRef(0);
  const asked = JSON.stringify(wanted && { ...wanted, name: '', hypothesis: '' });
  useEffect(() => {
    if (wanted === null) return undefined;
    const own = (latest.current += 1);
    const ask = async () => {
      busy.value = true;
      try {
        const answer = await experimentsApi.plan(wanted);
        // An older question may be answered later.
        if (own !== latest.current) return;
        plan.value = { of: wanted, plan: answer };
        error.value = null;
      } catch (cause) {
        if (own === latest.current) error.value = messageOf(cause);
      }
      if (own === latest.current) busy.value = false;
    };
    const timer = setTimeout(() => void ask(), plan.value === null ? 0 : PATIENCE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [asked]);
  return (
    <s-section heading={t('What you will be able to see')}>
      <s-stack gap="base">
        {error.value !== null && <s-banner tone="critical">{error.value}</s-banner>}
        {busy.value && (
          <s-stack direction="inline" gap="small" alignItems="center">
            <s-spinner accessibilityLabel={t('Working it out')} />
            <s-text color="subdued">{t('Working it out …')}</s-text>
          </s-stack>
        )}
        {wanted === null && (
          <s-paragraph color="subdued">
            {t('Put right what is marked, and this is worked out anew.')}
          </s-paragraph>
        )}
        {plan.value !== null && <Told {...plan.value} currency={currency} />}
      </s-stack>
    </s-section>
  );
}

interface ToldProps {
  of: NewExperiment;
  plan: ExperimentPlan;
  currency: string | null;
}

function Told({ of, plan, currency }: ToldProps) {
  const { visitorsADay, baseline, power, warnings } = plan;
  const unit = UNITS[of.goal] ?? 'count';
  const needed = neededWords(plan, of);
  return (
    <>
      <div role="status" style={{ display: 'grid', gap: '8px' }}>
        <s-heading>{headline(plan, of)}</s-heading>
        {needed !== null && <s-paragraph>{needed}</s-paragraph>}
        {/* Of nothing known there is nothing to warn of. */}
        {(visitorsADay === null ? [] : warnings).map(say).map((warning) => (
          <s-banner key={warning} tone="warning">
            {warning}
          </s-banner>
        ))}
      </div>
      <Curve plan={plan} of={of} />
      <s-unordered-list>
        {power !== null && (
          <s-list-item>
            {t('Chance to find a change of {effect}, if there is one: {power}', {
              effect: share(of.smallestEffect),
              power: share(power),
            })}
          </s-list-item>
        )}
        {visitorsADay !== null && (
          <s-list-item>
            {t('Visitors a day who would meet it: {value}', {
              value: estimateWords(visitorsADay, 'count', currency),
            })}
          </s-list-item>
        )}
        {baseline !== null && (
          <s-list-item>
            {t('The goal today: {value}', { value: estimateWords(baseline, unit, currency) })}
          </s-list-item>
        )}
      </s-unordered-list>
      <s-paragraph color="subdued">
        {t(
          'By the last 28 days of visitors who allow measuring; to find means in four of five cases, with 5 % false alarms.',
        )}
      </s-paragraph>
    </>
  );
}

const UNITS: Partial<Record<NewExperiment['goal'], 'share' | 'money'>> = {
  bought: 'share',
  added: 'share',
  clicked: 'share',
  revenue: 'money',
  order_value: 'money',
  margin: 'money',
};

function headline({ visitorsADay, detectable }: ExperimentPlan, { days }: NewExperiment): string {
  if (visitorsADay === null) return t('Too few visitors were measured to tell what could be seen.');
  if (detectable === null)
    return t('In {n} day nothing could be told from chance.|In {n} days nothing could be told from chance.', {
      n: days,
    });
  return t(
    'In {n} day a change of {change} or more would be found four times in five.|In {n} days a change of {change} or more would be found four times in five.',
    {
      n: days,
      change: share(detectable),
    },
  );
}

/** Null where a warning says it. */
function neededWords(
  { visitorsADay, daysNeeded, warnings }: ExperimentPlan,
  { days, smallestEffect }: NewExperiment,
): string | null {
  const effect = share(smallestEffect);
  if (visitorsADay === null) return t('Come back when your shop has had visitors for some days.');
  if (daysNeeded !== null && daysNeeded <= days)
    return t(
      'That is enough to find a change of {effect}: it takes {n} day.|That is enough to find a change of {effect}: it takes {n} days.',
      {
        effect,
        n: daysNeeded,
      },
    );
  if (warnings.length > 0) return null;
  return t(
    'A change of {effect} could not be found within a year. Look for a larger one, or choose a goal that comes about more often.',
    { effect },
  );
}

function Curve({ plan: { curve }, of }: Pick<ToldProps, 'plan' | 'of'>) {
  const shown = curve.filter(({ detectable }) => detectable <= MOST_SHOWN);
  if (shown.length < 2) return null;
  const title = t('What could be seen by when');
  const dayWords = (day: number): string => t('Day {n}', { n: formatNumber(day) });
  return (
    <Chart
      title={title}
      unit={t('Smallest change that would be found; {effect} is what you look for', {
        effect: share(of.smallestEffect),
      })}
      columns={[t('Day'), t('Smallest change found')]}
      rows={shown.map(({ day, detectable }) => [dayWords(day), detectable])}
      format={share}
    >
      <LineWithBand
        label={title}
        format={share}
        hint={t('Arrow keys read the points.')}
        points={shown.map(({ day, detectable }) => ({
          label: dayWords(day),
          value: { value: detectable, low: detectable, high: detectable },
          text: t('{day}: changes of {change} or more', { day: dayWords(day), change: share(detectable) }),
        }))}
      />
    </Chart>
  );
}
