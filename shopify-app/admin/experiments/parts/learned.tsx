import { useSignal } from '@preact/signals';
import { t } from '../../languages/language.ts';
import { SaveBar } from '../../parts/save-bar.tsx';
import { messageOf } from '../../resource.ts';

const MOST_LETTERS = 2000;

interface LearnedProps {
  learned: string;
  note: (learned: string) => Promise<void>;
}

/** In the merchant's words: what leads the archive. */
export function Learned({ learned, note }: LearnedProps) {
  const words = useSignal(learned);
  const busy = useSignal(false);
  const error = useSignal<string | null>(null);
  const isChanged = words.value !== learned;
  const isTooLong = words.value.trim().length > MOST_LETTERS;
  const save = async () => {
    if (isTooLong) return;
    busy.value = true;
    error.value = null;
    try {
      await note(words.value.trim());
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
          discard={() => (words.value = learned)}
        />
        <s-text-area
          label={t('In your words')}
          details={t('It leads in the archive, for whoever asks in a year why your shop is as it is.')}
          value={words.value}
          error={
            isTooLong
              ? t('At most {n} letter, please.|At most {n} letters, please.', { n: MOST_LETTERS })
              : ''
          }
          onInput={(event) => (words.value = event.currentTarget.value)}
        />
        {error.value !== null && <s-banner tone="critical">{error.value}</s-banner>}
      </s-stack>
    </s-section>
  );
}
