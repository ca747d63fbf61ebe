import browser from 'webextension-polyfill';

const BEAT_MILLISECONDS = 1_000;

/** False where the extension was updated or taken out since: nothing answers this panel any more. */
export const isConnected = (): boolean => browser.runtime?.id !== undefined;

/**
 * Ends `life` where the panel is cut off. Firefox stops its script without a last word, and what is painted would stand
 * there for ever, deaf: so `CUT_OFF_STYLE` hides what `place` holds and says `words` by itself, unless it is put off.
 */
export function watchConnection(place: HTMLElement, words: string, life: AbortController): void {
  const { signal } = life;
  const note = document.createElement('p');
  note.className = 'panel cut-off';
  note.textContent = words;
  place.after(note);
  let beats = 0;
  const beat = (): void => {
    if (!isConnected()) return life.abort();
    // Another name begins the same animation anew.
    place.dataset['beat'] = String((beats += 1) % 2);
  };
  beat();
  const timer = setInterval(beat, BEAT_MILLISECONDS);
  // Timers of hidden tabs go slower.
  document.addEventListener('visibilitychange', beat, { signal });
  signal.addEventListener('abort', () => clearInterval(timer));
}

const styleOf = (beat: 0 | 1): string => `
  @keyframes leave-${beat} { to { visibility: hidden; opacity: 0; } }
  @keyframes tell-${beat} { to { visibility: visible; } }
  [data-beat='${beat}'] { animation: leave-${beat} 1ms 5s forwards; }
  [data-beat='${beat}'] + .cut-off { animation: tell-${beat} 1ms 5s forwards; }`;
export const CUT_OFF_STYLE = `
  .cut-off { visibility: hidden; top: 16px; right: 16px; padding: 12px; }${styleOf(0)}${styleOf(1)}`;
