/** So near to the screen that the shopper may see it soon. */
const NEAR = '400px';
/** Longest wait for an idle moment. */
const IDLE_TIMEOUT_MILLISECONDS = 2000;

export function whenNearAndIdle(element: Element, signal: AbortSignal, run: () => void): void {
  const start = (): void => {
    if (!signal.aborted) run();
  };
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (entry?.isIntersecting !== true) return;
      observer.disconnect();
      // Safari has no requestIdleCallback.
      if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: IDLE_TIMEOUT_MILLISECONDS });
      else setTimeout(start, 200);
    },
    { rootMargin: NEAR },
  );
  observer.observe(element);
}
