import type { TrainingConsentEntry } from '@kindred/shared/api/privacy';
import { TRAINING_CONSENT_TEXT_VERSION } from '@kindred/shared/api/admin';
import { formatDate } from '../format.ts';
import { say, t } from '../languages/language.ts';

/** Every decision on training there ever was; nothing is changed or taken out of it. */
export function TrainingHistory({ entries }: { entries: TrainingConsentEntry[] }) {
  const earlier = new Map(
    entries
      .filter(({ textVersion }) => textVersion !== TRAINING_CONSENT_TEXT_VERSION)
      .map(({ textVersion, text }) => [textVersion, text]),
  );
  return (
    <s-section heading={t('Decisions on training so far')}>
      {entries.length === 0 ? (
        <s-paragraph color="subdued">{t('None yet.')}</s-paragraph>
      ) : (
        <s-stack gap="base">
          <s-table>
            <s-table-header-row>
              <s-table-header listSlot="primary">{t('When')}</s-table-header>
              <s-table-header>{t('Decision')}</s-table-header>
              <s-table-header>{t('Wording of')}</s-table-header>
              <s-table-header>{t('Staff member')}</s-table-header>
            </s-table-header-row>
            <s-table-body>
              {entries.map((entry) => (
                <s-table-row key={entry.changedAt}>
                  <s-table-cell>{formatDate(entry.changedAt)}</s-table-cell>
                  <s-table-cell>
                    {entry.granted ? t('Training allowed') : t('Consent withdrawn')}
                  </s-table-cell>
                  <s-table-cell>{entry.textVersion}</s-table-cell>
                  <s-table-cell>{entry.decidedBy ?? t('Not known')}</s-table-cell>
                </s-table-row>
              ))}
            </s-table-body>
          </s-table>
          {[...earlier].map(([version, text]) => (
            <s-paragraph key={version} color="subdued">
              {text === null
                ? t('Wording of {version}: no longer known to this version of Kindred.', { version })
                : t('Wording of {version}: {text}', { version, text: say(text) })}
            </s-paragraph>
          ))}
        </s-stack>
      )}
    </s-section>
  );
}
