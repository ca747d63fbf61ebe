import { useSignal } from '@preact/signals';
import { message } from '../locales/message.ts';
import { pageNow } from './page.ts';
import { isMore, shareLink } from './share-link.ts';
import { state } from './state.ts';

export function Share() {
  const said = useSignal<'copied' | 'failed' | null>(null);
  const context = state.context.value;
  const preview = state.preview.value;
  const [slot] = state.slots.value;
  if (context === null || preview === null || slot === undefined) return null;
  const link = shareLink(context.shop.adminUrl, preview, slot.type, pageNow()?.productId ?? null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      said.value = 'copied';
    } catch {
      said.value = 'failed';
    }
  };
  return (
    <section>
      <h2>{message('shareHeading')}</h2>
      <div class="row">
        <button type="button" onClick={() => void copy()}>
          {message('shareCopy')}
        </button>
        <a href={link} target="_blank" rel="noopener noreferrer">
          {message('shareOpen')}
        </a>
      </div>
      {isMore(preview) && <p class="soft">{message('shareWithout')}</p>}
      <p class="soft" aria-live="polite">
        {said.value === 'copied' && message('shareCopied')}
        {said.value === 'failed' && <span class="code">{message('shareFailed', link)}</span>}
      </p>
    </section>
  );
}
