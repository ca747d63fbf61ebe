/** Longest wait for an idle moment. */
const IDLE_TIMEOUT_MILLISECONDS = 2000;

/** Files may come while a page is still busy; what costs the processor waits until it is not. */
export const idle = (): Promise<unknown> =>
  new Promise((done) => {
    // Safari has no requestIdleCallback.
    if ('requestIdleCallback' in window) requestIdleCallback(done, { timeout: IDLE_TIMEOUT_MILLISECONDS });
    else setTimeout(done, 200);
  });
