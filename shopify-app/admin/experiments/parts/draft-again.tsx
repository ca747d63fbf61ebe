import { useSignal } from '@preact/signals';
import { t } from '../../languages/language.ts';
import { messageOf } from '../../resource.ts';
import { navigate } from '../../router.ts';

/**
 * Of what has ended, so that nothing has to be typed anew. Nothing is tried by it, so it is not asked for once more.
 * `make` answers where the draft is planned on.
 */
export function DraftAgain({ make }: { make: () => Promise<string> }) {
  const busy = useSignal(false);
  const error = useSignal<string | null>(null);
  const draft = async () => {
    busy.value = true;
    error.value = null;
    try {
      const address = await make();
      shopify.toast.show(t('Saved as a draft: nothing is tried before you start it'));
      navigate(address);
    } catch (cause) {
      error.value = messageOf(cause);
    }
    busy.value = false;
  };
  return (
    <>
      <s-button loading={busy.value} onClick={() => void draft()}>
        {t('Make a draft of it')}
      </s-button>
      {error.value !== null && <s-banner tone="critical">{error.value}</s-banner>}
    </>
  );
}
