import { useCallback, useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { ask } from '../messages/bus.ts';
import type { ExtensionState, FailureCode } from '../messages/messages.ts';

const WAITING_MILLISECONDS = 1_500;

export interface Known {
  /** Undefined until the background has answered. */
  state: ExtensionState | undefined;
  failure: FailureCode | undefined;
  look(): void;
}

/**
 * What the background knows; asked again when the page comes back into view or a permission changes, and often while
 * a merchant's "yes" is awaited (or, with `often`, always).
 */
export function useExtensionState(tabId: number | null, often = false): Known {
  const [state, setState] = useState<ExtensionState>();
  const [failure, setFailure] = useState<FailureCode>();
  const [looks, setLooks] = useState(0);
  const look = useCallback(() => setLooks((count) => count + 1), []);
  const isWaiting = often || (state?.waiting ?? null) !== null;

  useEffect(() => {
    void ask('state', { tabId }).then((reply) => {
      setFailure('ok' in reply ? undefined : reply.failure.code);
      if ('ok' in reply) setState(reply.ok);
    });
  }, [tabId, looks]);

  useEffect(() => {
    const timer = isWaiting ? setInterval(look, WAITING_MILLISECONDS) : undefined;
    document.addEventListener('visibilitychange', look);
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, [isWaiting, look]);

  return { state, failure, look };
}
