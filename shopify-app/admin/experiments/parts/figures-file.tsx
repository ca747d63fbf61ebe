import { useSignal } from '@preact/signals';
import { saveFile } from '../../charts/csv.ts';
import { t } from '../../languages/language.ts';
import { messageOf } from '../../resource.ts';

/** Every figure of a report: small, so it needs no link of its own. */
export function FiguresFile({ name, load }: { name: string; load: () => Promise<Blob> }) {
  const busy = useSignal(false);
  const error = useSignal<string | null>(null);
  const save = async () => {
    busy.value = true;
    error.value = null;
    try {
      saveFile(name, await load());
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
