import type { ExperimentAction, ExperimentReport } from '@kindred/shared/api/experiments';
import { useSignal } from '@preact/signals';
import { saveFile } from '../charts/csv.ts';
import { experimentsApi } from '../experiments/experiments-api.ts';
import { t } from '../languages/language.ts';
import { Confirm } from '../parts/confirm.tsx';
import { messageOf } from '../resource.ts';
import { navigate, PAGES } from '../router.ts';

interface ActionsProps {
  report: ExperimentReport;
  changed: (next: ExperimentReport) => void;
}

/** What may be done with it now; everything that ends or deletes is asked for once more. */
export function Actions({ report: { summary }, changed }: ActionsProps) {
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
                'Every visitor sees your shop as it is without it, within a minute or so. What was counted stays; it cannot be started again.',
              )}
            </s-paragraph>
          </Confirm>
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
        <File experimentId={experimentId} name={name} />
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

/** Every figure of the report: small, so it needs no link of its own. */
function File({ experimentId, name }: { experimentId: string; name: string }) {
  const busy = useSignal(false);
  const error = useSignal<string | null>(null);
  const save = async () => {
    busy.value = true;
    error.value = null;
    try {
      saveFile(name, await experimentsApi.file(experimentId));
    } catch (cause) {
      error.value = messageOf(cause);
    }
    busy.value = false;
  };
  return (
    <>
      <s-button loading={busy.value} onClick={() => void save()}>
        {t('Download all figures (CSV)')}
      </s-button>
      {error.value !== null && <s-banner tone="critical">{error.value}</s-banner>}
    </>
  );
}
