import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { api } from '../api.ts';
import { t } from '../languages/language.ts';
import { messageOf } from '../resource.ts';
import { askExtension, type FoundExtension } from './bridge.ts';
import { Granted } from './granted.tsx';

interface ThisBrowserProps {
  extension: FoundExtension;
  /** Name of the shop, once connected. */
  connected: Signal<string | null>;
  /** A browser was connected, or may have been. */
  changed: () => Promise<void>;
}

/** Takes the focus, but is nothing to press. */
const NO_OUTLINE = { outline: 'none' };

/** Whether the extension is here, and one click to connect it. */
export function ThisBrowser({ extension: { version }, connected, changed }: ThisBrowserProps) {
  const isAsked = useSignal(false);
  const button = useRef<HTMLElementTagNameMap['s-button']>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const close = () => {
    isAsked.value = false;
    // Whoever works by keyboard goes on where they came from, or with what came of it.
    requestAnimationFrame(() => (outcome.current ?? button.current)?.focus());
  };
  if (isAsked.value)
    return <Consent agreed={(shop) => (connected.value = shop)} close={close} changed={changed} />;
  if (version === null)
    return (
      <s-section heading={t('This browser')}>
        <NotFound />
      </s-section>
    );
  return (
    <s-section heading={t('This browser')}>
      {connected.value === null ? (
        <s-stack gap="base">
          <s-paragraph>
            {t('The extension is installed in this browser (version {version}).', { version })}
          </s-paragraph>
          <s-stack direction="inline">
            <s-button ref={button} variant="primary" onClick={() => (isAsked.value = true)}>
              {t('Connect this browser')}
            </s-button>
          </s-stack>
        </s-stack>
      ) : (
        <div ref={outcome} tabIndex={-1} style={NO_OUTLINE}>
          <s-banner
            tone="success"
            heading={t('This browser is connected to {shop}', { shop: connected.value })}
          >
            {t('Open a page of your shop, and choose Kindred among your browser’s extensions.')}
          </s-banner>
        </div>
      )}
    </s-section>
  );
}

interface ConsentProps {
  /** With the shop's name. */
  agreed: (shop: string) => void;
  close: () => void;
  changed: () => Promise<void>;
}

/** In the page, not over it: nothing is connected before this was read and agreed to. */
function Consent({ agreed, close, changed }: ConsentProps) {
  const busy = useSignal(false);
  const error = useSignal<string | null>(null);
  const group = useRef<HTMLDivElement>(null);
  // Whoever works by keyboard or listens goes on where the question stands.
  useEffect(() => group.current?.focus(), []);
  const agree = async () => {
    busy.value = true;
    error.value = null;
    try {
      agreed(await connect());
      close();
    } catch (cause) {
      error.value = messageOf(cause);
    }
    busy.value = false;
    await changed();
  };
  const heading = t('Connect this browser?');
  return (
    <s-section heading={heading}>
      <div ref={group} role="group" aria-label={heading} tabIndex={-1} style={NO_OUTLINE}>
        <s-stack gap="base">
          <Granted intro={t('The extension in this browser will be allowed to:')} />
          {error.value !== null && (
            <s-banner tone="critical" heading={t('This browser was not connected')}>
              {error.value}
            </s-banner>
          )}
          <s-stack direction="inline" gap="small">
            <s-button variant="primary" loading={busy.value} onClick={() => void agree()}>
              {t('Agree and connect')}
            </s-button>
            <s-button disabled={busy.value} onClick={close}>
              {t('Cancel')}
            </s-button>
          </s-stack>
        </s-stack>
      </div>
    </s-section>
  );
}

/** The code that is handed over works only with the verifier and the key that stay in the extension. */
async function connect(): Promise<string> {
  const { code } = await api.handOver(await askExtension('pair.begin', {}));
  const { domain, name } = await askExtension('pair.finish', { code });
  if (domain !== shopify.config.shop)
    throw new Error(
      t('The extension says that it is connected to another shop, {domain}. Sign out there, and try again.', {
        domain,
      }),
    );
  return name;
}

function NotFound() {
  return (
    <s-stack gap="small">
      <s-paragraph>{t('The extension was not found in this browser.')}</s-paragraph>
      <s-unordered-list>
        <s-list-item>
          {t(
            'It is not in the stores of Chrome and Firefox yet. Until it is, it is built from Kindred’s source, as its README says.',
          )}
        </s-list-item>
        <s-list-item>
          {t(
            'Have you just installed it? Reload this page in your browser: a page that was open before may not know of it.',
          )}
        </s-list-item>
        <s-list-item>
          {t('Is it in another browser, or on another computer? Connect it with a code.')}
        </s-list-item>
      </s-unordered-list>
    </s-stack>
  );
}
