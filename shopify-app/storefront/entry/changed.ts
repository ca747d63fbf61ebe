/** Says to our other scripts on the page, and to nobody else, that there may be something else to show. */
export const CHANGED = 'kindred:changed';
