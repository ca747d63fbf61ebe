import type { Ranking } from '@kindred/shared/api/admin';
import type { CampaignReport, CampaignsReport } from '@kindred/shared/api/campaigns';
import type { ExperimentsReport } from '@kindred/shared/api/experiments';
import type { SoldTo } from '@kindred/shared/api/markets';
import { api } from '../api.ts';
import { campaignsApi } from '../campaigns/campaigns-api.ts';
import { experimentsApi } from '../experiments/experiments-api.ts';
import { useLaterWords } from '../experiments/later-words.ts';
import { rich, t } from '../languages/language.ts';
import { Loaded } from '../parts/states.tsx';
import { useResource } from '../resource.ts';
import { currentQuery, PAGES } from '../router.ts';
import { formOf } from './campaign-form.ts';
import { Planner } from './planner.tsx';
import { startForm, startOf } from './start-forms.ts';

/** What a plan is made of. Without the last three it can be made, too: then they are no choice. */
export interface Ground {
  report: CampaignsReport;
  draft: CampaignReport | null;
  soldTo: SoldTo | null;
  ranking: Ranking | null;
  releases: ExperimentsReport['releases'];
}

/** A new plan (`?start=rows` fills it in), or a draft (`?id=…`). */
export function CampaignPlanPage() {
  useLaterWords();
  const query = currentQuery();
  return (
    <s-page heading={t('Plan a campaign')} inlineSize="large">
      <Plan key={`${query.get('id')} ${query.get('start')}`} query={query} />
    </s-page>
  );
}

function Plan({ query }: { query: URLSearchParams }) {
  const id = query.get('id');
  const ground = useResource(() => load(id));
  return (
    <Loaded resource={ground} what={t('the plan')}>
      {(data) => {
        const { report, draft, ranking } = data;
        if (draft !== null && draft.summary.state !== 'draft') return <Started draft={draft} />;
        if (!report.isReady && draft === null) return <NotYet />;
        const form =
          draft === null
            ? startForm(startOf(query), ranking?.settings.weights ?? null)
            : formOf(draft.definition);
        return <Planner ground={data} first={form} />;
      }}
    </Loaded>
  );
}

async function load(id: string | null): Promise<Ground> {
  const [report, draft, soldTo, ranking, experiments] = await Promise.all([
    campaignsApi.list(),
    id === null ? null : campaignsApi.one(id),
    api.soldTo().catch(() => null),
    api.ranking().catch(() => null),
    experimentsApi.list().catch(() => null),
  ]);
  return { report, draft, soldTo, ranking, releases: experiments?.releases ?? [] };
}

const NotYet = () => (
  <s-section>
    <s-paragraph>
      {rich('Nothing can be tried before recommendations run in your shop: {link}.', {
        link: <s-link href={PAGES.home}>{t('see what is left to do')}</s-link>,
      })}
    </s-paragraph>
  </s-section>
);

const Started = ({ draft: { summary } }: { draft: CampaignReport }) => (
  <s-section heading={summary.name}>
    <s-paragraph>
      {rich('It has started, so its plan stands: {link}.', {
        link: (
          <s-link href={`${PAGES.campaign}?id=${summary.campaignId}`}>{t('see what comes of it')}</s-link>
        ),
      })}
    </s-paragraph>
  </s-section>
);
