import type { Ranking } from '@kindred/shared/api/admin';
import type { ExperimentReport, ExperimentsReport } from '@kindred/shared/api/experiments';
import type { SoldTo } from '@kindred/shared/api/markets';
import { api } from '../api.ts';
import { experimentsApi } from '../experiments/experiments-api.ts';
import { PlanPage } from '../experiments/parts/plan-page.tsx';
import { t } from '../languages/language.ts';
import { PAGES } from '../router.ts';
import { formOf, type PlanForm } from './plan-form.ts';
import { Planner } from './planner.tsx';
import { modelForm, startForm, startOf } from './start-forms.ts';

/** What a plan is made of. Without the last two it can be made, too: then they are no choice. */
export interface Ground {
  report: ExperimentsReport;
  draft: ExperimentReport | null;
  soldTo: SoldTo | null;
  ranking: Ranking | null;
}

export const ExperimentPlanPage = () => (
  <PlanPage heading={t('Plan an experiment')} load={load} page={PAGES.experiment}>
    {(ground, query) => (
      <Planner
        ground={ground}
        first={ground.draft === null ? newForm(query, ground) : formOf(ground.draft.definition)}
      />
    )}
  </PlanPage>
);

/** `?model=…` is the id of a release to try. */
function newForm(query: URLSearchParams, { report, ranking }: Ground): PlanForm {
  const model = report.releases.find(({ releaseId }) => releaseId === query.get('model'));
  return model ? modelForm(model.releaseId) : startForm(startOf(query), ranking?.settings.weights ?? null);
}

async function load(id: string | null): Promise<Ground> {
  const [report, draft, soldTo, ranking] = await Promise.all([
    experimentsApi.list(),
    id === null ? null : experimentsApi.one(id),
    api.soldTo().catch(() => null),
    api.ranking().catch(() => null),
  ]);
  return { report, draft, soldTo, ranking };
}
