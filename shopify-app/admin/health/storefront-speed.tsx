import { type StorefrontSpeedReport, WEB_VITAL_NAMES, WEB_VITALS_DAYS } from '@kindred/shared/api/web-vitals';
import { api } from '../api.ts';
import { formatNumber } from '../format.ts';
import { t } from '../languages/language.ts';
import { Loaded } from '../parts/states.tsx';
import { useResource } from '../resource.ts';
import { speedOf, Speeds, VITAL_WORDS } from './speeds.tsx';

export function StorefrontSpeed() {
  const speed = useResource(api.storefrontSpeed);
  return (
    <s-section heading={t('How fast your storefront is for shoppers')}>
      <Loaded resource={speed} what={t('the storefront’s speed')}>
        {({ metrics, days }) => (
          <s-stack gap="base">
            <Speeds
              metrics={metrics}
              about={t(
                'Measured on shoppers’ own devices, on every page of your storefront; in the last {days} days, three of four pages were at least this quick. Only shoppers who allow measuring are counted, and only where their browser can tell.',
                { days: WEB_VITALS_DAYS },
              )}
            />
            <Days days={days} />
          </s-stack>
        )}
      </Loaded>
    </s-section>
  );
}

/** Newest first; without those on which nothing was measured. */
function Days({ days }: Pick<StorefrontSpeedReport, 'days'>) {
  const measured = days
    .map(({ day, metrics }) => ({ day, metrics, pages: Math.max(...metrics.map(({ n }) => n)) }))
    .filter(({ pages }) => pages > 0)
    .toReversed();
  if (measured.length === 0) return null;
  return (
    <s-table>
      <s-table-header-row>
        <s-table-header listSlot="primary">{t('Day (UTC)')}</s-table-header>
        {WEB_VITAL_NAMES.map((name) => (
          <s-table-header key={name} format="numeric">
            {t(VITAL_WORDS[name].label)}
          </s-table-header>
        ))}
        <s-table-header format="numeric">{t('Pages measured')}</s-table-header>
      </s-table-header-row>
      <s-table-body>
        {measured.map(({ day, metrics, pages }) => (
          <s-table-row key={day}>
            <s-table-cell>{day}</s-table-cell>
            {metrics.map((metric) => (
              <s-table-cell key={metric.name}>{speedOf(metric) ?? '–'}</s-table-cell>
            ))}
            <s-table-cell>{formatNumber(pages)}</s-table-cell>
          </s-table-row>
        ))}
      </s-table-body>
    </s-table>
  );
}
