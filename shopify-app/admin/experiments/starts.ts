import type { Plain } from '../languages/dictionary.ts';

/** Experiments that are worth making first; the plan page fills itself in by their names (`?start=own-row`). */
export const STARTS = ['own-row', 'heading', 'variety'] as const;
export type Start = (typeof STARTS)[number];

export const START_WORDS: Record<Start, Record<'title' | 'why', Plain>> = {
  'own-row': {
    title: 'Recommendations against the theme’s own row',
    why: 'Tells whether choosing for each visitor sells more than one row that is the same for everyone.',
  },
  heading: {
    title: 'Another heading',
    why: 'A few words decide whether a row is noticed. It shows in clicks, so it is known soon.',
  },
  variety: {
    title: 'More variety',
    why: 'More kinds of products in a row: more to discover, but less of what fits best. Only trying tells which counts for more.',
  },
};
