import { api } from '../api.ts';
import { t } from '../languages/language.ts';
import { Loaded } from '../parts/states.tsx';
import { useResource } from '../resource.ts';
import { CollectedTable } from './collected-table.tsx';
import { Erase } from './erase.tsx';
import { PolicyTextSection } from './policy-text.tsx';
import { Requests } from './requests.tsx';
import { Retention } from './retention.tsx';
import { TrainingConsentSection } from './training-consent.tsx';
import { TrainingHistory } from './training-history.tsx';

export function PrivacyPage() {
  const privacy = useResource(api.privacyPage);
  return (
    <s-page heading={t('Privacy')}>
      <Loaded resource={privacy} what={t('decisions and requests')}>
        {({ overview, trainingConsents, requests, retention }) => (
          <>
            <TrainingConsentSection overview={overview} reload={privacy.reload} />
            <TrainingHistory entries={trainingConsents} />
            <Requests requests={requests} reload={privacy.reload} />
            <Erase erased={privacy.reload} />
            <Retention retention={retention} />
          </>
        )}
      </Loaded>
      <s-section heading={t("What stays on the shopper's device")}>
        <s-paragraph>
          {t(
            "With the shopper's consent, a short trail of the products they looked at is kept in their own browser, and recommendations are ranked there. The trail itself is not uploaded, it runs out by itself, and withdrawing consent deletes it. Without consent nothing is stored and nothing is sent; related products are shown to everyone alike.",
          )}
        </s-paragraph>
      </s-section>
      <s-section heading={t('What is collected')}>
        <s-stack gap="base">
          <s-paragraph>
            {t(
              'Only after the shopper allowed analytics, and never a name, an email address, a phone number or any text that someone typed. Each field, why it is needed, and how long it is kept:',
            )}
          </s-paragraph>
          <CollectedTable />
        </s-stack>
      </s-section>
      <PolicyTextSection />
    </s-page>
  );
}
