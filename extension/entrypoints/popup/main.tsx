import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { message } from '../../locales/message.ts';
import { ask } from '../../messages/bus.ts';
import type { ExtensionState, FailureCode } from '../../messages/messages.ts';
import type { PageReading } from '../../page/page-status.ts';
import { readPage } from '../../page/read-page.ts';
import { Always } from '../../pages/always.tsx';
import { failureWords } from '../../pages/failure-words.ts';
import { mount } from '../../pages/mount.tsx';
import { Pairing } from '../../pages/pairing.tsx';
import { useExtensionState } from '../../pages/use-state.ts';
import { PageNow } from './page-reading.tsx';

interface Props {
  tabId: number | null;
}

function Popup({ tabId }: Props) {
  const { state, failure, look } = useExtensionState(tabId);
  const isRead = state !== undefined && mayRead(state);
  const reading = useReading(tabId, isRead);
  const [pairing, setPairing] = useState(false);
  const shop = state?.shops.find(({ domain }) => domain === state.active?.domain);
  const isOpen = pairing || state?.shops.length === 0 || (state?.waiting ?? null) !== null;
  return (
    <>
      <header>
        <img src="/icon/32.png" width="24" height="24" alt="" />
        <h1>{shop?.name ?? message('appName')}</h1>
      </header>
      {failure !== undefined && <p role="alert">{failureWords(failure)}</p>}
      {state === undefined && failure === undefined && <Waiting />}
      {state !== undefined && <OfShop state={state} shop={shop} look={look} />}
      {isRead && (
        <section>
          <h2>{message('popupThisPage')}</h2>
          {reading === undefined ? <Waiting /> : <PageNow reading={reading} />}
        </section>
      )}
      {state !== undefined && isOpen && (
        <section>
          <h2>{message('pairTitle')}</h2>
          <Pairing state={state} look={look} />
        </section>
      )}
      <footer>
        <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
          {message('popupOptions')}
        </button>
        {!isOpen && (
          <button type="button" class="link" onClick={() => setPairing(true)}>
            {message('pairAnother')}
          </button>
        )}
      </footer>
    </>
  );
}

/**
 * Pages of others are none of our business once a shop is connected. Before that nobody can know whose page it is, and
 * a merchant wants to see whether Kindred runs.
 */
const mayRead = ({ active, shops }: ExtensionState): boolean =>
  (active?.domain ?? null) !== null || shops.length === 0;

/** Undefined until the page has answered, or has not in time. */
function useReading(tabId: number | null, isRead: boolean): PageReading | undefined {
  const [reading, setReading] = useState<PageReading>();
  useEffect(() => {
    if (!isRead) return;
    if (tabId === null) setReading({ kind: 'closed' });
    else void readPage(tabId).then(setReading);
  }, [tabId, isRead]);
  return reading;
}

const Waiting = () => (
  <p class="soft" aria-busy="true">
    {message('loading')}
  </p>
);

interface OfShopProps {
  state: ExtensionState;
  shop: ExtensionState['shops'][number] | undefined;
  look(): void;
}

function OfShop({ state, shop, look }: OfShopProps) {
  const [failure, setFailure] = useState<FailureCode>();
  const { active, ended } = state;
  if (active === null || shop === undefined)
    return (
      <>
        {ended.map(({ domain, name }) => (
          <p key={domain} role="status">
            {message('popupEnded', name)}
          </p>
        ))}
        {ended.length === 0 && state.shops.length > 0 && <p>{message('popupOtherPage')}</p>}
      </>
    );
  async function toggle(tabId: number): Promise<void> {
    const reply = await ask('overlay.toggle', { tabId });
    setFailure('ok' in reply ? undefined : reply.failure.code);
    look();
  }
  return (
    <section>
      <button type="button" class="main wide" onClick={() => void toggle(active.tabId)}>
        {message(active.overlayShown ? 'popupHide' : 'popupShow')}
      </button>
      {failure !== undefined && (
        <p role="alert" class="failure">
          {failureWords(failure)}
        </p>
      )}
      <Always key={String(shop.allowedAlways)} shop={shop} look={look} />
    </section>
  );
}

/** The popup stands over the active tab; opened in a tab of its own, its address names the one that is meant. */
async function tabBelow(): Promise<number | null> {
  const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  if (Number.isInteger(named)) return named;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

const tabId = await tabBelow();
mount(message('actionTitle'), <Popup tabId={tabId} />);
