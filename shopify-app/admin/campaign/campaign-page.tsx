import type { CampaignReport } from '@kindred/shared/api/campaigns';
import { campaignsApi } from '../campaigns/campaigns-api.ts';
import { Learned } from '../experiments/parts/learned.tsx';
import { OnePage } from '../experiments/parts/one-page.tsx';
import { rich, t } from '../languages/language.ts';
import { PAGES } from '../router.ts';
import { Actions } from './actions.tsx';
import { Bounds } from './bounds.tsx';
import { Effects } from './effects.tsx';
import { Guardrails } from './guardrails.tsx';
import { Log } from './log.tsx';
import { Standing } from './standing.tsx';
import { WeightsByDay } from './weights-by-day.tsx';
import { WeightsNow } from './weights-now.tsx';

/** One campaign: how it stands in words, what it brings, how it draws, what it did, and what can be done with it. */
export const CampaignPage = () => (
  <OnePage
    heading={t('Campaign')}
    what={t('the campaign')}
    load={campaignsApi.one}
    plan={PAGES['campaign-plan']}
    all={<s-link href={PAGES.campaigns}>{t('All campaigns')}</s-link>}
  >
    {(report, changed) => <Told report={report} changed={changed} />}
  </OnePage>
);

interface ToldProps {
  report: CampaignReport;
  changed: (next: CampaignReport) => void;
}

function Told({ report, changed }: ToldProps) {
  const { campaignId, learned } = report.summary;
  return (
    <>
      <Standing report={report} />
      <Effects report={report} />
      <WeightsNow report={report} />
      <WeightsByDay report={report} />
      <Guardrails report={report} />
      {report.suggestions.length > 0 && <CouldBeBetter found={report.suggestions.length} />}
      <Log report={report} />
      <Learned
        key={learned}
        learned={learned}
        note={async (next) => changed(await campaignsApi.note(campaignId, next))}
      />
      <Bounds report={report} />
      <Actions report={report} changed={changed} />
    </>
  );
}

/** They stand in one list, by what is lost. */
const CouldBeBetter = ({ found }: { found: number }) => (
  <s-section heading={t('What could be better')}>
    <s-paragraph>
      {rich('It may do worse than others like it. {link}', {
        link: (
          <s-link href={PAGES.campaigns}>
            {t('Read what could be tried ({n} suggestion)|Read what could be tried ({n} suggestions)', {
              n: found,
            })}
          </s-link>
        ),
      })}
    </s-paragraph>
  </s-section>
);
