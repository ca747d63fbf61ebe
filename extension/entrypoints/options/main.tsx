import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { APP_ORIGIN } from '../../build-time.ts';
import { message, type MessageKey } from '../../locales/message.ts';
import { failureWords } from '../../pages/failure-words.ts';
import { mount } from '../../pages/mount.tsx';
import { Pairing } from '../../pages/pairing.tsx';
import { useExtensionState } from '../../pages/use-state.ts';
import { ShopCard } from './shop-card.tsx';

/** In the order of the manifest. The offscreen document is Chrome's alone. */
const PERMISSIONS: [MessageKey, MessageKey][] = [
  ['optionsActiveTab', 'optionsActiveTabWhy'],
  ['optionsScripting', 'optionsScriptingWhy'],
  ['optionsStorage', 'optionsStorageWhy'],
  ...(import.meta.env.FIREFOX
    ? []
    : ([['optionsOffscreen', 'optionsOffscreenWhy']] as [MessageKey, MessageKey][])),
  ['optionsApp', 'optionsAppWhy'],
  ['optionsShopPages', 'optionsShopPagesWhy'],
];
const DATA: [MessageKey, MessageKey][] = [
  ['optionsKey', 'optionsKeyWhere'],
  ['optionsTokens', 'optionsTokensWhere'],
  ['optionsPreview', 'optionsPreviewWhere'],
  ['optionsModels', 'optionsModelsWhere'],
];

function Options() {
  const { state, failure, look } = useExtensionState(null);
  const [signedOut, setSignedOut] = useState<string>();
  return (
    <>
      <header>
        <img src="/icon/48.png" width="32" height="32" alt="" />
        <h1>{message('optionsTitle')}</h1>
      </header>
      {failure !== undefined && <p role="alert">{failureWords(failure)}</p>}
      <section>
        <h2>{message('optionsShops')}</h2>
        <p role="status">{signedOut !== undefined && message('optionsSignedOut', signedOut)}</p>
        {state?.ended.map(({ domain, name }) => (
          <p key={domain}>{message('popupEnded', name)}</p>
        ))}
        {state?.shops.length === 0 && <p>{message('optionsNoShops')}</p>}
        <ul class="cards">
          {state?.shops.map((shop) => (
            <ShopCard key={shop.domain} shop={shop} look={look} signedOut={setSignedOut} />
          ))}
        </ul>
      </section>
      {state !== undefined && (
        <section>
          <h2>{message(state.shops.length === 0 ? 'pairTitle' : 'pairAnother')}</h2>
          <Pairing state={state} look={look} />
        </section>
      )}
      <Words title="optionsPermissions" rows={PERMISSIONS} />
      <Words title="optionsData" rows={DATA}>
        <p>{message('optionsNothing')}</p>
      </Words>
      <section>
        <p class="soft">{message('optionsVersion', browser.runtime.getManifest().version)}</p>
      </section>
    </>
  );
}

interface WordsProps {
  title: MessageKey;
  rows: [MessageKey, MessageKey][];
  children?: preact.ComponentChildren;
}

function Words({ title, rows, children }: WordsProps) {
  return (
    <section>
      <h2>{message(title)}</h2>
      <dl>
        {rows.map(([name, why]) => (
          <div key={name}>
            <dt>{message(name, APP_ORIGIN)}</dt>
            <dd>{message(why)}</dd>
          </div>
        ))}
      </dl>
      {children}
    </section>
  );
}

mount(message('optionsTitle'), <Options />);
