import type { ExperimentReport } from '@kindred/shared/api/experiments';
import { useSignal } from '@preact/signals';
import { experimentsApi } from '../experiments/experiments-api.ts';
import { t } from '../languages/language.ts';
import { SaveBar } from '../parts/save-bar.tsx';
import { messageOf } from '../resource.ts';

const MOST_LETTERS = 2000;

interface LearnedProps {
  report: ExperimentReport;
  changed: (next: ExperimentReport) => void;
}

/** In the merchant's words: what leads the archive. */
export function Learned({ report: { summary }, changed }: LearnedProps) {
  const learned = useSignal(summary.learned);
  const busy = useSignal(false);
  const error = useSignal<string | null>(null);
  const isChanged = learned.value !== summary.learned;
  const isTooLong = learned.value.trim().length > MOST_LETTERS;
  const save = async () => {
    if (isTooLong) return;
    busy.value = true;
    error.value = null;
    try {
      changed(
        await experimentsApi.act(summary.experimentId, { action: 'note', learned: learned.value.trim() }),
      );
      shopify.toast.show(t('Saved'));
    } catch (cause) {
      error.value = messageOf(cause);
    }
    busy.value = false;
  };
  return (
    <s-section heading={t('What was learned')}>
      <s-stack gap="base">
        <SaveBar
          id="learned-save-bar"
          changed={isChanged}
          busy={busy.value}
          save={() => void save()}
          discard={() => (learned.value = summary.learned)}
        />
        <s-text-area
          label={t('In your words')}
          details={t('It leads in the archive, for whoever asks in a year why your shop is as it is.')}
          value={learned.value}
          error={
            isTooLong
              ? t('At most {n} letter, please.|At most {n} letters, please.', { n: MOST_LETTERS })
              : ''
          }
          onInput={(event) => (learned.value = event.currentTarget.value)}
        />
        {error.value !== null && <s-banner tone="critical">{error.value}</s-banner>}
      </s-stack>
    </s-section>
  );
}
