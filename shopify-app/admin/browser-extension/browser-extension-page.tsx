import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { api } from '../api.ts';
import { t } from '../languages/language.ts';
import { Loaded } from '../parts/states.tsx';
import { repeat, useResource } from '../resource.ts';
import { ConnectedBrowsers } from './connected-browsers.tsx';
import { findExtension } from './find-extension.ts';
import { ThisBrowser } from './this-browser.tsx';
import { TypedCodeSection, useShownCode } from './typed-code.tsx';

/** The extension may be installed, switched on or off while the page is open. */
const LOOK_AGAIN_MILLISECONDS = 4000;
/** While somebody types a code elsewhere. */
const FOLLOW_MILLISECONDS = 2000;

export function BrowserExtensionPage() {
  const extension = useResource(findExtension, LOOK_AGAIN_MILLISECONDS);
  const browsers = useResource(api.browsers);
  const connected = useSignal<string | null>(null);
  const code = useShownCode();
  const list = browsers.data.value ?? [];
  const waiting = list.filter(({ state }) => state === 'waiting');
  const isCodeOpen = code.value !== null && code.value.secondsLeft > 0;
  const disconnected = () => {
    // It may have been this one.
    connected.value = null;
    return browsers.reload();
  };
  const follows = isCodeOpen || waiting.length > 0;
  useEffect(() => (follows ? repeat(browsers.reload, FOLLOW_MILLISECONDS) : undefined), [follows]);
  return (
    <s-page heading={t('Browser extension')}>
      <s-section>
        <s-paragraph>
          {t(
            'On your own shop’s pages, the extension shows what Kindred recommends there and why, with your shop’s figures for the page. It lets you try out what other shoppers would see, without anybody else seeing it.',
          )}
        </s-paragraph>
      </s-section>
      <Loaded resource={extension} what={t('the extension')}>
        {(found) => <ThisBrowser extension={found} connected={connected} changed={browsers.reload} />}
      </Loaded>
      <Loaded resource={browsers} what={t('connected browsers')}>
        {() => (
          <>
            <TypedCodeSection shown={code} waiting={waiting} changed={browsers.reload} />
            <ConnectedBrowsers
              browsers={list.filter(({ state }) => state === 'paired')}
              changed={disconnected}
            />
          </>
        )}
      </Loaded>
    </s-page>
  );
}
