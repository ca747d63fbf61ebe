/** So near to the screen that the shopper may see it soon. */
const NEAR = '400px';

export function whenNear(element: Element, signal: AbortSignal, run: () => void): void {
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (entry?.isIntersecting !== true) return;
      observer.disconnect();
      if (!signal.aborted) run();
    },
    { rootMargin: NEAR },
  );
  observer.observe(element);
}
