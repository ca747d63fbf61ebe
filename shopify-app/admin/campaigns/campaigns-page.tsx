import type { CampaignsReport } from '@kindred/shared/api/campaigns';
import { useLaterWords } from '../experiments/later-words.ts';
import { NotYet } from '../experiments/parts/not-yet.tsx';
import { rich, t } from '../languages/language.ts';
import { Loaded } from '../parts/states.tsx';
import { useResource } from '../resource.ts';
import { PAGES } from '../router.ts';
import { CampaignLists } from './campaign-list.tsx';
import { campaignsApi } from './campaigns-api.ts';
import { FirstCampaigns } from './first-campaigns.tsx';
import { Suggestions } from './suggestions.tsx';

const REFRESH_MILLISECONDS = 60_000;

/** What chooses by itself, what came of it, and what could be better. */
export function CampaignsPage() {
  useLaterWords();
  const report = useResource(campaignsApi.list, REFRESH_MILLISECONDS);
  return (
    <s-page heading={t('Campaigns')}>
      {report.data.value?.isReady === true && (
        <s-button slot="primary-action" variant="primary" href={PAGES['campaign-plan']}>
          {t('Plan a campaign')}
        </s-button>
      )}
      <Loaded resource={report} what={t('the campaigns')}>
        {(data) => <Report report={data} />}
      </Loaded>
    </s-page>
  );
}

function Report({ report }: { report: CampaignsReport }) {
  const { isReady, isAllowed, campaigns, suggestions } = report;
  const isTold = suggestions.length > 0 || campaigns.some(({ startedAt }) => startedAt !== null);
  return (
    <>
      {!isReady && <NotYet />}
      {!isAllowed && <NotAllowed />}
      {campaigns.length === 0 ? (
        <FirstCampaigns isReady={isReady} />
      ) : (
        <CampaignLists campaigns={campaigns} />
      )}
      {isTold && <Suggestions suggestions={suggestions} />}
      {campaigns.length > 0 && isReady && <FirstCampaigns isReady isAgain />}
      {campaigns.some(({ state }) => state === 'running') && <StopSwitch />}
    </>
  );
}

const NotAllowed = () => (
  <s-banner tone="warning" heading={t('Campaigns wait for your agreement')}>
    <s-paragraph>
      {rich(
        'A campaign learns from what visitors do which content to show more often, so it needs the same agreement as models: {link}. Without it none starts, and those that run pause and forget what they learned.',
        { link: <s-link href={PAGES.privacy}>{t('read and decide')}</s-link> },
      )}
    </s-paragraph>
  </s-banner>
);

const StopSwitch = () => (
  <s-section heading={t('When something is wrong')}>
    <s-paragraph color="subdued">
      {rich('One button ends all that is tried and every campaign. It stands under {experiments}.', {
        experiments: <s-link href={PAGES.experiments}>{t('Experiments')}</s-link>,
      })}
    </s-paragraph>
  </s-section>
);
