import type { ExperimentsReport } from '@kindred/shared/api/experiments';
import { t } from '../languages/language.ts';
import { Loaded } from '../parts/states.tsx';
import { useResource } from '../resource.ts';
import { PAGES } from '../router.ts';
import { ExperimentLists } from './experiment-list.tsx';
import { experimentsApi } from './experiments-api.ts';
import { FirstExperiments } from './first-experiments.tsx';
import { HoldoutSection } from './holdout.tsx';
import { namedReports } from './holdout-words.ts';
import { useLaterWords } from './later-words.ts';
import { NotYet } from './parts/not-yet.tsx';
import { StopEverything } from './parts/stop-everything.tsx';

const REFRESH_MILLISECONDS = 60_000;

/** What is tried, what was learned, and whether recommendations bring anything at all. */
export function ExperimentsPage() {
  const report = useResource(experimentsApi.list, REFRESH_MILLISECONDS);
  useLaterWords();
  return (
    <s-page heading={t('Experiments')}>
      {report.data.value?.isReady === true && (
        <s-button slot="primary-action" variant="primary" href={PAGES['experiment-plan']}>
          {t('Plan an experiment')}
        </s-button>
      )}
      <Loaded resource={report} what={t('the experiments')}>
        {(data) => <Report report={namedReports(data)} changed={(next) => (report.data.value = next)} />}
      </Loaded>
    </s-page>
  );
}

interface ReportProps {
  report: ExperimentsReport;
  changed: (next: ExperimentsReport) => void;
}

function Report({ report, changed }: ReportProps) {
  const { isReady, experiments, holdout } = report;
  const isRunning = experiments.some(({ state }) => state === 'running');
  return (
    <>
      {!isReady && <NotYet />}
      {experiments.length === 0 ? <FirstExperiments isReady={isReady} /> : <ExperimentLists {...report} />}
      {(isRunning || holdout.share > 0) && <StopEverything stopped={changed} />}
      {(isReady || holdout.share > 0) && <HoldoutSection holdout={holdout} changed={changed} />}
      {experiments.length > 0 && isReady && <FirstExperiments isReady isAgain />}
    </>
  );
}
