import type { CampaignReport } from '@kindred/shared/api/campaigns';
import { campaignsApi } from '../campaigns/campaigns-api.ts';
import { useLaterWords } from '../experiments/later-words.ts';
import { rich, t } from '../languages/language.ts';
import { Loaded } from '../parts/states.tsx';
import { useResource } from '../resource.ts';
import { currentQuery, PAGES } from '../router.ts';
import { Actions } from './actions.tsx';
import { Bounds } from './bounds.tsx';
import { Effects } from './effects.tsx';
import { Guardrails } from './guardrails.tsx';
import { Log } from './log.tsx';
import { Standing } from './standing.tsx';
import { WeightsByDay } from './weights-by-day.tsx';
import { WeightsNow } from './weights-now.tsx';

const REFRESH_MILLISECONDS = 60_000;

/** One campaign: how it stands in words, what it brings, how it draws, what it did, and what can be done with it. */
export function CampaignPage() {
  useLaterWords();
  const id = currentQuery().get('id');
  return <s-page heading={t('Campaign')}>{id === null ? <Which /> : <One key={id} id={id} />}</s-page>;
}

/** An address that says of none. */
const Which = () => (
  <s-section>
    <s-link href={PAGES.campaigns}>{t('All campaigns')}</s-link>
  </s-section>
);

function One({ id }: { id: string }) {
  const report = useResource(() => campaignsApi.one(id), REFRESH_MILLISECONDS);
  return (
    <Loaded resource={report} what={t('the campaign')}>
      {(data) =>
        data.summary.state === 'draft' ? (
          <StillDraft report={data} />
        ) : (
          <Told report={data} changed={(next) => (report.data.value = next)} />
        )
      }
    </Loaded>
  );
}

interface ToldProps {
  report: CampaignReport;
  changed: (next: CampaignReport) => void;
}

function Told({ report, changed }: ToldProps) {
  return (
    <>
      <Standing report={report} />
      <Effects report={report} />
      <WeightsNow report={report} />
      <WeightsByDay report={report} />
      <Guardrails report={report} />
      {report.suggestions.length > 0 && <CouldBeBetter found={report.suggestions.length} />}
      <Log report={report} />
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

const StillDraft = ({ report: { summary } }: { report: CampaignReport }) => (
  <s-section heading={summary.name}>
    <s-paragraph>
      {rich('It is still a draft: {link}.', {
        link: (
          <s-link href={`${PAGES['campaign-plan']}?id=${summary.campaignId}`}>{t('open the plan')}</s-link>
        ),
      })}
    </s-paragraph>
  </s-section>
);
