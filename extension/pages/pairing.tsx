import { useState } from 'preact/hooks';
import { message } from '../locales/message.ts';
import { ask } from '../messages/bus.ts';
import type { ExtensionState, FailureCode } from '../messages/messages.ts';
import { failureWords } from './failure-words.ts';
import { timeWords } from './mount.tsx';

/** As the admin shows codes, in fours. */
const EXAMPLE = 'ABCD EFGH';

interface Props {
  state: ExtensionState;
  /** After something has changed. */
  look(): void;
}

/** Both ways into a shop, or what is awaited. */
export function Pairing({ state, look }: Props) {
  if (state.waiting !== null)
    return (
      <div role="status">
        <p class="strong">{message('pairWaiting')}</p>
        <p>{message('pairWaitingHow', timeWords(state.waiting.expiresAt))}</p>
      </div>
    );
  return (
    <>
      <p>{message('pairClick')}</p>
      <p>{message('pairTyped')}</p>
      <TypedCode failed={state.typedFailure} look={look} />
    </>
  );
}

function TypedCode({ failed, look }: { failed: FailureCode | null; look(): void }) {
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState(failed);
  async function send(event: Event): Promise<void> {
    event.preventDefault();
    setBusy(true);
    const reply = await ask('pair.typed', { code });
    setBusy(false);
    setFailure('ok' in reply ? null : reply.failure.code);
    if ('ok' in reply) look();
  }
  return (
    <form onSubmit={(event) => void send(event)}>
      <label for="code">{message('pairCode')}</label>
      <div class="row">
        <input
          id="code"
          class="code"
          required
          maxLength={12}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          placeholder={EXAMPLE}
          aria-describedby={failure === null ? undefined : 'code-failure'}
          aria-invalid={failure !== null}
          value={code}
          onInput={({ currentTarget }) => setCode(currentTarget.value)}
        />
        <button type="submit" disabled={busy}>
          {message(busy ? 'pairSending' : 'pairSend')}
        </button>
      </div>
      <p id="code-failure" role="alert" class="failure">
        {failure !== null && failureWords(failure)}
      </p>
    </form>
  );
}
