import { PREVIEW_KEY } from '@kindred/shared/api/browser-extension';
import { type DeviceKeyName, FORCE_KEY } from '@kindred/shared/device-keys';
import type { TabPreview } from '../messages/messages.ts';

/** Rows that the page keeps for this visit; as long as they fit it shows them without asking what to show. */
export const KEPT_ROWS_KEY = 'kindred:slates' satisfies DeviceKeyName;

/** As it stands under FORCE_KEY; null: the preview forces nothing. */
export function forceOf(preview: TabPreview | null): string | null {
  if (!preview?.forced) return null;
  const { experimentId, variation } = preview.forced;
  return JSON.stringify({ experimentId, variation });
}

/** What the page in view shows whose script reads it now. */
export function forcedNow(): string | null {
  try {
    return sessionStorage.getItem(FORCE_KEY);
  } catch {
    return null;
  }
}

/**
 * The pixel of this tab sends nothing while a preview is set, and rows show what it forces when the page is opened again.
 * Null ends both.
 */
export function markPreview(preview: TabPreview | null): void {
  const marks: [key: string, value: string | null][] = [
    [PREVIEW_KEY, preview && '1'],
    [FORCE_KEY, forceOf(preview)],
  ];
  try {
    // Rows from before, and rows of a preview, are not what is to be shown now.
    const isForced = forcedNow() !== forceOf(preview);
    if (isForced || (preview === null && sessionStorage.getItem(PREVIEW_KEY) !== null))
      sessionStorage.removeItem(KEPT_ROWS_KEY);
    for (const [key, value] of marks)
      if (value === null) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, value);
  } catch {
    // Where nobody may store, the pixel keeps no session either.
  }
}
