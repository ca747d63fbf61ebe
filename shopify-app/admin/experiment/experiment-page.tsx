import type { ExperimentReport } from '@kindred/shared/api/experiments';
import { experimentsApi } from '../experiments/experiments-api.ts';
import { useLaterWords } from '../experiments/later-words.ts';
import { MetricCharts } from '../experiments/metric-charts.tsx';
import { SplitNotice } from '../experiments/split-notice.tsx';
import { rich, t } from '../languages/language.ts';
import { Loaded } from '../parts/states.tsx';
import { useResource } from '../resource.ts';
import { currentQuery, PAGES } from '../router.ts';
import { Actions } from './actions.tsx';
import { ByDay } from './by-day.tsx';
import { BySegment } from './by-segment.tsx';
import { Definition } from './definition.tsx';
import { HowToRead } from './how-to-read.tsx';
import { Learned } from './learned.tsx';
import { Split } from './split.tsx';
import { VerdictSection } from './verdict.tsx';

const REFRESH_MILLISECONDS = 60_000;

/** One experiment, while it runs and after: the verdict first, then everything that it rests on. */
export function ExperimentPage() {
  const id = currentQuery().get('id');
  useLaterWords();
  return <s-page heading={t('Experiment')}>{id === null ? <Which /> : <One key={id} id={id} />}</s-page>;
}

/** An address that says of none. */
const Which = () => (
  <s-section>
    <s-link href={PAGES.experiments}>{t('All experiments')}</s-link>
  </s-section>
);

function One({ id }: { id: string }) {
  const report = useResource(() => experimentsApi.one(id), REFRESH_MILLISECONDS);
  return (
    <Loaded resource={report} what={t('the experiment')}>
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
  report: ExperimentReport;
  changed: (next: ExperimentReport) => void;
}

function Told({ report, changed }: ToldProps) {
  const { split } = report;
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
      <Learned key={report.summary.learned} report={report} changed={changed} />
      <Definition report={report} />
      <HowToRead report={report} />
      <Actions report={report} changed={changed} />
    </>
  );
}

const StillDraft = ({ report: { summary } }: { report: ExperimentReport }) => (
  <s-section heading={summary.name}>
    <s-paragraph>
      {rich('It is still a draft: {link}.', {
        link: (
          <s-link href={`${PAGES['experiment-plan']}?id=${summary.experimentId}`}>
            {t('open the plan')}
          </s-link>
        ),
      })}
    </s-paragraph>
  </s-section>
);
