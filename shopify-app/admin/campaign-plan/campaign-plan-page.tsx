import type { Ranking } from '@kindred/shared/api/admin';
import type { CampaignReport, CampaignsReport } from '@kindred/shared/api/campaigns';
import type { ExperimentsReport } from '@kindred/shared/api/experiments';
import type { SoldTo } from '@kindred/shared/api/markets';
import { api } from '../api.ts';
import { campaignsApi } from '../campaigns/campaigns-api.ts';
import { experimentsApi } from '../experiments/experiments-api.ts';
import { PlanPage } from '../experiments/parts/plan-page.tsx';
import { t } from '../languages/language.ts';
import { PAGES } from '../router.ts';
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

export const CampaignPlanPage = () => (
  <PlanPage heading={t('Plan a campaign')} load={load} page={PAGES.campaign}>
    {(ground, query) => (
      <Planner
        ground={ground}
        first={
          ground.draft === null
            ? startForm(startOf(query), ground.ranking?.settings.weights ?? null)
            : formOf(ground.draft.definition)
        }
      />
    )}
  </PlanPage>
);

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
