import type { PairedBrowser, TypedCode } from '@kindred/shared/api/browser-extension';
import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { api } from '../api.ts';
import { t } from '../languages/language.ts';
import { messageOf } from '../resource.ts';
import { codeGroups, timeLeft } from './code-words.ts';
import { Granted } from './granted.tsx';

export interface ShownCode extends TypedCode {
  secondsLeft: number;
}

/** Null until one is asked for; counts down by itself. */
export function useShownCode(): Signal<ShownCode | null> {
  const shown = useSignal<ShownCode | null>(null);
  const expiresAt = shown.value?.expiresAt;
  useEffect(() => {
    if (expiresAt === undefined) return undefined;
    const timer = setInterval(() => {
      if (shown.value === null) return;
      shown.value = { ...shown.value, secondsLeft: secondsUntil(expiresAt) };
      if (shown.value.secondsLeft === 0) clearInterval(timer);
    }, 1000);
    return () => clearInterval(timer);
  }, [expiresAt]);
  return shown;
}

const secondsUntil = (at: number): number => Math.max(0, Math.ceil((at - Date.now()) / 1000));

const LIFETIME_MILLISECONDS = 5 * 60_000;

/** Where this device's clock is wrong, a code's whole life begins when it comes. */
function onThisClock(expiresAt: number): number {
  const left = expiresAt - Date.now();
  return left > 0 && left <= LIFETIME_MILLISECONDS ? expiresAt : Date.now() + LIFETIME_MILLISECONDS;
}

interface TypedCodeProps {
  shown: Signal<ShownCode | null>;
  waiting: readonly PairedBrowser[];
  changed: () => Promise<void>;
}

/** For an extension that cannot hear this page: the merchant carries the code over, and then says which browser is theirs. */
export function TypedCodeSection({ shown, waiting, changed }: TypedCodeProps) {
  const busy = useSignal(false);
  const error = useSignal<string | null>(null);
  const ask = async () => {
    busy.value = true;
    error.value = null;
    try {
      const { code, expiresAt } = await api.typedCode();
      const until = onThisClock(expiresAt);
      shown.value = { code, expiresAt: until, secondsLeft: secondsUntil(until) };
    } catch (cause) {
      error.value = messageOf(cause);
    }
    busy.value = false;
  };
  const button = useRef<HTMLElementTagNameMap['s-button']>(null);
  const answered = async () => {
    shown.value = null;
    await changed();
    // The button that was pressed is gone: whoever works by keyboard goes on from here.
    requestAnimationFrame(() => button.current?.focus());
  };
  const isOpen = shown.value !== null && shown.value.secondsLeft > 0;
  return (
    <s-section heading={t('Connect with a code')}>
      <s-stack gap="base">
        <s-paragraph>
          {t(
            'For the extension in another browser, or on another computer: show a code here and type it there. Then say here that the browser is yours.',
          )}
        </s-paragraph>
        {waiting.map((each) => (
          <WaitingBrowser key={each.grantId} browser={each} answered={answered} />
        ))}
        {waiting.length === 0 && shown.value !== null && <Code {...shown.value} />}
        {error.value !== null && (
          <s-banner tone="critical" heading={t('There is no code')}>
            {error.value}
          </s-banner>
        )}
        {waiting.length === 0 && (
          <s-stack direction="inline">
            <s-button ref={button} loading={busy.value} onClick={() => void ask()}>
              {isOpen ? t('Show another code') : t('Show a code')}
            </s-button>
          </s-stack>
        )}
      </s-stack>
    </s-section>
  );
}

/** Read across a room, and typed elsewhere; Polaris has no text so large. */
const LARGE = {
  font: '600 32px/40px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  letterSpacing: '0.06em',
};

function Code({ code, secondsLeft }: ShownCode) {
  if (secondsLeft === 0) return <s-paragraph>{t('That code has run out, and works no more.')}</s-paragraph>;
  return (
    <s-stack gap="small-300">
      <div style={LARGE}>{codeGroups(code)}</div>
      <s-text color="subdued">
        {t('Works once, for another {time} minutes. Nobody from Kindred asks you for it.', {
          time: timeLeft(secondsLeft),
        })}
      </s-text>
    </s-stack>
  );
}

interface WaitingBrowserProps {
  browser: PairedBrowser;
  answered: () => Promise<void>;
}

function WaitingBrowser({ browser: { grantId, label }, answered }: WaitingBrowserProps) {
  const busy = useSignal<'confirm' | 'refuse' | null>(null);
  const error = useSignal<string | null>(null);
  const answer = async (which: 'confirm' | 'refuse') => {
    busy.value = which;
    error.value = null;
    try {
      await (which === 'confirm' ? api.confirmBrowser(grantId) : api.revokeBrowser(grantId));
      shopify.toast.show(
        which === 'confirm' ? t('{label} is connected', { label }) : t('{label} was refused', { label }),
      );
      await answered();
    } catch (cause) {
      error.value = messageOf(cause);
    }
    busy.value = null;
  };
  return (
    <s-stack gap="base">
      <s-banner tone="warning" heading={t('{label} has typed the code. Is it yours?', { label })}>
        {t(
          'Agree only if you typed it yourself, just now. Whoever asked you to press this may be a stranger, who would then see your shop’s figures.',
        )}
      </s-banner>
      <Granted intro={t('If it is yours, the extension there will be allowed to:')} />
      {error.value !== null && (
        <s-banner tone="critical" heading={t('Your answer did not arrive')}>
          {error.value}
        </s-banner>
      )}
      <s-stack direction="inline" gap="small">
        <s-button loading={busy.value === 'confirm'} onClick={() => void answer('confirm')}>
          {t('This is my browser')}
        </s-button>
        <s-button loading={busy.value === 'refuse'} onClick={() => void answer('refuse')}>
          {t('Not me')}
        </s-button>
      </s-stack>
    </s-stack>
  );
}
