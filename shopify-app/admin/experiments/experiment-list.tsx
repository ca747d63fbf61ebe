import type { ExperimentState, ExperimentsReport, ExperimentSummary } from '@kindred/shared/api/experiments';
import { More } from '../figures/more.tsx';
import type { Plain } from '../languages/dictionary.ts';
import { say, t } from '../languages/language.ts';
import { PAGES } from '../router.ts';
import { courseWords } from './course-words.ts';

const LISTS: [ExperimentState, Plain][] = [
  ['running', 'What runs'],
  ['draft', 'Drafts'],
  ['stopped', 'What has ended'],
];

/** Verdict first; what is in the archive is opened on demand, and leads with what was learned. */
export function ExperimentLists({ experiments }: Pick<ExperimentsReport, 'experiments'>) {
  const archive = experiments.filter(({ state }) => state === 'archived');
  return (
    <>
      {LISTS.map(([state, heading]) => {
        const here = experiments.filter((each) => each.state === state);
        return (
          here.length > 0 && (
            <s-section key={state} heading={t(heading)}>
              <Cards experiments={here} />
            </s-section>
          )
        );
      })}
      {archive.length > 0 && (
        <s-section heading={t('Archive')}>
          <More
            summary={t('{n} experiment, with what was learned|{n} experiments, with what was learned', {
              n: archive.length,
            })}
          >
            <Cards experiments={archive} />
          </More>
        </s-section>
      )}
    </>
  );
}

const LIST = { margin: 0, padding: 0, listStyle: 'none', display: 'grid', gap: '12px' };

const Cards = ({ experiments }: { experiments: ExperimentSummary[] }) => (
  <ol style={LIST}>
    {experiments.map((experiment) => (
      <li key={experiment.experimentId}>
        <Card experiment={experiment} />
      </li>
    ))}
  </ol>
);

function Card({ experiment }: { experiment: ExperimentSummary }) {
  const { experimentId, name, state, verdict, learned } = experiment;
  const page = state === 'draft' ? PAGES['experiment-plan'] : PAGES.experiment;
  const course = courseWords(experiment);
  return (
    <s-box padding="base" border="base" borderRadius="base">
      <s-stack gap="small-300">
        <s-heading>
          <s-link href={`${page}?id=${experimentId}`}>{name}</s-link>
        </s-heading>
        {learned !== '' && <s-text type="strong">{t('Learned: {what}', { what: learned })}</s-text>}
        <s-text>{say(verdict.words)}</s-text>
        {course !== '' && <s-text color="subdued">{course}</s-text>}
      </s-stack>
    </s-box>
  );
}
