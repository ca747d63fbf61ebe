/** So near to the screen that the shopper may see it soon. */
const NEAR = '400px';

/** Resolves when the element is near, or never. */
export const whenNear = (element: Element): Promise<void> =>
  new Promise((done) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        done();
      },
      { rootMargin: NEAR },
    );
    observer.observe(element);
  });
