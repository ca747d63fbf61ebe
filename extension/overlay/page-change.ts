/** What was found on a page that is previewed, when something in it moved. */
export interface PageChange {
  /** The theme went on to another address without loading a page. */
  moved: boolean;
  /** Slots came, went, or were drawn anew. */
  changed: boolean;
  /** Something else than the preview stands in a slot. */
  disturbed: boolean;
  /** The last preview did not come about, so none stands in any slot. */
  failed: boolean;
}

/**
 * `go on`: it is another page, which may join the journey. `paint`: as before, once more. After a failure there is
 * "Try again", and a page that moves all the time must not ask in its place.
 */
export function answerTo({ moved, changed, disturbed, failed }: PageChange): 'go on' | 'paint' | null {
  if (moved) return 'go on';
  return !failed && (changed || disturbed) ? 'paint' : null;
}
