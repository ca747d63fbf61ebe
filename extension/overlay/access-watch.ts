/** While somebody may be looking, access that was taken back is noticed within this. */
const EACH_MILLISECONDS = 60_000;
/** Who goes to and fro between windows does not ask each time. */
const PAUSE_MILLISECONDS = 5_000;

/** Calls `look` when the page is looked at again, and once a minute while it is in view; never while it is hidden. */
export function watchAccess(look: () => void, signal: AbortSignal): void {
  let lookedAt = Date.now();
  const after = (pause: number): void => {
    if (document.visibilityState !== 'visible' || Date.now() - lookedAt < pause) return;
    lookedAt = Date.now();
    look();
  };
  const again = (): void => after(PAUSE_MILLISECONDS);
  document.addEventListener('visibilitychange', again, { signal });
  addEventListener('focus', again, { signal });
  // A timer may come a little early.
  const timer = setInterval(() => after(EACH_MILLISECONDS - 1_000), EACH_MILLISECONDS);
  signal.addEventListener('abort', () => clearInterval(timer));
}
