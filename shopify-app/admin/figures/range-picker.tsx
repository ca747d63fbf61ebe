import { useSignal } from '@preact/signals';
import { t } from '../languages/language.ts';
import { navigate } from '../router.ts';
import { isDay, queryOf, RANGE_DAYS, rangeOf, type WantedRange } from './range.ts';

interface RangePickerProps {
  wanted: WantedRange;
  /** Path of the page, which reads the range from its address. */
  page: string;
}

/** The last days, or from one day to another: a choice is an address, so that it can be kept and sent. */
export function RangePicker({ wanted, page }: RangePickerProps) {
  const own = useSignal(!('days' in wanted));
  const { from, to } = rangeOf(wanted, Date.now());
  const fromDay = useSignal(from);
  const toDay = useSignal(to);
  const wrong = !isDay(fromDay.value) || !isDay(toDay.value) || fromDay.value > toDay.value;
  const choose = (value: string) => {
    own.value = value === 'own';
    if (!own.value) navigate(`${page}?${queryOf({ days: Number(value) })}`);
  };
  const apply = () =>
    wrong ? undefined : navigate(`${page}?${queryOf({ from: fromDay.value, to: toDay.value })}`);
  return (
    <s-stack direction="inline" gap="base" alignItems="end">
      <s-select
        label={t('Days')}
        value={own.value ? 'own' : String('days' in wanted ? wanted.days : '')}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {RANGE_DAYS.map((days) => (
          <s-option key={days} value={String(days)}>
            {t('The last {n} days', { n: days })}
          </s-option>
        ))}
        <s-option value="own">{t('From one day to another')}</s-option>
      </s-select>
      {own.value && (
        <>
          <s-text-field
            label={t('From (year-month-day)')}
            value={fromDay.value}
            onInput={(event) => (fromDay.value = event.currentTarget.value.trim())}
          />
          <s-text-field
            label={t('To (year-month-day)')}
            value={toDay.value}
            error={wrong ? t('These are no two days, first to last.') : ''}
            onInput={(event) => (toDay.value = event.currentTarget.value.trim())}
          />
          <s-button disabled={wrong} onClick={apply}>
            {t('Show')}
          </s-button>
        </>
      )}
    </s-stack>
  );
}
