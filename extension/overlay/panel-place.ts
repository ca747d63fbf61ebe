/** Where the panel stands in this tab; forgotten with it. */
export interface PanelPlace {
  /** Pixels from the right and the top edge of the window. */
  right: number;
  top: number;
  collapsed: boolean;
}

const KEY = 'kindred:panel';
const FIRST: PanelPlace = { right: 16, top: 16, collapsed: false };
/** So much of the panel's head stays within the window. */
const HELD = 48;

/** Null where the panel was not open before: then it opens by the merchant's own doing. */
export function placeKept(): PanelPlace | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Partial<PanelPlace> | null;
    if (typeof kept?.right !== 'number' || typeof kept.top !== 'number') return null;
    return { right: kept.right, top: kept.top, collapsed: kept.collapsed === true };
  } catch {
    return null;
  }
}

export const firstPlace = (): PanelPlace => placeKept() ?? FIRST;

/** Null: the panel was closed. */
export function keepPlace(place: PanelPlace | null): void {
  try {
    if (place === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(place));
  } catch {
    // Where nobody may store, it opens where it always does.
  }
}

/** Wherever it is dragged, enough of it stays in view to drag it back. */
export function within(place: PanelPlace, window: { width: number; height: number }): PanelPlace {
  const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), Math.max(most, 0));
  return {
    ...place,
    right: clamp(place.right, window.width - HELD * 4),
    top: clamp(place.top, window.height - HELD),
  };
}
