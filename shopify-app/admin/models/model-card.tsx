import type { ModelCardAnswer } from '@kindred/shared/api/admin';
import { useSignal } from '@preact/signals';
import { api } from '../api.ts';
import { shortId } from '../format.ts';
import { t } from '../languages/language.ts';
import { messageOf } from '../resource.ts';

const SHEET =
  'white-space: pre-wrap; overflow-wrap: anywhere; font: 12px/18px ui-monospace, monospace; margin: 0;';

/**
 * What a release is, what it rests on and where it is weak: read here, or taken away as a file. It is handed on to
 * whoever asks, so it stays English.
 */
export function ModelCard({ releaseId }: { releaseId: string }) {
  const answer = useSignal<ModelCardAnswer | null>(null);
  const error = useSignal<string | null>(null);
  const loading = useSignal(false);
  const toggle = async () => {
    if (answer.value !== null) return (answer.value = null);
    loading.value = true;
    error.value = null;
    try {
      answer.value = await api.modelCard(releaseId);
    } catch (cause) {
      error.value = messageOf(cause);
    }
    return (loading.value = false);
  };
  return (
    <s-stack gap="small">
      <s-stack direction="inline" gap="small">
        <s-button loading={loading.value} onClick={() => void toggle()}>
          {answer.value === null ? t('Read model card') : t('Close model card')}
        </s-button>
        {answer.value !== null && (
          <s-button onClick={() => save(answer.value!.text, `model-card-${shortId(releaseId)}.md`)}>
            {t('Download model card')}
          </s-button>
        )}
      </s-stack>
      {!document.documentElement.lang.startsWith('en') && (
        <s-text color="subdued">{t('The model card is a technical document, in English.')}</s-text>
      )}
      {error.value !== null && <s-banner tone="critical">{error.value}</s-banner>}
      {answer.value !== null && (
        <s-box padding="base" border="base" borderRadius="base">
          <pre lang="en" style={SHEET}>
            {answer.value.text}
          </pre>
        </s-box>
      )}
    </s-stack>
  );
}

function save(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
