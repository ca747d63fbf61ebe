import type { ExperimentReport } from '@kindred/shared/api/experiments';
import { experimentsApi } from '../experiments/experiments-api.ts';
import { namedReport } from '../experiments/holdout-words.ts';
import { MetricCharts } from '../experiments/metric-charts.tsx';
import { Learned } from '../experiments/parts/learned.tsx';
import { OnePage } from '../experiments/parts/one-page.tsx';
import { SplitNotice } from '../experiments/split-notice.tsx';
import { t } from '../languages/language.ts';
import { PAGES } from '../router.ts';
import { Actions } from './actions.tsx';
import { ByDay } from './by-day.tsx';
import { BySegment } from './by-segment.tsx';
import { Definition } from './definition.tsx';
import { HowToRead } from './how-to-read.tsx';
import { Split } from './split.tsx';
import { VerdictSection } from './verdict.tsx';

/** One experiment, while it runs and after: the verdict first, then everything that it rests on. */
export const ExperimentPage = () => (
  <OnePage
    heading={t('Experiment')}
    what={t('the experiment')}
    load={experimentsApi.one}
    plan={PAGES['experiment-plan']}
    all={<s-link href={PAGES.experiments}>{t('All experiments')}</s-link>}
  >
    {(report, changed) => <Told report={namedReport(report)} changed={changed} />}
  </OnePage>
);

interface ToldProps {
  report: ExperimentReport;
  changed: (next: ExperimentReport) => void;
}

function Told({ report, changed }: ToldProps) {
  const { split, summary } = report;
  const { experimentId, learned } = summary;
  return (
    <>
      <VerdictSection report={report} />
      {split.isBroken && <SplitNotice report={report} />}
      {!split.isBroken && (
        <s-section>
          <MetricCharts report={report} />
        </s-section>
      )}
      <Split report={report} />
      {!split.isBroken && <ByDay report={report} />}
      {!split.isBroken && <BySegment report={report} />}
      <Learned
        key={learned}
        learned={learned}
        note={async (next) =>
          changed(await experimentsApi.act(experimentId, { action: 'note', learned: next }))
        }
      />
      <Definition report={report} />
      <HowToRead report={report} />
      <Actions report={report} changed={changed} />
    </>
  );
}
