/** Where the panel stands in this tab; forgotten with it. */
export interface PanelPlace {
  /** Pixels from the right and the top edge of the window. */
  right: number;
  top: number;
  collapsed: boolean;
  /** What the merchant did in the panel loads the page again: there they go on. */
  inUse?: boolean;
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
    const inUse = kept.inUse === true;
    return { right: kept.right, top: kept.top, collapsed: kept.collapsed === true, ...(inUse && { inUse }) };
  } catch {
    return null;
  }
}

export function firstPlace(): PanelPlace {
  const { right, top, collapsed } = placeKept() ?? FIRST;
  return { right, top, collapsed };
}

/** Null: the panel was closed. */
export function keepPlace(place: PanelPlace | null): void {
  try {
    if (place === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(place));
  } catch {
    // Where nobody may store, it opens where it always does.
  }
}

export function keepInUse(): void {
  const kept = placeKept();
  if (kept !== null) keepPlace({ ...kept, inUse: true });
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
