import type { CampaignsReport, CampaignState } from '@kindred/shared/api/campaigns';
import { useLaterWords } from '../experiments/later-words.ts';
import { NotYet } from '../experiments/parts/not-yet.tsx';
import { StopEverything } from '../experiments/parts/stop-everything.tsx';
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
        {(data) => <Report report={data} reload={report.reload} />}
      </Loaded>
    </s-page>
  );
}

const ON: CampaignState[] = ['running', 'scheduled', 'paused'];

interface ReportProps {
  report: CampaignsReport;
  reload: () => Promise<void>;
}

function Report({ report, reload }: ReportProps) {
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
      {campaigns.some(({ state }) => ON.includes(state)) && <StopEverything stopped={reload} />}
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
