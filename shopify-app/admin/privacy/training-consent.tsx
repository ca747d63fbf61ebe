import {
  TRAINING_CONSENT_TEXT,
  TRAINING_CONSENT_TEXT_VERSION,
  type Overview,
  type TrainingConsent,
} from '@kindred/shared/api/admin';
import { api } from '../api.ts';
import { formatDate } from '../format.ts';
import { t } from '../languages/language.ts';
import { Confirm } from '../parts/confirm.tsx';

interface Props {
  overview: Overview;
  reload: () => Promise<void>;
}

/** The merchant's own consent: without it nothing is ever trained. */
export function TrainingConsentSection({ overview, reload }: Props) {
  const { trainingConsent } = overview;
  const isCurrent = trainingConsent.granted && trainingConsent.textVersion === TRAINING_CONSENT_TEXT_VERSION;
  const decide = async (granted: boolean) => {
    await api.decideTraining(granted);
    shopify.toast.show(
      granted ? t('Training is allowed') : t('Consent withdrawn, models and segments deleted'),
    );
    await reload();
  };
  return (
    <s-section heading={t('Your consent to training')}>
      <s-stack gap="base">
        <s-stack direction="inline">
          {trainingConsent.granted ? (
            <s-badge tone="success">{t('Given')}</s-badge>
          ) : (
            <s-badge>{t('Not given')}</s-badge>
          )}
        </s-stack>
        <s-paragraph>{t(TRAINING_CONSENT_TEXT)}</s-paragraph>
        <s-paragraph color="subdued">{whenWords(trainingConsent)}</s-paragraph>
        <s-stack direction="inline">
          {trainingConsent.granted && <Withdraw act={() => decide(false)} />}
          {!isCurrent && (
            <Confirm
              id="grant"
              label={t('Allow training')}
              question={t('Allow training?')}
              act={() => decide(true)}
            >
              <s-paragraph>{t(TRAINING_CONSENT_TEXT)}</s-paragraph>
              <s-paragraph>
                {t('The first training starts right away. You can withdraw at any time on this page.')}
              </s-paragraph>
            </Confirm>
          )}
        </s-stack>
      </s-stack>
    </s-section>
  );
}

function whenWords({ granted, changedAt, textVersion }: TrainingConsent): string {
  const version = TRAINING_CONSENT_TEXT_VERSION;
  if (changedAt === null) return t('You have not decided yet (wording of {version}).', { version });
  const date = formatDate(changedAt);
  if (!granted) return t('Withdrawn on {date} (wording of {version}).', { date, version });
  if (textVersion === version) return t('Given on {date} (wording of {version}).', { date, version });
  return t(
    'Given on {date}, to the wording of {version}. The wording above is newer: what it adds waits until you allow it.',
    { date, version: textVersion },
  );
}

function Withdraw({ act }: { act: () => Promise<void> }) {
  return (
    <Confirm
      id="withdraw"
      label={t('Withdraw consent')}
      question={t('Withdraw consent and delete the models and segments?')}
      critical
      act={act}
    >
      <s-unordered-list>
        <s-list-item>{t('A training that is running stops.')}</s-list-item>
        <s-list-item>{t('All models of this shop are deleted; this cannot be undone.')}</s-list-item>
        <s-list-item>
          {t(
            'All segments go with their names, merges and figures, also those by rules of your own; where segments are used in Shopify, they are removed from customers there.',
          )}
        </s-list-item>
        <s-list-item>{t("Your storefront goes back to your theme's own related products.")}</s-list-item>
        <s-list-item>
          {t('Events that shoppers allowed are still counted, and run out after 90 days as before.')}
        </s-list-item>
      </s-unordered-list>
    </Confirm>
  );
}
