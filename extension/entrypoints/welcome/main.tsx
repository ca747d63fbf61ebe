import { message } from '../../locales/message.ts';
import { failureWords } from '../../pages/failure-words.ts';
import { mount } from '../../pages/mount.tsx';
import { Pairing } from '../../pages/pairing.tsx';
import { useExtensionState } from '../../pages/use-state.ts';

/** Opens once, after the installation; notices by itself when the admin's page has paired this browser. */
function Welcome() {
  const { state, failure, look } = useExtensionState(null, true);
  const shops = state?.shops ?? [];
  return (
    <>
      <header>
        <img src="/icon/48.png" width="32" height="32" alt="" />
        <h1>{message('welcomeTitle')}</h1>
      </header>
      <p>{message('welcomeLead')}</p>
      {failure !== undefined && <p role="alert">{failureWords(failure)}</p>}
      <section>
        <h2>{message('welcomePair')}</h2>
        <p role="status" class="strong">
          {shops.length > 0 && message('welcomePaired', shops.map(({ name }) => name).join(', '))}
        </p>
        {state !== undefined && shops.length === 0 && <Pairing state={state} look={look} />}
      </section>
      <section>
        <h2>{message('welcomeOpen')}</h2>
        <p>{message('welcomeOpenHow')}</p>
      </section>
      <section>
        <h2>{message('welcomeStay')}</h2>
        <p>{message('welcomeStayHow')}</p>
      </section>
      <p class="soft">{message('welcomePromise')}</p>
    </>
  );
}

mount(message('welcomeTitle'), <Welcome />);
