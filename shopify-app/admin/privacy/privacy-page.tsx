import { api } from '../api.ts';
import { Loaded } from '../parts/states.tsx';
import { useResource } from '../resource.ts';
import { CollectedTable } from './collected-table.tsx';
import { TrainingConsentSection } from './training-consent.tsx';

export function PrivacyPage() {
  const overview = useResource(api.overview);
  return (
    <s-page heading="Privacy">
      <Loaded resource={overview} what="your decision">
        {(data) => <TrainingConsentSection overview={data} reload={overview.reload} />}
      </Loaded>
      <s-section heading="What stays on the shopper's device">
        <s-paragraph>
          With the shopper's consent, a short trail of the products they looked at is kept in their own
          browser, and recommendations are ranked there. The trail itself is not uploaded, it runs out by
          itself, and withdrawing consent deletes it. Without consent nothing is stored and nothing is sent;
          related products are shown to everyone alike.
        </s-paragraph>
      </s-section>
      <s-section heading="What is collected">
        <s-stack gap="base">
          <s-paragraph>
            Only after the shopper allowed analytics, and never a name, an email address, a phone number or
            any text that someone typed. Each field, why it is needed, and how long it is kept:
          </s-paragraph>
          <CollectedTable />
        </s-stack>
      </s-section>
    </s-page>
  );
}
