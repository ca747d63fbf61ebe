import {
  TRAINING_CONSENT_TEXT,
  TRAINING_CONSENT_TEXT_VERSION,
  type Overview,
  type TrainingConsent,
} from '@kindred/shared/api/admin';
import { api } from '../api.ts';
import { formatDate } from '../format.ts';
import { Confirm } from '../parts/confirm.tsx';

interface Props {
  overview: Overview;
  reload: () => Promise<void>;
}

/** The merchant's own consent: without it nothing is ever trained. */
export function TrainingConsentSection({ overview, reload }: Props) {
  const { trainingConsent } = overview;
  const decide = async (granted: boolean) => {
    await api.decideTraining(granted);
    shopify.toast.show(granted ? 'Training is allowed' : 'Consent withdrawn, models deleted');
    await reload();
  };
  return (
    <s-section heading="Your consent to training">
      <s-stack gap="base">
        <s-stack direction="inline">
          {trainingConsent.granted ? <s-badge tone="success">Given</s-badge> : <s-badge>Not given</s-badge>}
        </s-stack>
        <s-paragraph>{TRAINING_CONSENT_TEXT}</s-paragraph>
        <s-paragraph color="subdued">{whenWords(trainingConsent)}</s-paragraph>
        <s-stack direction="inline">
          {trainingConsent.granted ? (
            <Withdraw act={() => decide(false)} />
          ) : (
            <Confirm id="grant" label="Allow training" question="Allow training?" act={() => decide(true)}>
              <s-paragraph>{TRAINING_CONSENT_TEXT}</s-paragraph>
              <s-paragraph>
                The first training starts right away. You can withdraw at any time on this page.
              </s-paragraph>
            </Confirm>
          )}
        </s-stack>
      </s-stack>
    </s-section>
  );
}

function whenWords({ granted, changedAt, textVersion }: TrainingConsent): string {
  const version = `wording of ${TRAINING_CONSENT_TEXT_VERSION}`;
  if (changedAt === null) return `You have not decided yet (${version}).`;
  if (!granted) return `Withdrawn on ${formatDate(changedAt)} (${version}).`;
  const since = `Given on ${formatDate(changedAt)}`;
  if (textVersion === TRAINING_CONSENT_TEXT_VERSION) return `${since} (${version}).`;
  return `${since}, to the wording of ${textVersion}. The wording above is newer: withdraw if you do not agree with it.`;
}

function Withdraw({ act }: { act: () => Promise<void> }) {
  return (
    <Confirm
      id="withdraw"
      label="Withdraw consent"
      question="Withdraw consent and delete the models?"
      critical
      act={act}
    >
      <s-unordered-list>
        <s-list-item>A training that is running stops.</s-list-item>
        <s-list-item>All models of this shop are deleted; this cannot be undone.</s-list-item>
        <s-list-item>Your storefront goes back to your theme's own related products.</s-list-item>
        <s-list-item>
          Events that shoppers allowed are still counted, and run out after 90 days as before.
        </s-list-item>
      </s-unordered-list>
    </Confirm>
  );
}
