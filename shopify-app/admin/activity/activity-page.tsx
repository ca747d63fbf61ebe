import type { Activity } from '@kindred/shared/api/admin';
import { useSignal } from '@preact/signals';
import { api } from '../api.ts';
import { formatNumber, formatTime, shortId } from '../format.ts';
import { Figure } from '../parts/figure.tsx';
import { Loaded } from '../parts/states.tsx';
import { useResource } from '../resource.ts';
import { ENGINE_WORDS, EVENT_WORDS, refusalList } from '../words.ts';

const REFRESH_MILLISECONDS = 2000;

export function ActivityPage() {
  const paused = useSignal(false);
  const activity = useResource(api.activity, paused.value ? null : REFRESH_MILLISECONDS);
  return (
    <s-page heading="Activity">
      {/* Whatever changes by itself must be stoppable (WCAG 2.2.2). */}
      <s-button slot="secondary-actions" onClick={() => (paused.value = !paused.value)}>
        {paused.value ? 'Resume' : 'Pause'}
      </s-button>
      <Loaded resource={activity} what="the activity">
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
    <s-section heading="Events so far">
      <s-stack gap="base">
        <s-paragraph color="subdued">
          {paused ? 'Paused.' : 'Updates every two seconds.'}{' '}
          {activeRelease === null
            ? 'No model is in use.'
            : `Model ${shortId(activeRelease.releaseId)} is in use.`}
        </s-paragraph>
        <s-grid gridTemplateColumns="repeat(auto-fit, minmax(160px, 1fr))" gap="base">
          <Figure label="Kept" value={formatNumber(accepted)} note="allowed and well-formed" />
          <Figure label="Sent twice" value={formatNumber(duplicates)} note="counted once" />
          <Figure
            label="Refused"
            value={formatNumber(refusedTotal)}
            note={refusalList(refused) || 'nothing was wrong'}
          />
        </s-grid>
      </s-stack>
    </s-section>
  );
}

function Slates({ slates }: { slates: Activity['slates'] }) {
  return (
    <s-section heading="Recommendations seen">
      {slates.length === 0 ? (
        <s-paragraph>
          None yet. They appear here when a shopper who allowed it has one in view for a second.
        </s-paragraph>
      ) : (
        <s-table>
          <s-table-header-row>
            <s-table-header>Time</s-table-header>
            <s-table-header listSlot="primary">Products, in order</s-table-header>
            <s-table-header>Ranked</s-table-header>
            <s-table-header>Model</s-table-header>
            <s-table-header format="numeric">Clicks</s-table-header>
            <s-table-header format="numeric">Bought</s-table-header>
          </s-table-header-row>
          <s-table-body>
            {slates.map((slate) => (
              <s-table-row key={slate.impressionId}>
                <s-table-cell>{formatTime(slate.occurredAt)}</s-table-cell>
                <s-table-cell>{slate.products.map((product) => product.title).join(', ')}</s-table-cell>
                <s-table-cell>{ENGINE_WORDS[slate.engine]}</s-table-cell>
                <s-table-cell>{shortId(slate.releaseId)}</s-table-cell>
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
    <s-section heading="Latest events">
      {events.length === 0 ? (
        <s-paragraph>
          None yet. Open your storefront, accept cookies and look at a product: it shows up here within
          seconds.
        </s-paragraph>
      ) : (
        <s-table>
          <s-table-header-row>
            <s-table-header>Time</s-table-header>
            <s-table-header listSlot="primary">Event</s-table-header>
            <s-table-header>Product</s-table-header>
          </s-table-header-row>
          <s-table-body>
            {events.map((event, at) => (
              <s-table-row key={`${event.occurredAt} ${event.name} ${at}`}>
                <s-table-cell>{formatTime(event.occurredAt)}</s-table-cell>
                <s-table-cell>{EVENT_WORDS[event.name]}</s-table-cell>
                <s-table-cell>{event.title ?? event.productId ?? ''}</s-table-cell>
              </s-table-row>
            ))}
          </s-table-body>
        </s-table>
      )}
    </s-section>
  );
}
