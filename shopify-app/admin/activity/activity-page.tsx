import type { Activity } from '@kindred/shared/api/admin';
import { NO_RELEASE } from '@kindred/shared/event';
import { useSignal } from '@preact/signals';
import { api } from '../api.ts';
import { ENGINE_WORDS, EVENT_WORDS, refusalList } from '../event-words.ts';
import { formatList, formatNumber, formatTime, shortId } from '../format.ts';
import { t } from '../languages/language.ts';
import { Figure } from '../parts/figure.tsx';
import { Loaded } from '../parts/states.tsx';
import { useResource } from '../resource.ts';

const REFRESH_MILLISECONDS = 2000;

export function ActivityPage() {
  const paused = useSignal(false);
  const activity = useResource(api.activity, paused.value ? null : REFRESH_MILLISECONDS);
  return (
    <s-page heading={t('Activity')}>
      {/* Whatever changes by itself must be stoppable (WCAG 2.2.2). */}
      <s-button slot="secondary-actions" onClick={() => (paused.value = !paused.value)}>
        {paused.value ? t('Resume') : t('Pause')}
      </s-button>
      <Loaded resource={activity} what={t('the activity')}>
        {(data) => (
          <>
            <Counts activity={data} paused={paused.value} />
            <Slates slates={data.slates} />
            <Events events={data.events} />
          </>
        )}
      </Loaded>
    </s-page>
  );
}

function Counts({ activity, paused }: { activity: Activity; paused: boolean }) {
  const { accepted, duplicates, refused, activeRelease } = activity;
  const refusedTotal = Object.values(refused).reduce((sum, count) => sum + count, 0);
  return (
    <s-section heading={t('Events so far')}>
      <s-stack gap="base">
        <s-paragraph color="subdued">
          {paused ? t('Paused.') : t('Updates every two seconds.')}{' '}
          {activeRelease === null
            ? t('No model is in use.')
            : t('Model {id} is in use.', { id: shortId(activeRelease.releaseId) })}
        </s-paragraph>
        <s-grid gridTemplateColumns="repeat(auto-fit, minmax(160px, 1fr))" gap="base">
          <Figure
            label={t('Events kept')}
            value={formatNumber(accepted)}
            note={t('allowed and well-formed')}
          />
          <Figure label={t('Sent twice')} value={formatNumber(duplicates)} note={t('counted once')} />
          <Figure
            label={t('Refused')}
            value={formatNumber(refusedTotal)}
            note={refusalList(refused) || t('nothing was wrong')}
          />
        </s-grid>
      </s-stack>
    </s-section>
  );
}

function Slates({ slates }: { slates: Activity['slates'] }) {
  return (
    <s-section heading={t('Recommendations seen')}>
      {slates.length === 0 ? (
        <s-paragraph>
          {t('None yet. They appear here when a shopper who allowed it has one in view for a second.')}
        </s-paragraph>
      ) : (
        <s-table>
          <s-table-header-row>
            <s-table-header>{t('Time')}</s-table-header>
            <s-table-header listSlot="primary">{t('Products, in order')}</s-table-header>
            <s-table-header>{t('Ranked')}</s-table-header>
            <s-table-header>{t('Model')}</s-table-header>
            <s-table-header format="numeric">{t('Clicks')}</s-table-header>
            <s-table-header format="numeric">{t('Bought')}</s-table-header>
          </s-table-header-row>
          <s-table-body>
            {slates.map((slate) => (
              <s-table-row key={slate.impressionId}>
                <s-table-cell>{formatTime(slate.occurredAt)}</s-table-cell>
                <s-table-cell>{formatList(slate.products.map(({ title }) => title))}</s-table-cell>
                <s-table-cell>{t(ENGINE_WORDS[slate.engine])}</s-table-cell>
                <s-table-cell>{slate.releaseId === NO_RELEASE ? '–' : shortId(slate.releaseId)}</s-table-cell>
                <s-table-cell>{formatNumber(slate.clicks)}</s-table-cell>
                <s-table-cell>{formatNumber(slate.purchases)}</s-table-cell>
              </s-table-row>
            ))}
          </s-table-body>
        </s-table>
      )}
    </s-section>
  );
}

function Events({ events }: { events: Activity['events'] }) {
  return (
    <s-section heading={t('Latest events')}>
      {events.length === 0 ? (
        <s-paragraph>
          {t(
            'None yet. Open your storefront, accept cookies and look at a product: it shows up here within seconds.',
          )}
        </s-paragraph>
      ) : (
        <s-table>
          <s-table-header-row>
            <s-table-header>{t('Time')}</s-table-header>
            <s-table-header listSlot="primary">{t('Event')}</s-table-header>
            <s-table-header>{t('Product')}</s-table-header>
          </s-table-header-row>
          <s-table-body>
            {events.map((event, at) => (
              <s-table-row key={`${event.occurredAt} ${event.name} ${at}`}>
                <s-table-cell>{formatTime(event.occurredAt)}</s-table-cell>
                <s-table-cell>{t(EVENT_WORDS[event.name])}</s-table-cell>
                <s-table-cell>{event.title ?? event.productId ?? ''}</s-table-cell>
              </s-table-row>
            ))}
          </s-table-body>
        </s-table>
      )}
    </s-section>
  );
}
