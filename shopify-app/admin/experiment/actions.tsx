import { type ExperimentAction, type ExperimentReport, HOLDOUT_NAME } from '@kindred/shared/api/experiments';
import { experimentsApi } from '../experiments/experiments-api.ts';
import { DraftAgain } from '../experiments/parts/draft-again.tsx';
import { FiguresFile } from '../experiments/parts/figures-file.tsx';
import { t } from '../languages/language.ts';
import { Confirm } from '../parts/confirm.tsx';
import { navigate, PAGES } from '../router.ts';

interface ActionsProps {
  report: ExperimentReport;
  changed: (next: ExperimentReport) => void;
}

/** What may be done with it now; everything that ends or deletes is asked for once more. */
export function Actions({ report: { summary, definition }, changed }: ActionsProps) {
  const { experimentId, state, name } = summary;
  const act = async (action: ExperimentAction) => changed(await experimentsApi.act(experimentId, action));
  return (
    <s-section heading={t('What next')}>
      <s-stack direction="inline" gap="small">
        {state === 'running' && (
          <Confirm
            id="stop-experiment"
            label={t('Stop')}
            question={t('Stop this experiment?')}
            critical
            act={() => act({ action: 'stop' })}
          >
            <s-paragraph>
              {t(
                'Every visitor sees your shop as it is without it, within a minute or so. What was counted stays; it cannot be started again, but a draft can be made of it.',
              )}
            </s-paragraph>
          </Confirm>
        )}
        {state !== 'running' && definition.name !== HOLDOUT_NAME && (
          <DraftAgain
            make={async () => {
              const made = await experimentsApi.save(definition);
              return `${PAGES['experiment-plan']}?id=${made.summary.experimentId}`;
            }}
          />
        )}
        {state === 'stopped' && (
          <Confirm
            id="archive-experiment"
            label={t('Move to the archive')}
            question={t('Move this experiment to the archive?')}
            act={() => act({ action: 'archive' })}
          >
            <s-paragraph>
              {t('It stays as it is, with what was learned, and leaves the list of what has ended.')}
            </s-paragraph>
          </Confirm>
        )}
        <FiguresFile name={name} load={() => experimentsApi.file(experimentId)} />
        {state !== 'running' && (
          <Confirm
            id="delete-experiment"
            label={t('Delete')}
            question={t('Delete this experiment?')}
            critical
            act={async () => {
              await experimentsApi.remove(experimentId);
              navigate(PAGES.experiments);
            }}
          >
            <s-paragraph>
              {state === 'archived'
                ? t('Its figures and what was learned go for good.')
                : t(
                    'Its figures and what was learned go for good. To keep them, move it to the archive instead.',
                  )}
            </s-paragraph>
          </Confirm>
        )}
      </s-stack>
    </s-section>
  );
}
