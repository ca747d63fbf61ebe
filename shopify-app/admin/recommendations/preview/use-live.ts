import type { RankingSettings } from '@kindred/shared/placement';
import type { Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { api } from '../../api.ts';
import { repeat } from '../../resource.ts';
import type { ShownPreview } from './use-preview.ts';

const EVERY_MILLISECONDS = 5000;
/** Devices are told within a minute or so; what takes longer is no matter of waiting. Nothing is asked in a hidden tab. */
const MOST_QUESTIONS = 24;

/** After saving, asks whether shoppers get by now what is shown, and notes that; nothing else is drawn anew. */
export function useLive(
  shown: Signal<ShownPreview | null>,
  settings: RankingSettings,
  unsaved: boolean,
): void {
  const waits = !unsaved && shown.value?.preview.release?.isLive === false;
  useEffect(() => {
    if (!waits) return undefined;
    let asked = 0;
    const stop = repeat(async () => {
      asked += 1;
      if (asked === MOST_QUESTIONS) stop();
      // Asked again anyway: a failure says nothing.
      const answer = await api.preview(settings).catch(() => null);
      if (answer !== null) shown.value = nowLive(shown.value, answer);
    }, EVERY_MILLISECONDS);
    return stop;
  }, [waits, JSON.stringify(settings)]);
}

/** The model stays the same object, so that the row stays as it is. */
function nowLive(shown: ShownPreview | null, { release }: ShownPreview['preview']): ShownPreview | null {
  const before = shown?.preview.release;
  if (!shown || !before || !release?.isLive) return shown;
  const isSame = JSON.stringify(release.manifest) === JSON.stringify(before.manifest);
  return isSame ? { ...shown, preview: { ...shown.preview, release: { ...before, isLive: true } } } : shown;
}
