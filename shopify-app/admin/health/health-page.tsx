import type { DeviceFailure, HealthReport } from '@kindred/shared/api/admin';
import type { RefusalReason } from '@kindred/shared/api/collect';
import { api } from '../api.ts';
import { formatDate, formatNumber, shortId } from '../format.ts';
import { t } from '../languages/language.ts';
import { Figure } from '../parts/figure.tsx';
import { Loaded } from '../parts/states.tsx';
import { useResource } from '../resource.ts';
import { PAGES } from '../router.ts';
import { ENGINE_WORDS, REFUSAL_WORDS, refusalList } from '../event-words.ts';
import { AppSpeed } from './app-speed.tsx';
import { DeviceBytesSection } from './device-bytes.tsx';
import { SetAsideSection } from './set-aside.tsx';
import { StorefrontSpeed } from './storefront-speed.tsx';
import { TrafficSection } from './traffic.tsx';
import { PHASE_WORDS, REFUSAL_ADVICE, shareOf, verdictOf } from './health-words.ts';

export function HealthPage() {
  const health = useResource(api.healthReport);
  const traffic = useResource(api.traffic);
  const deviceBytes = useResource(api.deviceBytes);
  const refresh = () => Promise.all([health.reload(), traffic.reload()]);
  return (
    <s-page heading={t('Health')}>
      <s-button slot="secondary-actions" onClick={() => void refresh()}>
        {t('Refresh')}
      </s-button>
      <Loaded resource={health} what={t('the health report')}>
        {(report) => (
          <>
            <Summary report={report} />
            <SetAsideSection />
            <Failures failures={report.failures} />
            <Days days={report.days} />
            <Refused refused={report.refused} />
          </>
        )}
      </Loaded>
      <Loaded resource={traffic} what={t('the last hour')}>
        {(data) => <TrafficSection {...data} />}
      </Loaded>
      <Loaded resource={deviceBytes} what={t('what devices download')}>
        {(data) => <DeviceBytesSection {...data} />}
      </Loaded>
      <StorefrontSpeed />
      <AppSpeed />
    </s-page>
  );
}

function Summary({ report }: { report: HealthReport }) {
  const { total, accepted, refused } = report;
  const { tone, text } = verdictOf(report);
  const list = refusalList(refused);
  return (
    <s-section heading={t('The last 7 days')}>
      <s-stack gap="base">
        <s-banner tone={tone}>{text}</s-banner>
        <s-link href={PAGES['data-quality']}>{t('Data quality')}</s-link>
        <s-paragraph color="subdued">
          {t(
            'Only visits whose shoppers allow measuring are counted; of the others nothing is known. Whatever fails, the related products that the theme shows by itself stay.',
          )}
        </s-paragraph>
        <s-grid gridTemplateColumns="repeat(auto-fit, minmax(160px, 1fr))" gap="base">
          <Figure
            label={t('Recommendations seen')}
            value={formatNumber(total.slates)}
            note={t('in view for a second')}
          />
          <Figure
            label={t('Visits with a failure')}
            value={formatNumber(total.failingVisits)}
            note={t('of {visits} that saw some or met one: {share}', {
              visits: total.visits,
              share: shareOf(total),
            })}
          />
          <Figure
            label={t('Events kept')}
            value={formatNumber(accepted)}
            note={list === '' ? t('refused: none') : t('refused: {list}', { list })}
          />
        </s-grid>
      </s-stack>
    </s-section>
  );
}

function Failures({ failures }: { failures: DeviceFailure[] }) {
  return (
    <s-section heading={t('What failed, and what to do')}>
      {failures.length === 0 ? (
        <s-paragraph>{t('Nothing that a device could tell us of.')}</s-paragraph>
      ) : (
        <s-table>
          <s-table-header-row>
            <s-table-header listSlot="primary">{t('What failed')}</s-table-header>
            <s-table-header>{t('What to do')}</s-table-header>
            <s-table-header>{t('Ranked')}</s-table-header>
            <s-table-header>{t('Model')}</s-table-header>
            <s-table-header format="numeric">{t('Visits')}</s-table-header>
            <s-table-header format="numeric">{t('Times')}</s-table-header>
            <s-table-header>{t('Last')}</s-table-header>
          </s-table-header-row>
          <s-table-body>
            {failures.map((failure) => (
              <s-table-row key={`${failure.phase} ${failure.engine} ${failure.releaseId}`}>
                <s-table-cell>{t(PHASE_WORDS[failure.phase].what)}</s-table-cell>
                <s-table-cell>{t(PHASE_WORDS[failure.phase].todo)}</s-table-cell>
                <s-table-cell>{failure.engine === null ? '–' : t(ENGINE_WORDS[failure.engine])}</s-table-cell>
                <s-table-cell>{failure.releaseId === null ? '–' : shortId(failure.releaseId)}</s-table-cell>
                <s-table-cell>{formatNumber(failure.visits)}</s-table-cell>
                <s-table-cell>{formatNumber(failure.failures)}</s-table-cell>
                <s-table-cell>{formatDate(failure.lastAt)}</s-table-cell>
              </s-table-row>
            ))}
          </s-table-body>
        </s-table>
      )}
    </s-section>
  );
}

function Days({ days }: { days: HealthReport['days'] }) {
  return (
    <s-section heading={t('Day by day')}>
      <s-table>
        <s-table-header-row>
          <s-table-header listSlot="primary">{t('Day (UTC)')}</s-table-header>
          <s-table-header format="numeric">{t('Recommendations seen')}</s-table-header>
          <s-table-header format="numeric">{t('Visits')}</s-table-header>
          <s-table-header format="numeric">{t('Visits with a failure')}</s-table-header>
          <s-table-header format="numeric">{t('Failures')}</s-table-header>
        </s-table-header-row>
        <s-table-body>
          {days.map(({ day, slates, visits, failingVisits, failures }) => (
            <s-table-row key={day}>
              <s-table-cell>{day}</s-table-cell>
              <s-table-cell>{formatNumber(slates)}</s-table-cell>
              <s-table-cell>{formatNumber(visits)}</s-table-cell>
              <s-table-cell>{formatNumber(failingVisits)}</s-table-cell>
              <s-table-cell>{formatNumber(failures)}</s-table-cell>
            </s-table-row>
          ))}
        </s-table-body>
      </s-table>
    </s-section>
  );
}

function Refused({ refused }: { refused: HealthReport['refused'] }) {
  const reasons = Object.keys(REFUSAL_WORDS) as RefusalReason[];
  const counted = reasons.filter((reason) => (refused[reason] ?? 0) > 0);
  return (
    <s-section heading={t('Events refused')}>
      {counted.length === 0 ? (
        <s-paragraph>{t('None.')}</s-paragraph>
      ) : (
        <s-table>
          <s-table-header-row>
            <s-table-header listSlot="primary">{t('Why')}</s-table-header>
            <s-table-header format="numeric">{t('Events')}</s-table-header>
            <s-table-header>{t('What to do')}</s-table-header>
          </s-table-header-row>
          <s-table-body>
            {counted.map((reason) => (
              <s-table-row key={reason}>
                <s-table-cell>{t(REFUSAL_WORDS[reason])}</s-table-cell>
                <s-table-cell>{formatNumber(refused[reason] ?? 0)}</s-table-cell>
                <s-table-cell>{t(REFUSAL_ADVICE[reason])}</s-table-cell>
              </s-table-row>
            ))}
          </s-table-body>
        </s-table>
      )}
    </s-section>
  );
}
