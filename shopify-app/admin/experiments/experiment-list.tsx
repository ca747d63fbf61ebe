import type { ExperimentsReport, ExperimentSummary } from '@kindred/shared/api/experiments';
import { say, t } from '../languages/language.ts';
import { PAGES } from '../router.ts';
import { courseWords } from './course-words.ts';
import { Lists } from './parts/lists.tsx';

/** Verdict first; what is in the archive leads with what was learned. */
export const ExperimentLists = ({ experiments }: Pick<ExperimentsReport, 'experiments'>) => (
  <Lists
    all={experiments}
    archived={(n) => t('{n} experiment, with what was learned|{n} experiments, with what was learned', { n })}
    idOf={({ experimentId }) => experimentId}
  >
    {(experiment) => <Card experiment={experiment} />}
  </Lists>
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
