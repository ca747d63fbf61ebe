import type { PrivacyRequest } from '@kindred/shared/api/privacy';
import { formatDay } from '../format.ts';
import { t } from '../languages/language.ts';
import { Download } from '../parts/download.tsx';
import { kindWords, receiptWords, stateOf } from './request-words.ts';

interface Props {
  requests: PrivacyRequest[];
  reload: () => Promise<void>;
}

/** What was asked about shoppers' data, by whom, and the proof of what was done. */
export function Requests({ requests, reload }: Props) {
  return (
    <s-section heading={t('Requests and receipts')}>
      <s-stack gap="base">
        <s-paragraph>
          {t(
            'When a customer asks you for their data, or to be forgotten, Shopify tells Kindred which orders are theirs. Erasing is done at once. An answer is yours to send: Kindred knows no customer, only orders and the devices that placed them. Receipts say how much it was, never whose.',
          )}
        </s-paragraph>
        {requests.length === 0 ? (
          <s-paragraph color="subdued">{t('Nobody has asked yet.')}</s-paragraph>
        ) : (
          <Table requests={requests} reload={reload} />
        )}
      </s-stack>
    </s-section>
  );
}

function Table({ requests, reload }: Props) {
  const now = Date.now();
  return (
    <s-table>
      <s-table-header-row>
        <s-table-header listSlot="primary">{t('Request')}</s-table-header>
        <s-table-header>{t('Came')}</s-table-header>
        <s-table-header>{t('State')}</s-table-header>
        <s-table-header>{t('Receipt')}</s-table-header>
      </s-table-header-row>
      <s-table-body>
        {requests.map((request) => {
          const { tone, badge, text } = stateOf(request, now);
          return (
            <s-table-row key={request.requestId}>
              <s-table-cell>{kindWords(request)}</s-table-cell>
              <s-table-cell>{formatDay(request.receivedAt)}</s-table-cell>
              <s-table-cell>
                <s-stack gap="small-200">
                  <s-stack direction="inline">
                    <s-badge tone={tone}>{badge}</s-badge>
                  </s-stack>
                  <s-text>{text}</s-text>
                  {request.downloadable && (
                    <Download
                      label={t('Download answer')}
                      accessibilityLabel={t('Download answer to request {number}', {
                        number: request.requestId,
                      })}
                      wanted={{ what: 'data_request', requestId: request.requestId }}
                      started={() => setTimeout(() => void reload(), 1500)}
                    />
                  )}
                </s-stack>
              </s-table-cell>
              <s-table-cell>{receiptWords(request)}</s-table-cell>
            </s-table-row>
          );
        })}
      </s-table-body>
    </s-table>
  );
}
