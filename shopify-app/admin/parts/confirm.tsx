import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '../languages/language.ts';
import { messageOf } from '../resource.ts';
import { keepFocus } from './keep-focus.ts';

interface ConfirmProps {
  /** Element id, unique on the page. */
  id: string;
  /** On the button that opens the question, and on the one that answers it. */
  label: string;
  /** On the button that opens the question, where several say the same. */
  accessibilityLabel?: string;
  question: string;
  /** Deletes something. */
  critical?: boolean;
  disabled?: boolean;
  act: () => Promise<void>;
  /** What will happen. */
  children: ComponentChildren;
}

/** A button whose action is explained and asked for once more. A failure is said where the question stands. */
export function Confirm({
  id,
  label,
  accessibilityLabel = label,
  question,
  critical = false,
  disabled = false,
  act,
  children,
}: ConfirmProps) {
  const busy = useSignal(false);
  const error = useSignal<string | null>(null);
  const modal = useRef<HTMLElementTagNameMap['s-modal']>(null);
  const tone = critical ? 'critical' : 'auto';
  const answer = async () => {
    busy.value = true;
    error.value = null;
    const goOn = keepFocus();
    try {
      await act();
      modal.current?.hideOverlay();
      goOn();
    } catch (cause) {
      error.value = messageOf(cause);
    }
    busy.value = false;
  };
  return (
    <>
      <s-button
        tone={tone}
        disabled={disabled}
        accessibilityLabel={accessibilityLabel}
        commandFor={id}
        command="--show"
      >
        {label}
      </s-button>
      <s-modal id={id} ref={modal} heading={question}>
        {children}
        {error.value !== null && <s-banner tone="critical">{error.value}</s-banner>}
        <s-button
          slot="primary-action"
          variant="primary"
          tone={tone}
          loading={busy.value}
          onClick={() => void answer()}
        >
          {label}
        </s-button>
        <s-button slot="secondary-actions" commandFor={id} command="--hide">
          {t('Cancel')}
        </s-button>
      </s-modal>
    </>
  );
}
