const POINTER_REST_MILLISECONDS = 1000;

/**
 * Resolves when nobody is using the row: nothing changes under a keyboard's focus or a moving pointer; one that merely
 * rests there is no choice yet.
 */
export async function whenFree(row: HTMLElement, signal: AbortSignal): Promise<void> {
  let used = row.matches(':hover');
  const moved = (): void => void (used = true);
  row.addEventListener('pointermove', moved);
  while ((used || row.matches(':focus-within')) && !signal.aborted) {
    used = false;
    await new Promise((done) => setTimeout(done, POINTER_REST_MILLISECONDS));
  }
  row.removeEventListener('pointermove', moved);
}
