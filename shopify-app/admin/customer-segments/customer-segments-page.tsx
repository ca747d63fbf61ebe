import type { CustomerSegments } from '@kindred/shared/api/understanding';
import { useSignal } from '@preact/signals';
import { api } from '../api.ts';
import { formatDate } from '../format.ts';
import { t } from '../languages/language.ts';
import { Confirm } from '../parts/confirm.tsx';
import { Loaded } from '../parts/states.tsx';
import { messageOf, useResource } from '../resource.ts';
import { PAGES } from '../router.ts';

/** Optional ones of shopify.app.toml. */
const SCOPES = ['read_customers', 'write_customers'];
const LOOK_AGAIN_MILLISECONDS = 5_000;

/** Segments as Shopify's customers carry them: the one thing of Kindred that is written to people, so it says all of it. */
export function CustomerSegmentsPage() {
  const isMoving = useSignal(false);
  const setting = useResource(api.customerSegments, isMoving.value ? LOOK_AGAIN_MILLISECONDS : null);
  const { data } = setting;
  const now = data.value;
  isMoving.value = now?.state === 'ending' || (now?.state === 'on' && now.writtenAt === null);
  return (
    <s-page heading={t('Use segments in Shopify')}>
      <s-section>
        <s-stack gap="base">
          <s-link href={PAGES.segments}>{t('Segments')}</s-link>
          <Loaded resource={setting} what={t('whether segments are used in Shopify')}>
            {(loaded) => <Setting setting={loaded} changed={(next) => (data.value = next)} />}
          </Loaded>
        </s-stack>
      </s-section>
    </s-page>
  );
}

interface SettingProps {
  setting: CustomerSegments;
  changed: (next: CustomerSegments) => void;
}

function Setting({ setting, changed }: SettingProps) {
  const { state, writtenAt, kFloor } = setting;
  if (state === 'ending')
    return <s-paragraph>{t('What Kindred wrote to customers is being removed from Shopify.')}</s-paragraph>;
  if (state === 'off') return <Offer setting={setting} changed={changed} />;
  return (
    <s-stack gap="base">
      <s-paragraph>
        {writtenAt === null
          ? t('Segments are being written to customers in Shopify.')
          : t('Customers carry their segment in Shopify. Last brought up to date: {date}.', {
              date: formatDate(writtenAt),
            })}
      </s-paragraph>
      <s-paragraph color="subdued">
        {t('A segment with fewer than {n} customers who allow marketing stays empty there.', { n: kFloor })}
      </s-paragraph>
      <s-stack direction="inline">
        <Confirm
          id="customer-segments-off"
          label={t('Switch off')}
          question={t('Switch it off and remove everything?')}
          critical
          act={async () => changed(await api.useInShopify(false))}
        >
          <s-paragraph>
            {t(
              'What Kindred wrote is removed from all customers, and the segments that it made in Shopify are deleted. What uses them there will find nobody.',
            )}
          </s-paragraph>
        </Confirm>
      </s-stack>
    </s-stack>
  );
}

/** What would be written where, and the question for Shopify's permission. */
function Offer({ setting: { lost, isAllowed, kFloor }, changed }: SettingProps) {
  const error = useSignal<string | null>(null);
  const declined = useSignal(false);
  const busy = useSignal(false);
  const ask = async (on: boolean) => {
    error.value = null;
    busy.value = true;
    try {
      const { result } = await shopify.scopes.request(SCOPES);
      declined.value = result !== 'granted-all';
      if (!declined.value) changed(await api.useInShopify(on));
    } catch (cause) {
      error.value = messageOf(cause);
    }
    busy.value = false;
  };
  return (
    <s-stack gap="base">
      {lost === 'scopes' && (
        <>
          <s-banner tone="warning">
            {t(
              'Shopify no longer lets Kindred write to customers, so it is off. What was written before still stands there: have it removed, for which Shopify asks you once more.',
            )}
          </s-banner>
          <s-stack direction="inline">
            <s-button loading={busy.value} onClick={() => void ask(false)}>
              {t('Have it removed')}
            </s-button>
          </s-stack>
        </>
      )}
      {lost === 'permission' && (
        <s-banner tone="info">
          {t('It went off with your agreement to segments, and what was written to customers with it.')}
        </s-banner>
      )}
      {lost === null && (
        <s-paragraph color="subdued">
          {t(
            'It is off: nothing stands with your customers that Kindred wrote since it was installed. What an earlier installation left with them goes when you switch it on and then off; its customer segments, “Kindred: …”, you delete in Shopify.',
          )}
        </s-paragraph>
      )}
      <s-paragraph>
        {t(
          'Customers who ordered can carry their segment in Shopify, where Shopify Messaging, Flow and discounts can use it. Before you switch it on:',
        )}
      </s-paragraph>
      <Terms kFloor={kFloor} />
      {!isAllowed && (
        <s-link href={PAGES.privacy}>
          {t('Segments wait for your agreement: decide on the Privacy page first.')}
        </s-link>
      )}
      {declined.value && (
        <s-banner tone="info">{t('You did not allow it in Shopify, so nothing was changed.')}</s-banner>
      )}
      {error.value !== null && <s-banner tone="critical">{error.value}</s-banner>}
      {isAllowed && (
        <s-stack direction="inline">
          <s-button loading={busy.value} onClick={() => void ask(true)}>
            {t('Switch on')}
          </s-button>
        </s-stack>
      )}
    </s-stack>
  );
}

function Terms({ kFloor }: Pick<CustomerSegments, 'kFloor'>) {
  return (
    <s-unordered-list>
      <s-list-item>
        {t(
          'Kindred writes one metafield, “Segment (Kindred)”, to the customer: the id of the segment. Of an order it asks only which customer placed it: no name, no address.',
        )}
      </s-list-item>
      <s-list-item>
        {t(
          'It writes only to customers whose visits of the last 90 days, on each device that they ordered from, all allowed marketing as well as measuring, and never of a segment with fewer than {n} such customers.',
          { n: kFloor },
        )}
      </s-list-item>
      <s-list-item>
        {t(
          'For each segment Shopify gets a customer segment, “Kindred: …”. Every night it is brought up to date; it is renamed, merged and deleted with the segment here.',
        )}
      </s-list-item>
      <s-list-item>
        {t(
          'You will see in Shopify which customer is in which segment. Your privacy policy has to say so: the text on the Privacy page does, once this is on.',
        )}
      </s-list-item>
      <s-list-item>
        {t(
          'Switching it off removes all of it again; an erasure, or a visit that no longer allows marketing on a device that they ordered from, removes that customer’s.',
        )}
      </s-list-item>
      <s-list-item>
        {t('Switch it off before you uninstall Kindred: without access to your shop it can remove nothing.')}
      </s-list-item>
    </s-unordered-list>
  );
}
