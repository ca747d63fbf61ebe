import type { ErasureRequest, PrivacyRequest } from '@kindred/shared/api/privacy';
import { useSignal } from '@preact/signals';
import { api } from '../api.ts';
import type { Plain } from '../languages/dictionary.ts';
import { t } from '../languages/language.ts';
import { Confirm } from '../parts/confirm.tsx';
import { isEmpty, orderIdIn, receiptWords, visitorIdIn } from './request-words.ts';

type Whose = 'order' | 'visitor';

const WORDS: Record<Whose, Record<'option' | 'label' | 'details' | 'error' | 'extent', Plain>> = {
  order: {
    option: 'An order',
    label: 'Number of the order',
    details:
      'The long number at the end of the order’s address in your admin, or that address; not the short one with #.',
    error: 'This is no such number. Open the order in your admin and copy its address.',
    extent: 'The order as Kindred keeps it goes, and all events of the device that placed it.',
  },
  visitor: {
    option: 'A visitor',
    label: 'Visitor number',
    details:
      'A shopper finds it in the panel under your recommendations, under “What left this device”, and in the file that they can download there, as visitorId.',
    error: 'A visitor number has at least 8 letters, digits, - or _.',
    extent: 'All events of this device go. Orders stay: they do not say which device placed them.',
  },
};

/** Null while what was entered is no number of this kind. */
function wishOf(whose: Whose, text: string): ErasureRequest | null {
  if (whose === 'order') {
    const orderId = orderIdIn(text);
    return orderId === null ? null : { orderId };
  }
  const visitorId = visitorIdIn(text);
  return visitorId === null ? null : { visitorId };
}

/** For shoppers who ask the shop itself, not through Shopify. */
export function Erase({ erased }: { erased: () => Promise<void> }) {
  const whose = useSignal<Whose>('visitor');
  const text = useSignal('');
  const receipt = useSignal<PrivacyRequest | null>(null);
  const words = WORDS[whose.value];
  const wish = wishOf(whose.value, text.value);
  const act = async () => {
    receipt.value = await api.erase(wish!);
    text.value = '';
    await erased();
  };
  return (
    <s-section heading={t('Erase a shopper’s data')}>
      <s-stack gap="base">
        <s-select
          label={t('What you know of the shopper')}
          value={whose.value}
          onChange={(event) => (whose.value = event.currentTarget.value as Whose)}
        >
          {(Object.keys(WORDS) as Whose[]).map((each) => (
            <s-option key={each} value={each}>
              {t(WORDS[each].option)}
            </s-option>
          ))}
        </s-select>
        <s-text-field
          label={t(words.label)}
          details={t(words.details)}
          value={text.value}
          error={text.value.trim() !== '' && wish === null ? t(words.error) : ''}
          onInput={(event) => (text.value = event.currentTarget.value)}
        />
        <s-stack direction="inline">
          <Confirm
            id="erase"
            label={t('Erase')}
            question={t('Erase this shopper’s data?')}
            critical
            disabled={wish === null}
            act={act}
          >
            <s-unordered-list>
              <s-list-item>{t(words.extent)}</s-list-item>
              <s-list-item>
                {t('Models that may have learned from it are replaced within a day, or deleted.')}
              </s-list-item>
              <s-list-item>{t('This cannot be undone. A receipt without a name stays.')}</s-list-item>
              <s-list-item>
                {t(
                  'What the shopper’s own device keeps stays theirs: the same panel deletes it, and withdrawing consent stops what is sent.',
                )}
              </s-list-item>
            </s-unordered-list>
          </Confirm>
        </s-stack>
        {receipt.value !== null && <Outcome request={receipt.value} />}
      </s-stack>
    </s-section>
  );
}

/** A number with a slip in it deletes nothing, and must not pass for done. */
function Outcome({ request }: { request: PrivacyRequest }) {
  if (isEmpty(request.receipt))
    return (
      <s-banner tone="warning" heading={t('Nothing was kept under this number')}>
        {t(
          'If you expected something, compare it with the shopper’s, or with the order’s address, once more.',
        )}
      </s-banner>
    );
  return (
    <s-banner tone="success" heading={t('Erased')}>
      {receiptWords(request)}
    </s-banner>
  );
}
