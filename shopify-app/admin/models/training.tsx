import type { Overview, TrainingStatus } from '@kindred/shared/api/admin';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { api } from '../api.ts';
import type { Plain } from '../languages/dictionary.ts';
import { rich, say, t } from '../languages/language.ts';
import { Confirm } from '../parts/confirm.tsx';
import { Loaded } from '../parts/states.tsx';
import { messageOf, useResource } from '../resource.ts';
import { PAGES } from '../router.ts';
import { remainingWords } from './remaining-words.ts';

const REFRESH_MILLISECONDS = 2000;

/** Starts a training and follows it. `onFinished` is called when one ends, so that its release shows up. */
export function Training({ onFinished }: { onFinished: () => Promise<void> }) {
  const overview = useResource(api.overview, REFRESH_MILLISECONDS);
  const wasBusy = useRef(false);
  const busy = isBusy(overview.data.value?.training ?? null);
  useEffect(() => {
    if (wasBusy.current && !busy) void onFinished();
    wasBusy.current = busy;
  }, [busy]);
  return (
    <Loaded resource={overview} what={t('the training')}>
      {(data) => (
        <s-section heading={t('Training')}>
          <s-stack gap="base">
            {data.trainingConsent.granted ? (
              <Retrain overview={data} reload={overview.reload} />
            ) : (
              <NotAllowed />
            )}
          </s-stack>
        </s-section>
      )}
    </Loaded>
  );
}

function isBusy(training: TrainingStatus | null): boolean {
  return training?.state === 'queued' || training?.state === 'running';
}

function NotAllowed() {
  return (
    <s-paragraph>
      {rich('Kindred trains models only after you agree. {link}.', {
        link: <s-link href={PAGES.privacy}>{t('Read what you would agree to')}</s-link>,
      })}
    </s-paragraph>
  );
}

function Retrain({ overview, reload }: { overview: Overview; reload: () => Promise<void> }) {
  const asked = useSignal(false);
  const { training } = overview;
  const busy = isBusy(training) || asked.value;
  const train = async () => {
    asked.value = true;
    try {
      await api.train();
      await reload();
    } finally {
      asked.value = false;
    }
  };
  return (
    <>
      {training === null ? (
        <s-paragraph>
          {t(
            'There was no training yet. The first one starts by itself once Kindred has read the catalogue and the orders.',
          )}
        </s-paragraph>
      ) : (
        <Progress training={training} />
      )}
      <s-stack direction="inline" gap="small">
        <Confirm
          id="train"
          label={t('Train now')}
          question={t('Train a new model?')}
          disabled={busy}
          act={train}
        >
          <s-paragraph>
            {t(
              'Kindred learns from the visits, orders and catalogue of this shop as they are now. The new model replaces the one in use only if it holds up against it and against simpler methods.',
            )}
          </s-paragraph>
        </Confirm>
        {isBusy(training) && <Stop reload={reload} />}
      </s-stack>
    </>
  );
}

/** Nothing is lost but the work done so far: no question is asked. */
function Stop({ reload }: { reload: () => Promise<void> }) {
  const stopping = useSignal(false);
  const error = useSignal<string | null>(null);
  const stop = async () => {
    stopping.value = true;
    error.value = null;
    try {
      await api.cancelTraining();
      await reload();
    } catch (cause) {
      error.value = messageOf(cause);
    }
    stopping.value = false;
  };
  return (
    <>
      <s-button loading={stopping.value} onClick={() => void stop()}>
        {t('Stop training')}
      </s-button>
      {error.value !== null && <s-banner tone="critical">{error.value}</s-banner>}
    </>
  );
}

const STATE_WORDS: Record<TrainingStatus['state'], Plain> = {
  queued: 'Waiting to start',
  running: 'Training',
  done: 'The last training is done',
  refused: 'The last training led to no release',
  failed: 'The last training failed',
  cancelled: 'The last training was stopped',
};

function Progress({ training }: { training: TrainingStatus }) {
  const { state, message, progress, remainingSeconds } = training;
  const words =
    message === ''
      ? t('{state}.', { state: t(STATE_WORDS[state]) })
      : t('{state}: {message}', { state: t(STATE_WORDS[state]), message: say(message) });
  if (state === 'failed') return <s-banner tone="critical">{words}</s-banner>;
  return (
    <s-stack gap="small-300">
      <s-paragraph>{words}</s-paragraph>
      {isBusy(training) && (
        <s-progress value={progress} max={1} accessibilityLabel={t('Training progress')} />
      )}
      {state === 'running' && <s-text color="subdued">{remainingWords(remainingSeconds)}</s-text>}
    </s-stack>
  );
}
